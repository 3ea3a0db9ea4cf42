import JourneyModel

/// What the plan keeps between frames: its rows, made once for each revision of the journey and each day, and
/// the progress of the indicators that were in sight.
package struct PlanState: Sendable {
  private(set) var outline: PlanOutline?
  /// The row that the cursor stands on; 0 where there is none.
  private(set) var cursor = 0
  /// The first row in sight.
  private(set) var top = 0
  private var progress: [ID<Indicator>: IndicatorProgress] = [:]
  private var made: Made?

  /// What the rows were made of.
  private struct Made: Equatable {
    let revision: Int
    let today: CalendarDate?
  }

  package init() {}

  var rows: [PlanOutline.Row] { outline?.rows ?? [] }

  func progress(of indicator: Indicator) -> IndicatorProgress {
    progress[indicator.id] ?? IndicatorProgress(of: indicator)
  }
}

extension PlanState {
  /// Brings the rows up to the journey, the cursor to a row that is there, and that into sight.
  ///
  /// - Parameter shown: how many rows there is room for.
  mutating func settle(
    _ journey: Journey, _ revision: Int, _ today: CalendarDate?, _ place: inout PlanPlace, shown: Int
  ) {
    let wanted = Made(revision: revision, today: today)
    if made != wanted { (outline, progress, made) = (PlanOutline(of: journey, today: today), [:], wanted) }
    cursor = index(of: place) ?? nearest(to: cursor) ?? 0
    go(to: cursor, &place)
    scroll(toShow: cursor, shown: shown)
    reckon(journey, shown: shown)
  }

  /// Puts the place on a row.
  private func go(to index: Int, _ place: inout PlanPlace) {
    let row = rows.indices.contains(index) ? rows[index] : nil
    (place.selected, place.initiative) = (row?.selection ?? .nothing, row?.initiative)
  }

  /// The row that the place means. An indicator may stand in several: the one under the same initiative is
  /// meant, or else the first.
  private func index(of place: PlanPlace) -> Int? {
    if place.selected == .nothing { return nil }
    func isMeant(_ row: PlanOutline.Row) -> Bool {
      row.selection == place.selected && row.initiative == place.initiative
    }
    if rows.indices.contains(cursor), isMeant(rows[cursor]) { return cursor }
    return rows.firstIndex(where: isMeant) ?? rows.firstIndex { $0.selection == place.selected }
  }

  /// The next row that can be stood on, or else the one before.
  private func nearest(to index: Int) -> Int? {
    let start = min(max(0, index), rows.count)
    return rows[start...].firstIndex { $0.selection != nil }
      ?? rows[..<start].lastIndex { $0.selection != nil }
  }

  /// The heading over the first row of a section is kept in sight with it.
  private mutating func scroll(toShow index: Int, shown: Int) {
    let hasHeading = index > 0 && rows.indices.contains(index - 1) && rows[index - 1].selection == nil
    let first = hasHeading && shown > 1 ? index - 1 : index
    let lowest = max(0, index - max(1, shown) + 1)
    top = max(min(top, first, max(0, rows.count - shown)), lowest)
  }

  /// Reckons what is about to be drawn.
  private mutating func reckon(_ journey: Journey, shown: Int) {
    for row in rows.dropFirst(top).prefix(max(0, shown)) {
      if case .indicator(let id, _) = row { reckon(id, journey) }
    }
    guard rows.indices.contains(cursor) else { return }
    if case .initiative(let id) = rows[cursor], let indicator = journey.initiatives[id]?.indicator {
      reckon(indicator, journey)
    }
  }

  private mutating func reckon(_ id: ID<Indicator>, _ journey: Journey) {
    if progress[id] == nil { progress[id] = journey.indicators[id].map(IndicatorProgress.init) }
  }

  /// The place of the row that so many steps lead to, over headings; the ends are the limits.
  func place(_ steps: Int) -> PlanPlace {
    let stops = rows.indices.filter { rows[$0].selection != nil }
    var place = PlanPlace()
    guard let here = stops.firstIndex(where: { $0 >= cursor }) else { return place }
    let (wanted, isTooFar) = here.addingReportingOverflow(steps)
    let target = isTooFar ? (steps > 0 ? stops.count - 1 : 0) : wanted
    go(to: stops[min(max(0, target), stops.count - 1)], &place)
    return place
  }

  /// The place of a row; nil if nothing can be stood on there.
  func place(at row: Int) -> PlanPlace? {
    guard rows.indices.contains(row), rows[row].selection != nil else { return nil }
    var place = PlanPlace()
    go(to: row, &place)
    return place
  }
}

extension PlanOutline.Row {
  /// What the cursor stands on here; nil for what it passes over.
  var selection: Selection? {
    switch self {
    case .section: nil
    case .friction(let id, _): .friction(id)
    case .initiative(let id): .initiative(id)
    case .indicator(let id, _): .indicator(id)
    }
  }

  /// The initiative under which an indicator stands.
  var initiative: ID<Initiative>? {
    if case .indicator(_, let initiative) = self { initiative } else { nil }
  }
}
