import Testing

@testable import JourneyModel

@Suite struct IndicatorProgressTests {
  private func progress(
    _ better: Indicator.Direction?, from baseline: Double?, to target: Double?, now: Double?
  ) -> IndicatorProgress {
    IndicatorProgress(
      of: .of(better, from: baseline, to: target, readings: now.map { [("2026-10-31", $0)] } ?? []))
  }

  @Test func downwards() {
    let progress = progress(.down, from: 71, to: 60, now: 68.25)
    #expect(progress.share == 0.25)
    #expect(progress.movement == .better)
    #expect(!progress.hasReachedTarget && !progress.isContradictory)
  }

  @Test func upwards() {
    let progress = progress(.up, from: 20, to: 40, now: 25)
    #expect(progress.share == 0.25)
    #expect(progress.movement == .better)
  }

  @Test func beyondTheTarget() {
    let progress = progress(.up, from: 20, to: 40, now: 50)
    #expect(progress.share == 1.5)
    #expect(progress.hasReachedTarget)
  }

  @Test func theWrongWay() {
    let progress = progress(.down, from: 71, to: 61, now: 73)
    #expect(progress.share == -0.2)
    #expect(progress.movement == .worse)
  }

  @Test func whereItWas() {
    let progress = progress(.down, from: 71, to: 61, now: 71)
    #expect(progress.share == 0)
    #expect(progress.movement == .same)
  }

  @Test func unknownIsUnknown() {
    #expect(progress(.down, from: nil, to: 60, now: 70).share == nil)
    #expect(progress(.down, from: nil, to: 60, now: 70).movement == nil)
    #expect(progress(.down, from: nil, to: 60, now: 60).hasReachedTarget)
    #expect(progress(.down, from: 71, to: nil, now: 70).share == nil)
    #expect(progress(.down, from: 71, to: nil, now: 70).movement == .better)
    #expect(progress(nil, from: 71, to: nil, now: 70).movement == nil)
    #expect(progress(.down, from: 71, to: 60, now: nil).share == nil)
    #expect(progress(.down, from: 60, to: 60, now: 60).share == nil)
  }

  @Test func theDirectionFollowsFromTheTargetWhereItIsNotSaid() {
    let progress = progress(nil, from: 71, to: 60, now: 66)
    #expect(progress.better == .down)
    #expect(progress.movement == .better)
    #expect(!progress.isContradictory)
  }

  @Test func aTargetInTheWrongDirectionIsNoticed() {
    let progress = progress(.up, from: 71, to: 60, now: 66)
    #expect(progress.isContradictory)
    #expect(progress.movement == .worse)
    #expect(self.progress(.up, from: 60, to: 60, now: 66).isContradictory == false)
  }

  @Test func readingsAreSortedAndIncompleteOnesCounted() {
    let progress = IndicatorProgress(
      of: .of(
        .down,
        readings: [
          ("2026-10-31", 3), ("2026-08-31", 1), (nil, 9), ("2026-09-30", nil), ("2026-10-31", 4),
          ("2026-02-30", 9),
        ]))
    #expect(progress.readings.map(\.date.description) == ["2026-08-31", "2026-10-31", "2026-10-31"])
    #expect(progress.readings.map(\.value.value) == [1, 3, 4])
    #expect(progress.latest?.value.value == 4)
    #expect(progress.leftOut == 3)
  }

  @Test(arguments: [
    (1e308, -1e308, 1e308, 0.0), (-1e308, 1e308, 0, 0.5),
    (0, .leastNonzeroMagnitude, .leastNonzeroMagnitude, 1), (1e308, -1e308, -1e308, 1),
  ])
  func hugeAndTinyNumbers(baseline: Double, target: Double, now: Double, share: Double) {
    #expect(progress(nil, from: baseline, to: target, now: now).share == share)
  }

  @Test func whatIsTooLargeForANumberIsAsLargeAsOneCanBe() {
    #expect(progress(nil, from: 0, to: 1e-308, now: 1e308).share == .greatestFiniteMagnitude)
    #expect(progress(nil, from: 0, to: 1e-308, now: -1e308).share == -.greatestFiniteMagnitude)
  }

  @Test func aMonthWithoutAReadingNeedsOne() throws {
    let indicator = Indicator.of(.down, readings: [("2026-10-31", 3), ("2026-11", 3), ("2026-11-30", nil)])
    #expect(indicator.needsReading(try day("2026-11-01")))
    #expect(!indicator.needsReading(try day("2026-10-01")))
    #expect(indicator.needsReading(try day("2025-10-31")))
    #expect(!Indicator.of(.down, readings: [("2026-11-02", 3)]).needsReading(try day("2026-11-30")))
  }
}

@Suite struct BeforeAfterTests {
  private let readings: [(String?, Double?)] = [
    ("2026-08-31", 72), ("2026-09-30", 70), ("2026-10-05", 68), ("2026-10-31", 65),
  ]

  @Test func theFirstDayCountsAsAfter() throws {
    let sides = BeforeAfter(of: .of(.down, readings: readings), start: try day("2026-10-05"))
    #expect(sides.before == .init(mean: 71, count: 2))
    #expect(sides.after == .init(mean: 66.5, count: 2))
    #expect(sides.difference == -4.5)
    #expect(sides.movement == .better)
    #expect(!sides.isTooFew)
  }

  @Test func theOtherDirectionIsWorse() throws {
    let start = try day("2026-10-05")
    #expect(BeforeAfter(of: .of(.up, readings: readings), start: start).movement == .worse)
    #expect(BeforeAfter(of: .of(nil, readings: readings), start: start).movement == nil)
    #expect(BeforeAfter(of: .of(nil, from: 70, to: 60, readings: readings), start: start).movement == .better)
  }

  @Test func oneEmptySideIsTooFew() throws {
    let before = BeforeAfter(of: .of(.down, readings: readings), start: try day("2026-11-01"))
    #expect(before.isTooFew && before.after == nil && before.before?.count == 4)
    #expect(before.difference == nil && before.movement == nil)
    let after = BeforeAfter(of: .of(.down, readings: readings), start: try day("2026-08-31"))
    #expect(after.isTooFew && after.before == nil && after.after?.count == 4)
    #expect(BeforeAfter(of: .of(.down), start: try day("2026-08-31")).isTooFew)
  }

  @Test func hugeNumbersStayNumbers() throws {
    let huge: [(String?, Double?)] = [
      ("2026-01-01", 1.7e308), ("2026-01-02", 1.7e308), ("2026-02-01", -1.7e308), ("2026-02-02", -1.7e308),
    ]
    let sides = BeforeAfter(of: .of(.down, readings: huge), start: try day("2026-02-01"))
    #expect(sides.before?.mean == 1.7e308)
    #expect(sides.after?.mean == -1.7e308)
    #expect(sides.difference == -.greatestFiniteMagnitude)
  }
}
