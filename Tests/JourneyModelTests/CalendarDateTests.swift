import JourneyModel
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2026-11-02", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-04-30"])
  func days(text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-2", "2026-1-02", "26-11-02", "2026-13-01", "2026-00-01", "2026-11-00",
    "2026-11-31",
    "2026-02-29", "1900-02-29", "2026-11-02 ", "2026-11-02T00:00", "2026/11/02", "-026-11-02", "+026-11-02",
    "2026--1-02",
    "２026-11-0", "2026-11-02-", "20261-1-02",
  ])
  func noDays(text: String) { #expect(CalendarDate(text) == nil) }

  @Test func order() throws {
    let texts = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"]
    let dates = try texts.map { try #require(CalendarDate($0)) }
    #expect(dates.shuffled().sorted() == dates)
  }
}
