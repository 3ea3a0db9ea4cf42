import JourneyModel
import Testing

struct HistoryTests {
  var journey = Journey(title: "Start")
  var history = History<Int>()

  private mutating func retitle(_ title: String, from place: Int = 0) throws {
    let change = Change("Rename to \(title)", [.set(.details, field: "title", to: .text(title))])
    try history.apply(change, to: &journey, at: place)
    history.arrived(at: place + 1)
  }

  @Test mutating func undoAndRedoSayWhatTheyDidAndWhere() throws {
    try retitle("A", from: 3)
    try retitle("B", from: 7)
    let undone = try #require(try history.undo(&journey))
    #expect(undone.label == "Rename to B")
    #expect((undone.before, undone.after) == (7, 8))
    #expect(journey.details.title == "A")
    let redone = try #require(try history.redo(&journey))
    #expect(redone.label == "Rename to B")
    #expect(journey.details.title == "B")
    #expect(try history.redo(&journey)?.label == nil)
  }

  @Test mutating func undoLeadsBackToWhatStoodBeforeTheRedo() throws {
    try retitle("A")
    _ = try history.undo(&journey)
    let theirs = Edit.set(.details, field: "title", to: .text("By someone else"))
    _ = try journey.apply(theirs)
    _ = try history.redo(&journey)
    #expect(journey.details.title == "A")
    _ = try history.undo(&journey)
    #expect(journey.details.title == "By someone else")
  }

  @Test mutating func anEmptyHistoryUndoesNothing() throws {
    #expect(try history.undo(&journey)?.label == nil)
    #expect(journey == Journey(title: "Start"))
  }

  @Test mutating func aNewChangeDropsWhatWasUndone() throws {
    try retitle("A")
    _ = try history.undo(&journey)
    try retitle("B")
    #expect(history.undone.isEmpty)
    #expect(history.done.map(\.label) == ["Rename to B"])
  }

  @Test mutating func aRefusedChangeIsNotRemembered() throws {
    try retitle("A")
    _ = try history.undo(&journey)
    #expect(throws: EditError.self) { try retitle("") }
    #expect(history.done.isEmpty)
    #expect(history.undone.count == 1)
  }

  @Test mutating func savedIsAPlaceInTheHistory() throws {
    #expect(history.isSaved)
    try retitle("A")
    #expect(!history.isSaved)
    history.markSaved()
    try retitle("B")
    #expect(!history.isSaved)
    _ = try history.undo(&journey)
    #expect(history.isSaved)
    _ = try history.undo(&journey)
    #expect(!history.isSaved)
    _ = try history.redo(&journey)
    #expect(history.isSaved)
  }

  @Test mutating func anotherWayOfTheSameLengthIsNotTheSavedOne() throws {
    try retitle("A")
    history.markSaved()
    _ = try history.undo(&journey)
    try retitle("B")
    #expect(!history.isSaved)
    _ = try history.undo(&journey)
    #expect(!history.isSaved)
  }

  @Test mutating func aNewDocumentIsNeverSaved() throws {
    history.markUnsaved()
    #expect(!history.isSaved)
    try retitle("A")
    _ = try history.undo(&journey)
    #expect(!history.isSaved)
    history.markSaved()
    #expect(history.isSaved)
  }
}
