import JourneyModel
import Testing

@testable import Workbench

@Suite struct PresentationTests {
  private func presenting(
    _ keys: String = "", _ journey: Journey = .laptop, rows: Int = 24, columns: Int = 80, unicode: Bool = true
  ) -> Scene {
    var scene = Scene(journey, rows: rows, columns: columns, unicode: unicode)
    scene.type("<f5>" + keys)
    return scene
  }

  @Test(arguments: [(24, 80), (40, 120)]) func theTitle(rows: Int, columns: Int) {
    let scene = presenting(rows: rows, columns: columns)
    GoldenFile.expect(scene.screen(cursor: true), "present-title-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (40, 120), (10, 40)]) func aStage(rows: Int, columns: Int) {
    let scene = presenting("<right><right><right>", rows: rows, columns: columns)
    GoldenFile.expect(scene.screen(cursor: true), "present-stage-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (40, 120)]) func theFocus(rows: Int, columns: Int) throws {
    var journey = Journey.laptop
    _ = try journey.apply(.set(.ranking, field: "focus", to: .list(["login-again"])))
    var decision = Decision()
    (decision.id, decision.title, decision.date) = (ID("d"), "Login first", "2026-11-20")
    (decision.owner, decision.why) = ("the team", "It hits most and costs least.")
    journey.build(decision)
    let scene = presenting("<end>", journey, rows: rows, columns: columns)
    GoldenFile.expect(scene.screen(cursor: true), "present-focus-\(columns)x\(rows)")
  }

  @Test func inASCII() {
    let scene = presenting("<right><right><right>", unicode: false)
    GoldenFile.expect(scene.screen(cursor: true), "present-ascii-80x24")
  }

  @Test func neitherTitleNorHintsAreShown() {
    let scene = presenting()
    #expect(!scene.screen().contains("Current map"))
    #expect(!scene.screen().contains("help"))
    #expect(!scene.screen().contains("[Board]"))
  }

  @Test(arguments: ["<f5>", "<esc>", "q", "<ctrl-g>"]) func isLeft(key: String) {
    var scene = presenting(key)
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.effects == [])
    scene.type(":present<enter>")
    #expect(scene.workbench.layers.count == 1)
  }

  /// Presenter remotes send PageDown and PageUp.
  @Test(arguments: [
    ("<right>", "1 of 4"), ("<pagedown>", "1 of 4"), ("<space>", "1 of 4"), ("<enter>", "1 of 4"),
    ("<right><right>", "2 of 4"), ("<right><right><left>", "1 of 4"), ("<right><right><pageup>", "1 of 4"),
    ("<end><left>", "4 of 4"), ("<end><right><left>", "4 of 4"),
  ])
  func turns(keys: String, place: String) {
    let scene = presenting(keys, rows: 40, columns: 120)
    #expect(scene.line(39).hasSuffix("Giulia · " + place))
  }

  @Test func theBoardStandsOnTheStageAfterwards() {
    let scene = presenting("<right><right><right><esc>")
    #expect(scene.workbench.place.board.stage == ID("purchase"))
    #expect(scene.workbench.place.view == .board)
  }

  @Test func whoFollowsSeesTheStage() {
    var meeting = Meeting("anna", "ben")
    meeting.type(":follow anna<enter>", as: "ben")
    meeting.type("gr<f5><right><right>", as: "anna")
    #expect(meeting["ben"].workbench.place.view == .board)
    #expect(meeting["ben"].workbench.place.board.stage == ID("consideration"))
  }

  @Test func personasTakeTurns() {
    var scene = presenting("<right>]")
    #expect(scene.screen().contains("Shop visit"))
    #expect(scene.line(23).hasSuffix("Marco · 1 of 4"))
    scene.type("]")
    #expect(scene.line(23).hasSuffix("Everyone · 1 of 4"))
    #expect(scene.screen().contains("Blog post   ☺ +1 good   Giulia"))
    scene.type("[[")
    #expect(scene.line(23).hasSuffix("Giulia · 1 of 4"))
  }

  @Test func whatOthersChangeIsSeen() {
    var meeting = Meeting("anna", "ben")
    meeting.type("<f5><right>", as: "anna")
    meeting.type("/Blog post<enter>e<ctrl-u>Podcast<enter>", as: "ben")
    #expect(meeting["anna"].screen().contains("Podcast"))
    #expect(!meeting["anna"].screen().contains("Blog post"))
  }

  @Test func aStageThatIsTakenAwayGivesWayToTheNext() {
    var meeting = Meeting("anna", "ben")
    meeting.type("<f5><right><right>", as: "anna")
    meeting.type("gg<right>d", as: "ben")
    let screen = meeting["anna"].screen()
    #expect(screen.contains("P U R C H A S E"))
    #expect(screen.contains("2 of 3"))
  }

  /// With more in the second stage than fits on a small screen.
  private static let crowded: Journey = {
    var journey = Journey.laptop
    for number in 1...12 {
      var touchpoint = Touchpoint()
      (touchpoint.id, touchpoint.title) = (ID("more-\(number)"), "More \(number).")
      (touchpoint.persona, touchpoint.stage) = (ID("giulia"), ID("consideration"))
      touchpoint.channel = ID("website")
      journey.build(touchpoint)
    }
    return journey
  }()

  @Test func whatDoesNotFitIsScrolledAndNotSkipped() {
    var scene = presenting("<right><right>", Self.crowded, rows: 10, columns: 40)
    #expect(scene.line(9).contains("more below ↓"))
    var seen: Set<String> = []
    for _ in 0..<20 {
      for row in 0..<9 { seen.insert(scene.line(row)) }
      if scene.line(0) == "Purchase" || scene.line(9).contains("3 of 4") { break }
      scene.type("<pagedown>")
    }
    #expect(scene.line(9).contains("3 of 4"))
    for text in ["Product page", "Reviews", "Wish list"] + (1...12).map({ "More \($0)." }) {
      #expect(seen.contains { $0.hasPrefix("   " + text) }, "\(text)")
    }
  }

  @Test func linesAreScrolledOneByOne() {
    var scene = presenting("<right><right>", Self.crowded, rows: 10, columns: 40)
    let first = scene.line(1)
    scene.type("<down>")
    #expect(scene.line(0) == first)
    scene.type("<up><up>")
    #expect(scene.line(1) == first)
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 1, column: 1))))
    #expect(scene.line(0) == first)
  }

  @Test func anEmptyMapSaysSo() {
    let scene = presenting("", Journey(title: "Nothing yet"))
    #expect(scene.screen().contains("N O T H I N G   Y E T"))
    #expect(scene.screen().contains("The map has no stage yet."))
    let last = presenting("<right>", Journey(title: "Nothing yet"))
    #expect(last.screen().contains("Nothing has been chosen yet."))
  }

  @Test func aStageWithoutTouchpointsSaysSo() {
    #expect(presenting("<right><right><right><right>").screen().contains("No touchpoint here yet."))
  }

  @Test func whatHurtsMostStandsInForAFocus() {
    let scene = presenting("<end>")
    #expect(scene.screen().contains("Nothing has been chosen yet."))
    #expect(scene.screen().contains("▲ Login again on every device   49.2"))
  }

  @Test func messagesAreShown() {
    var scene = presenting("<right>")
    scene.workbench.tell("The disk is full.", .error)
    #expect(scene.line(23) == " The disk is full.")
  }

  @Test func theTimerIsShown() {
    var scene = Scene()
    scene.tell(1)
    scene.type(":timer 10m<enter><f5><right>")
    #expect(scene.line(23).hasPrefix("    ⧗ 10 min"))
  }

  @Test func keysOfTheBoardDoNothing() {
    let scene = presenting("<right>dxa+-u")
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.workbench.layers.count == 1)
  }

  @Test func twoHundredStages() {
    var journey = Journey(title: "Long")
    for number in 1...200 { journey.build(Stage.of("s\(number)", "Stage \(number)")) }
    let scene = presenting("<end><left>", journey)
    #expect(scene.screen().contains("S T A G E   2 0 0"))
    #expect(scene.line(23).hasSuffix("200 of 200"))
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 40), (11, 41), (200, 400)])
  func anySizeCanBeDrawn(rows: Int, columns: Int) {
    var scene = presenting("<right><right>")
    scene.send(.resize(Size(rows: rows, columns: columns)))
    #expect(scene.workbench.frame().cells.count == rows * columns)
    scene.type("<pagedown><pagedown><end><pageup><home>")
    #expect(scene.workbench.frame().cells.count == rows * columns)
  }

  @Test func hostileNamesStayOnTheScreen() {
    var journey = Journey(title: "\u{1B}[2J\u{202E}\nx" + String(repeating: "long", count: 500))
    journey.build(Persona.of("p", "\u{07}\u{9B}"))
    journey.build(Stage.of("s", "e\u{301}\u{200D}\u{1F468}\u{200D}\u{1F469}\n\u{1B}"))
    for keys in ["", "<right>", "<end>"] {
      let scene = presenting(keys, journey)
      for cell in scene.workbench.frame().cells { #expect(cell.base.value >= 0x20 || cell.base.value == 0) }
    }
  }
}
