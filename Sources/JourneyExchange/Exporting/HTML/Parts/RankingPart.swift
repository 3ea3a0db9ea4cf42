import JourneyModel
import Words

/// Where it hurts most: the friction points with their calculations, how sure that is, and what it costs to mend.
struct RankingPart {
  private let source: PageSource
  private var journey: Journey { source.journey }
  private var model: RankingModel { source.ranking.model }

  init(_ source: PageSource) { self.source = source }

  var data: PageData {
    if journey.frictions.isEmpty { return ["why": words("No friction points yet.")] }
    let rated = source.ranking.frictions.compactMap { ranked in
      journey.frictions[ranked.id].map { row($0, ranked) }
    }
    let unrated = source.ranking.unrated.compactMap { entry in
      journey.frictions[entry.id].map { row($0, nil) }
    }
    let agreement = ModelAgreement(of: journey, model: model).lines(in: journey)
    return [
      "caption": words("Friction points by %@", model.label), "rows": rated + unrated,
      "hold": rated.isEmpty ? nil : HoldText.meaning(journey.ranking.limit),
      "agreement": PageData.list(agreement),
      "drawing": Markup(drawing: MatrixPicture.drawing(of: source.ranking, in: source.export)),
      "quadrants": quadrants,
    ]
  }

  private func row(_ friction: FrictionPoint, _ ranked: RankedFriction?) -> PageData {
    let score = journey.score(of: friction, by: model)
    var row = Self.ratings(friction, ["severity", "frequency", "business", "effort", "confidence"])
    row["anchor"] = source.anchor(friction.id)
    row["title"] = friction.title
    row["rank"] = ranked.map { "\($0.rank)" } ?? "–"
    row["score"] = ranked.map { RankingText.score($0.score, of: model) } ?? words("unrated")
    row["formula"] = score.formula
    row["reach"] = reach(score.reach)
    row["hold"] = source.holds[friction.id].map(HoldText.percent) ?? words("unknown")
    row["votes"] = friction.votes ?? 0
    row["focus"] = source.isInFocus(friction.id) ? "★ " + words("in focus") : nil
    row["facts"] = facts(friction)
    row["notes"] = friction.notes
    row["evidence"] = Evidence.summary(of: friction.evidence)
    row["places"] = PageData.list(friction.touchpoints.map { RankingText.touchpoint($0, journey) })
    row["cures"] = PageData.list(journey.opportunities(resolving: friction.id).compactMap(source.mention))
    return row
  }

  /// Each rating by its name; one that is missing says so.
  static func ratings<Record: FieldedRecord>(_ record: Record, _ keys: [String]) -> PageData {
    var row: PageData = [:]
    for key in keys {
      let number = record[key].integer.map { key == "confidence" ? "\($0) %" : "\($0)" }
      row[key] = number ?? words("unknown")
    }
    return row
  }

  private func reach(_ reach: Reach) -> String {
    reach.isAssumed ? words("unknown, assumed: everybody") : ShareText.percent(reach.value)
  }

  private func facts(_ friction: FrictionPoint) -> String {
    [
      friction.category.map(Vocabulary.category.label),
      journey.quadrant(of: friction).map { words($0.label) },
      friction.status.map(Vocabulary.status.label),
      friction.owner.map { words("owner %@", $0) } ?? words("no owner"),
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// The drawing's content as lists: which friction points stand in which field of the matrix.
  private var quadrants: [PageData] {
    var found: [Quadrant?: [Mention]] = [:]
    for id in source.ranking.frictions.map(\.id) + source.ranking.unrated.map(\.id) {
      guard let friction = journey.frictions[id], let mention = source.mention(id) else { continue }
      found[journey.quadrant(of: friction), default: []].append(mention)
    }
    let named = Quadrant.allCases.map { (Self.meaning(of: $0), found[$0] ?? []) }
    let unplaced = (words("Unplaced: impact or effort unknown"), found[nil] ?? [])
    return (named + [unplaced]).map { ["name": $0.0, "mentions": PageData.list($0.1)] }
  }

  private static func meaning(of quadrant: Quadrant) -> String {
    switch quadrant {
    case .quickWin: words("%@: high impact, low effort", words(quadrant.label))
    case .bigBet: words("%@: high impact, high effort", words(quadrant.label))
    case .fillIn: words("%@: low impact, low effort", words(quadrant.label))
    case .timeSink: words("%@: low impact, high effort", words(quadrant.label))
    }
  }
}
