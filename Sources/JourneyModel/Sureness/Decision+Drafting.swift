import Words

extension Decision {
  /// What the journey says today of the friction points in focus, put down in words: their calculation, who came
  /// next, how firmly they hold, what other models choose, and what is believed without evidence.
  ///
  /// - Parameters:
  ///   - holds: as `HoldComputation` gives them for the journey and the model in use.
  ///   - journey: has something in focus.
  package init(of journey: Journey, holds: [ID<FrictionPoint>: Double], why: String) {
    let draft = DecisionDraft(journey, holds)
    self.init()
    title = draft.title
    id = journey.freshID(from: draft.title)
    self.why = why
    (focus, model) = (journey.ranking.focus, draft.model)
    (calculation, runnersUp, held) = (draft.calculation, draft.runnersUp, draft.held)
    models = ModelAgreement(of: journey).lines(in: journey)
    assumed = draft.assumed
  }
}

/// The lines of a decision.
private struct DecisionDraft {
  private static let mostRunnersUp = 3

  private let journey: Journey
  private let ranking: Ranking
  private let holds: [ID<FrictionPoint>: Double]
  /// Those in focus, the highest first, the unrated last.
  private let focus: [FrictionPoint]

  init(_ journey: Journey, _ holds: [ID<FrictionPoint>: Double]) {
    (self.journey, self.holds) = (journey, holds)
    let ranking = Ranking(of: journey)
    self.ranking = ranking
    let last = ranking.frictions.count
    focus = journey.ranking.focus.compactMap { journey.frictions[$0] }.sorted {
      ranking.position(of: $0.id, in: journey) ?? last < ranking.position(of: $1.id, in: journey) ?? last
    }
  }

  var model: RankingModel { ranking.model }

  var title: String {
    words("Fix first: %@", focus.map(\.title).joined(separator: ", "))
  }

  var calculation: [String] {
    focus.map { friction in
      let formula = journey.score(of: friction, by: model).formula
      guard let place = ranking.position(of: friction.id, in: journey) else {
        return words("%@: %@", friction.title, formula)
      }
      return words("%@ by %@: %@: %@", place + 1, model.label, friction.title, formula)
    }
  }

  /// Those with the highest scores that are not in focus.
  private var others: some Sequence<RankedFriction> {
    ranking.frictions.lazy.filter { !journey.ranking.focus.contains($0.id) }
  }

  var runnersUp: [String] {
    others.prefix(Self.mostRunnersUp).compactMap { ranked in
      journey.frictions[ranked.id].map { friction in
        words("%@: %@: %@", ranked.rank, friction.title, journey.score(of: friction, by: model).formula)
      }
    }
  }

  var held: [String] {
    let limit = journey.ranking.limit
    let lines = focus.compactMap { friction in
      holds[friction.id].map { friction.title + ": " + HoldText.among(limit, $0) }
    }
    return lines + border
  }

  /// What would have let the next one pass the last of those in focus; or that one was passed over.
  private var border: [String] {
    guard let last = focus.last(where: { ranking.position(of: $0.id, in: journey) != nil }),
      let place = ranking.position(of: last.id, in: journey)
    else { return [] }
    let passedOver = others.prefix { $0.rank <= place }.compactMap { journey.frictions[$0.id]?.title }
    let next = ranking.frictions.dropFirst(place + 1).first { !journey.ranking.focus.contains($0.id) }
    let change = next.flatMap { WhatIf($0.id, passing: last.id, in: journey) }?.sentence(in: journey)
    return passedOver.prefix(Self.mostRunnersUp).map {
      words("%@ has a higher score, but is not in focus", quoted($0))
    } + (change.map { [$0] } ?? [])
  }

  var assumed: [String] { focus.flatMap(assumptions) }

  private func assumptions(_ friction: FrictionPoint) -> [String] {
    let title = friction.title
    return [
      !friction.evidence.isKnown
        ? words("%@: %@", title, EvidenceStrength(friction.evidence).label) : nil,
      journey.reach(of: friction).isAssumed ? words("%@: reach assumed", title) : nil,
      friction.confidence == nil ? words("%@: confidence unknown", title) : nil,
    ].compactMap { $0 }
  }
}
