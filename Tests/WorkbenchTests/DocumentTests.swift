import JourneyModel
import Testing

@testable import Workbench

@Suite struct DocumentTests {
  /// A journey with a file and a change that is not saved.
  private func changed() -> Scene {
    var scene = Scene()
    scene.workbench.perform("rename the journey", [.set(.details, field: "title", to: .text("Tea"))])
    return scene
  }

  private func withoutFile() -> Scene {
    var scene = changed()
    scene.workbench.path = nil
    return scene
  }

  // MARK: Saving

  @Test func savesToItsFile() {
    var scene = changed()
    scene.type("<ctrl-s>")
    #expect(scene.effects == [.save(path: nil, overwrite: false)])
    #expect(!scene.workbench.isSaved)
    scene.send(.outcome(.saved(path: "laptop.journey.json")))
    #expect(scene.workbench.isSaved)
    #expect(scene.line(23).hasPrefix(" Saved laptop.journey.json."))
  }

  @Test(arguments: [
    ("shop", "shop.journey.json"), ("shop.json", "shop.json"), ("a.b/shop", "a.b/shop.journey.json"),
    (".shop", ".shop.journey.json"), ("My shop", "My shop.journey.json"),
  ])
  func savesUnderAName(typed: String, path: String) {
    var scene = changed()
    scene.type(":w \(typed)<enter>")
    #expect(scene.effects == [.save(path: path, overwrite: false)])
  }

  @Test func savingUnderItsOwnNameIsSaving() {
    var scene = changed()
    scene.type(":w laptop<enter>")
    #expect(scene.effects == [.save(path: nil, overwrite: false)])
  }

  @Test func aFolderIsNoName() {
    var scene = changed()
    scene.type(":w maps/<enter>")
    #expect(scene.effects == [])
    #expect(scene.line(23).contains("maps/ is a folder"))
  }

  @Test func asksForANameWhereThereIsNone() {
    var scene = withoutFile()
    scene.type("<ctrl-s>")
    #expect(scene.line(22) == " Save as tea.journey.json")
    scene.type("<ctrl-u>mine")
    #expect(scene.line(21) == " The file’s name: mine.journey.json")
    scene.type("<enter>")
    #expect(scene.effects == [.save(path: "mine.journey.json", overwrite: false)])
    scene.send(.outcome(.saved(path: "mine.journey.json")))
    #expect(scene.workbench.path == "mine.journey.json")
  }

  @Test func anEmptyNameIsNotTaken() {
    var scene = withoutFile()
    scene.type(":w<enter><ctrl-u><enter>")
    #expect(scene.line(23).contains("Type a name for the file."))
    scene.type("<esc>")
    #expect(scene.effects == [])
  }

  @Test func aFailedSaveSaysWhyAndKeepsTheWork() {
    var scene = changed()
    scene.type("<ctrl-s>")
    scene.send(.outcome(.saveFailed(problem: "The disk is full.")))
    #expect(scene.line(23).hasPrefix(" The disk is full."))
    #expect(!scene.workbench.isSaved)
    #expect(scene.workbench.journey.details.title == "Tea")
  }

  @Test func replacesAFileOnlyWhenToldTo() {
    var scene = changed()
    scene.type(":w shop<enter>")
    scene.send(.outcome(.alreadyExists(path: "shop.journey.json")))
    #expect(scene.screen().contains("shop.journey.json exists. Replace it?"))
    scene.type("<enter><ctrl-s>x")
    #expect(scene.effects.count == 1, "only the letters that are offered answer")
    scene.type("y")
    #expect(scene.effects.last == .save(path: "shop.journey.json", overwrite: true))
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func keepsAFileAndSavesUnderAnotherName() {
    var scene = changed()
    scene.type(":w shop<enter>")
    scene.send(.outcome(.alreadyExists(path: "shop.journey.json")))
    scene.type("n")
    #expect(scene.line(22) == " Save as shop-2.journey.json")
    scene.type("<enter>")
    #expect(scene.effects.last == .save(path: "shop-2.journey.json", overwrite: false))
  }

  @Test func someoneElsesChangesAreOverwrittenOnlyWhenToldTo() {
    var scene = changed()
    scene.type("<ctrl-s>")
    scene.send(.outcome(.changedOnDisk(path: "laptop.journey.json")))
    #expect(scene.screen().contains("was changed by someone else"))
    scene.type("<esc>")
    #expect(scene.effects.count == 1)
    scene.send(.outcome(.changedOnDisk(path: "laptop.journey.json")))
    scene.type("o")
    #expect(scene.effects.last == .save(path: nil, overwrite: true))
  }

  @Test func someoneElsesChangesCanBeLeftAlone() {
    var scene = changed()
    scene.send(.outcome(.changedOnDisk(path: "laptop.journey.json")))
    scene.type("a<enter>")
    #expect(scene.effects == [.save(path: "laptop-2.journey.json", overwrite: false)])
  }

  @Test func overwritesAtOnceWithAnExclamationMark() {
    var scene = changed()
    scene.type(":w! shop<enter>:w!<enter>")
    #expect(
      scene.effects == [
        .save(path: "shop.journey.json", overwrite: true), .save(path: nil, overwrite: true),
      ])
  }

  @Test(arguments: [
    ("shop.journey.json", "shop-2.journey.json"), ("shop-2.journey.json", "shop-3.journey.json"),
    ("a/shop.json", "a/shop.json-2"), ("2024.journey.json", "2024-2.journey.json"),
    ("s-9223372036854775807.journey.json", "s-9223372036854775807-2.journey.json"),
  ])
  func anotherName(path: String, other: String) {
    #expect(FileName.another(path) == other)
  }

  // MARK: Leaving

  @Test func quitsWhenSaved() {
    var scene = Scene()
    scene.type("q")
    #expect(scene.effects == [.quit])
  }

  @Test func asksBeforeLosingWork() {
    var scene = changed()
    scene.type("q")
    #expect(scene.effects == [])
    #expect(scene.screen().contains("“Tea” holds work that is not saved."))
    scene.type("q<enter><esc>")
    #expect(scene.effects == [])
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func discardsWork() {
    var scene = changed()
    scene.type("qd")
    #expect(scene.effects == [.quit])
  }

  @Test func savesAndThenQuits() {
    var scene = changed()
    scene.type("qs")
    #expect(scene.effects == [.save(path: nil, overwrite: false)])
    scene.send(.outcome(.saved(path: "laptop.journey.json")))
    #expect(scene.effects.last == .quit)
  }

  @Test(arguments: [":wq<enter>", ":x<enter>", "qs"]) func aFailedSaveDoesNotQuit(keys: String) {
    var scene = changed()
    scene.type(keys)
    scene.send(.outcome(.saveFailed(problem: "The folder is gone.")))
    scene.type("<ctrl-s>")
    scene.send(.outcome(.saved(path: "laptop.journey.json")))
    #expect(!scene.effects.contains(.quit))
    #expect(scene.line(23).contains("Saved"))
  }

  @Test func quittingOutlastsTheQuestionOnTheWay() {
    var scene = withoutFile()
    scene.type(":wq<enter><enter>")
    scene.send(.outcome(.alreadyExists(path: "tea.journey.json")))
    scene.type("n<enter>")
    scene.send(.outcome(.saved(path: "tea-2.journey.json")))
    #expect(scene.effects.last == .quit)
  }

  @Test func leavingTheQuestionStays() {
    var scene = changed()
    scene.type(":wq<enter>")
    scene.send(.outcome(.changedOnDisk(path: "laptop.journey.json")))
    scene.type("<esc>")
    scene.type("<ctrl-s>")
    scene.send(.outcome(.saved(path: "laptop.journey.json")))
    #expect(!scene.effects.contains(.quit))
  }

  @Test func quitsWithoutAskingWhenToldTo() {
    var scene = changed()
    scene.type(":q!<enter>")
    #expect(scene.effects == [.quit])
  }

  @Test func aNewJourneyInWhichNothingWasDoneIsNoLoss() {
    var scene = Scene()
    scene.workbench.replaceDocument(Journey(title: "New"), path: nil, isNew: true)
    scene.type("q")
    #expect(scene.effects == [.quit])
  }

  @Test func undoingBeyondTheLastSaveIsWorkToo() {
    var scene = changed()
    scene.send(.outcome(.saved(path: "laptop.journey.json")))
    scene.type("uq")
    #expect(scene.effects == [])
  }
}
