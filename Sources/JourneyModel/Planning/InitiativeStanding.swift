/// How an initiative stands today: what is late, and what is missing for it to be followed up.
package struct InitiativeStanding: Hashable, Sendable {
  /// It is done or was dismissed: nothing of it is late or missing any more.
  package let isFinished: Bool
  /// Days since it was due; nil: it is not overdue. Due today is not overdue.
  package let daysOverdue: Int?
  /// Days since it was to start although nobody has begun; nil: it isn't so.
  package let daysUnstarted: Int?
  package let lacksOwner: Bool
  package let lacksDue: Bool
  package let lacksIndicator: Bool

  /// - Parameter today: nil as long as it is not known; then nothing counts as late.
  package init(of initiative: Initiative, today: CalendarDate?) {
    let status = initiative.status ?? "open"
    isFinished = ["done", "dismissed"].contains(status)
    let isWaiting = ["open", "planned"].contains(status)
    daysOverdue = isFinished ? nil : Self.days(since: initiative.due, today)
    daysUnstarted = isWaiting ? Self.days(since: initiative.start, today) : nil
    lacksOwner = !isFinished && initiative.owner == nil
    lacksDue = !isFinished && initiative.due == nil
    lacksIndicator = !isFinished && initiative.indicator == nil
  }

  /// How many days ago it was; nil if that day has not gone by, or is unknown.
  private static func days(since text: String?, _ today: CalendarDate?) -> Int? {
    guard let today, let day = text.flatMap({ CalendarDate($0) }), day < today else { return nil }
    return today.ordinal - day.ordinal
  }
}
