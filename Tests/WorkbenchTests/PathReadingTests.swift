import JourneyModel
import Testing

@testable import Workbench

@Suite struct PathReadingTests {
  private func message(_ scene: Scene) -> String { scene.workbench.message?.text ?? "" }

  private func scene(_ fill: (inout PathMap) -> Void = { _ in }) -> Scene {
    var map = PathMap.shop
    fill(&map)
    var scene = Scene.path(map)
    scene.send(.moment(Moment(date: CalendarDate("2026-11-22")!, seconds: 0)))
    return scene
  }

  private static func indicator(_ readings: [(String, Double)]) -> Indicator {
    var indicator = Indicator()
    (indicator.id, indicator.name, indicator.unit) = (ID("switching"), "Switching", "%")
    indicator.readings = readings.map { date, value in
      var reading = Reading()
      (reading.date, reading.value) = (date, Quantity(value))
      return reading
    }
    return indicator
  }

  private func readings(_ scene: Scene) -> [String] {
    scene.workbench.journey.indicators.first?.readings.map {
      "\($0.date ?? "") \($0.value?.description ?? "")"
    } ?? []
  }

  @Test func withoutADateThereIsNoReading() {
    var scene = Scene.path()
    scene.type(":path.reading<enter>")
    #expect(message(scene).contains("The date is not known here, and a reading needs one."))
  }

  @Test func aFigureBecomesAReadingOfANewIndicator() throws {
    var scene = scene()
    scene.type(":reading-from-path<enter>")
    #expect(scene.panel("Which figure of Ada's path?").contains("Switching frequency"))
    scene.type("switching f<enter><enter>")
    let indicator = try #require(scene.workbench.journey.indicators.first)
    #expect(indicator.name == "Switching frequency, Ada")
    #expect(indicator.unit == "%" && indicator.better == .down)
    #expect(readings(scene) == ["2026-11-22 85.7"])
    #expect(message(scene).contains("Added “Switching frequency, Ada” with the reading 85.7 of 2026-11-22."))
    scene.type("u")
    #expect(scene.workbench.journey.indicators.isEmpty)
  }

  @Test func aFigureBecomesAReadingOfAnIndicatorThereIs() {
    var scene = scene { $0.journey.build(Self.indicator([("2026-10-22", 60)])) }
    scene.type(":path.reading<enter>switching f<enter><enter>")
    #expect(readings(scene) == ["2026-10-22 60", "2026-11-22 85.7"])
    #expect(message(scene).contains("85.7 is now the reading of 2026-11-22 for “Switching”."))
    scene.type("u")
    #expect(readings(scene) == ["2026-10-22 60"])
  }

  @Test func todaysReadingIsReplacedAndSaid() {
    var scene = scene { $0.journey.build(Self.indicator([("2026-11-22", 60), ("2026-10-01", 3)])) }
    scene.type(":path.reading<enter>switching f<enter><enter>")
    #expect(readings(scene) == ["2026-11-22 85.7", "2026-10-01 3"])
    #expect(message(scene).contains("85.7 replaces 60, the reading of 2026-11-22 for “Switching”."))
  }

  @Test func anUnknownFigureSaysWhyItCantBeTaken() {
    var scene = Scene.path(PathMap())
    scene.send(.moment(Moment(date: CalendarDate("2026-11-22")!, seconds: 0)))
    scene.type(":path.reading<enter>conversion<enter>")
    #expect(message(scene).contains("Conversion is unknown: there are no transitions yet."))
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func aFigureThatLiesBetweenTwoIsNotTaken() {
    var scene = scene()
    scene.type(":path.reading<enter>lost<enter>")
    #expect(
      message(scene).contains("Lost contexts is not known exactly (17–50 %): the context is unknown at 2"))
    #expect(scene.workbench.journey.indicators.isEmpty)
  }
}
