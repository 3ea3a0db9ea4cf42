import JourneyModel
import JourneyStore
import Testing

@testable import Workbench

/// A map of one persona, or of two, written down way by way: for tests of the path.
struct PathMap {
  var journey = Journey(title: "Path")
  private var ways = 0

  /// Stages `s0`, `s1` … named `Stage 0` …, channels `web`, `app`, `shop`, personas Ada and Bob.
  init(stages: Int = 3) {
    journey.build(Persona.of("ada", "Ada"), Persona.of("bob", "Bob"))
    journey.build(Channel.of("web", "Web"), Channel.of("app", "App"), Channel.of("shop", "Shop"))
    for stage in 0..<stages { journey.build(Stage.of("s\(stage)", "Stage \(stage)")) }
  }

  mutating func step(
    _ title: String, stage: Int = 0, _ channel: String = "web", of persona: String = "ada",
    _ fill: (inout Touchpoint) -> Void = { _ in }
  ) {
    var touchpoint = Touchpoint()
    (touchpoint.id, touchpoint.title) = (ID(IDRule.slug(title)), title)
    (touchpoint.persona, touchpoint.stage) = (ID(persona), ID("s\(stage)"))
    touchpoint.channel = ID(channel)
    fill(&touchpoint)
    journey.build(touchpoint)
  }

  mutating func way(
    _ from: String, _ to: String, _ share: Double? = nil, _ context: Transition.Context? = nil
  ) {
    ways += 1
    var way = Transition()
    (way.id, way.from, way.to) = (ID("w\(ways)"), ID(IDRule.slug(from)), ID(IDRule.slug(to)))
    (way.share, way.context) = (share.map { Quantity($0) }, context)
    journey.build(way)
  }

  /// Look, then Buy in the shop or Ask in the app, then Pay; Note is on no path, and Sit a dead end.
  static var shop: PathMap {
    var map = PathMap()
    map.step("Look") { $0.exit = Quantity(0.34) }
    map.step("Ask", stage: 1, "app") { ($0.emotion, $0.momentOfTruth) = (-1, true) }
    map.step("Sit", stage: 1, "app")
    map.step("Note", stage: 1, "shop")
    map.step("Buy", stage: 1, "shop") { ($0.conversion, $0.minutes) = (.macro, Quantity(12)) }
    map.step("Keep", stage: 2)
    map.step("Bob's", of: "bob")
    map.way("Look", "Ask", 0.4, .lost)
    map.way("Look", "Sit", 0.1)
    map.way("Look", "Buy", 0.16, .carried)
    map.way("Ask", "Look", 0.25, .partly)
    map.way("Ask", "Buy", 0.6, .partly)
    map.way("Buy", "Buy", 0.12)
    map.way("Buy", "Keep")
    return map
  }
}

extension Scene {
  /// Turned to the path.
  static func path(
    _ map: PathMap = .shop, rows: Int = 24, columns: Int = 80, unicode: Bool = true
  ) -> Scene {
    path(of: map.journey, rows: rows, columns: columns, unicode: unicode)
  }

  static func path(of journey: Journey, rows: Int = 24, columns: Int = 80, unicode: Bool = true) -> Scene {
    var scene = Scene(journey, rows: rows, columns: columns, unicode: unicode)
    scene.type("gp")
    return scene
  }

  /// The lines of the drawing, without what stands at their left.
  var drawing: [String] {
    let panes = PathView.geometry(of: workbench).panes
    return (0..<panes.grid.rows).map { String(line(panes.grid.row + $0).dropFirst(panes.grid.column)) }
  }

  /// The lines below.
  var detail: [String] {
    let area = PathView.geometry(of: workbench).panes.detail
    return (0..<area.rows).map { line(area.row + $0) }
  }

  /// The touchpoint and the way that are selected.
  var selected: String {
    let place = workbench.place.path
    return [place.touchpoint?.text, place.transition?.text].compactMap { $0 }.joined(separator: " ")
  }

  func way(_ id: String) -> Transition? { workbench.journey.current.transitions[ID(id)] }

  static func sample(_ name: String) throws -> Journey {
    try #require(SampleJourney.read(name))
  }
}
