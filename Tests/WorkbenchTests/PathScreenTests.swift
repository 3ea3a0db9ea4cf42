import JourneyModel
import Testing

@testable import Workbench

@Suite struct PathScreenTests {
  private func scene(_ steps: [(String, String)], _ ways: [(String, String, Double?, Transition.Context?)])
    -> Scene
  {
    var map = PathMap(stages: 1)
    for (title, channel) in steps { map.step(title, channel) }
    for way in ways { map.way(way.0, way.1, way.2, way.3) }
    return .path(map)
  }

  // MARK: Ways

  @Test func aWayCarriesItsShare() {
    let scene = scene([("One", "web"), ("Two", "web")], [("One", "Two", 0.4, nil)])
    #expect(scene.drawing[0] == " One ─40 %─▸ Two")
  }

  @Test func whereContextIsLostTheWayIsBrokenAndSaysSo() {
    let scene = scene([("One", "web"), ("Two", "app")], [("One", "Two", 0.25, .lost)])
    #expect(
      scene.drawing.prefix(4).map(\.self) == [
        " One ╌25 %╳╮", "      lost ╎", "           ╎", "           ╰╌▸ Two",
      ])
  }

  @Test func whereItIsPartlyCarriedTheLineIsDashedAndSaysSo() {
    let scene = scene([("One", "web"), ("Two", "app")], [("One", "Two", nil, .partly)])
    #expect(
      scene.drawing.prefix(4).map(\.self) == [
        " One ┄┄┄┄┄┄┄╮", "      partly┆", "            ┆", "            ╰┄▸ Two",
      ])
  }

  @Test func branchesPartWithAShareEach() {
    let scene = scene(
      [("One", "web"), ("Two", "web"), ("Three", "app"), ("Four", "shop")],
      [("One", "Two", 0.5, .carried), ("One", "Three", 0.3, .lost), ("One", "Four", 0.2, nil)])
    #expect(scene.drawing[0] == " One ─┬50 %──▸ Two")
    #expect(scene.drawing.contains("      ├30 %╳╌▸ Three"))
    #expect(scene.drawing.contains("      ╰20 %──▸ Four"))
  }

  @Test func aLongWayPassesTheColumnsBetween() {
    let scene = scene(
      [("One", "web"), ("Two", "app"), ("Three", "web")],
      [("One", "Two", nil, nil), ("Two", "Three", nil, nil), ("One", "Three", nil, nil)])
    #expect(scene.drawing[0] == " One ─┬────────┬─▸ Three")
  }

  @Test func waysBackAreDrawnBelowWithAnArrow() {
    let scene = Scene.path()
    let loop = scene.drawing.first { $0.contains("◂") }
    #expect(loop?.contains("25 % partly") == true)
    #expect(loop?.last == "╯")
    #expect(scene.screen().contains(" Loops "))
  }

  @Test func aStepThatLeadsToItselfIsMarked() {
    #expect(Scene.path().screen().contains("✓✓ ↺ 12 %"))
  }

  // MARK: Steps

  @Test func exitsCarryTheirShare() {
    #expect(Scene.path().screen().contains("→ 34 % leave"))
  }

  @Test func deadEndsEndInACross() {
    let scene = Scene.path()
    #expect(scene.drawing.joined().split(separator: "✕").count == 2)
  }

  @Test func whatIsOnNoPathIsShownBehindIt() {
    let scene = Scene.path(columns: 120)
    #expect(scene.screen().contains("─ not on the path ─"))
    #expect(scene.drawing.contains { $0.hasSuffix(" Note") })
  }

  @Test func momentsOfTruthAndEmotionsAreMarked() {
    #expect(Scene.path().drawing.contains { $0.contains("★ ☹") })
  }

  @Test func channelsStayInSightWhileTheDrawingMoves() {
    var scene = Scene.path(columns: 44)
    scene.type("<end>")
    let heads = scene.screen()
    #expect(heads.contains(" Web ") && heads.contains(" App ") && heads.contains(" Shop "))
    #expect(scene.drawing.contains { $0.contains(" Keep") })
  }

  @Test func fromAfarTheWholePathIsPoints() {
    var scene = Scene.path()
    scene.type("z")
    #expect(!scene.drawing.joined().contains("Look"))
    #expect(scene.drawing[0].hasPrefix("● "))
    #expect(scene.drawing.joined().contains("✕"))
    scene.type("z")
    #expect(scene.drawing.joined().contains("Look"))
  }

  // MARK: Above and below

  @Test func figuresStandAbove() {
    let scene = Scene.path()
    #expect(
      scene.line(2).hasPrefix(" length 5 · switches 6 (86 %) · lost contexts 17–50 % · loops 2 · dead ends 1")
    )
  }

  @Test func theDetailOfAStepSaysWhereItGoesOn() {
    let scene = Scene.path()
    #expect(
      scene.detail == [
        " Look · Web · Stage 0   34 % leave", " → 40 % Ask (lost) · → 16 % Buy · → 10 % Sit",
        " 66 % go on, 34 % leave",
      ])
  }

  @Test func theDetailOfAWaySaysWhatBecomesOfTheContext() {
    var scene = Scene.path()
    scene.type("<space>")
    #expect(scene.detail[0] == " Look → Ask   40 % of those who come here")
    #expect(scene.detail[1] == " Web → App: a channel switch, context lost: the customer starts again")
  }

  @Test func sharesOfMoreThanEverybodyAreSaid() {
    var map = PathMap.shop
    map.way("Look", "Keep", 0.2)
    let scene = Scene.path(map)
    #expect(scene.detail[2] == " 86 % go on, 34 % leave: 120 % in all, more than everybody")
  }

  @Test func deadEndsAndStepsOnNoPathSayWhatTheyAre() {
    var scene = Scene.path(columns: 120)
    scene.workbench.place.path.touchpoint = ID("sit")
    scene.type("<ctrl-l>")
    #expect(scene.detail[1] == " ✕ Dead end: no way on, no conversion, and not in the last stage.")
    scene.workbench.place.path.touchpoint = ID("note")
    #expect(scene.detail[1] == " Not on the path: nothing leads here or on.")
  }

  @Test func withoutWaysItSaysHowToBegin() {
    var map = PathMap()
    map.step("Late", stage: 2, "app")
    map.step("Early")
    let scene = Scene.path(map)
    #expect(
      scene.line(2) == " No way is drawn yet. Stand on the touchpoint where Ada begins: t chooses the")
    #expect(scene.line(3) == " one that comes next.")
    #expect(scene.drawing[0].hasPrefix(" Early"))
    #expect(scene.drawing.contains { $0.hasSuffix(" Late") })
    #expect(scene.line(4).contains("1 Stage 0 ") && scene.line(4).contains("2 Stage 2 "))
  }

  @Test func withoutTouchpointsAndPersonasItSaysWhatIsMissing() {
    #expect(Scene.path(PathMap()).line(2).hasPrefix(" Ada has no touchpoints on this map yet: g b goes"))
    #expect(Scene.path(of: Journey(title: "")).line(2) == " A path is a persona's: g i shows the personas.")
  }

  // MARK: Screens

  @Test(arguments: [(24, 80), (40, 120)]) func theLaptopSample(rows: Int, columns: Int) throws {
    let scene = Scene.path(of: try Scene.sample("laptop"), rows: rows, columns: columns)
    GoldenFile.expect(scene.screen(cursor: true), "path-\(columns)x\(rows)")
  }

  @Test func theLaptopSampleFurtherOn() throws {
    var scene = Scene.path(of: try Scene.sample("laptop"))
    scene.type("<right><right><right><right><right><space>")
    GoldenFile.expect(scene.screen(cursor: true), "path-way-80x24")
  }

  @Test func theLaptopSampleFromAfar() throws {
    var scene = Scene.path(of: try Scene.sample("laptop"), rows: 40, columns: 120)
    scene.type("z")
    GoldenFile.expect(scene.screen(cursor: true), "path-far-120x40")
  }

  @Test func theLaptopSampleInASCII() throws {
    let scene = Scene.path(of: try Scene.sample("laptop"), unicode: false)
    let isASCII = scene.screen().unicodeScalars.allSatisfy(\.isASCII)
    #expect(isASCII)
    GoldenFile.expect(scene.screen(cursor: true), "path-ascii-80x24")
  }

  @Test func theLaptopSampleOnASmallScreen() throws {
    var scene = Scene.path(of: try Scene.sample("laptop"), rows: 10, columns: 40)
    scene.type("<right><right>")
    GoldenFile.expect(scene.screen(cursor: true), "path-40x10")
  }

  @Test func anySizeIsDrawnWithTheCursorInSight() throws {
    let journey = try Scene.sample("laptop")
    for (rows, columns) in [(0, 0), (10, 40), (11, 41), (15, 200), (60, 200), (24, 60)] {
      var scene = Scene.path(of: journey, rows: rows, columns: columns)
      for _ in 0..<14 {
        scene.type("<right>")
        guard rows >= 10 else { continue }
        let grid = PathView.geometry(of: scene.workbench).panes.grid
        let cursor = try #require(scene.workbench.frame().cursor)
        #expect(grid.contains(cursor), "\(columns)×\(rows)")
      }
    }
  }

  // MARK: Hostile maps

  @Test func textsThatATerminalCouldMisreadAreShownAsMarks() {
    var map = PathMap(stages: 1)
    map.step("A\u{1B}[2J\u{202E}x\u{0}\n") { $0.id = ID("a") }
    map.step("漢字漢字漢字漢字漢字漢字漢字漢字", "app") { $0.id = ID("b") }
    map.way("a", "b")
    for columns in [40, 80, 200] {
      let screen = Scene.path(map, columns: columns).screen()
      let controls = screen.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
      #expect(controls.isEmpty)
      #expect(screen.contains("A␦[2J↔x␦↵"))
    }
  }

  @Test func sharesThatAreNoneAreNotWritten() {
    #expect(ShareText.percent(.infinity) == "?" && ShareText.percent(1e300) == "?")
    #expect(ShareText.percent(0.1234) == "12.3 %")
  }

  @Test(arguments: [true, false]) func aFanOfThousandsIsDrawn(isOut: Bool) {
    let scene = Scene.path(of: .fan(10_000, isOut: isOut))
    #expect(scene.screen().contains("Hub"))
    var moved = scene
    moved.type("<right><down><down>G<space><up>zgg")
    #expect(moved.workbench.frame().cursor != nil)
  }
}

extension Transition {
  static func between(_ from: String, _ to: String) -> Transition {
    var way = Transition()
    (way.id, way.from, way.to) = (ID("\(from)-\(to)"), ID(from), ID(to))
    return way
  }
}

extension Journey {
  /// One touchpoint with so many others before or behind it.
  static func fan(_ count: Int, isOut: Bool) -> Journey {
    var parts = JourneyParts()
    parts.personas.append(Persona.of("ada", "Ada"))
    parts.channels.append(Channel.of("web", "Web"))
    var (stages, touchpoints, ways) = (Table<Stage>(), Table<Touchpoint>(), Table<Transition>())
    stages.append(Stage.of("s", "Stage"))
    for number in 0...count {
      var touchpoint = Touchpoint()
      (touchpoint.id, touchpoint.title) = (ID("t\(number)"), number == 0 ? "Hub" : "Spoke \(number)")
      (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (ID("ada"), ID("s"), ID("web"))
      touchpoints.append(touchpoint)
      guard number > 0 else { continue }
      ways.append(isOut ? .between("t0", "t\(number)") : .between("t\(number)", "t0"))
    }
    parts.current = JourneyMap(
      stages: stages, notes: Table(), touchpoints: touchpoints, transitions: ways,
      unknown: Journey().current.unknown)
    return Journey(parts)
  }
}
