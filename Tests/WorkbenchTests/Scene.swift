import JourneyModel

@testable import Workbench

/// A workbench in a test: keys go in, the screen comes out as text.
struct Scene {
  var workbench: Workbench
  /// Everything that was asked of the outside, in order.
  var effects: [Effect] = []

  init(
    _ journey: Journey = .laptop, rows: Int = 24, columns: Int = 80, unicode: Bool = true,
    configure: (inout Options) -> Void = { _ in }
  ) {
    var options = Options(typography: unicode ? .test : .testASCII)
    configure(&options)
    workbench = Workbench(
      journey, path: "laptop.journey.json", size: Size(rows: rows, columns: columns), options: options)
  }

  /// Types keys: characters as they are, others by name in angle brackets (`<enter>`, `<ctrl-r>`, `<lt>`).
  mutating func type(_ keys: String) {
    var rest = keys[...]
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">") {
        press(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      } else {
        for scalar in character.unicodeScalars { send(.key(KeyStroke(scalar))) }
        rest.removeFirst()
      }
    }
  }

  private mutating func press(_ name: String) {
    if name == "lt" { return send(.key(KeyStroke("<"))) }
    guard let stroke = KeyStroke(text: name) else { preconditionFailure("no key \(name)") }
    send(.key(stroke))
  }

  mutating func send(_ event: Event) {
    effects += workbench.handle(event)
  }

  /// Lets the workbench do what waits for nobody to type.
  mutating func rest() {
    while workbench.hasWork { send(.idle) }
  }

  /// The screen, one line a row, without the spaces at the ends; `▮` before the cell the cursor stands on.
  func screen(cursor: Bool = false) -> String {
    let frame = workbench.frame()
    return (0..<frame.size.rows).map { row in
      var line = ""
      for column in 0..<frame.size.columns {
        if cursor, frame.cursor == Point(row: row, column: column) { line += "▮" }
        let cell = frame[row, column]
        if cell.isContinuation { continue }
        line.unicodeScalars.append(cell.base)
        for index in 0..<4 {
          if cell.marks[index] != 0, let mark = Unicode.Scalar(cell.marks[index]) {
            line.unicodeScalars.append(mark)
          }
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  func line(_ row: Int) -> String {
    screen().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[row]
  }

  /// The style roles in a row, each once, in order.
  func roles(inRow row: Int) -> [StyleRole] {
    var roles: [StyleRole] = []
    for cell in workbench.frame().row(row) where !roles.contains(cell.style.role) {
      roles.append(cell.style.role)
    }
    return roles
  }
}

extension Typography {
  /// Widths as glibc has them, near enough for tests.
  static let test = Typography { scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    case .unassigned: return -1
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  static let testASCII = Typography(isUnicode: false) { _ in 1 }
}
