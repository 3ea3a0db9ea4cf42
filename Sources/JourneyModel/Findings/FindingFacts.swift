/// What several rules ask of a journey, worked out once for all of them.
package struct FindingFacts {
  let journey: Journey
  /// Nil: what is out of date can't be told.
  let today: CalendarDate?
  /// The stages of the current map in order.
  let stages: [ID<Stage>]
  let personas: [ID<Persona>]
  /// The ways of all personas on the current map. None leads from one persona to another.
  let ways: PathGraph
  /// The circular paths, by the numbers of their steps.
  let loops: [[Int]]
  /// By the model that the journey has chosen.
  let ranking: Ranking
  /// Whose each step is, by its place in `personas`; their count for one whose persona is nowhere.
  let walkers: [Int]
  /// What there is to know of each persona, by its place; last, of those whose persona is nowhere.
  private(set) var walks: [Walk]

  /// What a persona's touchpoints come to.
  struct Walk {
    /// The stages in which it has touchpoints, by their places.
    var stages: Set<Int> = []
    /// Whether any transitions lead between its touchpoints.
    var hasPath = false

    var firstStage: Int? { stages.min() }
  }

  init(of journey: Journey, today: CalendarDate?) {
    (self.journey, self.today) = (journey, today)
    (stages, personas) = (journey.current.stages.ids, journey.personas.ids)
    ways = PathGraph(of: nil, on: .current, in: journey)
    loops = ways.ways.isEmpty ? [] : ways.loops
    ranking = Ranking(of: journey)
    walkers = Self.walkers(of: ways, personas, in: journey)
    walks = Array(repeating: Walk(), count: personas.count + 1)
    for (step, walker) in walkers.enumerated() {
      walks[walker].stages.insert(ways.steps[step].stage)
      if ways.isOnPath(step) { walks[walker].hasPath = true }
    }
  }

  private static func walkers(of ways: PathGraph, _ personas: [ID<Persona>], in journey: Journey) -> [Int] {
    let places = Dictionary(placesOf: personas)
    let touchpoints = journey.current.touchpoints
    return ways.steps.map { step in
      touchpoints.slot(of: step.id).flatMap { places[touchpoints.records[Int($0)].persona] } ?? personas.count
    }
  }
}

extension FindingFacts {
  /// The stage of the first of the touchpoints that stands on the current map.
  func stage(of touchpoints: [ID<Touchpoint>]) -> ID<Stage>? {
    let table = journey.current.touchpoints
    return touchpoints.lazy.compactMap { table.slot(of: $0) }.first.map { table.records[Int($0)].stage }
  }

  func title(_ touchpoint: ID<Touchpoint>) -> String {
    let table = journey.current.touchpoints
    return table.slot(of: touchpoint).map { table.records[Int($0)].title } ?? touchpoint.text
  }

  func title(_ step: Int) -> String { title(ways.steps[step].id) }

  /// The stage of a step on the current map.
  func stage(_ step: Int) -> ID<Stage>? {
    let place = ways.steps[step].stage
    return stages.indices.contains(place) ? stages[place] : nil
  }

  func name(_ persona: ID<Persona>) -> String { journey.personas[persona]?.name ?? persona.text }

  /// The channels through which the current map's touchpoints go, in order.
  var usedChannels: [Channel] {
    let used = Set(ways.steps.map(\.channel))
    return journey.channels.enumerated().filter { used.contains($0.offset) }.map(\.element)
  }
}
