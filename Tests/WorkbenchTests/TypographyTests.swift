import Testing

@testable import Workbench

@Suite struct TypographyTests {
  private static let typography = Typography { _ in 1 }

  /// Plain text is measured by its bytes; other text, here with a direction mark at its end, glyph by glyph.
  @Test(arguments: [
    "", " ", "word", "two words", "  leading and trailing  ", "a  b   c", "averyveryverylongword and more",
    "Which bank takes a foreign passport and opens before the 20th",
  ])
  func wrapsPlainTextAsAnyOther(text: String) {
    for columns in 1...30 {
      let plain = Self.typography.wrap(text, columns: columns)
      let other = Self.typography.wrap(text + "\u{200E}", columns: columns)
      // The mark is shown in one column: what stands before the last line has to break alike.
      #expect(plain.dropLast().elementsEqual(other.prefix(plain.count - 1)), "\(columns)")
      #expect(plain.allSatisfy { $0.count <= columns })
    }
  }

  /// What is joined to a family or a flag is drawn as one, with and without Unicode.
  @Test(arguments: [true, false]) func joinedEmojiAreOneGlyph(isUnicode: Bool) {
    let typography = Typography(isUnicode: isUnicode) { _ in 1 }
    #expect(typography.width(of: "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}") == 1)
  }

  @Test func cutsPlainTextAtTheColumn() {
    #expect(Self.typography.fit("Compare prices", 8) == "Compare…")
    #expect(Self.typography.fit("Compare prices", 14) == "Compare prices")
    #expect(Self.typography.prefix(of: "Compare", columns: 0) == "")
  }
}
