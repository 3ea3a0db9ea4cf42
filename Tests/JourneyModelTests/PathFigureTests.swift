import Testing

@testable import JourneyModel

/// Figures of paths, against answers known in closed form or found by hand.
@Suite struct PathFigureTests {
  private func expectNear(_ value: FigureValue, _ expected: Double, within error: Double = 1e-9) {
    guard let number = value.number else { return _ = Issue.record("\(value) is not known") }
    #expect(abs(number - expected) < error)
  }

  /// The gambler's ruin: from i of n, with p up and q = 1 − p down, the top is reached with probability
  /// (1 − (q/p)^i) / (1 − (q/p)^n).
  @Test(arguments: [0.3, 0.45, 0.6, 0.9], [3, 8, 20]) func gamblersRuin(p: Double, n: Int) throws {
    var map = try WalkedPath()
    try map.step("begin", exit: 0)
    for number in 1..<n { try map.step("n\(number)", exit: number == 1 ? 1 - p : 0) }
    try map.step("top", stage: 1, conversion: .macro)
    try map.way("begin", "n\(n / 2)", 1)
    for number in 1..<n {
      try map.way("n\(number)", number == n - 1 ? "top" : "n\(number + 1)", p)
      if number > 1 { try map.way("n\(number)", "n\(number - 1)", 1 - p) }
    }
    let ratio = (1 - p) / p
    let power = { (exponent: Int) in (0..<exponent).reduce(1.0) { product, _ in product * ratio } }
    let expected = (1 - power(n / 2)) / (1 - power(n))
    expectNear(map.figures[.conversion].value, expected)
    expectNear(map.figures[.leaving].value, 1 - expected)
  }

  /// A circle that customers walk again with probability 0.8, and leave for the goal with 0.15:
  /// 0.15 / (1 − 0.8) = 0.75.
  @Test func circle() throws {
    var map = try WalkedPath()
    try map.step("a", exit: 0)
    try map.step("b", exit: 0.05)
    try map.step("goal", stage: 1, conversion: .macro)
    try map.way("a", "b", 1)
    try map.way("b", "a", 0.8)
    try map.way("b", "goal", 0.15)
    expectNear(map.figures[.conversion].value, 0.75)
    expectNear(map.figures[.leaving].value, 0.25)
    #expect(map.figures[.loops].value == .known(1))
    #expect(map.figures[.conversion].text == "75 %")
  }

  /// Coming back to the same step counts as going on from there: 0.3 / (1 − 0.5).
  @Test func selfLoop() throws {
    var map = try WalkedPath()
    try map.step("a", exit: 0.2)
    try map.step("goal", stage: 1, conversion: .macro)
    try map.way("a", "a", 0.5)
    try map.way("a", "goal", 0.3)
    expectNear(map.figures[.conversion].value, 0.6)
    #expect(map.figures[.loops].value == .known(1))
  }

  @Test func unknownSharesGiveARange() throws {
    var map = try WalkedPath()
    try map.step("a", exit: 0.1)
    for end in ["b", "c"] { try map.step(end, exit: end == "b" ? 0.5 : 1) }
    try map.step("goal", stage: 1, conversion: .macro)
    try map.way("a", "b", 0.3)
    try map.way("a", "c")
    try map.way("a", "b")
    try map.way("b", "goal")
    let conversion = map.figures[.conversion]
    // 0.3 go to b for certain; 0.6 more go to b, or to c, from where nobody comes.
    guard case .between(let low, let high) = conversion.value else {
      return _ = Issue.record("\(conversion)")
    }
    #expect(abs(low - 0.15) < 1e-12)
    #expect(abs(high - 0.45) < 1e-12)
    #expect(conversion.text == "15–45 %")
    #expect(conversion.remark == "shares or exits are unknown at 1 step")
  }

  @Test func whatIsNotRecordedIsUnknown() throws {
    var map = try WalkedPath()
    try map.step("a")
    try map.step("b")
    try map.step("goal", stage: 1, conversion: .macro)
    try map.way("a", "b")
    try map.way("b", "goal")
    #expect(map.figures[.conversion].value == .unknown)
    #expect(map.figures[.leaving].value == .unknown)
    #expect(map.figures[.minutes].text == "unknown")
    #expect(map.figures[.length].text == "3")
    // There is but one path, whatever its share.
    #expect(map.figures.likelyPath?.steps == [0, 1, 2])
    #expect(map.figures[.likelyPath].text == "unknown")
  }

  @Test func theOnlyWayOnIsTakenByAllWhoStay() throws {
    var map = try WalkedPath()
    try map.step("a", exit: 0.25)
    try map.step("goal", stage: 1, conversion: .macro)
    try map.way("a", "goal")
    #expect(map.figures[.conversion].text == "75 %")
    #expect(map.figures[.leaving].text == "25 %")
    #expect(map.figures[.likelyPath].text == "75 %")
  }

  /// 0.9 and 0.3 leave, of 1.2: in proportion, 0.75 go on.
  @Test func moreThanEverybodyCountsInProportion() throws {
    var map = try WalkedPath()
    try map.step("a", exit: 0.3)
    try map.step("goal", stage: 1, conversion: .macro)
    try map.way("a", "goal", 0.9)
    expectNear(map.figures[.conversion].value, 0.75)
    #expect(
      map.figures[.conversion].remark
        == "the shares of 1 step add up to more than 100 %; they count in proportion")
    #expect(map.graph.overfull == [0])
  }

  @Test func severalBeginningsGiveARange() throws {
    var map = try WalkedPath()
    try map.step("a", exit: 0.5)
    try map.step("b", exit: 0.1)
    try map.step("goal", stage: 1, conversion: .macro)
    try map.way("a", "goal", 0.5)
    try map.way("b", "goal", 0.9)
    #expect(map.figures[.conversion].text == "50–90 %")
    #expect(map.figures[.conversion].remark == "the path begins at 2 places")
  }

  @Test func switchesAndLostContexts() throws {
    var map = try WalkedPath()
    try map.step("a", "web", minutes: 5)
    try map.step("b", "app", minutes: 2, times: 3)
    try map.step("c", "shop")
    try map.step("d", stage: 1, "shop", minutes: 10)
    try map.way("a", "b", nil, .lost)
    try map.way("b", "c", nil, .carried)
    try map.way("c", "d", nil, .lost)
    try map.way("b", "d")
    let figures = map.figures
    #expect(figures[.switches].text == "3")
    #expect(figures[.switchingFrequency].text == "75 %")
    #expect(figures[.lostContexts].text == "33–67 %")
    #expect(figures[.lostContexts].remark == "the context is unknown at 1 switch")
    #expect(figures[.minutes].text == "at least 21 min")
    #expect(
      figures[.minutes].remark
        == "1 touchpoint without minutes, 2 touchpoints without frequency, taken as met once")
    #expect(figures[.deadEnds].text == "0")
    #expect(figures[.conversion].remark == "no macro-conversion is on the path")
  }

  /// Whoever stops in the middle of the journey is stuck there, though the persona was never seen further on.
  @Test func deadEndsAreJudgedByTheStagesOfTheMap() throws {
    var map = try WalkedPath(stages: 3)
    try map.step("a")
    try map.step("b", stage: 1)
    try map.way("a", "b")
    #expect(map.graph.deadEnds == [1])
    #expect(map.figures[.deadEnds].text == "1")
    try map.step("c", stage: 2)
    try map.way("b", "c")
    #expect(map.figures[.deadEnds].text == "0")
  }

  @Test func howOftenAnUnknownNumberOfTimesIs() throws {
    var map = try WalkedPath()
    try map.step("a", minutes: 5, times: 2)
    try map.step("b", stage: 1, minutes: 3)
    try map.way("a", "b")
    #expect(map.figures[.minutes].text == "at least 13 min")
    #expect(map.figures[.minutes].remark == "1 touchpoint without frequency, taken as met once")
    try map.step("c", stage: 1)
    try map.way("a", "c")
    #expect(
      map.figures[.minutes].remark
        == "1 touchpoint without minutes, 1 touchpoint without frequency, taken as met once")
  }

  @Test func aNarrowRangeIsWrittenAsOneNumber() {
    let figure = PathFigure(kind: .conversion, value: .between(0.2011, 0.2041), remark: nil)
    #expect(figure.text == "20 %")
    #expect(PathFigure(kind: .conversion, value: .between(0.2, 0.25), remark: nil).text == "20–25 %")
  }

  @Test func theMostLikelyPath() throws {
    var map = try WalkedPath(stages: 3)
    try map.step("a", exit: 0)
    try map.step("b", stage: 1, exit: 0)
    try map.step("c", stage: 1, exit: 0)
    try map.step("end", stage: 2, conversion: .macro)
    try map.way("a", "b", 0.6)
    try map.way("a", "c", 0.4)
    try map.way("b", "end", 0.5)
    try map.way("b", "c", 0.5)
    try map.way("c", "end", 1)
    // 0.6 · 0.5 = 0.3 by b, 0.4 by c, 0.3 by both.
    #expect(map.figures.likelyPath?.steps == [0, 2, 3])
    #expect(map.figures[.likelyPath].text == "40 %")
    #expect(map.figures[.likelyLength].text == "3")
  }

  @Test func whichPathIsTheMostLikelyMayBeUnknown() throws {
    var map = try WalkedPath()
    try map.step("a", exit: 0)
    for end in ["b", "c"] { try map.step(end, stage: 1) }
    try map.way("a", "b", 0.4)
    try map.way("a", "c")
    // What is left over, 0.6, goes to c.
    #expect(map.figures[.likelyPath].text == "60 %")
    var open = map
    try open.step("d", stage: 1)
    try open.way("a", "d")
    #expect(open.figures[.likelyPath].value == .unknown)
    #expect(
      open.figures[.likelyPath].remark
        == "which path is the most likely depends on shares that are unknown")
  }

  @Test func emptyMapsAndSingleTouchpoints() throws {
    var map = try WalkedPath()
    #expect(
      map.figures.all.allSatisfy { $0.value == .unknown && $0.remark == "there are no transitions yet" })
    try map.step("a", conversion: .macro)
    #expect(map.figures[.conversion].value == .unknown)
    #expect(map.graph.starts.isEmpty)
  }

  @Test func onlyCircles() throws {
    var map = try WalkedPath()
    try map.step("a", exit: 0)
    try map.step("b", exit: 0)
    try map.step("alone")
    try map.way("a", "b", 1)
    try map.way("b", "a", 1)
    let figures = map.figures
    #expect(map.graph.starts == [0])
    #expect(figures[.loops].text == "1")
    #expect(figures[.leaving].text == "0 %")
    #expect(figures[.likelyPath].value == .unknown)
    #expect(figures[.length].text == "2")
  }

  @Test func twoHundredStages() throws {
    var map = try WalkedPath(stages: 200)
    for stage in 0..<200 {
      try map.step("t\(stage)", stage: stage, exit: 0.01, conversion: stage == 199 ? .macro : nil)
      if stage > 0 { try map.way("t\(stage - 1)", "t\(stage)", 0.99) }
    }
    let expected = (0..<199).reduce(1.0) { product, _ in product * 0.99 }
    expectNear(map.figures[.conversion].value, expected)
    expectNear(map.figures[.likelyPath].value, expected)
    #expect(map.figures[.likelyLength].text == "200")
  }

  /// Numbers from files may be as large as they like.
  @Test func hugeNumbersAreNoTrouble() throws {
    var map = try WalkedPath()
    try map.step("a", minutes: 1e308, times: 1e308)
    try map.step("b", stage: 1, minutes: 1e308)
    try map.way("a", "b")
    #expect(map.figures[.minutes].value == .unknown)
    #expect(map.figures[.minutes].remark == "the minutes are too many to add up")
  }
}
