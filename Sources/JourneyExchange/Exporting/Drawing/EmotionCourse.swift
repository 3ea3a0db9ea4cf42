import JourneyModel
import Words

/// How a persona feels at its touchpoints, in the order of the map: stage by stage, within one in the order of the
/// document, as they are numbered on paths.
struct EmotionCourse: Sendable {
  struct Point: Sendable {
    let id: ID<Touchpoint>
    /// From 1 over the whole map.
    let number: Int
    let title: String
    /// −2 … +2, nil if unknown; of a whole stage its mean.
    let emotion: Double?
    /// What is told of the point: `Checkout: emotion −2`.
    let told: String
  }

  struct Part: Sendable {
    let name: String
    fileprivate(set) var points: [Point] = []
    fileprivate(set) var mood = Mood()

    /// The mean as a point, where there are too many to tell apart; nil without touchpoints.
    var mean: Point? {
      guard mood.count > 0 else { return nil }
      let told = words("%@: mean emotion %@", name, mood.text)
      return Point(id: ID(""), number: 0, title: name, emotion: mood.mean, told: told)
    }
  }

  private(set) var stages: [Part] = []
  /// Stages beyond those that are drawn.
  private(set) var hiddenStages = 0
  private(set) var mood = Mood()

  init(of persona: ID<Persona>, in export: Export) {
    let all = export.journey.withMap(export.map) { Array($0.stages) }
    hiddenStages = max(0, all.count - DrawingLimit.stages)
    for (place, stage) in all.prefix(DrawingLimit.stages).enumerated() {
      stages.append(Part(name: stage.name))
      for touchpoint in Self.touchpoints(of: persona, in: stage.id, export) { add(touchpoint, to: place) }
    }
  }

  /// In the order of the document, whatever their channels.
  private static func touchpoints(
    of persona: ID<Persona>, in stage: ID<Stage>, _ export: Export
  ) -> [Touchpoint] {
    let ids = export.journey.touchpoints(of: persona, in: stage, on: export.map)
    return export.journey.withMap(export.map) { map in
      let placed = ids.compactMap { id in map.touchpoints.place(of: id).map { (place: $0, id: id) } }
      return placed.sorted { $0.place < $1.place }.compactMap { map.touchpoints[$0.id] }
    }
  }

  private mutating func add(_ touchpoint: Touchpoint, to stage: Int) {
    let emotion = touchpoint.emotion.map { min(max($0, -2), 2) }
    let told = emotion.map(TouchpointText.emotion) ?? words("emotion unknown")
    let number = mood.count + 1
    stages[stage].points.append(
      Point(
        id: touchpoint.id, number: number, title: touchpoint.title, emotion: emotion.map { Double($0) },
        told: "\(number) \(touchpoint.title): \(told)"))
    stages[stage].mood.add(emotion)
    mood.add(emotion)
  }

  var count: Int { mood.count }
  var points: [Point] { stages.flatMap(\.points) }

  /// The numbers of the touchpoints on the map.
  var numbers: [ID<Touchpoint>: Int] {
    Dictionary(points.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
  }
}
