import JourneyModel
import Words

/// What there is to draw of a persona's path.
struct PathContents: Sendable {
  /// What stands at a step.
  struct Card: Sendable {
    let title: String
    let marks: [Mark]
    /// Who leaves, who comes back at once, whether it is a dead end.
    let below: [Mark]
    /// What is told of it: title, channel, stage.
    let told: String
  }

  let persona: Persona
  let map: MapKind
  let graph: PathGraph
  let layout: PathLayout
  let figures: PathFigures
  /// By the number of the step.
  private(set) var cards: [Card] = []
  /// Names by where they stand on the map and in the journey.
  let stages: [String]
  let channels: [String]
  let deadEnds: Set<Int>

  init(of id: ID<Persona>, in export: Export) {
    let journey = export.journey
    persona = journey.personas[id] ?? Persona()
    map = export.map
    graph = PathGraph(of: id, on: export.map, in: journey)
    layout = PathLayout(of: graph)
    figures = PathFigures(of: graph)
    stages = journey.withMap(export.map) { $0.stages.map(\.name) }
    channels = journey.channels.map(\.name)
    deadEnds = Set(graph.deadEnds)
    let told = Self.toldWays(graph, layout)
    for step in graph.steps.indices { cards.append(card(step, journey, told[step] ?? 0)) }
  }

  /// How many ways leave each step that no line shows.
  private static func toldWays(_ graph: PathGraph, _ layout: PathLayout) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for (number, course) in layout.courses.enumerated() {
      if case .told = course { counts[graph.ways[number].from, default: 0] += 1 }
    }
    return counts
  }

  private func card(_ step: Int, _ journey: Journey, _ told: Int) -> Card {
    guard let touchpoint = journey.touchpoint(graph.steps[step].id, on: map) else {
      return Card(title: graph.steps[step].id.text, marks: [], below: [], told: "")
    }
    var below = [TouchpointMarks.leaving(touchpoint)].compactMap { $0 }
    for way in graph.leaving[step] where graph.ways[way].to == step {
      below.append(Mark(.loop, graph.ways[way].share.map(ShareText.percent) ?? ""))
    }
    if deadEnds.contains(step) { below.append(Mark(.deadEnd, words("dead end"), .smallBold)) }
    if told > 0 { below.append(Mark(nil, "→ +\(told)")) }
    let place = [stageName(graph.steps[step].stage), channelName(graph.steps[step].channel)]
    return Card(
      title: touchpoint.title, marks: TouchpointMarks.marks(of: touchpoint, journey, isShort: true),
      below: below,
      told: "\(touchpoint.title) (\(place.joined(separator: " · ")))")
  }

  func stageName(_ number: Int) -> String { stages.indices.contains(number) ? stages[number] : "" }
  func channelName(_ number: Int) -> String { channels.indices.contains(number) ? channels[number] : "" }

  /// `45 % lost`; empty where nothing is known of the way.
  func label(ofWay number: Int) -> String {
    let way = graph.ways[number]
    return [way.share.map(ShareText.percent) ?? "", ContextText.word(way.context)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// `Wish list → Product page: 45 % lost`.
  func told(ofWay number: Int) -> String {
    let way = graph.ways[number]
    let label = label(ofWay: number)
    return "\(cards[way.from].title) → \(cards[way.to].title)" + (label.isEmpty ? "" : ": " + label)
  }
}
