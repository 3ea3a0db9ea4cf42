import JourneyModel

/// What the findings' view keeps between frames: what was found, made once for each revision of the journey and
/// each day, and the rows in which it is listed.
package struct FindingsState: Sendable {
  /// What the findings were worked out from.
  struct Basis: Equatable {
    let revision: Int
    let today: CalendarDate?
  }

  private(set) var findings: Findings?
  private(set) var basis: Basis?
  private(set) var list = FindingsList()
  private var grouping: FindingsPlace.Grouping?
  /// Which finding of the list the cursor stands on, from 0.
  private(set) var cursor = 0
  /// The first row in sight.
  private(set) var top = 0

  package init() {}

  mutating func keep(_ findings: Findings, for basis: Basis) {
    (self.findings, self.basis, grouping) = (findings, basis, nil)
  }

  /// Brings the list up to what was found, the cursor to a finding that is there, and that into sight. Where the
  /// one it stood on has gone, it stands on what has taken its place.
  ///
  /// - Parameter rows: how many rows of the list there is room for.
  mutating func settle(_ place: inout FindingsPlace, _ journey: Journey, rows: Int) {
    if grouping != place.grouping, let findings {
      list = FindingsList(findings, by: place.grouping, in: journey)
      grouping = place.grouping
    }
    cursor = list.index(of: place.finding, near: cursor) ?? min(cursor, max(0, list.items.count - 1))
    place.finding = selected?.finding.key
    bringIntoSight(rows: max(1, rows))
  }

  /// The head of the first group is shown with its first finding.
  private mutating func bringIntoSight(rows: Int) {
    let row = list.row(of: cursor)
    let first = row > 0 && list.isHead(row - 1) ? row - 1 : row
    top = max(min(top, first), row - rows + 1)
    top = max(0, min(top, list.rows.count - rows))
  }

  var selected: FindingsList.Item? {
    list.items.indices.contains(cursor) ? list.items[cursor] : nil
  }

  /// Scrolls so many rows down, or up; the list's ends are the limits.
  mutating func scroll(_ step: Int, rows: Int) {
    top = min(max(0, top + step), max(0, list.rows.count - rows))
  }
}
