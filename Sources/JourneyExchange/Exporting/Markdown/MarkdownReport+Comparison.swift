import JourneyModel
import Words

extension MarkdownReport {
  /// The current and the ideal map side by side; nothing where there is no ideal one.
  mutating func writeComparison() {
    guard let comparison = MapComparison(of: journey, persona: export.persona) else { return }
    page.heading(2, words("From the current to the ideal map"))
    let counts = CompareText.counts(comparison.counts).map(\.text)
    page.list([
      .fact(
        words("Touchpoints"), counts.isEmpty ? words("no touchpoints") : counts.joined(separator: " · ")),
      mean(words("Emotion"), comparison.emotion, signed: true),
      mean(words("Expectations"), comparison.expectation, signed: false),
    ])
    writeFigures()
    writeDifferences(comparison)
    writeUnrealised(comparison)
  }

  private func mean(_ name: String, _ means: MeanChange, signed: Bool) -> Markdown {
    let known = CompareText.known(means).map { " (\($0))" } ?? ""
    return .fact(name, CompareText.change(means, signed: signed) + known)
  }

  private mutating func writeFigures() {
    let rows = export.personas.flatMap { persona in
      journey.figureComparisons(of: persona.id).map { figure in
        [persona.name, figure.new.label, CompareText.change(figure), CompareText.verdict(figure)]
          .map { Markdown($0) }
      }
    }
    let head = [words("Persona"), words("Figure"), words("Current → ideal"), ""]
    page.table(head.map { Markdown($0) }, rows)
  }

  private mutating func writeDifferences(_ comparison: MapComparison) {
    let texts = ComparisonText(journey)
    let head = [
      words("Stage"), words("Touchpoint"), words("Persona"), "", words("What changes"), words("Realises"),
    ]
    page.table(
      head.map { Markdown($0) },
      comparison.stages.flatMap { stage in
        differences(of: stage, texts)
          + stage.touchpoints.filter(\.differs).map { difference($0, in: stage, texts) }
      })
  }

  /// What became of the stage itself, if anything.
  private func differences(of stage: StageComparison, _ texts: ComparisonText) -> [[Markdown]] {
    guard stage.state != .kept || stage.isMoved else { return [] }
    let moved = stage.isMoved ? [words("in another place")] : []
    let what = (moved + stage.fields.map(texts.text)).joined(separator: "\n")
    return [[name(of: stage.id), "", "", CompareText.word(stage.state), what].map { Markdown($0) }]
  }

  private func name(of stage: ID<Stage>) -> String {
    (journey.ideal.stages[stage] ?? journey.current.stages[stage])?.name ?? ""
  }

  private func difference(
    _ touchpoint: TouchpointComparison, in stage: StageComparison, _ texts: ComparisonText
  ) -> [Markdown] {
    let record = journey.ideal.touchpoints[touchpoint.id] ?? journey.current.touchpoints[touchpoint.id]
    let realises = touchpoint.realises.compactMap { journey.opportunities[$0].map { "◆ " + $0.title } }
    let what = touchpoint.fields.map(texts.text) + touchpoint.ways.map(texts.text)
    return [
      name(of: stage.id), record?.title ?? "", record.flatMap { journey.personas[$0.persona]?.name } ?? "",
      CompareText.word(touchpoint.state), what.joined(separator: "\n"), realises.joined(separator: "\n"),
    ].map { Markdown($0) }
  }

  private mutating func writeUnrealised(_ comparison: MapComparison) {
    guard !comparison.unrealised.isEmpty else { return }
    page.paragraph(words("Opportunities that come true in no touchpoint of the ideal map:"))
    page.list(
      comparison.unrealised.compactMap { journey.opportunities[$0].map { Markdown("◆ " + $0.title) } })
  }
}
