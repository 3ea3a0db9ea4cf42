import JourneyModel
import Words

/// What could be better, most worth first.
struct OpportunitiesPart {
  private let source: PageSource
  private var journey: Journey { source.journey }

  init(_ source: PageSource) { self.source = source }

  var data: PageData {
    if journey.opportunities.isEmpty { return ["why": words("No opportunities yet.")] }
    let ranking = OpportunityRanking(of: journey)
    let rated = ranking.ranked.compactMap { entry in journey.opportunities[entry.id].map { row($0, entry) } }
    let unrated = ranking.unrated.compactMap { entry in journey.opportunities[entry.id].map { row($0, nil) } }
    return ["rows": rated + unrated]
  }

  private func row(_ opportunity: Opportunity, _ ranked: RankedOpportunity?) -> PageData {
    var row = RankingPart.ratings(
      opportunity, ["customerValue", "businessValue", "effort", "confidence"])
    row["anchor"] = source.anchor(opportunity.id)
    row["title"] = opportunity.title
    row["rank"] = ranked.map { "\($0.rank)" } ?? "–"
    row["score"] = ranked.map { RankingText.score($0.score, of: nil) } ?? words("unrated")
    row["formula"] = journey.score(of: opportunity).formula
    row["votes"] = opportunity.votes ?? 0
    row["facts"] = facts(opportunity)
    row["notes"] = opportunity.notes
    row["evidence"] = Evidence.summary(of: opportunity.evidence)
    row["resolves"] = PageData.list(opportunity.frictions.compactMap(source.mention))
    row["realised"] = realised(opportunity)
    return row
  }

  private func facts(_ opportunity: Opportunity) -> String {
    [
      opportunity.status.map(Vocabulary.status.label),
      opportunity.owner.map { words("owner %@", $0) } ?? words("no owner"),
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// Where it has come true; nil as long as there is no ideal map.
  private func realised(_ opportunity: Opportunity) -> String? {
    guard journey.hasIdeal else { return nil }
    let titles = opportunity.realisedBy.compactMap { journey.ideal.touchpoints[$0]?.title }
    return titles.isEmpty
      ? words("no touchpoint of the ideal map realises it")
      : words("realised by %@", titles.map { quoted($0) }.joined(separator: ", "))
  }
}
