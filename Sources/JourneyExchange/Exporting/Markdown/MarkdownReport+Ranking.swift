import JourneyModel
import Words

extension MarkdownReport {
  // MARK: Friction points

  mutating func writeRanking(_ ranking: Ranking) {
    page.heading(2, words("Ranking"))
    if journey.frictions.isEmpty { return page.paragraph(words("There is no friction point yet.")) }
    page.paragraph(.fact(words("Model"), ranking.model.label))
    let head = [
      words("Rank"), words("Friction point"), words("Score"), words("Calculation"), words("Quadrant"),
      words("Hits"), words("Evidence"), words("Owner"),
    ]
    let focus = Set(journey.ranking.focus)
    page.table(
      head.map { Markdown($0) },
      ranking.frictions.compactMap { ranked in
        journey.frictions[ranked.id].map { row(ranked, $0, ranking.model, focus.contains(ranked.id)) }
      })
    writeUnrated(ranking)
  }

  private func row(
    _ ranked: RankedFriction, _ friction: FrictionPoint, _ model: RankingModel, _ isInFocus: Bool
  ) -> [Markdown] {
    let texts = [
      "\(ranked.rank)", "▲ " + friction.title + (isInFocus ? " ★" : ""),
      RankingText.score(ranked.score, of: model), journey.score(of: friction, by: model).formula,
      journey.quadrant(of: friction)?.label ?? words("unknown"), hits(friction),
      EvidenceStrength(friction.evidence).label, friction.owner ?? words("no owner"),
    ]
    return texts.map { Markdown($0) }
  }

  private static let mostHits = 3

  private func hits(_ friction: FrictionPoint) -> String {
    if friction.touchpoints.isEmpty { return words("linked to no touchpoint: reach assumed") }
    let named = friction.touchpoints.prefix(Self.mostHits).map { RankingText.touchpoint($0, journey) }
    let more = friction.touchpoints.count - named.count
    return (named + (more > 0 ? [words("and %@ more", more)] : [])).joined(separator: "\n")
  }

  private mutating func writeUnrated(_ ranking: Ranking) {
    guard !ranking.unrated.isEmpty else { return }
    page.heading(3, words("Unrated"))
    page.list(
      ranking.unrated.compactMap { unrated in
        journey.frictions[unrated.id].map {
          .fact("▲ " + $0.title, journey.score(of: $0, by: ranking.model).formula)
        }
      })
  }

  // MARK: Opportunities

  mutating func writeOpportunities() {
    page.heading(2, words("Opportunities"))
    if journey.opportunities.isEmpty { return page.paragraph(words("There is no opportunity yet.")) }
    let ranking = OpportunityRanking(of: journey)
    let head = [
      words("Rank"), words("Opportunity"), words("Score"), words("Calculation"), words("Resolves"),
      words("Owner"),
    ]
    page.table(
      head.map { Markdown($0) },
      ranking.ranked.compactMap { ranked in journey.opportunities[ranked.id].map { row(ranked, $0) } })
    guard !ranking.unrated.isEmpty else { return }
    page.heading(3, words("Unrated"))
    page.list(
      ranking.unrated.compactMap { unrated in
        journey.opportunities[unrated.id].map {
          .lines([
            .fact("◆ " + $0.title, journey.score(of: $0).formula), Markdown(resolved(by: $0)),
          ])
        }
      })
  }

  private func row(_ ranked: RankedOpportunity, _ opportunity: Opportunity) -> [Markdown] {
    let texts = [
      "\(ranked.rank)", "◆ " + opportunity.title, RankingText.score(ranked.score, of: nil),
      journey.score(of: opportunity).formula, resolved(by: opportunity),
      opportunity.owner ?? words("no owner"),
    ]
    return texts.map { Markdown($0) }
  }

  private func resolved(by opportunity: Opportunity) -> String {
    if opportunity.frictions.isEmpty { return words("resolves no friction point yet") }
    return opportunity.frictions.compactMap { journey.frictions[$0].map { "▲ " + $0.title } }
      .joined(separator: "\n")
  }
}
