import Testing

@testable import JourneyModel

@Suite struct CalendarDaysTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-22", 20_779),
    ("0000-01-01", -719_528), ("9999-12-31", 2_932_896),
  ])
  func daysAreCounted(text: String, ordinal: Int) throws {
    #expect(try day(text).ordinal == ordinal)
    #expect(CalendarDate(ordinal: ordinal)?.description == text)
  }

  @Test func everyDayOfFourCenturiesComesBackAndFollowsTheOneBefore() throws {
    let first = try day("1900-01-01").ordinal
    var last = try day("1899-12-31")
    for ordinal in first..<first + 146_097 {
      let date = try #require(CalendarDate(ordinal: ordinal))
      try #require(date.ordinal == ordinal && last < date && CalendarDate(date.description) == date)
      last = date
    }
    #expect(last.description == "2299-12-31")
  }

  @Test(arguments: [Int.min, -719_529, 2_932_897, Int.max])
  func daysThatNoDocumentCanNameAreNone(ordinal: Int) { #expect(CalendarDate(ordinal: ordinal) == nil) }

  @Test func laterDays() throws {
    #expect(try day("2026-12-31").daysLater(1)?.description == "2027-01-01")
    #expect(try day("2024-03-01").daysLater(-1)?.description == "2024-02-29")
    #expect(try day("2026-11-22").daysLater(.max) == nil)
    #expect(try day("9999-12-31").daysLater(1) == nil)
  }

  @Test func laterMonthsEndWithTheirLastDay() throws {
    #expect(try day("2026-11-22").monthsLater(3)?.description == "2027-02-22")
    #expect(try day("2027-01-31").monthsLater(1)?.description == "2027-02-28")
    #expect(try day("2024-01-31").monthsLater(1)?.description == "2024-02-29")
    #expect(try day("2026-01-15").monthsLater(-1)?.description == "2025-12-15")
    #expect(try day("9999-12-31").monthsLater(1) == nil)
    #expect(try day("2026-01-15").monthsLater(.max) == nil)
  }
}
