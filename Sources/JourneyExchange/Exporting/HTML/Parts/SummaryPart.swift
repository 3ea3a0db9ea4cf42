import JourneyModel
import Words

/// What the journey is about, how much there is of it, and what is fixed first.
struct SummaryPart {
  private let source: PageSource
  private var journey: Journey { source.journey }

  init(_ source: PageSource) { self.source = source }

  var data: PageData {
    [
      "facts": facts, "focus": PageData.list(journey.ranking.focus.compactMap(source.mention)),
      "model": words("by %@", source.ranking.model.label), "decision": decision,
    ]
  }

  private var facts: [PageData] {
    FieldFacts(source).facts(journey.details, ["scope", "outcome", "owner", "reviewed"])
      + [
        FieldFacts.fact(words("Shown"), shown), FieldFacts.fact(words("Recorded"), counts),
      ]
  }

  /// `the current map, Giulia`.
  private var shown: String {
    let map = source.map == .ideal ? words("the ideal map") : words("the current map")
    let persona = source.export.persona.map { journey.personas[$0]?.name ?? $0.text }
    return persona.map { words("%@, %@", map, $0) } ?? words("%@, all personas", map)
  }

  private var counts: String {
    let map = journey.withMap(source.map) { ($0.stages.count, $0.touchpoints.count, $0.transitions.count) }
    let kinds: [(RecordKind, Int)] = [
      (.persona, journey.personas.count), (.stage, map.0), (.channel, journey.channels.count),
      (.touchpoint, map.1), (.transition, map.2), (.friction, journey.frictions.count),
      (.opportunity, journey.opportunities.count), (.initiative, journey.initiatives.count),
      (.indicator, journey.indicators.count),
    ]
    return kinds.map { $0.counted($1) }.joined(separator: " · ")
  }

  private var decision: String? {
    journey.decisions.last.map { decision in
      [decision.title, decision.date, decision.owner.map { words("decided by %@", $0) }].compactMap { $0 }
        .joined(separator: " · ")
    }
  }
}
