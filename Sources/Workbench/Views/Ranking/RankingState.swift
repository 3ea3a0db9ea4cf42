import JourneyModel

/// What the ranking keeps between frames: the order of the lists, made once for each revision of the journey,
/// so that a frame touches only the rows in sight.
package struct RankingState: Sendable {
  /// A row of a list.
  struct Row: Equatable {
    let id: String
    /// Counts from 1; nil while it is unrated.
    let rank: Int?
    let score: Double?
  }

  /// The row that was rated in place. It keeps its place until it is left.
  private struct Held {
    let id: String
    let score: Double?
  }

  private(set) var frictions: Ranking?
  private(set) var opportunities: OpportunityRanking?
  /// The orders under the other models; empty where there are too many to rank them all at each change.
  private(set) var others: [Ranking] = []
  private(set) var matrix = RankingMatrix()
  /// Whether the models choose the same; nil where there are too many to rank them by all.
  private(set) var agreement: ModelAgreement?
  /// What would let the selected friction point pass the one above it, or the second pass the selected first.
  private(set) var whatIf: WhatIf?
  private var whatIfSubject: WhatIfSubject?
  /// How firmly the friction points hold their places.
  var holds = HoldState()
  private var held: Held?
  /// The rows that the filter lets through, by their places in the whole list; nil: all.
  private var shown: [RankingPlace.List: [Int]] = [:]
  private var filters: [RankingPlace.List: EvidenceFilter] = [:]
  /// What was selected last, list by list.
  private var visited: [RankingPlace.List: String] = [:]
  /// The revision of the journey that each list was made for.
  private var revisions: [RankingPlace.List: Int] = [:]
  /// The first row in sight, list by list.
  private var tops: [RankingPlace.List: Int] = [:]
  /// The row of the cursor, list by list.
  private var cursors: [RankingPlace.List: Int] = [:]

  /// Beyond this the orders under the other models are not shown.
  private static let mostRankedByAll = 500

  package init() {}

  /// The first row in sight.
  func top(_ list: RankingPlace.List) -> Int { tops[list] ?? 0 }

  /// The row of the cursor; 0 where the list is empty.
  func cursor(_ list: RankingPlace.List) -> Int { cursors[list] ?? 0 }

  /// How many rows are shown.
  func count(_ list: RankingPlace.List) -> Int { shown[list]?.count ?? total(list) }

  /// How many there are, whatever the filter.
  func total(_ list: RankingPlace.List) -> Int {
    switch list {
    case .frictions: (frictions?.frictions.count ?? 0) + (frictions?.unrated.count ?? 0)
    case .opportunities: (opportunities?.ranked.count ?? 0) + (opportunities?.unrated.count ?? 0)
    }
  }

  func unratedCount(_ list: RankingPlace.List) -> Int {
    list == .frictions ? frictions?.unrated.count ?? 0 : opportunities?.unrated.count ?? 0
  }

  /// The highest score in the list, for the bars.
  func highestScore(_ list: RankingPlace.List) -> Double {
    let listed = list == .frictions ? frictions?.frictions.first?.score : opportunities?.ranked.first?.score
    return max(listed ?? 0, held?.score ?? 0)
  }

  func row(_ index: Int, _ list: RankingPlace.List) -> Row? {
    guard let shown = shown[list] else { return anyRow(index, list) }
    return shown.indices.contains(index) ? anyRow(shown[index], list) : nil
  }

  /// A row of the whole list.
  private func anyRow(_ index: Int, _ list: RankingPlace.List) -> Row? {
    guard let row = list == .frictions ? frictionRow(index) : opportunityRow(index) else { return nil }
    guard let held, held.id == row.id else { return row }
    return Row(id: row.id, rank: row.rank, score: held.score)
  }

  private func frictionRow(_ index: Int) -> Row? {
    guard let frictions, index >= 0 else { return nil }
    if index < frictions.frictions.count {
      let ranked = frictions.frictions[index]
      return Row(id: ranked.id.text, rank: ranked.rank, score: ranked.score)
    }
    let place = index - frictions.frictions.count
    guard place < frictions.unrated.count else { return nil }
    return Row(id: frictions.unrated[place].id.text, rank: nil, score: nil)
  }

  private func opportunityRow(_ index: Int) -> Row? {
    guard let opportunities, index >= 0 else { return nil }
    if index < opportunities.ranked.count {
      let ranked = opportunities.ranked[index]
      return Row(id: ranked.id.text, rank: ranked.rank, score: ranked.score)
    }
    let place = index - opportunities.ranked.count
    guard place < opportunities.unrated.count else { return nil }
    return Row(id: opportunities.unrated[place].id.text, rank: nil, score: nil)
  }

  /// Whether the row is out of order since it was rated: -1 it belongs further up, 1 further down, 0 neither.
  func displacement(_ index: Int, _ list: RankingPlace.List) -> Int {
    guard let held, let row = row(index, list), row.id == held.id else { return 0 }
    let score = row.score ?? -1
    if let above = self.row(index - 1, list), (above.score ?? -1) < score { return -1 }
    if let below = self.row(index + 1, list), (below.score ?? -1) > score { return 1 }
    return 0
  }
}

extension RankingState {
  /// Brings the lists up to the journey, the cursor to a record that is there, and that into sight.
  ///
  /// - Parameter rows: how many rows of the list there is room for.
  mutating func settle(_ journey: Journey, _ revision: Int, _ place: inout RankingPlace, rows: Int) {
    let list = place.list
    if revisions[list] != revision {
      held = nil
      rank(list, journey)
      (revisions[list], filters[list]) = (revision, nil)
    }
    filter(place.evidence, list, journey)
    if place.selected != visited[list], isHidden(place.selected, list, journey) {
      // Whoever goes there wants to see it.
      place.evidence = .all
      filter(.all, list, journey)
    }
    let count = count(list)
    let cursor = index(of: place.selected, list, journey) ?? min(cursor(list), max(0, count - 1))
    cursors[list] = cursor
    place.selected = row(cursor, list)?.id
    visited[list] = place.selected
    if list == .frictions { lookBeyond(place.friction, journey, revision) }
    let lowest = max(0, cursor - max(1, rows) + 1)
    tops[list] = max(min(top(list), cursor, max(0, count - rows)), lowest)
  }

  private mutating func rank(_ list: RankingPlace.List, _ journey: Journey) {
    switch list {
    case .opportunities: opportunities = OpportunityRanking(of: journey)
    case .frictions:
      frictions = Ranking(of: journey)
      lookAround(journey)
    }
  }

  /// Makes what is shown beside the list of friction points.
  private mutating func lookAround(_ journey: Journey) {
    guard let frictions else { return }
    let isFew = journey.frictions.count <= Self.mostRankedByAll
    let models = RankingModel.allCases.filter { isFew && $0 != frictions.model }
    others = models.map { Ranking(of: journey, model: $0) }
    let current = held == nil ? frictions : Ranking(of: journey)
    agreement = isFew ? ModelAgreement(of: journey, others + [current], chosen: current.model) : nil
    let shown = (0..<min(RankingMatrix.most, total(.frictions))).compactMap { anyRow($0, .frictions) }
    matrix = RankingMatrix(shown, by: frictions.model, journey)
  }

  /// The row of a record; nil if it is not in the list.
  private func index(of id: String?, _ list: RankingPlace.List, _ journey: Journey) -> Int? {
    guard let id else { return nil }
    if row(cursor(list), list)?.id == id { return cursor(list) }
    let place = place(of: id, list, journey)
    guard let shown = shown[list] else { return place }
    return place.flatMap { shown.firstIndex(of: $0) }
  }

  /// Where a record stands in the whole list.
  private func place(of id: String, _ list: RankingPlace.List, _ journey: Journey) -> Int? {
    switch list {
    case .frictions:
      guard let frictions else { return nil }
      return frictions.position(of: ID(id), in: journey)
        ?? frictions.unrated.firstIndex { $0.id.text == id }.map { $0 + frictions.frictions.count }
    case .opportunities:
      guard let opportunities else { return nil }
      return opportunities.ranked.firstIndex { $0.id.text == id }
        ?? opportunities.unrated.firstIndex { $0.id.text == id }.map { $0 + opportunities.ranked.count }
    }
  }

  /// Keeps the rows where they are although a record was rated, and takes in its new score.
  mutating func hold(_ place: RankingPlace, _ journey: Journey, _ revision: Int) {
    guard let id = place.selected, revisions[place.list] != nil else { return }
    held = Held(id: id, score: Self.score(of: id, place.list, by: frictions?.model, journey))
    revisions = [place.list: revision]
    if place.list == .frictions { lookAround(journey) }
  }

  private static func score(
    of id: String, _ list: RankingPlace.List, by model: RankingModel?, _ journey: Journey
  ) -> Double? {
    switch list {
    case .frictions: journey.frictions[ID(id)].flatMap { journey.score(of: $0, by: model ?? .impact).value }
    case .opportunities: journey.opportunities[ID(id)].flatMap { journey.score(of: $0).value }
    }
  }

  /// Lets the row that was rated go to its place.
  mutating func release() {
    if held != nil { (held, revisions) = (nil, [:]) }
  }

  /// Scrolls so many rows down, or up; the list's ends are the limits.
  mutating func scroll(_ step: Int, _ list: RankingPlace.List, rows: Int) {
    tops[list] = min(max(0, top(list) + step), max(0, count(list) - rows))
  }
}

extension RankingState {
  /// What the question was asked of.
  private struct WhatIfSubject: Equatable {
    let friction: ID<FrictionPoint>?
    let revision: Int
  }

  private mutating func filter(_ filter: EvidenceFilter, _ list: RankingPlace.List, _ journey: Journey) {
    guard filters[list] != filter else { return }
    filters[list] = filter
    shown[list] =
      filter == .all
      ? nil
      : (0..<total(list)).filter { index in
        anyRow(index, list).map { filter.admits(Self.strength(of: $0.id, list, journey)) } ?? false
      }
  }

  /// Whether the filter keeps a record out of sight that is there.
  private func isHidden(_ id: String?, _ list: RankingPlace.List, _ journey: Journey) -> Bool {
    guard let id, shown[list] != nil else { return false }
    return place(of: id, list, journey) != nil && index(of: id, list, journey) == nil
  }

  private static func strength(
    of id: String, _ list: RankingPlace.List, _ journey: Journey
  ) -> EvidenceStrength {
    switch list {
    case .frictions: EvidenceStrength(journey.frictions[ID(id)]?.evidence ?? [])
    case .opportunities: EvidenceStrength(journey.opportunities[ID(id)]?.evidence ?? [])
    }
  }

  private mutating func lookBeyond(_ friction: ID<FrictionPoint>?, _ journey: Journey, _ revision: Int) {
    let subject = WhatIfSubject(friction: friction, revision: revision)
    guard subject != whatIfSubject else { return }
    (whatIfSubject, whatIf) = (subject, nil)
    guard let friction, let frictions, let place = frictions.position(of: friction, in: journey) else {
      return
    }
    let lower = max(1, place)
    guard frictions.frictions.indices.contains(lower) else { return }
    whatIf = WhatIf(
      frictions.frictions[lower].id, passing: frictions.frictions[lower - 1].id, in: journey,
      by: frictions.model)
  }
}
