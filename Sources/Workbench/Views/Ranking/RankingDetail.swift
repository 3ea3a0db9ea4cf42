import JourneyModel
import Words

/// What there is to know of the selected record: its score written out, what resolves it, where other models
/// would put it, whom it hits, and who looks after it.
struct RankingDetail {
  private typealias Line = (text: String, style: Style)

  private let journey: Journey
  private let state: RankingState
  private let typography: Typography
  private let selection: Selection
  /// How firmly the selected friction point holds its place; nil while that is not known.
  private let held: Double?

  init(_ workbench: Workbench) {
    (journey, state) = (workbench.journey, workbench.rankingState)
    (typography, selection) = (workbench.options.typography, workbench.place.ranking.selection)
    let holds = workbench.rankingState.holds
    held =
      holds.isFresh(workbench.revision) ? workbench.place.ranking.friction.flatMap { holds.shares[$0] } : nil
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    var row = 0
    for line in lines {
      let most = min(line.style.role == .formula ? 4 : 2, area.rows - row)
      for text in typography.wrap(line.text, columns: area.columns, most: most) {
        canvas.text(text, in: area, row: row, line.style)
        row += 1
      }
    }
  }

  /// What matters most first: on a small screen the last ones are left out.
  private var lines: [Line] {
    switch selection {
    case .friction(let id): journey.frictions[id].map(lines) ?? []
    case .opportunity(let id): journey.opportunities[id].map(lines) ?? []
    default: []
    }
  }

  private func lines(_ friction: FrictionPoint) -> [Line] {
    let model = state.frictions?.model ?? .impact
    let score = journey.score(of: friction, by: model)
    return [
      ("▲ " + friction.title, Style(.friction)),
      calculation(score),
    ] + hold(score) + [evidence(friction.evidence), resolving(friction)] + whatIf + otherModels(friction)
      + [hits(friction), (facts(friction).joined(separator: " · "), Style(.muted))] + agreement
      + pieces(friction.evidence) + notes(friction.notes)
  }

  /// `Among the top 2 in 97 % of 10,000 draws`.
  private func hold(_ score: Score) -> [Line] {
    guard score.value != nil else { return [] }
    guard let held else { return [(words("How firmly it holds is being worked out …"), Style(.muted))] }
    return [(HoldText.among(state.holds.limit, held).capitalizedFirst, Style(.text))]
  }

  private func evidence(_ evidence: [Evidence]) -> Line {
    let isAssumed = EvidenceStrength(evidence).isAssumed
    return (Evidence.summary(of: evidence), Style(isAssumed ? .warning : .text))
  }

  private var whatIf: [Line] {
    state.whatIf.map { [($0.sentence(in: journey, naming: 1), Style(.muted))] } ?? []
  }

  private var agreement: [Line] { state.agreement?.summary.map { [($0, Style(.muted))] } ?? [] }

  /// Where only ASCII can be shown, a product's dot would be taken for a decimal point.
  private func calculation(_ score: Score) -> Line {
    let text =
      typography.isUnicode
      ? score.formula : String(score.formula.map { $0 == "·" ? "*" : $0 })
    return (text, Style(score.value == nil ? .unrated : .formula))
  }

  private func resolving(_ friction: FrictionPoint) -> Line {
    let opportunities = journey.opportunities(resolving: friction.id).compactMap { journey.opportunities[$0] }
    guard !opportunities.isEmpty else { return (words("no opportunity resolves it yet"), Style(.muted)) }
    let named = opportunities.prefix(2).map { "◆ " + $0.title + worth($0) }.joined(separator: ", ")
    let more = opportunities.count > 2 ? words(", %@ more", opportunities.count - 2) : ""
    return (words("resolves with %@", named + more), Style(.opportunity))
  }

  /// ` (value 4.5, eff 2)`, as far as it is known.
  private func worth(_ opportunity: Opportunity) -> String {
    let known = [opportunity.customerValue, opportunity.businessValue].compactMap { $0 }
    let value = known.isEmpty ? nil : Double(known.reduce(0, +)) / Double(known.count)
    let parts = [
      value.map { words("value %@", Quantity($0)) }, opportunity.effort.map { words("eff %@", $0) },
    ].compactMap { $0 }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }

  private func otherModels(_ friction: FrictionPoint) -> [Line] {
    if state.others.isEmpty { return [] }
    let ranks = state.others.map { ranking in
      let rank = ranking.position(of: friction.id, in: journey).map { RankingText.ordinal($0 + 1) } ?? "–"
      return ranking.model.label + " " + rank
    }
    return [(words("by %@", ranks.joined(separator: " · ")), Style(.muted))]
  }

  private func hits(_ friction: FrictionPoint) -> Line {
    guard let first = friction.touchpoints.first else {
      return (words("linked to no touchpoint: reach assumed"), Style(.warning))
    }
    let more = friction.touchpoints.count > 1 ? words(" and %@ more", friction.touchpoints.count - 1) : ""
    return (words("hits %@", RankingText.touchpoint(first, journey) + more), Style(.text))
  }

  private func facts(_ friction: FrictionPoint) -> [String] {
    [
      friction.owner.map { words("owner %@", $0) } ?? words("no owner"),
      friction.status.map(Vocabulary.status.label), friction.category.map(Vocabulary.category.label),
    ].compactMap { $0 }
  }

  /// What the pieces say, where they say more than their source.
  private func pieces(_ evidence: [Evidence]) -> [Line] {
    evidence.filter { $0.note != nil }.map { (piece($0), Style(.muted)) }
  }

  /// `Analytics: GA4, October`.
  private func piece(_ evidence: Evidence) -> String {
    let source = evidence.source.map(Vocabulary.evidenceSource.label) ?? words("Evidence")
    return "• " + source + (evidence.note.map { ": " + $0 } ?? "")
  }

  private func notes(_ notes: String?) -> [Line] {
    notes.map { [($0, Style(.note))] } ?? []
  }

  private func lines(_ opportunity: Opportunity) -> [Line] {
    let score = journey.score(of: opportunity)
    let facts = [
      opportunity.owner.map { words("owner %@", $0) } ?? words("no owner"),
      opportunity.status.map(Vocabulary.status.label),
    ].compactMap { $0 }
    return [
      ("◆ " + opportunity.title, Style(.opportunity)),
      calculation(score),
    ] + resolved(by: opportunity)
      + [evidence(opportunity.evidence), (facts.joined(separator: " · "), Style(.muted))]
      + pieces(opportunity.evidence) + notes(opportunity.notes)
  }

  private func resolved(by opportunity: Opportunity) -> [Line] {
    if opportunity.frictions.isEmpty { return [(words("resolves no friction point yet"), Style(.warning))] }
    let titles = opportunity.frictions.prefix(3).compactMap { journey.frictions[$0]?.title }
    let more = opportunity.frictions.count - titles.count
    return titles.map { (words("resolves ▲ %@", $0), Style(.friction)) }
      + (more > 0 ? [(words("and %@ more", more), Style(.muted))] : [])
  }
}
