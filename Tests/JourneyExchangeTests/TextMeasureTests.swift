import Testing

@testable import JourneyExchange

/// How wide texts are taken to be, and how they are broken.
@Suite struct TextMeasureTests {
  private let body = Lettering(size: 10)

  @Test(arguments: [
    ("", 0.0), ("i", 2.78), ("W", 9.89), ("00", 12.72), ("e\u{301}", 6.15), ("\u{200D}", 0), ("漢字", 25),
    ("👩‍👩‍👧", 12.5), ("👍🏽", 12.5), ("\n\u{1}", 0),
  ])
  func widths(_ text: String, _ expected: Double) {
    #expect(abs(TextMeasure.width(of: text, body) - expected) < 0.001)
  }

  @Test func boldIsWider() {
    #expect(abs(TextMeasure.width(of: "00", Lettering(size: 10, isBold: true)) - 14.3736) < 0.001)
  }

  @Test func whatFitsStaysAndWhatDoesNotIsCut() {
    #expect(TextMeasure.fit("Checkout", body, width: 60) == "Checkout")
    #expect(TextMeasure.fit("Check\n\tout", body, width: 60) == "Check out")
    #expect(TextMeasure.fit("Check out here", body, width: 50) == "Check…")
    #expect(TextMeasure.fit("Checkout", body, width: 0) == "…")
  }

  @Test func wrapsAtSpaces() {
    #expect(TextMeasure.wrap("one two three", body, width: 45, most: 3) == ["one two", "three"])
    #expect(TextMeasure.wrap("one\ntwo", body, width: 45, most: 3) == ["one", "two"])
    #expect(TextMeasure.wrap("", body, width: 45, most: 3) == [])
    #expect(TextMeasure.wrap("one", body, width: 45, most: 0) == [])
  }

  @Test func breaksWordsThatAreTooLong() {
    let lines = TextMeasure.wrap("漢字漢字漢字", body, width: 26, most: 9)
    #expect(lines == ["漢字", "漢字", "漢字"])
    #expect(TextMeasure.wrap("ab", body, width: 1, most: 9) == ["a", "b"])
  }

  @Test func theLastLineShowsThatThereIsMore() {
    #expect(TextMeasure.wrap("one two three four", body, width: 45, most: 1) == ["one tw…"])
    #expect(TextMeasure.wrap("one\ntwo\nthree", body, width: 45, most: 2) == ["one", "two…"])
    #expect(TextMeasure.wrap("one two three", body, width: 45, most: 2) == ["one two", "three"])
  }

  @Test func noLineIsTooWide() {
    let text = "A title with some long words, Donaudampfschifffahrtsgesellschaft 漢字 and more"
    for width in stride(from: 20.0, through: 200, by: 7) {
      for line in TextMeasure.wrap(text, body, width: width, most: 4) {
        #expect(TextMeasure.width(of: line, body) <= width)
      }
    }
  }
}
