import JourneyModel
import Testing

@testable import JourneyExchange

/// How a path is drawn.
@Suite struct PathPictureTests {
  private func drawn(_ made: DrawnJourney) throws -> DrawnNode {
    try DrawnNode(PathPicture.drawing(of: made.persona, in: made.export).text)
  }

  @Test(arguments: SampleJourney.names) func everyStepAndWayIsThere(_ sample: String) throws {
    let journey = try SampleJourney.read(sample)
    for persona in journey.personas {
      let export = Export(journey)
      let node = try DrawnNode(PathPicture.drawing(of: persona.id, in: export).text)
      let graph = PathGraph(of: persona.id, on: .current, in: journey)
      #expect(node.all(ofClass: "step").count == graph.steps.count)
      let others = graph.ways.filter { $0.from != $0.to }
      #expect(node.all(ofClass: "way").count == others.count)
    }
  }

  @Test func aWaySaysItsShareAndWhatBecomesOfTheContext() throws {
    var made = DrawnJourney()
    let (a, b, c) = (
      made.touchpoint("A"), made.touchpoint("B") { $0.channel = ID("store") }, made.touchpoint("C")
    )
    made.way(a, b) { ($0.share, $0.context) = (Quantity(0.45), .lost) }
    made.way(a, c) { $0.context = .partly }
    made.way(b, c)
    let node = try drawn(made)
    let ways = node.all(ofClass: "way")
    #expect(ways.map(\.title) == ["A → B: 45 % lost", "A → C: partly", "B → C"])
    let dashes = ways.map { $0.all(named: "path").first?.attributes["stroke-dasharray"] }
    #expect(dashes == ["6 4", "1.5 4.5", nil])
    #expect(node.lines.contains("45 % lost") && node.lines.contains("partly"))
    #expect(
      node.all(ofClass: "step").map(\.title) == [
        "A (Awareness · Website)", "B (Awareness · Store)", "C (Awareness · Website)",
      ])
  }

  @Test func loopsComeBackBelow() throws {
    var made = DrawnJourney()
    let (a, b) = (made.touchpoint("A"), made.touchpoint("B"))
    made.way(a, b)
    made.way(b, a) { $0.share = Quantity(0.2) }
    let node = try drawn(made)
    let boxes = node.all(ofClass: "step").compactMap { $0.all(named: "rect").first }
    let below = try #require(boxes.compactMap { $0.number("y") }.max()) + PathPlan.boxHeight
    let label = try #require(node.all(named: "text").first { $0.text == "20 %" })
    #expect((label.number("y") ?? 0) > below)
    #expect(node.description?.contains("Loops: 1") == true)
  }

  @Test func whoComesBackAtOnceAndWhoLeavesStandBelowTheBox() throws {
    var made = DrawnJourney()
    let (a, b) = (made.touchpoint("A") { $0.exit = Quantity(0.34) }, made.touchpoint("B"))
    made.way(a, a) { $0.share = Quantity(0.1) }
    made.way(a, b)
    let steps = try drawn(made).all(ofClass: "step")
    #expect(steps.map(\.lines) == [["A", "34 % leave", "10 %"], ["B", "dead end"]])
  }

  @Test func withoutWaysAColumnIsAStage() throws {
    var made = DrawnJourney()
    made.touchpoint("A")
    made.touchpoint("B") { $0.stage = ID("purchase") }
    let node = try drawn(made)
    #expect(node.lines.contains("1 Awareness") && node.lines.contains("2 Purchase"))
    #expect(node.all(ofClass: "way").isEmpty && node.all(ofClass: "step").count == 2)
    #expect(node.description == "There are no transitions yet.")
  }

  @Test func whatIsOnNoPathStandsApart() throws {
    var made = DrawnJourney()
    made.way(made.touchpoint("A"), made.touchpoint("B"))
    made.touchpoint("C")
    let node = try drawn(made)
    #expect(node.lines.contains("not on the path"))
    #expect(node.lines.contains("1 touchpoint is not on the path."))
    let left = node.all(ofClass: "step").compactMap { $0.all(named: "rect").first?.number("x") }
    #expect(left.count == 3 && left[2] > left[1] + PathPlan.boxWidth)
  }

  @Test func whatIsTooLongForALineIsSaid() throws {
    var made = DrawnJourney()
    let steps = (0...PathLayout.longestLine + 2).map { made.touchpoint("T\($0)") }
    for (from, to) in zip(steps, steps.dropFirst()) { made.way(from, to) }
    made.way(steps[0], steps[PathLayout.longestLine + 2]) { $0.share = Quantity(0.1) }
    let node = try drawn(made)
    #expect(node.all(ofClass: "way").count == PathLayout.longestLine + 2)
    #expect(node.lines.contains("No line shows T0 → T14: 10 %."))
    #expect(node.all(ofClass: "step").first?.lines == ["T0", "→ +1"])
  }

  /// No two labels behind a column hide each other.
  @Test func labelsKeepOffEachOther() throws {
    var made = DrawnJourney()
    let first = made.touchpoint("A")
    for number in 1...6 {
      let next = made.touchpoint("B\(number)")
      made.way(first, next) { $0.share = Quantity(Double(number) / 100) }
    }
    let node = try drawn(made)
    let labels = node.all(named: "text").filter { $0.text.hasSuffix(" %") }
    let heights = labels.compactMap { $0.number("y") }.sorted()
    #expect(heights.count == 6)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 12 })
  }
}
