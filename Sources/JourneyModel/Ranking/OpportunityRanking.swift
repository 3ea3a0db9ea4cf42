import Words

/// An opportunity whose ratings are known.
package struct RankedOpportunity: Hashable, Sendable {
  /// Counts from 1.
  package let rank: Int
  package let id: ID<Opportunity>
  package let score: Double
}

/// An opportunity that lacks a rating.
package struct UnratedOpportunity: Hashable, Sendable {
  package let id: ID<Opportunity>
  package let title: String
  /// The keys of the missing fields, in the order of the fields. Where both values are named, one will do.
  package let missing: [String]
}

/// The opportunities of a journey, most worth first.
///
/// The score is 100 × ((value to customer + value to business)/2)/5 × confidence ÷ effort, 0–100. One value
/// unknown: the other counts alone; confidence unknown: it counts as 1. Order as for friction points, but that
/// there is no severity.
package struct OpportunityRanking: Sendable {
  package private(set) var ranked: [RankedOpportunity] = []
  package private(set) var unrated: [UnratedOpportunity] = []

  package init(of journey: Journey) {
    let table = journey.opportunities
    var rated: [RankKey] = []
    var others: [RankKey] = []
    for slot in table.slotRange where table.isTaken(slot) {
      let opportunity = table.records[Int(slot)]
      let score = opportunity.score
      let key = RankKey(
        score: score ?? 0, severity: nil, votes: opportunity.votes, title: opportunity.title, slot: slot)
      if score == nil { others.append(key) } else { rated.append(key) }
    }
    RankKey.sort(&rated, of: table)
    RankKey.sort(&others, of: table)
    list(rated, others, in: table)
  }

  private mutating func list(_ rated: [RankKey], _ others: [RankKey], in table: Table<Opportunity>) {
    for key in rated {
      let opportunity = table.records[Int(key.slot)]
      ranked.append(
        RankedOpportunity(rank: ranked.count + 1, id: opportunity.id, score: opportunity.score ?? 0))
    }
    unrated = others.map { key in
      let opportunity = table.records[Int(key.slot)]
      return UnratedOpportunity(
        id: opportunity.id, title: opportunity.title, missing: opportunity.missingRatings.keys)
    }
  }
}

extension Opportunity {
  /// The mean of the values that are known, 1–5.
  fileprivate var value: Double? {
    let known = [customerValue, businessValue].compactMap { $0 }
    return known.isEmpty ? nil : Double(known.reduce(0, +)) / Double(known.count)
  }

  fileprivate var score: Double? {
    guard let value, let effort else { return nil }
    return 100 * value / 5 * (Double(confidence ?? 100) / 100) / Double(max(effort, 1))
  }

  fileprivate var missingRatings: MissingRatings {
    var missing: MissingRatings = value == nil ? [.customerValue, .businessValue] : []
    if effort == nil { missing.insert(.effort) }
    return missing
  }

  fileprivate func formula(score: Double) -> String {
    var text = FormulaText()
    let value =
      switch (customerValue, businessValue) {
      case (let customer?, let business?): "((\(customer) + \(business))/2)/5"
      case (let value, let other): "\(value ?? other ?? 0)/5"
      }
    guard let confidence else {
      return words("100 × %@ ÷ %@ effort (confidence unknown)", value, effort ?? 1) + text.result(score)
    }
    let sure = text.share(Double(confidence) / 100)
    return words("100 × %@ × %@ confidence ÷ %@ effort", value, sure, effort ?? 1) + text.result(score)
  }
}

extension Journey {
  /// An opportunity's score, with the calculation.
  package func score(of opportunity: Opportunity) -> Score {
    let score = opportunity.score
    let missing = opportunity.missingRatings.keys
    let formula = score.map { opportunity.formula(score: $0) }
    return Score(
      value: score, missing: missing, reach: .assumed,
      formula: formula ?? FormulaText.unrated(missing, of: Opportunity.self))
  }
}
