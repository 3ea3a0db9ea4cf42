/// One cell of a virtual terminal, as a person would see it.
package struct VirtualCell: Equatable, Sendable {
  package enum Color: Hashable, Sendable {
    /// The terminal's own colour.
    case standard
    case indexed(Int)
    case rgb(Int, Int, Int)
  }

  /// The character with its marks; empty where nothing was ever written, and in the second half of a wide one.
  package var text: String
  /// Columns the character takes: 1 or 2.
  package var columns: Int
  package var isBold: Bool
  package var isItalic: Bool
  package var isUnderlined: Bool
  package var isReversed: Bool
  package var foreground: Color
  package var background: Color
}
