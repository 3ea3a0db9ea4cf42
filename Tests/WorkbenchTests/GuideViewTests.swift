import JourneyModel
import Testing

@testable import Workbench

extension Scene {
  /// Turned to the guide, on a day that is known.
  static func guide(
    _ journey: Journey = .laptop, rows: Int = 24, columns: Int = 80, unicode: Bool = true
  ) -> Scene {
    var scene = Scene(journey, rows: rows, columns: columns, unicode: unicode)
    scene.tell(0)
    scene.type("gw")
    return scene
  }

  /// Tells so many seconds on 22 November 2026.
  mutating func tell(_ seconds: Int) {
    guard let date = CalendarDate("2026-11-22") else { return }
    send(.moment(Moment(date: date, seconds: seconds)))
  }
}

@Suite struct GuideViewTests {
  @Test(arguments: [(24, 80), (40, 120), (10, 40)]) func aNewJourney(rows: Int, columns: Int) {
    let scene = Scene.guide(Template.all[0].journey(title: "New"), rows: rows, columns: columns)
    GoldenFile.expect(scene.screen(cursor: true), "guide-new-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (40, 120), (10, 40)]) func aSample(rows: Int, columns: Int) {
    var scene = Scene.guide(rows: rows, columns: columns)
    scene.type("5")
    GoldenFile.expect(scene.screen(cursor: true), "guide-laptop-\(columns)x\(rows)")
  }

  @Test func inASCII() {
    var scene = Scene.guide(unicode: false)
    scene.type("7G")
    GoldenFile.expect(scene.screen(cursor: true), "guide-ascii-80x24")
  }

  @Test func anEmptyJourneySaysWhereToBegin() {
    let scene = Scene.guide(Journey(title: ""))
    #expect(scene.line(2) == " → Next: Personas · none  (phase 1)")
    #expect(scene.line(1).hasPrefix(" 0 of 7 phases done"))
    #expect(scene.line(22).hasSuffix("Enter adds a persona"))
  }

  @Test func opensAtWhatIsNext() {
    let scene = Scene.guide()
    #expect(scene.workbench.place.guide.phase == 0)
    #expect(scene.workbench.place.guide.row == 1)
  }

  @Test func everythingInOneRowAtEverySize() {
    for (rows, columns) in [(10, 40), (11, 69), (12, 70), (24, 79), (60, 200)] {
      var scene = Scene.guide(rows: rows, columns: columns)
      for phase in 1...7 {
        scene.type("\(phase)G")
        #expect(scene.workbench.frame().cursor != nil, "\(rows)×\(columns), phase \(phase)")
        scene.type("gg")
        #expect(scene.workbench.frame().cursor != nil, "\(rows)×\(columns), phase \(phase)")
      }
    }
  }

  // MARK: Moving

  @Test(arguments: [
    ("<right>", 1), ("<right><left>", 0), ("<left>", 0), ("<end>", 6), ("<end><right>", 6), ("4", 3),
    ("<end><home>", 0), (":phase 6<enter>", 5),
  ])
  func turnsToAPhase(keys: String, phase: Int) {
    var scene = Scene.guide()
    scene.type(keys)
    #expect(scene.workbench.place.guide.phase == phase)
  }

  @Test func thereIsNoEighthPhase() {
    var scene = Scene.guide()
    scene.type(":phase 8<enter>")
    #expect(scene.line(23).hasPrefix(" There are the phases 1 to 7."))
  }

  @Test func rowsEndAtTheLast() {
    var scene = Scene.guide()
    scene.type("G")
    let last = scene.workbench.place.guide.row
    #expect(last == 5 + Questions.of(.customers).count - 1)
    scene.type("<down>")
    #expect(scene.workbench.place.guide.row == last)
    #expect(scene.screen().contains("? What about this person have we only"))
    scene.type("gg<up>")
    #expect(scene.workbench.place.guide.row == 0)
    #expect(scene.screen().contains("Collect what is known"))
  }

  @Test func aPhaseAndARowAreClicked() throws {
    var scene = Scene.guide()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 8, column: 10))))
    #expect(scene.workbench.place.guide.phase == 2)
    let row = try #require((0..<24).first { scene.line($0).contains("Touchpoints on a path") })
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: row, column: 50))))
    #expect(scene.workbench.place.guide.row == 2)
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: row, column: 50))))
    #expect(scene.workbench.place.guide.row == 3)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: row, column: 50))))
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: Point(row: row, column: 50))))
    #expect(scene.workbench.place.view == .board)
    #expect(scene.screen().contains("From Blog post to …"))
  }

  @Test func aClickOnWhatIsNextLeadsThere() {
    var scene = Scene.guide()
    scene.type("7")
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 2, column: 10))))
    #expect(scene.workbench.place.guide.phase == 0)
    #expect(scene.workbench.place.guide.row == 1)
  }

  @Test func aNarrowScreenTurnsByItsHead() {
    var scene = Scene.guide(rows: 10, columns: 40)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 3, column: 38))))
    #expect(scene.workbench.place.guide.phase == 1)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 3, column: 1))))
    #expect(scene.workbench.place.guide.phase == 0)
  }

  // MARK: Others

  @Test func whatChangesIsCountedAnew() {
    var scene = Scene.guide()
    scene.type("2")
    #expect(scene.screen().contains("3 of 4"))
    scene.type(":find Pick up<enter>>gw")
    #expect(scene.screen().contains("4 of 4"))
  }

  @Test func theGuideIsNotCountedBeforeItIsShown() {
    var scene = Scene()
    scene.type("jj")
    #expect(scene.workbench.guideState.guide == nil)
  }

  @Test func whoFollowsSeesTheSamePhaseAndRow() {
    var meeting = Meeting("anna", "ben")
    meeting.type(":follow anna<enter>", as: "ben")
    meeting.type("gw6jjjjj", as: "anna")
    #expect(meeting["ben"].workbench.place.view == .guide)
    #expect(meeting["ben"].workbench.place.guide == meeting["anna"].workbench.place.guide)
    #expect(meeting["ben"].workbench.place.guide.phase == 5)
  }

  @Test func aPlaceThatIsToldWronglyIsBroughtIntoRange() {
    #expect(GuidePlace(values: ["phase": "x", "row": "-4"]) == GuidePlace())
    var scene = Scene.guide()
    scene.workbench.place.guide = GuidePlace(values: ["phase": "\(Int.max)", "row": "\(Int.max)"])
    scene.type("<down>")
    #expect(scene.workbench.place.guide.phase == 6)
    #expect(scene.workbench.place.guide.row == scene.workbench.guideState.rows.count - 1)
    scene.workbench.place.guide = GuidePlace(values: ["phase": "-7", "row": "3"])
    scene.type("<down>")
    #expect(scene.workbench.place.guide.phase == 0)
  }

  @Test func hostileNamesStayOnTheScreen() {
    var journey = Journey(title: "\u{1B}[2J\u{202E}\nx")
    journey.build(Channel.of("c", "\u{1B}]0;x\u{07}\u{202E}") { $0.contact = .indirect })
    journey.build(Lane.of("l", "\u{9B}31m\n"))
    var scene = Scene.guide(journey)
    for phase in 1...7 { scene.type("\(phase)G") }
    scene.type("5G")
    for cell in scene.workbench.frame().cells { #expect(cell.base.value >= 0x20 || cell.base.value == 0) }
  }
}
