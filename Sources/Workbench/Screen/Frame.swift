/// The whole picture of one moment: a grid of cells, and where the terminal's cursor stands.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Row by row, `size.rows * size.columns` of them.
  package private(set) var cells: [FrameCell]
  /// Where the terminal's own cursor stands, so that screen readers and input methods follow.
  package var cursor: Point?

  package init(size: Size) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    cells = Array(repeating: .blank, count: self.size.rows * self.size.columns)
  }

  package subscript(row: Int, column: Int) -> FrameCell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// Whether a row looks the same in a frame of the same size.
  package func isRow(_ row: Int, sameIn other: Frame) -> Bool {
    let range = row * size.columns..<(row + 1) * size.columns
    return cells[range] == other.cells[range]
  }

  /// The cells of one row.
  package func row(_ row: Int) -> ArraySlice<FrameCell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }
}

/// One character cell: a spacing scalar with up to four marks over it, as terminals agree to draw.
package struct FrameCell: Hashable, Sendable {
  /// Combining marks, zero where there is none. First, so that a cell takes 32 bytes and not 48.
  package var marks: SIMD4<UInt32>
  /// The spacing scalar; U+0000 in the second half of a wide character.
  package var base: Unicode.Scalar
  package var style: Style

  package init(_ base: Unicode.Scalar, marks: SIMD4<UInt32> = .zero, style: Style) {
    self.base = base
    self.marks = marks
    self.style = style
  }

  package static let blank = FrameCell(" ", style: Style(.text))
  package var isContinuation: Bool { base.value == 0 }
}
