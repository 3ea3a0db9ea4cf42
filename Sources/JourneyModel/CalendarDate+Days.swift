// Reckoning with days, after H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”: years begin in March, so
// that the day which is not always there comes last.

extension CalendarDate {
  /// Days since 1970-01-01; negative before it.
  package var ordinal: Int {
    let year = month > 2 ? self.year : self.year - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The days that a document can name: `0000-01-01` to `9999-12-31`.
  private static let ordinals = -719_528...2_932_896

  /// The day so many days after 1970-01-01; nil if its year has no four digits.
  package init?(ordinal: Int) {
    guard Self.ordinals.contains(ordinal) else { return nil }
    let days = ordinal + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * month + 2) / 5 + 1
    self.month = month < 10 ? month + 3 : month - 9
    year = yearOfEra + era * 400 + (self.month <= 2 ? 1 : 0)
  }

  /// The day so many days later, or earlier; nil if its year has no four digits.
  package func daysLater(_ days: Int) -> CalendarDate? {
    let (sum, isTooLarge) = ordinal.addingReportingOverflow(days)
    return isTooLarge ? nil : CalendarDate(ordinal: sum)
  }

  /// The same day so many months later, or the month's last where it has no such day; nil if its year has no
  /// four digits.
  package func monthsLater(_ months: Int) -> CalendarDate? {
    let (sum, isTooLarge) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !isTooLarge, (0..<120_000).contains(sum) else { return nil }
    let text = { CalendarDate(Self.text(year: sum / 12, month: sum % 12 + 1, day: $0)) }
    return text(day) ?? (28...30).reversed().lazy.compactMap(text).first
  }

  private static func text(year: Int, month: Int, day: Int) -> String {
    func pad(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return pad(year, to: 4) + "-" + pad(month, to: 2) + "-" + pad(day, to: 2)
  }
}
