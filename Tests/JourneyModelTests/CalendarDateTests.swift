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

  @Test(arguments: [
    ("2026-10-15", 1, "2026-11-15"), ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-12-01", 1, "2027-01-01"), ("2026-11-20", 0, "2026-11-20"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-11-20", 30, "2029-05-20"), ("2026-12-31", 24, "2028-12-31"),
  ])
  func later(text: String, months: Int, end: String) {
    #expect(CalendarDate(text)?.monthsLater(months)?.description == end)
  }

  @Test(arguments: [
    ("2026-10-15", 1, "2026-11-15", false), ("2026-10-15", 1, "2026-11-16", true),
    ("2026-01-31", 1, "2026-02-28", false), ("2026-01-31", 1, "2026-03-01", true),
    ("2026-08-20", 3, "2026-11-20", false), ("2026-08-20", 3, "2026-11-21", true),
    ("2026-11-20", 1, "2026-01-01", false),
  ])
  func moreThanMonths(from: String, months: Int, to: String, isLonger: Bool) throws {
    let (start, end) = (try #require(CalendarDate(from)), try #require(CalendarDate(to)))
    #expect(start.isLonger(thanMonths: months, before: end) == isLonger)
  }
}
