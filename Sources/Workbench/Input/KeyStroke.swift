/// One key as it was pressed, with its modifiers.
package struct KeyStroke: Hashable, Sendable {
  package enum Key: Hashable, Sendable {
    /// A character as the terminal sent it: `A` is already shifted, a space is `" "`.
    case character(Unicode.Scalar)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package var key: Key
  package var control: Bool
  package var alt: Bool
  /// Only for keys that are not characters: Shift-Tab, Shift-Up.
  package var shift: Bool

  package init(_ key: Key, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.key = key
    self.control = control
    self.alt = alt
    self.shift = shift
  }

  package init(_ character: Unicode.Scalar) {
    self.init(.character(character))
  }

  package static func control(_ character: Unicode.Scalar) -> KeyStroke {
    KeyStroke(.character(character), control: true)
  }

  /// The character that this stroke types into a text field, if it types one.
  package var typed: Unicode.Scalar? {
    guard case .character(let scalar) = key, !control, !alt else { return nil }
    return scalar
  }
}
