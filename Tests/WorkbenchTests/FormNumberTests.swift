import JourneyModel
import Testing

@testable import Workbench

@Suite struct FormNumberTests {
  private static let share = 0.0...1.0
  private static let any = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  @Test(arguments: [
    ("60%", "0.6"), ("60 %", "0.6"), ("0.6", "0.6"), (".6", "0.6"), ("0,6", "0.6"), ("33.3%", "0.333"),
    ("12,5 %", "0.125"), ("100%", "1"), ("0%", "0"), ("1", "1"), ("650%", "6.5"),
  ])
  func sharesAreTypedAsPercentagesOrFractions(text: String, number: String) {
    #expect(FormNumber.quantity(text, in: Self.share)?.description == number)
  }

  @Test(arguments: [("0.6", "60 %"), ("0.333", "33.3 %"), ("1", "100 %"), ("0", "0 %"), ("0.005", "0.5 %")])
  func sharesAreShownAsPercentages(number: String, text: String) throws {
    #expect(FormNumber.text(of: try #require(Quantity(text: number)), in: Self.share) == text)
  }

  @Test(arguments: [
    ("2.5", "2.5"), ("2,5", "2.5"), ("-3", "-3"), ("−3", "-3"), ("+4", "4"), ("1e3", "1000"),
    ("12345678901234567890", "12345678901234567890"),
  ])
  func numbersAreTyped(text: String, number: String) {
    #expect(FormNumber.quantity(text, in: Self.any)?.description == number)
  }

  @Test(arguments: ["", "x", "0x10", "nan", "inf", "1.2.3", "%", "60%%", "1 000", "--1", "e", "1e999"])
  func theRestIsNoNumber(text: String) {
    #expect(FormNumber.quantity(text, in: Self.any) == nil)
    #expect(FormNumber.quantity(text, in: Self.share) == nil)
  }

  @Test func confidenceMayBeTypedAsAPercentage() {
    #expect(FormNumber.integer("80 %", in: 0...100) == 80)
    #expect(FormNumber.integer("80 %", in: 0...150) == nil)
  }
}

@Suite struct WrappedTextTests {
  private func wrap(_ text: String, _ columns: Int) -> WrappedText {
    WrappedText(Array(text), columns: columns, .test)
  }

  private func lines(_ text: String, _ columns: Int) -> [String] {
    let wrapped = wrap(text, columns)
    return wrapped.lines.indices.map(wrapped.text)
  }

  @Test func breaksAtSpacesAndLineBreaks() {
    #expect(lines("one two three", 8) == ["one two ", "three"])
    #expect(lines("one\ntwo\n", 8) == ["one", "two", ""])
    #expect(lines("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(lines("", 4) == [""])
  }

  @Test func wideCharactersTakeTwoColumns() {
    #expect(lines("漢字漢字", 5) == ["漢字", "漢字"])
    #expect(wrap("漢字", 10).column(of: 1) == 2)
  }

  @Test func everyPlaceIsFoundAgain() {
    for text in ["one two three four", "a\n\nbb\nccc", "abcdefghijklmnop", "x y z 漢字漢字漢字"] {
      for columns in 1...9 {
        let wrapped = wrap(text, columns)
        for place in 0...text.count {
          let line = wrapped.line(of: place)
          #expect(wrapped.place(line: line, column: wrapped.column(of: place)) == place)
        }
      }
    }
  }
}
