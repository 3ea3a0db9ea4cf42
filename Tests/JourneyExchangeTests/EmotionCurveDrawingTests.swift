import JourneyModel
import Testing

@testable import JourneyExchange

/// How emotions are drawn.
@Suite struct EmotionCurveDrawingTests {
  private func drawn(_ made: DrawnJourney) throws -> DrawnNode {
    try DrawnNode(EmotionCurveDrawing.drawing(of: made.persona, in: made.export).text)
  }

  /// The lines of the curve itself.
  private func curves(_ node: DrawnNode) -> [DrawnNode] {
    node.children.filter { $0.name == "path" && $0.attributes["stroke"] == Ink.curve.color }
  }

  private func journey(_ emotions: Int?...) -> DrawnJourney {
    var made = DrawnJourney()
    for (number, emotion) in emotions.enumerated() {
      made.touchpoint("T\(number + 1)") { $0.emotion = emotion }
    }
    return made
  }

  @Test func pointsStandInTheOrderOfTheMap() throws {
    var made = DrawnJourney()
    made.touchpoint("Late") { ($0.stage, $0.emotion) = (ID("purchase"), 2) }
    made.touchpoint("Early") { ($0.channel, $0.emotion) = (ID("store"), -1) }
    made.touchpoint("Then") { $0.emotion = 0 }
    let node = try drawn(made)
    #expect(
      node.all(ofClass: "point").map(\.title)
        == ["1 Early: emotion −1", "2 Then: emotion 0", "3 Late: emotion +2"])
    #expect(curves(node).count == 1)
    #expect(
      node.lines.filter { ["+2", "+1", "0", "−1", "−2"].contains($0) } == ["−2", "−1", "0", "+1", "+2"])
    #expect(node.title == "Emotions of Nadia")
    #expect(
      node.description == "3 touchpoints in 2 stages. Mean emotion +0.3, from −1 to +2. Worst at Early.")
  }

  @Test func higherIsBetter() throws {
    let points = try drawn(journey(-2, 2)).all(ofClass: "point")
    let heights = points.compactMap { $0.all(named: "circle").first?.number("cy") }
    #expect(heights == [190, 70])
  }

  @Test func whatIsUnknownLeavesAGap() throws {
    let node = try drawn(journey(1, 1, nil, -1, -1, nil))
    #expect(curves(node).count == 2)
    let unknown = node.all(ofClass: "unknown")
    #expect(unknown.map(\.title) == ["3 T3: emotion unknown", "6 T6: emotion unknown"])
    // Below the scale, and not on any of its lines.
    #expect(unknown.allSatisfy { ($0.all(named: "circle").first?.number("cy") ?? 0) > 190 })
    #expect(node.lines.contains("The emotion of 2 touchpoints is unknown: there the line has a gap."))
  }

  @Test func nothingKnownIsNoLine() throws {
    let node = try drawn(journey(nil, nil))
    #expect(curves(node).isEmpty && !node.lines.contains { $0.hasPrefix("mean") })
    #expect(node.description?.contains("No emotion is known.") == true)
  }

  @Test func meansAreThoseOfTheBoard() throws {
    let journey = try SampleJourney.read("laptop")
    let node = try DrawnNode(EmotionCurveDrawing.drawing(of: ID("nadia"), in: Export(journey)).text)
    let means = node.lines.filter { $0.hasPrefix("mean") }
    #expect(means == ["mean +1.0", "mean +0.3", "mean −0.3", "mean 0.0", "mean +0.5"])
    #expect(node.all(ofClass: "point").count == 14)
  }

  /// The curve goes no higher and no lower than its points.
  @Test func theLineStaysBetweenItsPoints() {
    let spots = [0.0, 40, 40, 10, 200, 0].enumerated().map { Spot(Double($0) * 50, $1) }
    let numbers = CurveLine.path(through: spots).text.split { !"0123456789.-".contains($0) }.compactMap {
      Double($0)
    }
    let heights = numbers.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    #expect(heights.count == 16)
    for (index, height) in heights.enumerated() {
      let piece = max(0, (index - 1) / 3)
      let ends = [spots[piece].y, spots[min(piece + 1, spots.count - 1)].y]
      #expect(height >= ends.min() ?? 0 && height <= ends.max() ?? 0)
    }
  }

  @Test(arguments: [(16, 16), (60, 60), (61, 61), (200, 200), (201, 1)])
  func manyPointsAreDrawnSmaller(_ count: Int, _ points: Int) throws {
    var made = DrawnJourney()
    for number in 1...count { made.touchpoint("T\(number)") { $0.emotion = number % 5 - 2 } }
    let node = try drawn(made)
    #expect(node.all(ofClass: "point").count == points)
    // Titles stand there as long as there is room for them.
    #expect(node.lines.contains { $0 == "T9" || $0 == "9 T9" } == (count <= 60))
  }
}
