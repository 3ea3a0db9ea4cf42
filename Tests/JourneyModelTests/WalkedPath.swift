import JourneyModel

/// A map of one persona, written down step by step: for tests of paths.
struct WalkedPath {
  private(set) var journey = Journey(title: "Path")
  private var ways = 0

  /// Stages `s0`, `s1` … and channels `web`, `app`, `shop`.
  init(stages: Int = 2) throws {
    try journey.add(make("p", as: Persona.self))
    for channel in ["web", "app", "shop"] { try journey.add(make(channel, as: Channel.self)) }
    for stage in 0..<stages { try journey.add(make("s\(stage)", as: Stage.self)) }
  }

  mutating func step(
    _ id: String, stage: Int = 0, _ channel: String = "web", exit: Double? = nil,
    conversion: Touchpoint.Conversion? = nil, minutes: Double? = nil, times: Double? = nil
  ) throws {
    var touchpoint = touchpoint(id, "p", "s\(stage)", channel)
    (touchpoint.exit, touchpoint.conversion) = (exit.map { Quantity($0) }, conversion)
    (touchpoint.minutes, touchpoint.frequency) = (minutes.map { Quantity($0) }, times.map { Quantity($0) })
    try journey.add(touchpoint)
  }

  mutating func way(
    _ from: String, _ to: String, _ share: Double? = nil, _ context: Transition.Context? = nil
  ) throws {
    ways += 1
    var way = transition("w\(ways)", from, to)
    (way.share, way.context) = (share.map { Quantity($0) }, context)
    try journey.add(way)
  }

  var graph: PathGraph { PathGraph(of: ID("p"), on: .current, in: journey) }
  var figures: PathFigures { PathFigures(of: graph) }
}
