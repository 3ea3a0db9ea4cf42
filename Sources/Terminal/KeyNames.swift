import Workbench

/// The keys' sequences as the terminal database has them, for terminals that don't speak as xterm does.
enum KeyNames {
  /// For the entry that is loaded.
  static func sequences() -> [[UInt8]: KeyStroke] {
    var sequences: [[UInt8]: KeyStroke] = [:]
    for (name, key) in plain + functions { add(name, KeyStroke(key), to: &sequences) }
    add("kcbt", KeyStroke(.tab, shift: true), to: &sequences)
    for (name, key) in extended {
      for modifiers in 2...8 {
        let stroke = KeyStroke(
          key, control: (modifiers - 1) & 4 != 0, alt: (modifiers - 1) & 2 != 0,
          shift: (modifiers - 1) & 1 != 0)
        add(modifiers == 2 ? name : "\(name)\(modifiers)", stroke, to: &sequences)
      }
    }
    return sequences
  }

  private static func add(_ name: String, _ key: KeyStroke, to sequences: inout [[UInt8]: KeyStroke]) {
    guard let bytes = TerminalType.capability(name), sequences[bytes] == nil else { return }
    sequences[bytes] = key
  }

  private static let plain: [(String, KeyStroke.Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kent", .enter),
  ]
  private static let functions: [(String, KeyStroke.Key)] = (1...12).map { ("kf\($0)", .function($0)) }
  /// With shift alone the name stands by itself; a digit 3 to 8 tells the other modifiers.
  private static let extended: [(String, KeyStroke.Key)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
    ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
  ]
}
