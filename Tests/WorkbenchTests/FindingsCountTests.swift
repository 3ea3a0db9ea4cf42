import JourneyModel
import Testing

@testable import Workbench

/// The count in the tab.
@Suite struct FindingsCountTests {
  @Test func standsBehindTheTab() {
    #expect(Scene(columns: 120).line(1).contains(" Findings 16 "))
    #expect(Scene(columns: 80).line(1).contains(" f 16 "))
  }

  @Test func isTheNextOneAfterEachChange() {
    var scene = Scene(columns: 120)
    scene.type("S")
    scene.type("Care<enter><esc>")
    #expect(scene.line(1).contains(" Findings 18 "))
    scene.type("u")
    #expect(scene.line(1).contains(" Findings 16 "))
    #expect(!scene.workbench.hasWork)
  }

  @Test func saysNothingWhereNothingIsFound() {
    #expect(Scene(Journey(title: "Empty"), columns: 120).line(1).contains(" Findings  Compare"))
  }

  @Test func aNewDayMayBringMore() throws {
    var journey = Journey.laptop
    _ = try journey.apply(.set(.details, field: "reviewed", to: .text("2026-08-20")))
    var scene = Scene(journey, columns: 120)
    #expect(scene.line(1).contains(" Findings 16 "))
    scene.tellToday()
    #expect(scene.line(1).contains(" Findings 16 "))
    let next = try #require(CalendarDate("2026-11-21"))
    scene.send(.moment(Moment(date: next, seconds: 1_795_100_000)))
    #expect(scene.line(1).contains(" Findings 17 "))
  }

  @Test func ofALargeJourneyItIsCountedWhileNobodyTypes() {
    var scene = Scene(.large, columns: 120)
    #expect(scene.line(1).contains(" Findings  Compare"))
    #expect(scene.workbench.hasWork)
    scene.rest()
    #expect(!scene.workbench.hasWork)
    #expect(scene.line(1).contains(" Findings 602 "))
    scene.type("P")
    scene.type("Anna<enter><esc>")
    #expect(scene.line(1).contains(" Findings 602 "), "the last count stands until there is time")
    scene.rest()
    #expect(scene.line(1).contains(" Findings 603 "))
  }

  /// Counting them all would keep the next key waiting.
  @Test func ofAHugeJourneyItIsCountedForThoseWhoLook() {
    var parts = JourneyParts()
    parts.details.title = "Huge"
    for number in 0..<40_000 {
      var opportunity = Opportunity()
      (opportunity.id, opportunity.title) = (ID("o\(number)"), "O")
      parts.opportunities.append(opportunity)
    }
    var scene = Scene(Journey(parts), columns: 120)
    #expect(!scene.workbench.hasWork)
    #expect(scene.line(1).contains(" Findings  Compare"))
    scene.type("gf")
    #expect(scene.line(1).contains("[Findings 10000+]"))
    scene.type("gbPAnna<enter><esc>")
    #expect(!scene.workbench.hasWork)
    #expect(scene.line(1).contains(" Findings 10000+… "))
  }

  @Test func whoLooksAtThemSeesThemAtOnce() {
    var scene = Scene(.large, columns: 120)
    scene.type("gf")
    #expect(scene.line(1).contains("[Findings 602]"))
    #expect(!scene.workbench.hasWork)
  }

  @Test func anotherDocumentIsCountedAnew() {
    var scene = Scene(columns: 120)
    scene.workbench.replaceDocument(Journey(title: "Other"), path: nil, isNew: true)
    scene.type("gr")
    #expect(scene.line(1).contains(" Findings  Compare"))
  }
}

extension Journey {
  /// 600 touchpoints that all feel bad.
  fileprivate static let large: Journey = {
    var journey = Journey(title: "Large")
    journey.build(Persona.of("p", "P"))
    journey.build(Channel.of("c", "C") { $0.setting = .online })
    journey.build(Stage.of("s", "S"))
    for number in 0..<600 {
      var touchpoint = Touchpoint()
      (touchpoint.id, touchpoint.title, touchpoint.emotion) = (ID("t\(number)"), "T\(number)", -1)
      (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (ID("p"), ID("s"), ID("c"))
      journey.build(touchpoint)
    }
    return journey
  }()
}
