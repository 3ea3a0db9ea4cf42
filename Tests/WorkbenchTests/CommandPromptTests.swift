import JourneyModel
import Testing

@testable import Workbench

@Suite struct CommandPromptTests {
  private func scene() -> Scene {
    Scene { $0.themes = [("terminal", "Terminal colours"), ("light", "Light"), ("dark", "Dark")] }
  }

  @Test func runsACommandByItsName() {
    var scene = scene()
    scene.type(":ranking<enter>")
    #expect(scene.workbench.place.view == .ranking)
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func handsTheArgumentOver() {
    var scene = scene()
    scene.type(":set  mouse off <enter>")
    #expect(scene.effects == [.mouse(false)])
    #expect(!scene.workbench.options.mouse)
  }

  @Test func namesTheNearestOfAnUnknownCommand() {
    var scene = scene()
    scene.type(":hsitory<enter>")
    #expect(scene.line(23).contains("There is no command “hsitory”. Did you mean history?"))
    #expect(scene.line(22) == " :hsitory")
  }

  @Test func refusesWhatACommandDoesNotTake() {
    var scene = scene()
    scene.type(":undo twice<enter>")
    #expect(scene.line(23).contains("undo takes nothing behind it."))
  }

  @Test func asksForWhatACommandNeeds() {
    var scene = scene()
    scene.type(":set<enter>")
    #expect(scene.line(23).contains("set needs something behind it: option."))
  }

  @Test func tabGoesRoundTheNames() {
    var scene = scene()
    scene.type(":view.p")
    for name in ["path", "plan", "personas", "previous", "path"] {
      scene.type("<tab>")
      #expect(scene.line(22) == " :view." + name)
    }
    scene.type("<shift-tab>")
    #expect(scene.line(22) == " :view.previous")
  }

  @Test func tabGoesOnWithTheArgument() {
    var scene = scene()
    scene.type(":the<tab>")
    #expect(scene.line(21) == " Theme  terminal  light  dark")
    scene.type("d<tab><enter>")
    #expect(scene.effects == [.theme(name: "dark", preview: false)])
  }

  @Test func offersThatAreManyAreScrolled() {
    var scene = scene()
    scene.type(":")
    for _ in 1...30 { scene.type("<tab>") }
    let typed = scene.line(22).dropFirst(2)
    #expect(scene.line(21).contains(typed))
    #expect(scene.roles(inRow: 21).contains(.completion))
  }

  @Test func saysWhatTheCommandDoes() {
    var scene = scene()
    scene.type(":w")
    #expect(scene.line(21) == " Save  w [file]  To its file, or from now on to the one named behind it.")
  }

  @Test func saysWhyTheCommandCannotBeRun() {
    var scene = scene()
    scene.type(":undo")
    #expect(scene.line(21) == " Undo  Nothing to undo.")
    #expect(scene.roles(inRow: 21).contains(.warning))
  }

  @Test func upBringsEarlierLinesBack() {
    var scene = scene()
    scene.type(":board<enter>:ranking<enter>:board<enter>:<up><up>")
    #expect(scene.line(22) == " :ranking")
    scene.type("<enter>")
    #expect(scene.workbench.place.view == .ranking)
    #expect(scene.workbench.commandLines == ["board", "ranking"])
  }

  @Test func anEmptyLineDoesNothing() {
    var scene = scene()
    scene.type(":  <enter>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.workbench.message == nil)
  }

  @Test func aCommandThatNeedsMoreOpensTheLineWithItsName() {
    var scene = scene()
    scene.type("<ctrl-p>set an<enter>")
    #expect(scene.line(22) == " :set")
    scene.type("mouse on<enter>")
    #expect(scene.effects == [.mouse(true)])
  }

  @Test(arguments: [
    ("sav", "save"), ("undp", "undo"), ("udno", "undo"), ("quti", "quit"), ("themes", "theme"),
    ("HELP", "help"), ("histroy", "history"),
  ])
  func nearestWord(typed: String, meant: String) {
    #expect(Nearest.word(to: typed, among: CommandTable.names) == meant)
  }

  @Test func nothingIsNearToGibberish() {
    #expect(Nearest.word(to: "xyzzyxyzzy", among: CommandTable.names) == nil)
    #expect(Nearest.word(to: "", among: ["a long word"]) == nil)
  }
}

extension CommandTable {
  fileprivate static var names: [String] { all.map(\.name) }
}
