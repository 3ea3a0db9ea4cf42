import Words

/// What the findings' rows and the detail say beside the sentence.
package struct FindingsText {
  private let journey: Journey

  package init(_ journey: Journey) { self.journey = journey }

  /// The stage's name; empty for what belongs to none.
  package func stage(_ finding: Finding) -> String {
    finding.stage.flatMap { journey.current.stages[$0]?.name } ?? ""
  }

  /// Where it is mended: `Checkout (Purchase · Website · Giulia)`.
  package func place(_ finding: Finding) -> String {
    switch finding.place {
    case .record(let reference, _): place(of: reference)
    case .cell(let persona, let stage):
      [journey.personas[persona]?.name, journey.current.stages[stage]?.name].compactMap { $0 }
        .joined(separator: " · ")
    case .focus: words("The focus of the ranking")
    case .channels: words("The channels")
    case .maps: words("The maps")
    case .details: words("The journey's details")
    }
  }

  private func place(of reference: RecordReference) -> String {
    switch reference.collection {
    case .touchpoints: return RankingText.touchpoint(ID(reference.id), journey)
    case .frictions:
      let touchpoint = journey.frictions[ID(reference.id)]?.touchpoints.first
      let place = touchpoint.map { RankingText.touchpoint($0, journey) }
      return named(reference).capitalizedFirst + (place.map { ", " + $0 } ?? "")
    case .transitions:
      guard let way = journey.current.transitions[ID(reference.id)] else { return "" }
      return [way.from, way.to].map { RankingText.touchpoint($0, journey) }.joined(separator: " → ")
    default: return named(reference).capitalizedFirst
    }
  }

  /// `friction point “Login again”`.
  private func named(_ reference: RecordReference) -> String {
    journey.name(of: reference).map { words("%@ %@", reference.collection.kind.label, quoted($0)) } ?? ""
  }

  /// Who dismissed it, when and why.
  package func dismissal(_ dismissal: Dismissal) -> String {
    let reason = dismissal.reason ?? words("no reason given")
    switch (dismissal.owner, dismissal.date) {
    case (let owner?, let date?): return words("Dismissed by %@ on %@: %@", owner, date, reason)
    case (let owner?, nil): return words("Dismissed by %@: %@", owner, reason)
    case (nil, let date?): return words("Dismissed on %@: %@", date, reason)
    case (nil, nil): return words("Dismissed: %@", reason)
    }
  }
}
