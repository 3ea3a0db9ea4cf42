import Words

/// Whether the ranking models choose the same friction points: the first *k* of each, *k* being the focus limit.
package struct ModelAgreement: Sendable {
  /// What a model chooses.
  package struct Choice: Sendable {
    package let model: RankingModel
    /// In the model's order; empty where it has nothing to choose by.
    package let first: [ID<FrictionPoint>]
    /// Of what the chosen model puts first, what this one can't score.
    package fileprivate(set) var unrated: [ID<FrictionPoint>] = []
  }

  package let limit: Int
  /// What the model in use chooses.
  package let reference: Choice
  /// What each model chooses, in the order of the models.
  package private(set) var choices: [Choice]

  package init(of journey: Journey, model: RankingModel? = nil) {
    let chosen = model ?? journey.ranking.model ?? .impact
    self.init(of: journey, RankingModel.allCases.map { Ranking(of: journey, model: $0) }, chosen: chosen)
  }

  /// - Parameter rankings: of the journey by all models, in any order.
  package init(of journey: Journey, _ rankings: [Ranking], chosen: RankingModel) {
    let limit = journey.ranking.limit
    let hasVotes = Self.hasVotes(journey)
    let all = RankingModel.allCases.compactMap { model in rankings.first { $0.model == model } }
    choices = all.map { ranking in
      let isIdle = ranking.model == .votes && !hasVotes
      return Choice(model: ranking.model, first: isIdle ? [] : ranking.frictions.prefix(limit).map(\.id))
    }
    let reference = choices.first { $0.model == chosen } ?? Choice(model: chosen, first: [])
    for (index, ranking) in all.enumerated() {
      choices[index].unrated = reference.first.filter { ranking.position(of: $0, in: journey) == nil }
    }
    (self.limit, self.reference) = (limit, reference)
  }

  private static func hasVotes(_ journey: Journey) -> Bool {
    var hasVotes = false
    journey.frictions.visit { if ($0.votes ?? 0) > 0 { hasVotes = true } }
    return hasVotes
  }

  /// The models that have something to choose by.
  package var able: [Choice] { choices.filter { !$0.first.isEmpty } }

  /// Those that choose the same as the model in use, itself among them; in what order does not matter.
  package var agreeing: [Choice] {
    let chosen = Set(reference.first)
    return able.filter { Set($0.first) == chosen }
  }

  /// The models that put a friction point among the first.
  package func models(choosing id: ID<FrictionPoint>) -> [RankingModel] {
    choices.filter { $0.first.contains(id) }.map(\.model)
  }
}

extension ModelAgreement {
  /// `3 of 5 models choose the same two: Impact, ICE and Votes.` Nil while nothing can be chosen.
  package var summary: String? {
    guard !reference.first.isEmpty else { return nil }
    let names = Self.list(agreeing.map(\.model))
    switch agreeing.count {
    case 1 where able.count == 1: return words("Only %@ has something to choose by.", names)
    case 1:
      return words("None of the %@ other models chooses the same %@ as %@.", able.count - 1, number, names)
    case able.count where able.count == 2:
      return words("Both models that can choose name the same %@: %@.", number, names)
    case able.count: return words("All %@ models choose the same %@: %@.", able.count, number, names)
    case let count:
      return words("%@ of %@ models choose the same %@: %@.", count, able.count, number, names)
    }
  }

  /// `3 of 5 agree`, where it is clear that models are meant.
  package var short: String? {
    reference.first.isEmpty ? nil : words("%@ of %@ agree", agreeing.count, able.count)
  }

  private var number: String {
    switch reference.first.count {
    case 1: words("one")
    case 2: words("two")
    case 3: words("three")
    case let count: "\(count)"
    }
  }

  /// The summary, whom the others name instead, and who can't say.
  package func lines(in journey: Journey) -> [String] {
    guard let summary else { return [] }
    return [summary] + naming(journey) + unrated(journey) + idle
  }

  /// `RICE and Severity name “Wish list is gone” instead.` Models that name the same share a line.
  private func naming(_ journey: Journey) -> [String] {
    let chosen = Set(reference.first)
    return groups { choice in choice.first.filter { !chosen.contains($0) } }.map { ids, models in
      let titles = Self.titles(ids, journey)
      return models.count == 1
        ? words("%@ names %@ instead.", Self.list(models), titles)
        : words("%@ name %@ instead.", Self.list(models), titles)
    }
  }

  private func unrated(_ journey: Journey) -> [String] {
    groups(\.unrated).map { ids, models in
      words("%@ can't score %@.", Self.list(models), Self.titles(ids, journey))
    }
  }

  private var idle: [String] {
    choices.filter { $0.first.isEmpty && $0.unrated.isEmpty }.map { choice in
      choice.model == .votes
        ? words("Nobody has cast a vote yet.") : words("%@ has nothing to choose by.", choice.model.label)
    }
  }

  /// The models by what they have in common, where there is something.
  private func groups(_ ids: (Choice) -> [ID<FrictionPoint>]) -> [([ID<FrictionPoint>], [RankingModel])] {
    var groups: [([ID<FrictionPoint>], [RankingModel])] = []
    for choice in choices {
      let common = ids(choice)
      guard !common.isEmpty else { continue }
      if let index = groups.firstIndex(where: { Set($0.0) == Set(common) }) {
        groups[index].1.append(choice.model)
      } else {
        groups.append((common, [choice.model]))
      }
    }
    return groups
  }

  private static func list(_ models: [RankingModel]) -> String { listed(models.map(\.label)) }

  private static func titles(_ ids: [ID<FrictionPoint>], _ journey: Journey) -> String {
    listed(ids.map { quoted(journey.frictions[$0]?.title ?? $0.text, limit: 32) })
  }
}
