import JourneyModel
import Words

/// What the ideal map makes of the current one. Nil data: there is no ideal map.
struct ComparisonPart {
  private let source: PageSource
  private let text: ComparisonText
  private var journey: Journey { source.journey }

  init(_ source: PageSource) {
    self.source = source
    text = ComparisonText(source.journey)
  }

  var data: PageData? {
    guard let comparison = MapComparison(of: journey, persona: source.export.persona) else { return nil }
    return [
      "counts": CompareText.counts(comparison.counts).map(\.text).joined(separator: " · "),
      "means": [
        mean(words("emotion"), comparison.emotion, signed: true),
        mean(words("expectations"), comparison.expectation, signed: false),
      ],
      "figures": source.export.personas.compactMap(figures),
      "why": comparison.isSame ? words("Nothing differs.") : nil,
      "stages": PageData.list(comparison.stages.map(stage)),
      "unrealised": PageData.list(comparison.unrealised.compactMap(source.mention)),
      "realisingNothing": realisingNothing(comparison),
    ]
  }

  /// `emotion −0.4 → +1.1, +1.5 (known for 9 of 12 → 8 of 11)`.
  private func mean(_ name: String, _ means: MeanChange, signed: Bool) -> String {
    let known = CompareText.known(means).map { " (" + $0 + ")" } ?? ""
    return words(
      "%@ %@, difference %@", name, CompareText.change(means, signed: signed),
      CompareText.number(means.delta, signed: true)) + known
  }

  private func realisingNothing(_ comparison: MapComparison) -> String? {
    let count = comparison.realisingNothing
    guard count > 0, !journey.opportunities.isEmpty else { return nil }
    let touchpoints = words(
      count, "new or changed touchpoint realises", "new or changed touchpoints realise")
    return words("%@ no opportunity", touchpoints)
  }

  private func figures(of persona: Persona) -> PageData? {
    let figures = journey.figureComparisons(of: persona.id)
    guard !figures.isEmpty else { return nil }
    return [
      "name": persona.name, "anchor": "comparison.\(persona.id)",
      "rows": figures.map {
        ["label": $0.new.label, "old": $0.old.text, "new": $0.new.text, "verdict": CompareText.verdict($0)]
          as PageData
      },
    ]
  }

  // MARK: Stages

  private func stage(_ stage: StageComparison) -> PageData {
    let map: MapKind = stage.state == .removed ? .current : .ideal
    let name = journey.withMap(map) { $0.stages[stage.id]?.name } ?? stage.id.text
    let moved = stage.isMoved ? words("stands elsewhere") : nil
    let facts = [CompareText.state(stage.state), moved].compactMap { $0 } + stage.fields.map(text.text)
    return [
      "name": name, "facts": facts.joined(separator: " · "), "rows": stage.touchpoints.map(row),
      "empty": stage.touchpoints.isEmpty ? words("no touchpoints") : nil,
    ]
  }

  private func row(_ touchpoint: TouchpointComparison) -> PageData {
    let (old, new) = (journey.current.touchpoints[touchpoint.id], journey.ideal.touchpoints[touchpoint.id])
    let shown = new ?? old
    return [
      "title": shown?.title ?? touchpoint.id.text, "state": CompareText.state(touchpoint.state),
      "kind": touchpoint.state.rawValue,
      "place": [
        shown.flatMap { journey.channels[$0.channel]?.name },
        shown.flatMap { journey.personas[$0.persona]?.name },
      ].compactMap { $0 }.joined(separator: " · "),
      "old": old.map(feeling) ?? "–", "new": new.map(feeling) ?? "–",
      "changes": PageData.list(changes(touchpoint)),
      "realises": PageData.list(touchpoint.realises.compactMap(source.mention)),
    ]
  }

  private func feeling(_ touchpoint: Touchpoint) -> String {
    touchpoint.emotion.map { Emotion.text($0) + " " + Emotion.face(Double($0)) } ?? words("unknown")
  }

  private func changes(_ touchpoint: TouchpointComparison) -> [String] {
    let fields = touchpoint.fields.filter { $0.key != "emotion" }.map { field in
      guard field.key == "stage", let stage = touchpoint.movedFrom else { return text.text(field) }
      let name = journey.withMap(.current) { $0.stages[stage]?.name } ?? stage.text
      return words("moved from %@", quoted(name))
    }
    return fields + touchpoint.ways.map(text.text)
  }
}
