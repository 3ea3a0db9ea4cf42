import JourneyModel
import Testing

@testable import Workbench

@Suite struct ProgramTests {
  private func scene() -> Scene {
    Scene { options in
      options.themes = [("terminal", "Terminal colours"), ("light", "Light"), ("dark", "Dark")]
    }
  }

  // MARK: Themes

  @Test func aThemeIsShownAsTheCursorComesToIt() {
    var scene = scene()
    scene.type(":theme<enter><down><down>")
    #expect(
      scene.effects == [.theme(name: "light", preview: true), .theme(name: "dark", preview: true)])
    scene.type("<enter>")
    #expect(scene.effects.last == .theme(name: "dark", preview: false))
    scene.send(.outcome(.themed(name: "dark", title: "Dark")))
    #expect(scene.workbench.options.theme == "dark")
    #expect(scene.line(23).hasPrefix(" Theme: Dark"))
  }

  @Test func escBringsTheThemeBack() {
    var scene = scene()
    scene.type(":theme<enter><down><esc>")
    #expect(scene.effects.last == .endThemePreview)
    #expect(scene.workbench.options.theme == "terminal")
  }

  @Test func theListBeginsAtTheThemeInUse() {
    var scene = scene()
    scene.workbench.options.theme = "dark"
    scene.type(":theme<enter><up>")
    #expect(scene.effects == [.theme(name: "light", preview: true)])
  }

  @Test func anUnknownThemeIsNotTaken() {
    var scene = scene()
    scene.type(":theme pink<enter>")
    #expect(scene.effects == [])
    #expect(scene.screen().contains("There is no theme “pink”. There are: terminal, light,"))
  }

  // MARK: The terminal

  @Test func theMouseIsGivenBack() {
    var scene = scene()
    scene.type(":set mouse off<enter>")
    #expect(scene.effects == [.mouse(false)])
    #expect(!scene.workbench.options.mouse)
  }

  @Test func whatCannotBeSetIsSaid() {
    var scene = scene()
    scene.type(":set colour on<enter>")
    #expect(scene.effects == [])
    #expect(scene.line(23).contains("“colour on” can’t be set"))
  }

  @Test func drawsAnewAndSuspends() {
    var scene = scene()
    scene.type("<ctrl-l><ctrl-z>")
    #expect(scene.effects == [.redraw, .suspend])
  }

  @Test(arguments: [":", "?", "<ctrl-p>", ":new<enter>"]) func alsoWhileSomethingIsOpen(keys: String) {
    var scene = scene()
    scene.type(keys)
    let before = scene.screen()
    scene.type("<ctrl-l><ctrl-z>")
    #expect(scene.effects == [.redraw, .suspend])
    #expect(scene.screen() == before)
  }

  // MARK: Key sequences

  @Test func aPanelShowsHowASequenceGoesOn() {
    var scene = scene()
    scene.type("g")
    let lines = scene.screen().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[22].hasSuffix("┘"))
    #expect(lines.contains { $0.hasSuffix("│ b  Board            │") })
    #expect(lines.contains { $0.hasSuffix("│ g  To the first row │") })
    #expect(scene.line(23).hasSuffix("Esc never mind"))
    scene.type("<esc>")
    #expect(!scene.screen().contains("To the first row"))
  }

  @Test func aWindowThatIsTooSmallSaysSoInWhole() {
    let scene = Scene(rows: 5, columns: 20)
    #expect(scene.screen() == "Journey needs 40×10.\nNothing is lost:\nmake the window\nlarger.\n")
  }

  @Test func aLongQuestionLeavesRoomForItsAnswers() {
    var scene = Scene(rows: 10, columns: 40)
    let question = String(repeating: "Quite a long question, is it not? ", count: 9)
    scene.workbench.open(
      Confirmation("Title", question, [.init("y", "yes") { _ in }], otherwise: "perhaps"))
    #expect(scene.screen().contains("yes"))
    #expect(scene.screen().contains("perhaps"))
  }

  @Test func whatWasUndoneIsListedAsThat() {
    var scene = Scene()
    let author = Author(name: "anna", session: "1")
    let change = Change("rate it", [])
    let entries = [Deed.change(change), .undo(of: 1, change)].enumerated().map {
      JournalEntry(number: $0 + 1, author: author, time: 0, deed: $1)
    }
    scene.workbench.offerRecovery(of: entries, saved: scene.workbench.journey)
    scene.type("l")
    #expect(scene.screen().contains("undo: rate it"))
  }
}
