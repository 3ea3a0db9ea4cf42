import Testing

@testable import JourneyModel

@Suite struct PathLayoutTests {
  private func columns(_ map: WalkedPath) -> [String: Int] {
    let graph = map.graph
    let layout = PathLayout(of: graph)
    return Dictionary(
      uniqueKeysWithValues: zip(graph.steps.map(\.id.text), layout.spots.map(\.column)))
  }

  private func walked(_ ways: String..., stages: [String: Int] = [:], channels: [String: String] = [:]) throws
    -> WalkedPath
  {
    var map = try WalkedPath(stages: (stages.values.max() ?? 0) + 1)
    let pairs = ways.map { $0.split(separator: ">").map(String.init) }
    var seen: Set<String> = []
    for id in pairs.joined() where seen.insert(id).inserted {
      try map.step(id, stage: stages[id] ?? 0, channels[id] ?? "web")
    }
    for pair in pairs { try map.way(pair[0], pair[1]) }
    return map
  }

  // MARK: Columns

  @Test func aStepStandsBehindTheLastOfThoseThatLeadToIt() throws {
    let map = try walked("a>b", "b>c", "a>c", "c>d", "a>d")
    #expect(columns(map) == ["a": 0, "b": 1, "c": 2, "d": 3])
  }

  @Test func everyWayForwardGoesToALaterColumn() throws {
    for seed in 0..<40 {
      let graph = try randomMap(seed: seed, steps: 30, ways: 60).graph
      let layout = PathLayout(of: graph)
      for (way, course) in zip(graph.ways, layout.courses) {
        let (from, to) = (layout.spots[way.from].column, layout.spots[way.to].column)
        switch course {
        case .forward(let through):
          #expect(to == from + through.count + 1)
        case .back: #expect(to < from)
        case .onItself: #expect(way.from == way.to)
        case .told(let isBack): #expect(isBack ? to < from : to - from > PathLayout.longestLine)
        }
      }
    }
  }

  @Test func whatBeginsLateStandsBesideTheStepItLeadsTo() throws {
    let map = try walked("a>b", "b>c", "c>d", "late>d")
    #expect(columns(map) == ["a": 0, "b": 1, "c": 2, "late": 2, "d": 3])
  }

  @Test func aCircleIsBrokenWhereItReturnsToAnEarlierStage() throws {
    let map = try walked("pay>look", "look>pay", "start>pay", "start>look", stages: ["look": 1, "pay": 2])
    #expect(columns(map) == ["start": 0, "look": 1, "pay": 2])
    #expect(PathLayout(of: map.graph).courses[0] == .back(lane: 0))
  }

  @Test func circlesOnlyBeginAtTheirFirstStep() throws {
    let map = try walked("a>b", "b>c", "c>a", "d>e", "e>d")
    let layout = PathLayout(of: map.graph)
    #expect(columns(map) == ["a": 0, "b": 1, "c": 2, "d": 0, "e": 1])
    #expect(layout.courses[2] == .back(lane: 1))
    #expect(layout.courses[4] == .back(lane: 0))
    #expect(layout.laneCount == 2)
  }

  @Test func loopsThatDoNotOverlapShareALane() throws {
    let map = try walked("a>b", "b>a", "b>c", "c>d", "d>c")
    let layout = PathLayout(of: map.graph)
    #expect(layout.courses[1] == .back(lane: 0))
    #expect(layout.courses[4] == .back(lane: 0))
    #expect(layout.laneCount == 1)
  }

  @Test func aStepThatLeadsToItselfIsOnThePath() throws {
    let map = try walked("a>a", "a>b")
    let layout = PathLayout(of: map.graph)
    #expect(layout.courses == [.onItself, .forward(through: [])])
    #expect(layout.spots.map(\.column) == [0, 1])
  }

  // MARK: Rows

  @Test func channelsStandInTheOrderOfTheJourney() throws {
    let map = try walked("a>b", "b>c", channels: ["a": "shop", "b": "web", "c": "shop"])
    let layout = PathLayout(of: map.graph)
    #expect(layout.bands.map(\.channel) == [0, 2])
    #expect(layout.spots.map(\.row) == [1, 0, 1])
  }

  @Test func stepsOfTheSameColumnAndChannelStandInRowsOfTheirOwn() throws {
    let map = try walked("a>b", "a>c", "a>d", channels: ["d": "app"])
    let layout = PathLayout(of: map.graph)
    #expect(layout.bands.map(\.height) == [2, 1])
    #expect(layout.spots.map(\.row) == [0, 0, 1, 2])
  }

  @Test func aLongWayPassesWhereThereIsRoom() throws {
    let map = try walked("a>b", "b>c", "a>c", channels: ["b": "web", "c": "app"])
    let layout = PathLayout(of: map.graph)
    #expect(layout.bands.map(\.height) == [1, 1])
    #expect(layout.courses[2] == .forward(through: [1]))
  }

  @Test func sortingLeavesFewerCrossings() throws {
    // Four ways that all cross each other in the order of the document.
    let map = try walked("a>w", "b>x", "c>y", "d>z", "r>d", "r>c", "r>b", "r>a")
    var crossed = try WalkedPath()
    for id in ["r", "a", "b", "c", "d", "z", "y", "x", "w"] { try crossed.step(id) }
    for way in map.graph.ways {
      try crossed.way(map.graph.steps[way.from].id.text, map.graph.steps[way.to].id.text)
    }
    #expect(PathLayout(of: crossed.graph, sweeps: 0).crossings == 6)
    #expect(PathLayout(of: crossed.graph).crossings == 0)
  }

  @Test func sortingNeverMakesItWorse() throws {
    var (before, after) = (0, 0)
    for seed in 0..<20 {
      let graph = try randomMap(seed: seed, steps: 40, ways: 70).graph
      let (one, other) = (PathLayout(of: graph, sweeps: 0).crossings, PathLayout(of: graph).crossings)
      #expect(other <= one)
      (before, after) = (before + one, after + other)
    }
    #expect(after < before)
  }

  @Test func noTwoStandInTheSamePlace() throws {
    for seed in 0..<20 {
      let layout = PathLayout(of: try randomMap(seed: seed, steps: 50, ways: 60).graph)
      #expect(Set(layout.spots).count == layout.spots.count)
    }
  }

  @Test func inversionsAreCounted() {
    #expect(Inversions.count(in: []) == 0)
    #expect(Inversions.count(in: [1, 1, 2]) == 0)
    #expect(Inversions.count(in: [3, 1, 2, 0, 5]) == 5)
  }

  // MARK: What is not on a path

  @Test func whatIsOnNoPathStandsBehindIt() throws {
    var map = try walked("a>b", channels: ["b": "app"])
    try map.step("x", "web")
    try map.step("y", "web")
    try map.step("z", "shop")
    let layout = PathLayout(of: map.graph)
    #expect(layout.pathColumns == 2)
    #expect(layout.columnCount == 4)
    #expect(layout.spots.map(\.column) == [0, 1, 2, 3, 2])
    #expect(layout.spots.map(\.row) == [0, 1, 0, 0, 2])
  }

  @Test func withoutWaysAColumnIsAStage() throws {
    var map = try WalkedPath(stages: 3)
    try map.step("late", stage: 2, "app")
    try map.step("a", stage: 0)
    try map.step("b", stage: 0)
    let layout = PathLayout(of: map.graph)
    #expect(layout.pathColumns == 0)
    #expect(layout.stepsByColumn == [[0, 1], [2]])
    #expect(layout.spots.map(\.row) == [0, 1, 2])
  }

  // MARK: Sizes

  @Test func nothingAtAll() throws {
    let layout = PathLayout(of: try WalkedPath().graph)
    #expect(layout.columnCount == 0 && layout.rowCount == 0 && layout.crossings == 0)
  }

  @Test func aSingleTouchpoint() throws {
    var map = try WalkedPath()
    try map.step("only")
    let layout = PathLayout(of: map.graph)
    #expect(layout.spots == [PathLayout.Spot(column: 0, row: 0)])
    #expect(layout.columnCount == 1 && layout.pathColumns == 0)
  }

  @Test func twoHundredStages() throws {
    var map = try WalkedPath(stages: 200)
    for stage in 0..<200 { try map.step("t\(stage)", stage: stage, stage.isMultiple(of: 2) ? "web" : "app") }
    for stage in 1..<200 { try map.way("t\(stage - 1)", "t\(stage)") }
    try map.way("t0", "t13")
    try map.way("t0", "t14")
    let layout = PathLayout(of: map.graph)
    #expect(layout.columnCount == 200)
    if case .forward(let through) = layout.courses[199] {
      #expect(through.count == 12)
    } else {
      Issue.record()
    }
    #expect(layout.courses[200] == .told(isBack: false))
  }

  @Test func theSameMapIsAlwaysLaidOutTheSame() throws {
    let graph = try randomMap(seed: 7, steps: 60, ways: 120).graph
    let (one, other) = (PathLayout(of: graph), PathLayout(of: graph))
    #expect(one.spots == other.spots && one.courses == other.courses && one.bands == other.bands)
  }

  private func randomMap(seed: Int, steps: Int, ways: Int) throws -> WalkedPath {
    var random = SplitMix(seed: UInt64(seed))
    var map = try WalkedPath(stages: 6)
    for step in 0..<steps {
      let channel = ["web", "app", "shop"].randomElement(using: &random) ?? "web"
      try map.step("t\(step)", stage: Int.random(in: 0..<6, using: &random), channel)
    }
    for _ in 0..<ways {
      let ends = (Int.random(in: 0..<steps, using: &random), Int.random(in: 0..<steps, using: &random))
      try map.way("t\(ends.0)", "t\(ends.1)")
    }
    return map
  }
}
