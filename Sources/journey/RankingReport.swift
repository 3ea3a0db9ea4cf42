import JSONText
import JourneyModel
import Words
import Workbench

/// A journey's ranking, to be printed.
struct RankingReport {
  private let journey: Journey
  private let ranking: Ranking
  private let opportunities: OpportunityRanking
  private let holds: [ID<FrictionPoint>: Double]
  private let agreement: ModelAgreement
  private let top: Int

  init(of journey: Journey, model: RankingModel?, top: Int?) {
    self.journey = journey
    let ranking = Ranking(of: journey, model: model)
    self.ranking = ranking
    var computation = HoldComputation(of: journey, ranking: ranking)
    computation.advance()
    holds = computation.result
    agreement = ModelAgreement(of: journey, model: ranking.model)
    opportunities = OpportunityRanking(of: journey)
    self.top = top ?? .max
  }

  // MARK: Text

  var text: String {
    var lines = ["\(journey.details.title) · \(ranking.model.label)"]
    let width = widest(of: ranking.frictions.prefix(top).map { title($0.id) } + ranking.unrated.map(\.title))
    for friction in ranking.frictions.prefix(top) {
      let mark = journey.ranking.focus.contains(friction.id) ? "  ★ focus" : ""
      let reach = friction.reach.isAssumed ? "  reach assumed" : ""
      lines.append(
        row(
          "\(friction.rank)", title(friction.id), width, RankingText.score(friction.score, of: ranking.model))
          + hold(friction.id) + mark + reach)
    }
    for friction in ranking.unrated {
      lines.append(
        row("–", friction.title, width, "unrated") + "  missing: " + friction.missing.joined(separator: ", "))
    }
    lines += confidenceLines + opportunityLines
    return lines.map(printable).joined(separator: "\n") + "\n"
  }

  /// The hold in a column of its own.
  private func hold(_ id: ID<FrictionPoint>) -> String {
    let text = HoldText.percent(holds[id] ?? 0)
    return "   hold " + String(repeating: " ", count: max(0, 5 - text.count)) + text
  }

  /// What the holds mean, and whether the models agree.
  private var confidenceLines: [String] {
    guard !ranking.frictions.isEmpty else { return [] }
    return ["", HoldText.meaning(agreement.limit)] + (agreement.summary.map { [$0] } ?? [])
  }

  private var opportunityLines: [String] {
    guard !(opportunities.ranked.isEmpty && opportunities.unrated.isEmpty) else { return [] }
    let titles = opportunities.ranked.prefix(top).map { journey.opportunities[$0.id]?.title ?? "" }
    let width = widest(of: titles + opportunities.unrated.map(\.title))
    let rated = opportunities.ranked.prefix(top).map { entry in
      row(
        "\(entry.rank)", journey.opportunities[entry.id]?.title ?? "", width,
        RankingText.score(entry.score, of: nil))
    }
    let unrated = opportunities.unrated.map { entry in
      row("–", entry.title, width, "unrated") + "  missing: " + entry.missing.joined(separator: ", ")
    }
    return ["", "Opportunities"] + rated + unrated
  }

  private func title(_ id: ID<FrictionPoint>) -> String { journey.frictions[id]?.title ?? id.text }

  private func widest(of titles: [String]) -> Int { titles.map(\.count).max() ?? 0 }

  private func row(_ rank: String, _ title: String, _ width: Int, _ score: String) -> String {
    let number = String(repeating: " ", count: max(0, 4 - rank.count)) + rank
    let padding = String(repeating: " ", count: max(0, width - title.count))
    return number + "  " + title + padding + String(repeating: " ", count: max(1, 10 - score.count)) + score
  }

  // MARK: JSON

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.value(
      .object(
        JSONMembers([
          "model": .string(ranking.model.rawValue), "limit": .number("\(agreement.limit)"),
          "agreement": agreementValue, "decisions": .array(journey.decisions.map(value)),
          "frictions": .array(ranking.frictions.prefix(top).map(value)),
          "unrated": .array(ranking.unrated.map { unrated($0.id.text, $0.title, $0.missing) }),
          "opportunities": .array(
            opportunities.ranked.prefix(top).map(value)
              + opportunities.unrated.map { unrated($0.id.text, $0.title, $0.missing) }),
        ])))
    return writer.finish()
  }

  private func value(_ friction: RankedFriction) -> JSONValue {
    .object(
      JSONMembers([
        "rank": .number("\(friction.rank)"), "id": .string(friction.id.text),
        "title": .string(title(friction.id)), "score": number(friction.score),
        "reach": number(friction.reach.value), "hold": number(holds[friction.id] ?? 0),
        "focus": .bool(journey.ranking.focus.contains(friction.id)),
      ]))
  }

  private var agreementValue: JSONValue {
    let models = agreement.choices.map { choice in
      JSONValue.object(
        JSONMembers([
          "model": .string(choice.model.rawValue), "first": ids(choice.first), "unrated": ids(choice.unrated),
        ]))
    }
    return .object(
      JSONMembers([
        "agreeing": .array(agreement.agreeing.map { .string($0.model.rawValue) }), "models": .array(models),
        "summary": agreement.summary.map(JSONValue.string) ?? .null,
      ]))
  }

  private func ids(_ ids: [ID<FrictionPoint>]) -> JSONValue { texts(ids.map(\.text)) }

  private func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  private func value(_ decision: Decision) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    return .object(
      JSONMembers([
        "id": .string(decision.id.text), "title": .string(decision.title), "date": text(decision.date),
        "owner": text(decision.owner), "why": text(decision.why), "model": text(decision.model?.rawValue),
        "focus": ids(decision.focus), "calculation": texts(decision.calculation),
        "runnersUp": texts(decision.runnersUp), "held": texts(decision.held),
        "models": texts(decision.models), "assumed": texts(decision.assumed),
      ]))
  }

  private func value(_ opportunity: RankedOpportunity) -> JSONValue {
    .object(
      JSONMembers([
        "rank": .number("\(opportunity.rank)"), "id": .string(opportunity.id.text),
        "title": .string(journey.opportunities[opportunity.id]?.title ?? ""),
        "score": number(opportunity.score),
      ]))
  }

  private func unrated(_ id: String, _ title: String, _ missing: [String]) -> JSONValue {
    .object(
      JSONMembers([
        "id": .string(id), "title": .string(title), "missing": .array(missing.map(JSONValue.string)),
      ]))
  }

  private func number(_ value: Double) -> JSONValue { .number(Quantity(value).description) }
}
