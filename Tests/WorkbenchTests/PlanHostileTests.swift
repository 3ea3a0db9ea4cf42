@testable import JourneyModel
import Testing

@testable import Workbench

/// Documents may say anything: nothing of it crashes the plan or puts nonsense on the screen.
@Suite struct PlanHostileTests {
  private func journey(_ indicator: Indicator) -> Journey {
    var journey = Journey.laptop
    journey.build(indicator)
    journey.build(
      Initiative.of("odd", "Odd", for: "login-again") {
        ($0.indicator, $0.start, $0.due, $0.status) = (indicator.id, "2025-01-01", "0000-01-01", "???")
      })
    journey.set("focus", to: .list(["login-again"]))
    return journey
  }

  private func indicator(_ baseline: Double?, _ target: Double?, _ values: [Double]) -> Indicator {
    Indicator.of("k", "K") {
      ($0.baseline, $0.target) = (baseline.map { Quantity($0) }, target.map { Quantity($0) })
      let days = CalendarDate("2025-06-01")?.ordinal ?? 0
      $0.readings = values.enumerated().map { index, value in
        var reading = Reading()
        (reading.date, reading.value) = (CalendarDate(ordinal: days + index)?.description, Quantity(value))
        return reading
      }
    }
  }

  private func expectCalm(_ indicator: Indicator) {
    for (rows, columns) in [(24, 80), (40, 120), (10, 40), (60, 200), (0, 0), (5, 300), (200, 40)] {
      var scene = Scene.plan(journey(indicator), rows: rows, columns: columns)
      for keys in ["", "j", "j", "R", "<esc>", "r1", "<esc>"] {
        scene.type(keys)
        let screen = scene.screen().lowercased()
        #expect(!screen.contains("nan") && !screen.contains("inf"), "\(screen)")
      }
    }
  }

  @Test(
    arguments: [
      [1e308, -1e308], [-1e308, 1e308, 1e308], [0, 0, 0], [.leastNonzeroMagnitude, -.leastNonzeroMagnitude],
      [1e-300, 1e300], [], [-0.0],
    ] as [[Double]])
  func values(readings: [Double]) {
    for baseline in [nil, 0, 1e308, -1e308, 1e-308] as [Double?] {
      for target in [nil, 0, 1e308, -1e308] as [Double?] {
        expectCalmOnce(indicator(baseline, target, readings))
      }
    }
    expectCalm(indicator(1e308, -1e308, readings))
  }

  private func expectCalmOnce(_ indicator: Indicator) {
    var scene = Scene.plan(journey(indicator))
    scene.type("jj")
    let screen = scene.screen().lowercased()
    #expect(!screen.contains("nan") && !screen.contains("inf"), "\(screen)")
  }

  @Test func farBeyondIsSaidSo() {
    var scene = Scene.plan(journey(indicator(0, 1, [1e300])), rows: 40, columns: 120)
    scene.type("jj")
    #expect(scene.screen().contains("> 999 % of the way: target met"))
    #expect(scene.planRows[2] == "Odd no owner long overdue ???")
    #expect(scene.planRows[3] == "K 0 → 1e+300 → 1 > 999 % met │▄")
    scene = .plan(journey(indicator(0, 1, [-1e300])), rows: 40, columns: 120)
    scene.type("jj")
    #expect(scene.screen().contains("< −999 % of the way: worse"))
    #expect(scene.planRows[3] == "K 0 → −1e+300 → 1 < −999 % worse │▄")
  }

  @Test func aTargetThatIsTheBaselineLeavesTheProgressUnknown() {
    var scene = Scene.plan(journey(indicator(5, 5, [5])))
    #expect(scene.planRows[3] == "K 5 → 5 → 5 unknown │▄")
    scene.type("jj")
    #expect(scene.screen().contains("progress unknown: the target is"))
  }

  @Test func aTargetInTheWrongDirectionIsSaid() {
    var odd = indicator(5, 9, [6])
    odd.better = .down
    var scene = Scene.plan(journey(odd), rows: 40, columns: 120)
    #expect(scene.planRows[3] == "K 5 → 6 → 9 target? │▄")
    scene.type("jj")
    #expect(scene.screen().contains("It is better down, but the target is above"))
  }

  @Test func withoutABaselineNoneIsMadeUp() {
    var scene = Scene.plan(journey(indicator(nil, 5, [9, 8])))
    #expect(scene.planRows[3] == "K ? → 8 → 5 unknown │█▁")
    scene.type("jj")
    #expect(scene.screen().contains("progress unknown: no baseline"))
  }

  @Test func thousandsOfReadings() {
    let values = (0..<5000).map { Double($0 % 7) }
    expectCalm(indicator(0, 10, values))
    let line = Sparkline(IndicatorProgress(of: indicator(0, 10, values)).readings).text(columns: 20)
    #expect(line == "▅▆▇█▁▂▃▅▆▇█▁▂▃▅▆▇█▁▂")
  }

  @Test func theSparklineShowsTheNewestAndItsSplit() {
    let readings = IndicatorProgress(of: indicator(nil, nil, [0, 7, 1, 6, 2, 5, 3, 4])).readings
    #expect(Sparkline(readings).text(columns: 8) == "▁█▂▇▃▆▄▅")
    #expect(Sparkline(readings).text(columns: 9, split: 3) == "▁█▂│▇▃▆▄▅")
    #expect(Sparkline(readings).text(columns: 9, split: 0) == "│▁█▂▇▃▆▄▅")
    #expect(Sparkline(readings).text(columns: 9, split: 8) == "▁█▂▇▃▆▄▅│")
    #expect(Sparkline(readings).text(columns: 4, split: 2) == "█▁▅")
    #expect(Sparkline(readings).text(columns: 0) == "")
    #expect(Sparkline([]).text(columns: 8) == "")
  }
}
