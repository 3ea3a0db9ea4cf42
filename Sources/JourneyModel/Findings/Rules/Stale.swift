/// An indicator with no reading for more than a month, and a journey not reviewed for more than three. A journey
/// that has no date of review is not judged; an indicator that has no dated reading has none, for however long.
enum StaleRule: FindingRule {
  static let code = "stale"
  static let heading = "Out of date"
  /// In months; see `CalendarDate.isLonger`.
  static let readingsLast = 1
  static let reviewsLast = 3

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    guard let today = facts.today else { return }
    if let reviewed = facts.journey.details.reviewed.flatMap(CalendarDate.init),
      reviewed.isLonger(thanMonths: reviewsLast, before: today)
    {
      list.add(
        about: [], at: .details(field: "reviewed"), in: nil,
        "The journey was last reviewed on %@, more than three months ago: it may not be true any more.",
        .text(reviewed.description))
    }
    facts.journey.indicators.visit { look(at: $0, today, into: &list) }
  }

  private static func look(
    at indicator: borrowing Indicator, _ today: CalendarDate, into list: inout FindingList
  ) {
    let last = indicator.readings.compactMap(\.day).max()
    if let last, !last.isLonger(thanMonths: readingsLast, before: today) { return }
    list.add(
      about: [indicator.id.text], at: .record(indicator.id, "readings"), in: nil,
      last == nil
        ? "%@ has no dated reading: nobody can tell where it stands."
        : "%@ was last read on %@, more than a month ago: nobody can tell where it stands now.",
      .name(indicator.name), .text(last?.description ?? ""))
  }
}
