import JourneyModel
import Words

// The last slide: what is fixed first, and why.

extension PresentationPage {
  mutating func addFocus() {
    addHead(words("What is fixed first"))
    let model = journey.ranking.model ?? .impact
    let focus = journey.ranking.focus.compactMap { journey.frictions[$0] }
    for friction in focus { add(friction, model) }
    if focus.isEmpty { addNothingChosen(model) }
    journey.decisions.last.map { add($0) }
  }

  private mutating func add(_ friction: FrictionPoint, _ model: RankingModel) {
    let score = journey.score(of: friction, by: model)
    addAir()
    add(
      friction.title, Style(.friction), mark: "▲ ",
      behind: [scoreText(score.value, of: model), (words("by %@", model.label), Style(.muted))])
    add(calculation(score.formula), Style(score.value == nil ? .unrated : .formula), indent: 2)
    for id in journey.opportunities(resolving: friction.id).prefix(3) {
      guard let opportunity = journey.opportunities[id] else { continue }
      add(opportunity.title, Style(.opportunity), mark: "◆ ", indent: 2)
    }
    for initiative in journey.initiatives where initiative.friction == friction.id { add(initiative) }
  }

  /// Where only ASCII can be shown, a product's dot would be taken for a decimal point.
  private func calculation(_ formula: String) -> String {
    workbench.options.typography.isUnicode ? formula : String(formula.map { $0 == "·" ? "*" : $0 })
  }

  private mutating func add(_ initiative: Initiative) {
    let facts = [
      initiative.owner.map { words("owner %@", $0) } ?? words("no owner"),
      initiative.due.map { words("due %@", $0) } ?? words("no due date"),
      initiative.indicator.flatMap { journey.indicators[$0]?.name } ?? words("no indicator"),
    ]
    add(initiative.title, Style(.text), mark: "→ ", indent: 2)
    add(facts.joined(separator: " · "), Style(.muted), indent: 4)
  }

  private mutating func addNothingChosen(_ model: RankingModel) {
    add(words("Nothing has been chosen yet."), Style(.warning))
    guard let first = Ranking(of: journey).frictions.first, let friction = journey.frictions[first.id] else {
      return
    }
    addHeading(words("It hurts most so far"))
    add(
      friction.title, Style(.friction), mark: "▲ ", indent: 2, behind: [scoreText(first.score, of: model)])
  }

  private mutating func add(_ decision: Decision) {
    addHeading(words("The decision"))
    let who = decision.owner.map { words("decided by %@", $0) }
    let facts = [decision.date, who].compactMap { $0 }.joined(separator: " · ")
    add(decision.title, Style(.text), indent: 2)
    if !facts.isEmpty { add(facts, Style(.muted), indent: 2) }
    if let why = decision.why { add(why, Style(.note), indent: 2) }
    for line in decision.held { add(line, Style(.muted), indent: 2) }
  }
}
