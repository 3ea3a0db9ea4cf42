import JourneyModel
import Testing

@testable import Workbench

/// Where the person is after changes, undoing, redoing and deleting.
@Suite struct PlaceTests {
  private func on(_ title: String) -> Scene {
    var scene = Scene()
    scene.type("/\(title)<enter>")
    return scene
  }

  @Test func redoLeadsToWhereTheChangeLed() {
    var scene = on("Product page")
    scene.type("aCompare<enter>")
    scene.type("u")
    #expect(scene.workbench.selection == .touchpoint(ID("product-page")))
    scene.type("gg<ctrl-r>")
    #expect(scene.workbench.selection == .touchpoint(ID("compare")))
  }

  @Test func undoOfADragLeadsBackToWhereItBegan() throws {
    var scene = Scene()
    let from = try place(of: "Wish list", in: scene)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: from)))
    scene.send(.mouse(MouseEvent(.drag, at: Point(row: from.row, column: from.column - 20))))
    scene.send(.mouse(MouseEvent(.release, at: Point(row: from.row, column: from.column - 20))))
    #expect(scene.workbench.journey.touchpoint(ID("wish-list"))?.stage == ID("awareness"))
    scene.type("u")
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.workbench.selection == .touchpoint(ID("wish-list")))
  }

  @Test func aDragThatEndsNowhereMovesNothing() throws {
    var scene = Scene()
    let from = try place(of: "Wish list", in: scene)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: from)))
    scene.send(.mouse(MouseEvent(.drag, at: Point(row: 0, column: 0))))
    scene.send(.mouse(MouseEvent(.release, at: Point(row: 0, column: 0))))
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func aDoubleClickOpensTheForm() throws {
    var scene = Scene()
    let at = try place(of: "Checkout", in: scene)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: at)))
    scene.send(.mouse(MouseEvent(.release, at: at)))
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: at)))
    #expect(scene.screen().contains("Touchpoint · Checkout"))
  }

  @Test func aTabIsClicked() throws {
    var scene = Scene(columns: 120)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: try place(of: "Ranking", in: scene))))
    #expect(scene.workbench.place.view == .ranking)
  }

  @Test func whereThereIsLittleRoomItsLetterIsClicked() throws {
    var scene = Scene()
    #expect(scene.line(1).hasSuffix("g[Board] p  r  l  f 16  c  w  i"))
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: try place(of: "r  l  f", in: scene))))
    #expect(scene.workbench.place.view == .ranking)
    #expect(scene.line(1).hasSuffix("g b  p [Ranking] l  f 16  c  w  i"))
  }

  @Test(arguments: [
    ("gg<end>d", Selection.stage(ID("purchase"))), ("gg<home>d", .stage(ID("consideration"))),
    ("ggj<home>hjd", .channel(ID("website"))),
  ])
  func deletingKeepsThePlace(keys: String, selection: Selection) {
    var scene = Scene()
    scene.type(keys)
    #expect(scene.workbench.history.done.count == 1)
    #expect(scene.workbench.selection == selection)
  }

  @Test func deletingAPersonaStaysAmongPersonas() {
    var scene = Scene()
    scene.type("giljd")
    #expect(scene.workbench.selection == .persona(ID("giulia")))
    scene.type("u<left>d")
    #expect(scene.workbench.selection == .persona(ID("marco")))
  }

  private func place(of text: String, in scene: Scene) throws -> Point {
    let lines = scene.screen().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) })
    let range = try #require(lines[row].firstRange(of: text))
    return Point(row: row, column: lines[row].distance(from: lines[row].startIndex, to: range.lowerBound))
  }
}

/// Cut, copy and paste between cells, personas and maps.
@Suite struct PastingTests {
  private func on(_ title: String) -> Scene {
    var scene = Scene()
    scene.type("/\(title)<enter>")
    return scene
  }

  @Test func linesWithTheSameLongBeginningAllGetIds() {
    var scene = on("Blog post")
    let line = String(repeating: "the same long line ", count: 5)
    scene.send(.paste("\(line)one\n\(line)two\n\(line)three"))
    #expect(scene.workbench.journey.current.touchpoints.count == 10)
  }

  @Test func aStageNamedLikeItsTouchpointIsCopied() {
    var scene = on("Checkout")
    scene.type("gge<ctrl-u>Checkout<enter>yp")
    #expect(scene.workbench.journey.current.stages.count == 5)
    #expect(scene.workbench.journey.current.touchpoints.count == 9)
  }

  @Test func cuttingStaysOnOneMap() {
    var scene = on("Wish list")
    scene.type("xi<enter>")
    let before = scene.workbench.journey
    scene.type("p")
    #expect(scene.workbench.journey == before)
    #expect(scene.screen().contains("copying goes from one to the"))
  }

  @Test func aCopyOnTheOtherMapKeepsItsId() {
    var scene = on("Wish list")
    scene.type("yi<down><enter>p")
    #expect(scene.workbench.journey.ideal.touchpoints[ID("wish-list")]?.title == "Wish list")
    #expect(scene.workbench.journey.current == Journey.laptop.current)
  }

  @Test func pastingToAnotherPersonaLeavesTheWaysBehindAndSaysSo() {
    var scene = on("Wish list")
    scene.type("x]p")
    #expect(scene.workbench.journey.touchpoint(ID("wish-list"))?.persona == ID("marco"))
    #expect(scene.workbench.journey.current.transitions.isEmpty)
    #expect(scene.line(23).contains("a path stays with one persona"))
    scene.type("u")
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func pastingOnAPersonasRowGivesItToThem() {
    var scene = on("Reviews")
    scene.type("xvGp")
    #expect(scene.workbench.journey.touchpoint(ID("reviews"))?.persona == ID("marco"))
  }

  @Test func whatWasTakenIsForgottenWithTheDocument() {
    var scene = on("Wish list")
    scene.type("y:new<enter>")
    scene.type("<enter>")
    #expect(scene.workbench.clipboard == nil)
  }

  @Test func notesAreCutAndPasted() {
    var scene = Scene()
    scene.type("xlp")
    let notes = scene.workbench.journey.current.notes
    #expect(notes.map(\.stage) == [ID("consideration")])
    #expect(notes.first?.text == "a laptop for nights")
  }
}
