import JourneyModel
import Words

/// The journey as a report for a wiki or a pull request: in CommonMark with GitHub's tables.
struct MarkdownReport {
  let export: Export
  var page = MarkdownPage()

  var journey: Journey { export.journey }

  static func text(of export: Export) -> String {
    var report = MarkdownReport(export: export)
    report.write()
    return report.page.text
  }

  /// The last line, by which a report is known that somebody wants to read back.
  static var signature: String { words("A report by Journey, made to be read: it can't be imported again.") }

  private mutating func write() {
    writeHead()
    writeSummary()
    writePersonas()
    writeMap()
    writePaths()
    let ranking = Ranking(of: journey)
    writeRanking(ranking)
    writeOpportunities()
    writePlan()
    writeFindings()
    writeDecisions()
    writeComparison()
    page.paragraph(Self.signature)
  }

  // MARK: Head

  private mutating func writeHead() {
    page.heading(1, journey.details.title)
    let keys = ["scope", "outcome", "owner", "reviewed"]
    page.list(
      keys.compactMap { key in
        JourneyDetails.field(key).map { .fact($0.label, journey.details[key].text ?? words("unknown")) }
      })
  }

  // MARK: Summary

  private mutating func writeSummary() {
    page.heading(2, words("Summary"))
    page.list(counts.map { Markdown($0) })
    let focus = journey.ranking.focus.compactMap { journey.frictions[$0] }
    if focus.isEmpty { page.paragraph(words("Nothing is in focus yet.")) }
    if !focus.isEmpty { writeFocus(focus) }
  }

  private mutating func writeFocus(_ focus: [FrictionPoint]) {
    let ranking = Ranking(of: journey)
    page.paragraph(words("To be fixed first:"))
    page.list(
      focus.map { friction in
        let place = ranking.position(of: friction.id, in: journey).map {
          words("%@ by %@", RankingText.ordinal($0 + 1), ranking.model.label)
        }
        let formula = journey.score(of: friction, by: ranking.model).formula
        return .fact("▲ " + friction.title, [place, formula].compactMap { $0 }.joined(separator: ": "))
      })
    if let why = reason { page.paragraph(.fact(words("Why"), why)) }
  }

  /// What the latest decision gives as its reason, if it is about what is in focus now.
  private var reason: String? {
    let focus = Set(journey.ranking.focus)
    return Array(journey.decisions).last { Set($0.focus) == focus && $0.why != nil }?.why
  }

  private var counts: [String] {
    let maps = journey.mapKinds.map { kind in
      let map = journey.map(kind)
      return words(
        "%@: %@, %@, %@", kind.title, RecordKind.stage.counted(map.stages.count),
        RecordKind.touchpoint.counted(map.touchpoints.count),
        RecordKind.transition.counted(map.transitions.count))
    }
    let unrated = Ranking(of: journey).unrated.count
    let frictions = RecordKind.friction.counted(journey.frictions.count)
    return [
      RecordKind.persona.counted(journey.personas.count) + ", "
        + RecordKind.channel.counted(journey.channels.count)
    ] + maps + [
      unrated == 0 ? frictions : words("%@, %@ of them unrated", frictions, unrated),
      RecordKind.opportunity.counted(journey.opportunities.count),
      RecordKind.initiative.counted(journey.initiatives.count) + ", "
        + RecordKind.indicator.counted(journey.indicators.count),
    ]
  }

  // MARK: Personas

  private mutating func writePersonas() {
    page.heading(2, words("Personas"))
    let personas = export.personas
    if personas.isEmpty { page.paragraph(words("There is no persona yet.")) }
    for persona in personas {
      page.heading(3, persona.name)
      page.paragraph(Self.summary(of: persona))
      if let quote = persona.quote { page.quote(quote) }
      page.list(lists(of: persona))
    }
  }

  private static func summary(of persona: Persona) -> String {
    let share =
      persona.share.map { words("%@ of all customers", ShareText.exact($0)) }
      ?? words("share of customers unknown")
    return [share, persona.age.map { words("%@ years", $0) }, persona.occupation].compactMap { $0 }
      .joined(separator: " · ")
  }

  private func lists(of persona: Persona) -> [Markdown] {
    let lists = [
      ("goals", persona.goals), ("needs", persona.needs), ("painPoints", persona.painPoints),
      ("channels", persona.channels.compactMap { journey.channels[$0]?.name }),
    ]
    return lists.compactMap { key, texts in
      guard !texts.isEmpty, let field = Persona.field(key) else { return nil }
      return .fact(field.label, texts.joined(separator: "; "))
    }
  }
}
