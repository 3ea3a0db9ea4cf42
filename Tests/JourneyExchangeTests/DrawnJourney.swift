import JourneyModel
import JourneyStore
import Testing

@testable import JourneyExchange

/// A journey that grows by what a test needs to be drawn.
struct DrawnJourney {
  private var draft: ImportDraft
  private(set) var persona: ID<Persona>

  var journey: Journey { draft.journey }
  var export: Export { Export(journey) }

  init(stages: [String] = ["Awareness", "Purchase"], channels: [String] = ["Website", "Store"]) {
    draft = ImportDraft(into: Journey(title: "Shop"))
    persona = draft.persona(named: "Nadia")
    for stage in stages { _ = draft.stage(named: stage) }
    for channel in channels { _ = draft.channel(named: channel) }
  }

  /// Its title is its id; in the first stage and channel, unless it is changed.
  @discardableResult
  mutating func touchpoint(_ title: String, _ change: (inout Touchpoint) -> Void = { _ in }) -> ID<Touchpoint>
  {
    var touchpoint = Touchpoint()
    (touchpoint.title, touchpoint.persona) = (title, persona)
    touchpoint.stage = journey.current.stages.ids.first ?? ID("")
    touchpoint.channel = journey.channels.ids.first ?? ID("")
    change(&touchpoint)
    return draft.add(touchpoint) ?? ID("")
  }

  mutating func way(
    _ from: ID<Touchpoint>, _ to: ID<Touchpoint>, _ change: (inout Transition) -> Void = { _ in }
  ) {
    var way = Transition()
    (way.from, way.to) = (from, to)
    change(&way)
    draft.add(way)
  }

  @discardableResult
  mutating func add<Record: JourneyRecord>(_ record: Record) -> ID<Record> { draft.add(record) ?? ID("") }

  @discardableResult
  mutating func friction(_ title: String, at touchpoints: [ID<Touchpoint>] = [], _ ratings: Int?...) -> ID<
    FrictionPoint
  > {
    var friction = FrictionPoint()
    (friction.title, friction.touchpoints) = (title, touchpoints)
    if ratings.count > 0 { friction.severity = ratings[0] }
    if ratings.count > 1 { friction.frequency = ratings[1] }
    if ratings.count > 2 { friction.effort = ratings[2] }
    return add(friction)
  }
}

/// What could be drawn of a journey.
enum DrawnSample {
  /// Every drawing that a page of the journey could hold.
  static func drawings(of journey: Journey) -> [MarkupElement] {
    journey.mapKinds.flatMap { map in
      let export = Export(journey, map: map)
      return journey.personas.flatMap { persona in
        [
          EmotionCurveDrawing.drawing(of: persona.id, in: export),
          PathPicture.drawing(of: persona.id, in: export),
          BoardPicture.drawing(of: Export(journey, map: map, persona: persona.id)),
        ]
      } + [BoardPicture.drawing(of: export)]
        + RankingModel.allCases.map { MatrixPicture.drawing(of: Ranking(of: journey, model: $0), in: export) }
    } + journey.indicators.map { IndicatorChart.drawing(of: $0) }
  }
}
