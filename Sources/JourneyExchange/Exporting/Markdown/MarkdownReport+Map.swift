import JourneyModel
import Words

extension MarkdownReport {
  /// Wider tables have to be pushed to and fro to be read.
  static let mostColumns = 8

  /// The same number of columns in as few tables as possible: 9 become 5 and 4.
  static func columns<Element>(of all: [Element]) -> [[Element]] {
    let tables = (all.count + mostColumns - 1) / mostColumns
    guard tables > 1 else { return all.isEmpty ? [] : [all] }
    let width = (all.count + tables - 1) / tables
    return stride(from: 0, to: all.count, by: width).map { Array(all[$0..<min($0 + width, all.count)]) }
  }

  mutating func writeMap() {
    page.heading(2, export.map.title)
    guard journey.mapKinds.contains(export.map) else {
      return page.paragraph(words("There is no ideal map yet."))
    }
    let stages = Array(journey.map(export.map).stages)
    if stages.isEmpty { return page.paragraph(words("There is no stage yet.")) }
    let map = journey.map(export.map)
    let touchpoints = Dictionary(grouping: map.touchpoints, by: \.persona)
    let notes = Dictionary(grouping: map.notes, by: \.persona)
    for persona in export.personas {
      let cells = MarkdownMap(export, touchpoints[persona.id] ?? [], notes[persona.id] ?? [])
      write(cells, of: persona, stages)
    }
    page.paragraph(
      words(
        "(☺ ☹ −2 … +2) emotion, (?) unknown · ★ moment of truth · ▲ friction points · ◆ opportunities"))
  }

  private mutating func write(_ map: MarkdownMap, of persona: Persona, _ stages: [Stage]) {
    page.heading(3, persona.name)
    for part in Self.columns(of: stages) {
      page.table([Markdown.empty] + part.map { Markdown($0.name) }, map.rows(part))
    }
    page.paragraph(map.unused)
  }

  // MARK: Paths

  mutating func writePaths() {
    let personas = export.personas.filter { _ in journey.mapKinds.contains(export.map) }
    guard !personas.isEmpty else { return }
    page.heading(2, words("Paths"))
    let figures = personas.map { journey.pathFigures(of: $0.id, on: export.map) }
    for part in Self.columns(of: Array(zip(personas, figures))) {
      let rows = PathFigure.Kind.allCases.map { kind in
        [Markdown(part[0].1[kind].label)] + part.map { Markdown($0.1[kind].text) }
      }
      page.table([Markdown(words("Figure"))] + part.map { Markdown($0.0.name) }, rows)
    }
    page.list(
      zip(personas, figures).flatMap { persona, figures in
        figures.all.compactMap { figure in
          figure.remark.map { Markdown("\(persona.name), \(figure.label): \($0)") }
        }
      })
  }
}

/// The rows of one persona's map.
private struct MarkdownMap {
  private let export: Export
  private let touchpoints: [ID<Stage>: [Touchpoint]]
  private let notes: [ID<Stage>: [Note]]
  private let lanes: [Lane]
  private let channels: [Channel]
  /// Which channels have no row.
  let unused: String
  private let hasGoals: Bool
  private var journey: Journey { export.journey }

  /// - Parameters:
  ///   - touchpoints: those of the persona; likewise the notes.
  init(_ export: Export, _ touchpoints: [Touchpoint], _ notes: [Note]) {
    self.export = export
    self.touchpoints = Dictionary(grouping: touchpoints, by: \.stage)
    self.notes = Dictionary(grouping: notes, by: \.stage)
    let (noted, used) = (Set(notes.filter { !$0.saysNothing }.map(\.lane)), Set(touchpoints.map(\.channel)))
    lanes = export.journey.lanes.filter { noted.contains($0.id) }
    channels = export.journey.channels.filter { used.contains($0.id) }
    let others = export.journey.channels.filter { !used.contains($0.id) }.map(\.name)
    unused = others.isEmpty ? "" : words("No touchpoint through: %@", others.joined(separator: ", "))
    hasGoals = export.journey.map(export.map).stages.contains { $0.goal != nil }
  }

  func rows(_ stages: [Stage]) -> [[Markdown]] {
    let goals = hasGoals ? [row(words("Goal"), stages) { Markdown($0.goal ?? "") }] : []
    return goals + lanes.map { lane in row(lane.name, stages) { note($0, lane) } }
      + channels.map { channel in row(channel.name, stages) { cell($0, channel) } }
      + [row(words("Emotion"), stages) { Markdown(mood($0)) }] + annotations(stages)
  }

  private func row(_ name: String, _ stages: [Stage], _ cell: (Stage) -> Markdown) -> [Markdown] {
    [.strong(name)] + stages.map(cell)
  }

  private func note(_ stage: Stage, _ lane: Lane) -> Markdown {
    guard let note = notes[stage.id]?.first(where: { $0.lane == lane.id }) else { return .empty }
    let rating = note.value.map(Rating.text)
    return .lines([rating, note.text].compactMap { $0 }.map { Markdown($0) })
  }

  private func cell(_ stage: Stage, _ channel: Channel) -> Markdown {
    let found = (touchpoints[stage.id] ?? []).filter { $0.channel == channel.id }
    return .lines(found.map { .spaced([Markdown($0.title), Markdown(marks(of: $0))]) })
  }

  /// `(☹ −2) ★ ▲2 ◆1`.
  private func marks(of touchpoint: Touchpoint) -> String {
    let id = touchpoint.id
    let emotion = touchpoint.emotion.map { Emotion.face(Double($0)) + " " + Emotion.text($0) } ?? "?"
    let (frictions, opportunities) = (journey.frictions(at: id).count, journey.opportunities(at: id).count)
    return [
      "(\(emotion))", touchpoint.momentOfTruth == true ? "★" : "", frictions > 0 ? "▲\(frictions)" : "",
      opportunities > 0 ? "◆\(opportunities)" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func mood(_ stage: Stage) -> String {
    guard let touchpoints = touchpoints[stage.id] else { return words("no touchpoint") }
    var mood = Mood()
    for touchpoint in touchpoints { mood.add(touchpoint.emotion) }
    guard let mean = mood.mean else { return words("unknown") }
    return Emotion.face(mean) + " " + mood.text
      + (mood.unknown > 0 ? " " + words("(%@ unknown)", mood.unknown) : "")
  }

  private func annotations(_ stages: [Stage]) -> [[Markdown]] {
    let frictions = row(words("Friction points"), stages) { stage in
      .lines(
        (touchpoints[stage.id] ?? []).flatMap { journey.frictions(at: $0.id) }.unique.map { id in
          Markdown(
            "▲ " + (journey.frictions[id]?.title ?? "") + (journey.ranking.focus.contains(id) ? " ★" : ""))
        })
    }
    let opportunities = row(words("Opportunities"), stages) { stage in
      .lines(
        (touchpoints[stage.id] ?? []).flatMap { journey.opportunities(at: $0.id) }.unique.map {
          Markdown("◆ " + (journey.opportunities[$0]?.title ?? ""))
        })
    }
    return [frictions, opportunities].filter { $0.dropFirst().contains { $0 != .empty } }
  }
}
