import JourneyModel
import Words

/// What was decided, as it stood on its day. Nil data: nothing was.
struct DecisionsPart {
  private let source: PageSource

  init(_ source: PageSource) { self.source = source }

  var data: PageData? {
    let decisions = Array(source.journey.decisions)
    return decisions.isEmpty ? nil : ["all": decisions.map(decision)]
  }

  private func decision(_ decision: Decision) -> PageData {
    let facts = FieldFacts(source)
    return [
      "title": decision.title,
      "facts": facts.facts(decision, ["date", "owner", "why", "model", "focus"])
        + facts.known(decision, but: ["id", "title", "date", "owner", "why", "model", "focus"]),
    ]
  }
}

/// What two people changed in different ways and nobody has decided yet. Nil data: there is nothing.
struct ConflictsPart {
  private let source: PageSource

  init(_ source: PageSource) { self.source = source }

  var data: PageData? {
    let conflicts = source.journey.details.conflicts
    return conflicts.isEmpty ? nil : ["rows": conflicts.map(row)]
  }

  private func row(_ conflict: Conflict) -> PageData {
    [
      "sentence": conflict.sentence.capitalizedFirst, "ours": conflict.oursText(in: source.journey),
      "theirs": conflict.theirsText(in: source.journey), "by": conflict.by ?? words("unknown"),
    ]
  }
}
