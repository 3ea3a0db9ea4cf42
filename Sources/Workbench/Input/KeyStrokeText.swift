// How a key is written in the configuration (`ctrl-r`) and read by a person (`Ctrl-R`).

extension KeyStroke {
  /// Reads `a`, `A`, `?`, `ctrl-r`, `alt-x`, `shift-tab`, `pageup`, `f1`; nil for anything else.
  ///
  /// Names and modifiers may be in either case; a single character is itself. Strokes that a terminal
  /// can't tell apart are the same stroke: `ctrl-i` is `tab`, `ctrl-m` is `enter`, `shift-a` is `A`.
  package init?(text: String) {
    var stroke = KeyStroke(.escape)
    var rest = text[...]
    while let (modifier, after) = Self.splitModifier(rest) {
      guard !stroke[keyPath: modifier] else { return nil }
      stroke[keyPath: modifier] = true
      rest = after
    }
    guard let key = Self.key(named: String(rest)) else { return nil }
    stroke.key = key
    guard let told = stroke.asTerminalsTellIt else { return nil }
    self = told
  }

  /// Reads strokes to be pressed one after the other, with spaces between: `g b`, `ctrl-x ctrl-s`.
  /// Nil if there is none, or if one of them can't be read.
  package static func sequence(text: String) -> [KeyStroke]? {
    let words = text.split(separator: " ")
    let strokes = words.compactMap { KeyStroke(text: String($0)) }
    return strokes.isEmpty || strokes.count != words.count ? nil : strokes
  }

  /// The modifier that `text` starts with, if something follows it: `ctrl--` is Ctrl and a minus.
  private static func splitModifier(_ text: Substring) -> (WritableKeyPath<KeyStroke, Bool>, Substring)? {
    guard let dash = text.dropFirst().firstIndex(of: "-") else { return nil }
    let rest = text[text.index(after: dash)...]
    guard !rest.isEmpty else { return nil }
    switch text[..<dash].lowercased() {
    case "ctrl", "control": return (\.control, rest)
    case "alt", "meta": return (\.alt, rest)
    case "shift": return (\.shift, rest)
    default: return nil
    }
  }

  private static func key(named text: String) -> Key? {
    let scalars = text.unicodeScalars
    if let only = scalars.first, scalars.count == 1 {
      return isTypable(only) ? .character(only) : nil
    }
    let name = text.lowercased()
    return names[name] ?? function(named: name)
  }

  /// Whether a scalar is something that a key types: no controls, and no blanks, which have names.
  private static func isTypable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .unassigned, .privateUse, .format, .lineSeparator, .paragraphSeparator,
      .spaceSeparator:
      false
    default: true
    }
  }

  /// `f1` to `f63`: as many as terminal descriptions know.
  private static func function(named name: String) -> Key? {
    guard name.hasPrefix("f"), !name.hasPrefix("f0"), let number = UInt8(name.dropFirst()),
      (1...63).contains(number)
    else { return nil }
    return .function(Int(number))
  }

  /// The stroke as it arrives from a terminal; nil where no terminal sends such a thing.
  private var asTerminalsTellIt: KeyStroke? {
    guard case .character(let scalar) = key else { return self }
    if shift { return shiftedLetter(scalar) }
    guard control else { return self }
    switch scalar.properties.lowercaseMapping {
    case "i": return KeyStroke(.tab, alt: alt)
    case "m", "j": return KeyStroke(.enter, alt: alt)
    case "h": return KeyStroke(.backspace, alt: alt)
    case "/": return KeyStroke(.character("_"), control: true, alt: alt)
    case "[": return KeyStroke(.escape, alt: alt)
    default: return KeyStroke(.character(Self.lowercase(scalar)), control: true, alt: alt)
    }
  }

  /// `shift-a` as `A`. What Shift makes of other characters depends on the keyboard.
  private func shiftedLetter(_ scalar: Unicode.Scalar) -> KeyStroke? {
    guard !control, ("a"..."z").contains(Self.lowercase(scalar)) else { return nil }
    return KeyStroke(.character(Self.uppercase(scalar)), alt: alt)
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  private static func uppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("a"..."z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) - 32) : scalar
  }

  /// Every name that is read, with the synonyms people know from other programs.
  private static let names: [String: Key] = [
    "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "space": .character(" "), "backspace": .backspace, "delete": .delete, "del": .delete,
    "insert": .insert, "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end, "pageup": .pageUp, "pgup": .pageUp, "pagedown": .pageDown,
    "pgdn": .pageDown,
  ]
}

extension KeyStroke: CustomStringConvertible {
  /// The spelling of the configuration, which `init(text:)` reads back: `ctrl-r`, `shift-tab`, `A`.
  package var description: String {
    (control ? "ctrl-" : "") + (alt ? "alt-" : "") + (shift ? "shift-" : "") + key.spelling
  }

  /// The stroke for a person to read: `Ctrl-R`, `Shift-Tab`, `Enter`, `a`.
  package var label: String {
    let modifiers = (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + (shift ? "Shift-" : "")
    guard control, case .character(let scalar) = key, scalar != " " else { return modifiers + key.label }
    return modifiers + String(Self.uppercase(scalar))
  }
}

extension KeyStroke.Key {
  fileprivate var spelling: String {
    if case .character(let scalar) = self, scalar != " " { return String(scalar) }
    return label.lowercased()
  }

  fileprivate var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .function(let number): "F\(number)"
    }
  }
}

extension [KeyStroke] {
  /// The spelling of the configuration: `g b`.
  package var text: String { map(\.description).joined(separator: " ") }
  /// The strokes for a person to read: `g b`, `Ctrl-X Ctrl-S`.
  package var label: String { map(\.label).joined(separator: " ") }
}
