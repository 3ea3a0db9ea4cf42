import CVterm

/// A terminal emulator in memory: bytes in, cells out; keys in, bytes out.
///
/// It is libvterm, the emulator inside several editors, and not a terminal multiplexer that is asked over
/// its command line: libvterm answers for each cell with its colours, needs no server, no second process and
/// no waiting, and a scenario takes some 40 ms. It also writes keys, mouse and pastes as the modes that the
/// program has set demand, so a forgotten mode shows.
@safe
package final class VirtualTerminal {
  package private(set) var rows: Int
  package private(set) var columns: Int
  let handle: OpaquePointer
  private var output: [UInt8] = []
  private let cells: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private let modes: UnsafeMutablePointer<Modes>

  /// What the program has set; libvterm tells through a callback.
  private struct Modes {
    var isCursorVisible = true
    var isAlternateScreen = false
    var mouse = 0
  }

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    unsafe handle = vterm_new(Int32(rows), Int32(columns))
    unsafe vterm_set_utf8(handle, 1)
    unsafe cells = vterm_obtain_screen(handle)
    unsafe modes = .allocate(capacity: 1)
    unsafe modes.initialize(to: Modes())
    unsafe callbacks = .allocate(capacity: 1)
    unsafe callbacks.initialize(to: VTermScreenCallbacks())
    unsafe callbacks.pointee.settermprop = { property, value, modes in
      guard let value = unsafe value, let modes = unsafe modes else { return 0 }
      unsafe VirtualTerminal.note(property, value.pointee, in: modes.assumingMemoryBound(to: Modes.self))
      return 1
    }
    unsafe vterm_screen_set_callbacks(cells, callbacks, modes)
    unsafe vterm_screen_enable_altscreen(cells, 1)
    unsafe vterm_screen_reset(cells, 1)
  }

  deinit {
    unsafe vterm_free(handle)
    unsafe callbacks.deallocate()
    unsafe modes.deallocate()
  }

  package var isCursorVisible: Bool { unsafe modes.pointee.isCursorVisible }
  package var isAlternateScreen: Bool { unsafe modes.pointee.isAlternateScreen }
  /// Whether the program wants to hear of the mouse.
  package var reportsMouse: Bool { unsafe modes.pointee.mouse != 0 }

  /// Takes what a program wrote.
  package func feed(_ bytes: some Sequence<UInt8>) {
    let characters = bytes.map { CChar(bitPattern: $0) }
    unsafe vterm_input_write(handle, characters, characters.count)
  }

  /// What the terminal has to send to the program: keys, and answers to its questions.
  package func takeOutput() -> [UInt8] {
    keepOutput()
    defer { output = [] }
    return output
  }

  func keepOutput() {
    var buffer = [CChar](repeating: 0, count: 4096)
    while case let count = unsafe vterm_output_read(handle, &buffer, buffer.count), count > 0 {
      output += buffer[..<count].map { UInt8(bitPattern: $0) }
    }
  }

  package func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    unsafe vterm_set_size(handle, Int32(rows), Int32(columns))
  }

  package var cursor: (row: Int, column: Int) {
    var place = VTermPos()
    unsafe vterm_state_get_cursorpos(vterm_obtain_state(handle), &place)
    return (Int(place.row), Int(place.col))
  }

  package subscript(row: Int, column: Int) -> VirtualCell {
    var cell = VTermScreenCell()
    _ = unsafe vterm_screen_get_cell(cells, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return VirtualCell(
      text: Self.text(of: cell), columns: Int(cell.width), isBold: cell.attrs.bold != 0,
      isItalic: cell.attrs.italic != 0, isUnderlined: cell.attrs.underline != 0,
      isReversed: cell.attrs.reverse != 0, foreground: Self.color(cell.fg, VTERM_COLOR_DEFAULT_FG),
      background: Self.color(cell.bg, VTERM_COLOR_DEFAULT_BG))
  }

  /// The text of one row, without the blanks at its end.
  package func line(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let cell = self[row, column]
      line += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.columns)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  package var lines: [String] { (0..<rows).map(line) }
  /// All rows, for messages and comparisons.
  package var text: String { lines.joined(separator: "\n") }

  package func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The cell where `text` begins; nil if no row has it.
  package func find(_ text: String) -> (row: Int, column: Int)? {
    let wanted = Array(text)
    for row in 0..<rows {
      let starts = (0..<columns).filter { !self[row, $0].text.isEmpty || isBlank(row, $0) }
      let characters = starts.map { self[row, $0].text.first ?? " " }
      guard characters.count >= wanted.count else { continue }
      for start in 0...(characters.count - wanted.count)
      where characters[start..<(start + wanted.count)].elementsEqual(wanted) {
        return (row, starts[start])
      }
    }
    return nil
  }

  /// Whether nothing was written here, and no wide character reaches into it.
  private func isBlank(_ row: Int, _ column: Int) -> Bool { column == 0 || self[row, column - 1].columns < 2 }

  private static func note(_ property: VTermProp, _ value: VTermValue, in modes: UnsafeMutablePointer<Modes>)
  {
    switch property {
    case VTERM_PROP_CURSORVISIBLE: unsafe modes.pointee.isCursorVisible = value.boolean != 0
    case VTERM_PROP_ALTSCREEN: unsafe modes.pointee.isAlternateScreen = value.boolean != 0
    case VTERM_PROP_MOUSE: unsafe modes.pointee.mouse = Int(value.number)
    default: break
    }
  }

  private static func text(of cell: VTermScreenCell) -> String {
    var text = ""
    unsafe withUnsafeBytes(of: cell.chars) { raw in
      let values = unsafe Array(raw.bindMemory(to: UInt32.self))
      text.unicodeScalars.append(contentsOf: values.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
    }
    return text
  }

  private static func color(_ color: VTermColor, _ standard: VTermColorType) -> VirtualCell.Color {
    let type = unsafe UInt32(color.type)
    if type & standard.rawValue != 0 { return .standard }
    if type & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue {
      return unsafe .indexed(Int(color.indexed.idx))
    }
    return unsafe .rgb(Int(color.rgb.red), Int(color.rgb.green), Int(color.rgb.blue))
  }
}
