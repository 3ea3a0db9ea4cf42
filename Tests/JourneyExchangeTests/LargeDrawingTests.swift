import JourneyModel
import Testing

@testable import JourneyExchange

/// What is drawn of a journey that is too large to be seen.
@Suite struct LargeDrawingTests {
  private static let count = 10_000

  /// One persona that goes from touchpoint to touchpoint, through five stages.
  private static let journey: Journey = {
    var parts = JourneyParts()
    var (persona, channel) = (Persona(), Channel())
    (persona.id, persona.name, channel.id, channel.name) = (ID("p"), "P", ID("c"), "C")
    parts.personas.append(persona)
    parts.channels.append(channel)
    var stages = Table<Stage>()
    for number in 0..<5 {
      var stage = Stage()
      (stage.id, stage.name) = (ID("s\(number)"), "Stage \(number)")
      stages.append(stage)
    }
    var (touchpoints, ways) = (Table<Touchpoint>(), Table<Transition>())
    for number in 0..<count {
      touchpoints.append(touchpoint(number))
      if number > 0 { ways.append(way(to: number)) }
    }
    parts.current = JourneyMap(
      stages: stages, notes: Table(), touchpoints: touchpoints, transitions: ways,
      unknown: parts.current.unknown)
    return Journey(parts)
  }()

  private static func touchpoint(_ number: Int) -> Touchpoint {
    var touchpoint = Touchpoint()
    (touchpoint.id, touchpoint.title) = (ID("t\(number)"), "Touchpoint \(number)")
    (touchpoint.persona, touchpoint.stage) = (ID("p"), ID("s\(number * 5 / count)"))
    (touchpoint.channel, touchpoint.emotion) = (ID("c"), number % 5 - 2)
    return touchpoint
  }

  private static func way(to number: Int) -> Transition {
    var way = Transition()
    (way.id, way.from, way.to) = (ID("w\(number)"), ID("t\(number - 1)"), ID("t\(number)"))
    return way
  }

  private var export: Export { Export(Self.journey) }

  @Test func theBoardCountsWhatACellCannotHold() throws {
    let board = try DrawnNode(BoardPicture.text(of: export))
    #expect(board.all(ofClass: "touchpoint").count == 5 * DrawingLimit.cell)
    #expect(board.lines.filter { $0 == "and 1960 more" }.count == 5)
  }

  @Test func theCurveShowsMeans() throws {
    let curve = try DrawnNode(EmotionCurveDrawing.drawing(of: ID("p"), in: export).text)
    #expect(curve.all(ofClass: "point").count == 5)
    #expect(curve.description?.contains("Each point is the mean of a stage.") == true)
  }

  @Test func thePathSaysWhatIsNotDrawn() throws {
    let path = try DrawnNode(PathPicture.drawing(of: ID("p"), in: export).text)
    #expect(path.all(ofClass: "step").count == DrawingLimit.pathColumns)
    #expect(path.all(ofClass: "way").count == DrawingLimit.pathColumns - 1)
    #expect(path.lines.contains("9940 more touchpoints are not drawn."))
    #expect(path.lines.contains("9940 more transitions are not drawn."))
  }
}
