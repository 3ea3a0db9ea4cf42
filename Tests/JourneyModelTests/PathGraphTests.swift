import JourneyModel
import Testing

@Suite struct PathGraphTests {
  private func names(_ graph: PathGraph, _ numbers: [Int]) -> [String] {
    numbers.map { graph.steps[$0].id.text }
  }

  @Test func stepsStandInTheOrderOfTheStages() throws {
    var map = try WalkedPath(stages: 3)
    try map.step("late", stage: 2)
    try map.step("first", stage: 0)
    try map.step("second", stage: 0)
    #expect(names(map.graph, [0, 1, 2]) == ["first", "second", "late"])
  }

  @Test func anotherPersonasWaysAreLeftOut() throws {
    let graph = PathGraph(of: ID("ben"), on: .current, in: try richJourney())
    #expect(graph.steps.map(\.id.text) == ["b1", "b2"])
    #expect(graph.ways.map(\.id.text) == ["t3"])
  }

  @Test func loopsAreSetsOfStepsThatLeadBackToEachOther() throws {
    var map = try WalkedPath()
    for id in ["a", "b", "c", "d", "e", "f"] { try map.step(id) }
    try map.way("a", "b")
    try map.way("b", "c")
    try map.way("c", "b")
    try map.way("c", "d")
    try map.way("d", "e")
    try map.way("e", "c")
    try map.way("f", "f")
    let graph = map.graph
    #expect(graph.loops.map { names(graph, $0) } == [["b", "c", "d", "e"], ["f"]])
    #expect(names(graph, graph.starts) == ["a", "f"])
  }

  /// A search that called itself for each step would run out of stack here.
  @Test func veryLongPaths() throws {
    var map = try WalkedPath()
    for number in 0..<3000 {
      try map.step("t\(number)")
      if number > 0 { try map.way("t\(number - 1)", "t\(number)") }
    }
    try map.way("t2999", "t0")
    #expect(map.graph.loops.map(\.count) == [3000])
  }

  @Test func deadEndsAreNeitherConversionsNorInTheLastStage() throws {
    var map = try WalkedPath(stages: 3)
    try map.step("a")
    try map.step("dead")
    try map.step("alone")
    try map.step("bought", conversion: .micro)
    try map.step("circle")
    try map.step("end", stage: 2)
    for to in ["dead", "bought", "circle", "end"] { try map.way("a", to) }
    try map.way("circle", "circle")
    #expect(names(map.graph, map.graph.deadEnds) == ["dead", "circle"])
  }
}
