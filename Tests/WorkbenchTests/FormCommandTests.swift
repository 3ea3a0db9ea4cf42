import JourneyModel
import Testing

@testable import Workbench

@Suite struct FormCommandTests {
  private func run(_ name: String, _ argument: String = "", in scene: inout Scene) throws {
    scene.workbench.run(try #require(CommandTable.named(name)), argument: argument)
  }

  /// The ranking, with a friction point selected.
  private func onFriction(_ id: ID<FrictionPoint> = ID("login-again")) -> Scene {
    var scene = Scene()
    scene.workbench.place.view = .ranking
    scene.workbench.place.ranking.friction = id
    return scene
  }

  @Test func enterOpensTheSelectedPersona() {
    var scene = Scene()
    scene.type("gi<right><enter>")
    #expect(scene.screen().contains("─ Persona · Marco ─"))
  }

  @Test func onAnEmptyCellEnterSaysHowToAdd() {
    var scene = Scene()
    scene.workbench.place.board.persona = ID("giulia")
    scene.workbench.place.board.row = .channel(ID("store"))
    scene.workbench.place.board.stage = ID("retention")
    scene.type("<enter>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.workbench.message?.text.contains("adds a touchpoint") == true)
  }

  @Test func theJourneysDetailsAreAForm() throws {
    var scene = Scene()
    try run("journey", in: &scene)
    scene.type("<down>Search to purchase<esc>")
    #expect(scene.workbench.journey.details.scope == "Search to purchase")
  }

  @Test func theRankingsSettingsAreAForm() throws {
    var scene = Scene()
    try run("ranking.open", in: &scene)
    scene.goToField("focusLimit")
    scene.type("3<down><enter>login<enter><esc>")
    #expect(scene.workbench.journey.ranking.focusLimit == 3)
    #expect(scene.workbench.journey.ranking.focus == [ID("login-again")])
  }

  // MARK: Notes

  @Test func aNoteIsWrittenChangedAndEmptied() throws {
    var scene = Scene()
    let place = (ID<Persona>("marco"), ID<Stage>("awareness"), ID<Lane>("goals"))
    func open() throws {
      scene.workbench.open(
        try #require(Form.ofNote(place.0, place.1, place.2, on: .current, in: scene.workbench.journey)))
    }
    func text() -> String? {
      scene.workbench.journey.note(of: place.0, in: place.1, lane: place.2, on: .current)?.text
    }
    try open()
    scene.type("cheap<esc>")
    #expect(text() == "cheap")
    try open()
    scene.type(" and light<esc>")
    #expect(text() == "cheap and light")
    try open()
    scene.type("<ctrl-u><esc>")
    #expect(text() == nil)
    for _ in 0..<3 { scene.workbench.undo() }
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func aRatingLaneTakesARating() throws {
    var scene = Scene()
    let form = Form.ofNote(
      ID("giulia"), ID("purchase"), ID("quality"), on: .current, in: scene.workbench.journey)
    scene.workbench.open(try #require(form))
    scene.type("2<esc>")
    let note = scene.workbench.journey.note(
      of: ID("giulia"), in: ID("purchase"), lane: ID("quality"), on: .current)
    #expect(note?.value == 2)
  }

  // MARK: Long texts

  @Test func theLongTextOpensInTheEditor() throws {
    var scene = Scene()
    scene.workbench.place.view = .personas
    scene.workbench.place.personas.persona = ID("marco")
    scene.type("E")
    #expect(scene.effects == [.edit(text: "", name: "edit-persona-marco")])
    scene.send(.outcome(.edited(text: "Buys for four.\n")))
    #expect(scene.workbench.journey.personas[ID("marco")]?.notes == "Buys for four.")
    #expect(scene.workbench.history.done.map(\.label) == ["edit persona Marco"])
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func theSameTextIsNoStep() {
    var scene = Scene()
    scene.type("giE")
    scene.send(.outcome(.edited(text: "\n")))
    #expect(scene.workbench.history.done.isEmpty)
  }

  @Test func anEditorThatFailsLeavesEverything() {
    var scene = Scene()
    scene.type("giE")
    scene.send(.outcome(.editFailed(problem: "No editor.")))
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.workbench.message?.text == "No editor.")
  }

  // MARK: Initiatives and indicators

  @Test func anInitiativeIsAddedForAFrictionPoint() throws {
    var scene = onFriction()
    try run("initiative", "Roll out single sign-on", in: &scene)
    scene.goToField("owner")
    scene.type("team<esc>")
    let initiative = scene.workbench.journey.initiatives.first
    #expect(initiative?.friction == ID("login-again"))
    #expect(initiative?.owner == "team")
    scene.workbench.undo()
    scene.workbench.undo()
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func anInitiativeNeedsAFrictionPoint() throws {
    var scene = Scene()
    scene.type("gi")
    try run("initiative", "Roll out", in: &scene)
    #expect(scene.workbench.message?.text.hasPrefix("Select a friction point first") == true)
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func anIndicatorIsAskedForItsName() throws {
    var scene = Scene()
    try run("indicator", in: &scene)
    scene.type("Bounce rate<enter>")
    #expect(scene.workbench.journey.indicators.first?.name == "Bounce rate")
    #expect(scene.screen().contains("─ Indicator · Bounce rate ─"))
  }

  // MARK: Lists of records

  @Test func aListOpensARecordAndShowsWhatBecameOfIt() throws {
    var scene = Scene()
    try run("stages", in: &scene)
    scene.type("purch<enter> done<esc><backspace>")
    #expect(scene.screen().contains("│ Purchase done"))
    scene.type("<esc>")
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func deleteInAListRemovesWithWhatHangsOnIt() throws {
    var scene = Scene()
    try run("channels", in: &scene)
    scene.type("<down><delete>")
    #expect(!scene.screen().contains("│ Mobile app"))
    #expect(scene.workbench.journey.current.touchpoints[ID("wish-list")] == nil)
    scene.type("<esc>")
    scene.workbench.undo()
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func transitionsAreListedByTheirTouchpoints() throws {
    var scene = Scene()
    try run("transitions", in: &scene)
    #expect(scene.screen().contains("│ Wish list → Checkout"))
  }

  @Test(arguments: ["initiatives", "indicators"])
  func anEmptyListSaysSo(name: String) throws {
    var scene = Scene()
    try run(name, in: &scene)
    #expect(scene.workbench.message?.text == "There are no \(name) yet.")
  }
}
