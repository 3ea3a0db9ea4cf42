import CNcurses
import Glibc

/// What kind of terminal this is: an entry of the terminal database.
struct TerminalType {
  let name: String
  /// What the person ought to know about the choice.
  let notice: String?

  /// Names that stand for "nothing is known".
  private static let unknown: Set = ["", "unknown"]
  private static let standIn = "xterm-256color"

  /// Loads the entry of `$TERM`. Newer terminals (kitty, ghostty, foot) are missing from many databases and
  /// all speak xterm's language, so that is tried before giving up. Nothing is sent to the terminal.
  static func load(_ wanted: String?) throws(TerminalProblem) -> TerminalType {
    guard let wanted, !unknown.contains(wanted) else { throw .typeNotSet }
    if unsafe cn_load_type(wanted) { return try TerminalType(name: wanted, notice: nil).checked() }
    guard unsafe cn_load_type(standIn) else { throw .typeUnknown(wanted) }
    let notice = "The terminal database has no “\(wanted)”; treating it as \(standIn)."
    return try TerminalType(name: standIn, notice: notice).checked()
  }

  private func checked() throws(TerminalProblem) -> TerminalType {
    guard Self.capability("cup") != nil else { throw .cannotPlaceCursor(name) }
    return self
  }

  /// The bytes of a string capability of the loaded entry, without padding; nil where the terminal lacks it.
  static func capability(_ name: String) -> [UInt8]? {
    guard let text = unsafe cn_capability(name) else { return nil }
    let bytes = unsafe Array(String(cString: text).utf8)
    return withoutPadding(bytes)
  }

  /// Leaves out `$<5*/>`: delays that only hardware terminals need.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      if rest.starts(with: [0x24, 0x3C]), let end = rest.firstIndex(of: 0x3E) {
        rest = rest[(end + 1)...]
      } else {
        kept.append(first)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}

/// A variable of the environment.
func environment(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
