import JourneyModel
import Words

/// The way of each persona: as a drawing, in figures, and step by step.
struct PathPart {
  private let source: PageSource
  private let channels: [String]
  private var journey: Journey { source.journey }

  init(_ source: PageSource) {
    self.source = source
    channels = source.journey.channels.map(\.name)
  }

  var data: PageData {
    let personas = source.export.personas
    return ["parts": personas.map(path), "why": personas.isEmpty ? words("No personas yet.") : nil]
  }

  private func path(of persona: Persona) -> PageData {
    let graph = PathGraph(of: persona.id, on: source.map, in: journey)
    var data: PageData = ["name": persona.name, "anchor": "path.\(persona.id)"]
    guard !graph.ways.isEmpty else {
      data["why"] =
        graph.steps.isEmpty
        ? words("%@ has no touchpoints on this map yet.", persona.name) : words("No way is drawn yet.")
      return data
    }
    let figures = PathFigures(of: graph)
    let titles = graph.steps.map { journey.touchpoint($0.id, on: source.map)?.title ?? $0.id.text }
    data["drawing"] = Markup(drawing: PathPicture.drawing(of: persona.id, in: source.export))
    data["hasWays"] = true
    data["figures"] = figures.all.map(row)
    data["likely"] = figures.likelyPath.flatMap { PageData.list($0.steps.map { titles[$0] }) }
    data["ways"] = Markup(graph.ways.map { row(graph, $0, titles) })
    return data
  }

  private func row(of figure: PathFigure) -> PageData {
    [
      "label": figure.label, "value": figure.text, "remark": figure.remark,
      "better": figure.better.map { words("better %@", Vocabulary.better.label($0.rawValue).lowercased()) },
    ]
  }

  private func row(_ graph: PathGraph, _ way: PathGraph.Way, _ titles: [String]) -> MarkupElement {
    let ends = [way.from, way.to].map { channel(graph.steps[$0].channel) }
    let change = WayText.channels(from: ends[0], to: ends[1], isSwitch: graph.isSwitch(way))
    var context = MarkupElement("td")
    if way.context == .lost { context.add(.mark("✕ ")) }
    context.add(text: WayText.context(way.context))
    return MarkupElement(
      "tr", [:],
      [
        MarkupElement("th", ["scope": "row", "dir": "auto"], text: titles[way.from]),
        .written(titles[way.to], in: "td"),
        MarkupElement("td", text: way.share.map(ShareText.percent) ?? words("unknown")),
        .written(change, in: "td"), context,
      ])
  }

  private func channel(_ number: Int) -> String { channels.indices.contains(number) ? channels[number] : "" }
}
