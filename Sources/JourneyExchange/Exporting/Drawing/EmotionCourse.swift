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

  struct Stage: Sendable {
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

  private(set) var stages: [Stage] = []
  /// Stages beyond those that are drawn.
  private(set) var hiddenStages = 0
  private(set) var mood = Mood()

  init(of persona: ID<Persona>, in export: Export) {
    var found: [[Touchpoint]] = []
    export.journey.withMap(export.map) { map in
      hiddenStages = max(0, map.stages.count - DrawingLimit.stages)
      stages = map.stages.lazy.prefix(DrawingLimit.stages).map { Stage(name: $0.name) }
      found = Array(repeating: [], count: stages.count)
      let places = Dictionary(placesOf: map.stages.ids)
      map.touchpoints.visit { touchpoint in
        guard touchpoint.persona == persona, let place = places[touchpoint.stage], place < found.count
        else { return }
        found[place].append(copy touchpoint)
      }
    }
    for (stage, touchpoints) in found.enumerated() {
      for touchpoint in touchpoints { add(touchpoint, to: stage) }
    }
  }

  private mutating func add(_ touchpoint: Touchpoint, to stage: Int) {
    let emotion = touchpoint.emotion.map { min(max($0, -2), 2) }
    let told = emotion.map { words("emotion %@", Emotion.text($0)) } ?? words("emotion unknown")
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
