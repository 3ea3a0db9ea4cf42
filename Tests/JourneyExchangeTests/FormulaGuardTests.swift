import Testing

@testable import JourneyExchange

/// What a spreadsheet would run stands behind an apostrophe, and comes back without it.
@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "=cmd|' /C calc'!A0", "+A1", "-A1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x",
    "\"=1",
    " =1", "'=1", "''=1", "\"'=1", "-1+1", "- an item", "007", "3/4", "2026-10-31", "10:30", "0.10", "34 %",
    "1e5",
    "-0", "-2.50", "12345678901234567",
  ])
  func isGuarded(_ text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
    #expect(FormulaGuard.unguarded("'" + text) == text)
  }

  @Test(arguments: [
    "", "-2", "+1", "0", "2", "0.5", "-0.5", "Checkout", "'tis", "'", "''", "a=b", "1st", "−2", "é", "ﬀ",
  ])
  func isLeft(_ text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.unguarded(text) == text)
  }

  /// Whatever somebody wrote comes back exactly.
  @Test func everyTextComesBack() {
    let signs = ["'", "=", "\"", " ", "-", "2", "0", "a", "＝", "\t"]
    for one in signs {
      for two in signs {
        for three in signs {
          let text = one + two + three
          #expect(FormulaGuard.unguarded(FormulaGuard.guarded(text)) == text)
        }
      }
    }
  }
}
