import CNcurses
package import Workbench

/// What of a row may be sent to the terminal. Whatever a frame holds, no control and nothing that would take
/// more or fewer columns than its cell ever leaves the program.
package struct SafeText {
  /// One character as it goes out: the scalars, and the cells it covers.
  package struct Piece: Equatable {
    package var base: Unicode.Scalar
    package var marks: [UInt32] = []
    package var columns = 1
  }

  private let usesUnicode: Bool

  /// - Parameter usesUnicode: false: whatever is not ASCII goes out as `?`.
  package init(usesUnicode: Bool) { self.usesUnicode = usesUnicode }

  /// What to send for the cell at `index` of `row`.
  package func piece(at index: Int, in row: ArraySlice<FrameCell>) -> Piece {
    let cell = row[index]
    if (0x20..<0x7F).contains(cell.base.value), cell.marks == .zero { return Piece(base: cell.base) }
    // The second half of a wide character that isn't there.
    if cell.isContinuation { return Piece(base: " ") }
    guard usesUnicode else { return Piece(base: cell.base.isASCII ? plain(cell.base) : "?") }
    let columns = Int(cn_width(cell.base.value))
    let hasRoom = index + 1 < row.endIndex && row[index + 1].isContinuation
    guard columns == 1 || columns == 2 && hasRoom, cell.base.properties.generalCategory != .format else {
      return Piece(base: "\u{FFFD}")
    }
    return Piece(base: cell.base, marks: marks(of: cell), columns: columns)
  }

  private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x20..<0x7F).contains(scalar.value) ? scalar : "?"
  }

  private func marks(of cell: FrameCell) -> [UInt32] {
    if cell.marks == .zero { return [] }
    return (0..<4).map { cell.marks[$0] }.filter(isMark)
  }

  private func isMark(_ value: UInt32) -> Bool {
    guard value != 0, let scalar = Unicode.Scalar(value), cn_width(value) == 0 else { return false }
    return !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .format
  }
}
