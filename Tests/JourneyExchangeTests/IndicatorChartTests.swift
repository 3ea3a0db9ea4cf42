import JourneyModel
import Testing

@testable import JourneyExchange

/// How an indicator's readings are drawn.
@Suite struct IndicatorChartTests {
  private func indicator(
    _ readings: [(String?, Double?)], from baseline: Double? = nil, to target: Double? = nil,
    better: Indicator.Direction? = nil
  ) -> Indicator {
    var indicator = Indicator()
    (indicator.id, indicator.name, indicator.unit) = (ID("k"), "Conversion", "%")
    (indicator.baseline, indicator.target) = (baseline.map { Quantity($0) }, target.map { Quantity($0) })
    indicator.better = better
    indicator.readings = readings.map { date, value in
      var reading = Reading()
      (reading.date, reading.value) = (date, value.map { Quantity($0) })
      return reading
    }
    return indicator
  }

  private func drawn(_ indicator: Indicator) throws -> DrawnNode {
    try DrawnNode(IndicatorChart.drawing(of: indicator).text)
  }

  private func spots(_ node: DrawnNode) -> [(x: Double, y: Double)] {
    node.all(ofClass: "reading").compactMap { point in
      guard let circle = point.all(named: "circle").first else { return nil }
      return (circle.number("cx") ?? -1, circle.number("cy") ?? -1)
    }
  }

  @Test func readingsStandByTheirDays() throws {
    let node = try drawn(
      indicator(
        [("2026-03-01", 4), ("2026-01-01", 2), ("2026-01-31", 6)], from: 3, to: 8, better: .up))
    #expect(
      node.all(ofClass: "reading").map(\.title) == ["2026-01-01: 2 %", "2026-01-31: 6 %", "2026-03-01: 4 %"])
    let spots = spots(node)
    #expect(spots[0].x < spots[1].x && spots[1].x < spots[2].x)
    #expect(spots[0].y > spots[2].y && spots[2].y > spots[1].y)
    #expect(node.all(ofClass: "aim").map(\.title) == ["target 8 %", "baseline 3 %"])
    #expect(
      node.lines.contains("better") && node.lines.contains("2026-01-01") && node.lines.contains("2026-03-01"))
    #expect(
      node.description
        == "%, better up. 3 readings, from 2 % on 2026-01-01 to 4 % on 2026-03-01. Baseline 3 %. "
        + "Target 8 %. 20 % of the way: better.")
  }

  @Test func whatIsUnknownIsSaidAndNotDrawn() throws {
    let node = try drawn(indicator([("2026-01-01", 50)]))
    #expect(node.all(ofClass: "aim").isEmpty)
    #expect(node.lines.contains("The baseline is unknown.") && node.lines.contains("The target is unknown."))
    #expect(!node.lines.contains("better") && !node.lines.contains("0"))
  }

  @Test func withoutReadingsOnlyTheAimsAreThere() throws {
    let aims = try drawn(indicator([], from: 3, to: 8))
    #expect(aims.all(ofClass: "aim").count == 2 && aims.all(ofClass: "reading").isEmpty)
    #expect(aims.lines.contains("There is no reading yet."))
    let nothing = try drawn(indicator([]))
    #expect(nothing.all(named: "line").isEmpty && nothing.all(named: "path").isEmpty)
    #expect(nothing.lines.contains("There is no reading yet."))
  }

  private static let extremes: [[(String, Double)]] = [
    [("2026-01-01", 1e308), ("2026-02-01", -1e308)], [("2026-01-01", 5), ("2026-02-01", 5)],
    [("2026-01-01", 1e-300), ("2026-02-01", 0)], [("2026-01-01", 1.7e308), ("2026-01-01", 1.7e308)],
    [("0000-01-01", 1), ("9999-12-31", 1e15 + 2)], [("2026-01-01", 1e20), ("2026-01-02", 1e20 + 32768)],
    [("2026-01-01", -0.0), ("2026-01-02", 0.1 + 0.2)],
  ]

  @Test(arguments: extremes)
  func numbersOfAllSizesStandWithin(_ readings: [(String, Double)]) throws {
    let node = try drawn(indicator(readings.map { ($0, $1) }))
    let spots = spots(node)
    #expect(spots.count == 2)
    for spot in spots { #expect((60...520).contains(spot.x) && (70...240).contains(spot.y)) }
    let width = try #require(node.number("width"))
    for text in node.all(named: "text") {
      #expect(
        TextMeasure.width(of: text.text, Lettering(size: text.number("font-size") ?? 0)) < width / 2
          || text.text.contains("·"))
    }
  }

  @Test func readingsWithoutDateOrValueAreCounted() throws {
    let node = try drawn(indicator([("2026-01-01", 1), (nil, 2), ("2026-02-30", 3), ("2026-03-01", nil)]))
    #expect(node.all(ofClass: "reading").count == 1)
    #expect(node.lines.contains("3 without date or value not counted."))
  }

  @Test func manyReadingsAreALineOnly() throws {
    let many = (0..<5000).map { number -> (String?, Double?) in
      (CalendarDate(ordinal: number)?.description, Double(number * 37 % 101))
    }
    let node = try drawn(indicator(many))
    #expect(node.all(ofClass: "reading").isEmpty)
    let line = try #require(node.all(named: "path").first { $0.attributes["stroke"] == Ink.curve.color })
    #expect(line.attributes["d"]?.filter { $0 == "L" }.count ?? 0 < 2000)
  }

  @Test func startsOfInitiativesAreMarked() throws {
    let start = try #require(CalendarDate("2026-02-01"))
    let drawing = IndicatorChart.drawing(
      of: indicator([("2026-01-01", 1), ("2026-03-01", 2)]), starts: [(start, "One login")])
    let node = try DrawnNode(drawing.text)
    #expect(node.all(ofClass: "start").map(\.title) == ["start 2026-02-01: One login"])
  }

  @Test(arguments: [
    ([1.0, 5], [1.0, 2, 3, 4, 5]), ([0, 100], [0, 20, 40, 60, 80, 100]), ([71, 60], [60, 65, 70, 75]),
    ([7], [7]),
    ([0.001, 0.004], [0.001, 0.002, 0.003, 0.004]), ([-3, 4], [-4, -2, 0, 2, 4]),
  ])
  func scalesHaveRoundSteps(_ values: [Double], _ expected: [Double]) throws {
    let ticks = try #require(ValueScale(values)).ticks
    #expect(ticks.count == expected.count)
    #expect(zip(ticks, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(ticks)")
  }
}
