import Testing
import Words

@Suite struct WordsTests {
  @Test func valuesStandInOrder() {
    #expect(words("%@ of %@ for “%@”", 1, 3, "tea") == "1 of 3 for “tea”")
  }

  @Test func aTextWithoutValuesIsItself() {
    #expect(words("0 to 100 %, as 60 % or 0.6.") == "0 to 100 %, as 60 % or 0.6.")
    #expect(words("no value stands for %@") == "no value stands for %@")
  }

  @Test func aPerCentSignIsItself() {
    #expect(words("%@ % leave", 12) == "12 % leave")
    #expect(words("100 %: %@%", "é") == "100 %: é%")
  }

  /// What a person typed is never taken for a place of its own.
  @Test func valuesAreNotReadAgain() {
    #expect(words("%@ and %@", "%@", "x") == "%@ and x")
  }

  @Test func valuesTooManyOrTooFewAreNoHarm() {
    #expect(words("%@ alone", "one", "two") == "one alone")
    #expect(words("%@ and %@", "one") == "one and %@")
    #expect(words("nothing", 1) == "nothing")
    #expect(words("%", 1) == "%")
  }

  @Test(arguments: [(0, "0 stages"), (1, "1 stage"), (2, "2 stages")])
  func countsWithTheWordThatFits(count: Int, text: String) {
    #expect(words(count, "stage", "stages") == text)
  }

  @Test func showHostileTextSafely() {
    #expect(quoted("a\u{1B}[2Jb\u{202E}\u{9B}é\n") == #"“a\u{1B}[2Jb\u{202E}\u{9B}é\u{A}”"#)
    #expect(quoted("abcdef", limit: 3) == "“abc…”")
  }
}
