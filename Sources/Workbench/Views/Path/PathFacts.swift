import JourneyModel
import Words

/// What the view shows of a path; kept while the journey stays as it is.
struct PathFacts: Sendable {
  /// What it was made for.
  struct Basis: Hashable, Sendable {
    let revision: Int
    let persona: ID<Persona>?
    let map: MapKind
  }

  /// What stands at a step.
  struct Card: Sendable {
    let title: String
    let marks: [(String, Style)]
  }

  let basis: Basis
  let graph: PathGraph
  let layout: PathLayout
  let figures: PathFigures
  let deadEnds: Set<Int>
  /// By the number of the step.
  let cards: [Card]
  /// Names by where they stand on the map and in the journey.
  let stages: [String]
  let channels: [String]
  private let ways: [ID<Transition>: Int]

  init(of journey: Journey, _ basis: Basis) {
    self.basis = basis
    let graph = PathGraph(of: basis.persona ?? ID(""), on: basis.map, in: journey)
    self.graph = graph
    layout = PathLayout(of: graph)
    figures = PathFigures(of: graph)
    stages = Self.stageNames(journey, basis.map)
    channels = journey.channels.map(\.name)
    let far = Self.farWays(graph, layout)
    let deadEnds = Set(graph.deadEnds)
    self.deadEnds = deadEnds
    cards = graph.steps.indices.map { step in
      guard let touchpoint = journey.touchpoint(graph.steps[step].id, on: basis.map) else {
        return Card(title: graph.steps[step].id.text, marks: [])
      }
      let marks =
        Self.marks(of: touchpoint, journey) + Self.marks(of: step, graph, isDeadEnd: deadEnds.contains(step))
      let more = far[step].map { [("→ +\($0)", Style(.muted))] } ?? []
      return Card(title: touchpoint.title, marks: marks + more)
    }
    ways = Dictionary(
      graph.ways.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  private static func stageNames(_ journey: Journey, _ map: MapKind) -> [String] {
    var names: [String] = []
    journey.withMap(map) { map in map.stages.visit { names.append($0.name) } }
    return names
  }

  func number(of way: ID<Transition>) -> Int? { ways[way] }

  /// How many ways leave each step that no line shows.
  private static func farWays(_ graph: PathGraph, _ layout: PathLayout) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for (number, course) in layout.courses.enumerated() {
      if case .told = course { counts[graph.ways[number].from, default: 0] += 1 }
    }
    return counts
  }

  private static func marks(of touchpoint: Touchpoint, _ journey: Journey) -> [(String, Style)] {
    var marks: [(String, Style)] = []
    if touchpoint.momentOfTruth == true { marks.append(("★", Style(.momentOfTruth))) }
    if let emotion = touchpoint.emotion { marks.append(Emotion.styledFace(Double(emotion))) }
    let frictions = journey.frictions(at: touchpoint.id).count
    if frictions > 0 { marks.append(("▲\(frictions)", Style(.friction))) }
    switch touchpoint.conversion {
    case .micro: marks.append(("✓", Style(.conversion)))
    case .macro: marks.append(("✓✓", Style(.conversion)))
    case nil: break
    }
    return marks
  }

  private static func marks(of step: Int, _ graph: PathGraph, isDeadEnd: Bool) -> [(String, Style)] {
    var marks: [(String, Style)] = []
    for way in graph.leaving[step] where graph.ways[way].to == step {
      marks.append(("↺" + (graph.ways[way].share.map { " " + ShareText.percent($0) } ?? ""), Style(.curve)))
    }
    if isDeadEnd { marks.append(("✕", Style(.warning))) }
    if let exit = graph.steps[step].exit, exit > 0 {
      let style = Style(exit >= Touchpoint.manyLeave ? .warning : .muted)
      marks.append((words("→ %@ leave", ShareText.percent(exit)), style))
    }
    return marks
  }
}
