/// What is planned, in the order in which it is looked at: the friction points in focus with their initiatives,
/// then what else was begun, then the indicators that no initiative moves.
package struct PlanOutline: Sendable {
  package enum Section: Hashable, Sendable { case focus, others, indicators }

  package enum Row: Hashable, Sendable {
    case section(Section)
    /// - initiatives: how many are listed under it.
    case friction(ID<FrictionPoint>, initiatives: Int)
    case initiative(ID<Initiative>)
    /// Under the initiative that is to move it, or by itself.
    case indicator(ID<Indicator>, of: ID<Initiative>?)
  }

  package private(set) var rows: [Row] = []
  /// Initiatives that are neither done nor dismissed.
  package private(set) var underWay = 0
  package private(set) var overdue = 0
  /// Indicators without a reading in the month of today; nil if today is unknown.
  package private(set) var unread: Int?

  /// - Parameter today: nil as long as it is not known.
  package init(of journey: Journey, today: CalendarDate?) {
    let initiatives = Array(journey.initiatives)
    let focus = Self.focus(of: journey)
    let inFocus = Set(focus)
    addFocus(focus, initiatives)
    addOthers(initiatives.filter { !inFocus.contains($0.friction) })
    addIndicators(journey.indicators.ids, without: Set(initiatives.compactMap(\.indicator)))
    count(initiatives, today)
    unread = today.map { today in
      journey.indicators.count { $0.needsReading(today) }
    }
  }

  /// What stands in a section, without its heading.
  package func rows(of section: Section) -> ArraySlice<Row> {
    guard let start = rows.firstIndex(of: .section(section)) else { return [] }
    return rows[(start + 1)...].prefix { row in
      if case .section = row { false } else { true }
    }
  }

  /// The friction points in focus, the worst first.
  private static func focus(of journey: Journey) -> [ID<FrictionPoint>] {
    let focus = journey.ranking.focus.filter { journey.frictions.contains($0) }
    guard focus.count > 1 else { return focus }
    let ranking = Ranking(of: journey)
    let places = focus.enumerated().map { index, id in
      (ranking.position(of: id, in: journey) ?? .max, index, id)
    }
    return places.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private mutating func addFocus(_ focus: [ID<FrictionPoint>], _ initiatives: [Initiative]) {
    guard !focus.isEmpty else { return }
    let grouped = Dictionary(grouping: initiatives, by: \.friction)
    rows.append(.section(.focus))
    for friction in focus {
      let own = grouped[friction] ?? []
      rows.append(.friction(friction, initiatives: own.count))
      add(own)
    }
  }

  private mutating func addOthers(_ initiatives: [Initiative]) {
    guard !initiatives.isEmpty else { return }
    rows.append(.section(.others))
    add(initiatives)
  }

  /// What is finished comes last.
  private mutating func add(_ initiatives: [Initiative]) {
    let isFinished = { (initiative: Initiative) in
      InitiativeStanding(of: initiative, today: nil).isFinished
    }
    for initiative in initiatives.filter({ !isFinished($0) }) + initiatives.filter(isFinished) {
      rows.append(.initiative(initiative.id))
      if let indicator = initiative.indicator { rows.append(.indicator(indicator, of: initiative.id)) }
    }
  }

  private mutating func addIndicators(_ ids: [ID<Indicator>], without used: Set<ID<Indicator>>) {
    let free = ids.filter { !used.contains($0) }
    guard !free.isEmpty else { return }
    rows.append(.section(.indicators))
    rows += free.map { .indicator($0, of: nil) }
  }

  private mutating func count(_ initiatives: [Initiative], _ today: CalendarDate?) {
    for initiative in initiatives {
      let standing = InitiativeStanding(of: initiative, today: today)
      if !standing.isFinished { underWay += 1 }
      if standing.daysOverdue != nil { overdue += 1 }
    }
  }
}

extension Journey {
  /// The indicators that lack a reading in the month of today, in the order of the document.
  package func indicatorsToRead(_ today: CalendarDate) -> [ID<Indicator>] {
    indicators.filter { $0.needsReading(today) }.map(\.id)
  }
}
