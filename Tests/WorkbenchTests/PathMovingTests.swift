import JourneyModel
import Testing

@testable import Workbench

@Suite struct PathMovingTests {
  private func message(_ scene: Scene) -> String { scene.workbench.message?.text ?? "" }

  @Test func startsWhereThePathBegins() { #expect(Scene.path().selected == "look") }

  @Test func rightTakesTheWayThatMostTake() {
    var scene = Scene.path()
    scene.type("<right>")
    #expect(scene.selected == "ask")
    scene.type("l")
    #expect(scene.selected == "buy")
    scene.type("<right>")
    #expect(scene.selected == "keep")
  }

  @Test func leftTakesTheWayThatMostCome() {
    var scene = Scene.path()
    scene.type("<right><right><left>")
    #expect(scene.selected == "ask")
    scene.type("h<left>")
    #expect(scene.selected == "look")
  }

  @Test func upAndDownStayInTheColumnWhereTheyCan() {
    var scene = Scene.path()
    scene.type("<right><down>")
    #expect(scene.selected == "sit")
    scene.type("<up>")
    #expect(scene.selected == "ask")
    scene.type("<up>")
    #expect(scene.selected == "look")
  }

  @Test func theEndsOfThePathAndOfTheRows() {
    var scene = Scene.path()
    scene.type("<end>")
    #expect(scene.selected == "keep")
    scene.type("<home>")
    #expect(scene.selected == "look")
    scene.type("G")
    #expect(scene.selected == "buy")
    scene.type("gg")
    #expect(["look", "keep"].contains(scene.selected))
  }

  @Test func aPageGoesAsFarAsIsInSight() {
    var scene = Scene.path(of: .fan(50, isOut: true))
    scene.type("<right>")
    #expect(scene.selected == "t1")
    scene.type("<pagedown>")
    #expect(scene.selected == "t7")
    scene.type("<pageup>")
    #expect(scene.selected == "t1")
  }

  @Test func spaceTurnsToTheWaysAndBack() {
    var scene = Scene.path()
    scene.type("<space>")
    #expect(scene.selected == "look w1")
    scene.type("<down>")
    #expect(scene.selected == "look w2")
    scene.type("<down><down>")
    #expect(scene.selected == "look w3")
    scene.type("<up><right>")
    #expect(scene.selected == "sit")
    scene.type("<space>")
    #expect(scene.selected == "sit")
    #expect(message(scene).contains("No way leaves it: t draws one."))
  }

  @Test func leftGoesBackToTheStepOfTheWay() {
    var scene = Scene.path()
    scene.type("<space><down><left>")
    #expect(scene.selected == "look")
  }

  @Test func aWayBackLeadsBack() {
    var scene = Scene.path()
    scene.type("<right><space><down>")
    #expect(scene.selected == "ask w4")
    #expect(scene.drawing[scene.workbench.frame().cursor.map { $0.row - 5 } ?? 0].contains("◂"))
    scene.type("<right>")
    #expect(scene.selected == "look")
  }

  @Test func theCursorStandsOnWhatIsSelected() {
    var scene = Scene.path()
    #expect(scene.screen(cursor: true).contains("▮Look"))
    scene.type("<space>")
    #expect(scene.screen(cursor: true).contains("▮40 %╳"))
    scene.type("<right>")
    #expect(scene.screen(cursor: true).contains("▮Ask"))
  }

  // MARK: Personas and maps

  @Test func bracketsTurnToThePersonaBeforeAndBehind() {
    var scene = Scene.path()
    scene.type("]")
    #expect(scene.selected == "bob-s")
    #expect(scene.line(1).hasPrefix(" Ada  ‹ Bob ›"))
    scene.type("]")
    #expect(scene.selected == "look")
    scene.type("[")
    #expect(scene.selected == "bob-s")
  }

  @Test func iTurnsToTheIdealMap() {
    var scene = Scene.path()
    scene.type("i<enter>")
    #expect(scene.workbench.place.map == .ideal)
    #expect(scene.selected == "look")
    #expect(scene.line(0).contains("Ideal map"))
  }

  // MARK: From and to other views

  @Test func theBoardsTouchpointIsSelectedHere() {
    var scene = Scene(PathMap.shop.journey)
    Revealing.show(.touchpoint(ID("buy")), in: &scene.workbench)
    scene.type("gp")
    #expect(scene.selected == "buy")
    scene.type("<left>gbgp")
    #expect(scene.selected == "ask", "the board's cursor has not moved")
    scene.type("gb")
    Revealing.show(.touchpoint(ID("bob-s")), in: &scene.workbench)
    scene.type("gp")
    #expect(scene.selected == "bob-s")
  }

  @Test func bShowsTheStepOnTheBoard() {
    var scene = Scene.path()
    scene.type("<right>b")
    #expect(scene.workbench.place.view == .board)
    #expect(scene.workbench.selection == .touchpoint(ID("ask")))
  }

  @Test func aWayShownFromOutsideBringsItsPersona() {
    var map = PathMap.shop
    map.step("Bob too", of: "bob")
    map.way("Bob's", "Bob too")
    var scene = Scene.path(map)
    Revealing.show(.transition(ID("w8")), in: &scene.workbench)
    scene.type("<ctrl-l>")
    #expect(scene.selected == "bob-s w8")
    scene.type("]")
    #expect(scene.selected == "look")
  }

  @Test func thePlaceCanBeToldInWords() {
    var scene = Scene.path()
    scene.type("<right><space>")
    let place = scene.workbench.place.path
    #expect(place.values == ["touchpoint": "ask", "transition": "w5"])
    #expect(PathPlace(values: place.values) == place)
    #expect(PathPlace(values: ["touchpoint": "ask", "x": "y"]).transition == nil)
  }

  @Test func whatIsGoneIsNotSelected() {
    var scene = Scene.path()
    scene.workbench.place.path = PathPlace(values: ["touchpoint": "gone", "transition": "gone"])
    scene.type("<ctrl-l>")
    #expect(scene.selected == "look")
  }

  // MARK: The mouse

  /// Where a text stands on the screen.
  private func find(_ text: String, in scene: Scene) -> Point {
    let needle = Array(text)
    for row in 5..<scene.workbench.size.rows {
      let line = Array(scene.line(row))
      for column in line.indices where line[column...].starts(with: needle) {
        return Point(row: row, column: column)
      }
    }
    return Point(row: 0, column: 0)
  }

  @Test func aClickSelectsAStepOrAWay() {
    var scene = Scene.path()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: find("Ask", in: scene))))
    #expect(scene.selected == "ask")
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: find("16 %", in: scene))))
    #expect(scene.selected == "look w3")
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: find("◂", in: scene))))
    #expect(scene.selected == "ask w4")
  }

  @Test func twoClicksOpenTheForm() {
    var scene = Scene.path()
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: find("40 %", in: scene))))
    #expect(scene.screen().contains("Share who take it"))
  }

  @Test func aClickOnANameShowsThatPersona() {
    var scene = Scene.path()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 1, column: 10))))
    #expect(scene.selected == "bob-s")
  }

  @Test func theWheelMoves() {
    var scene = Scene.path()
    scene.send(.mouse(MouseEvent(.wheelRight, at: Point(row: 8, column: 30))))
    #expect(scene.selected == "ask")
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 8, column: 30))))
    #expect(scene.selected == "sit")
  }

  // MARK: Others

  @Test func othersAreSeenWhereTheyStand() {
    var scene = Scene.path()
    var place = Place()
    place.view = .path
    place.path.touchpoint = ID("ask")
    place.board.persona = ID("ada")
    let text = PlaceText.text(place, .normal)
    scene.send(
      .people([Participant(author: Author(name: "zoe", session: "2"), processID: 1, since: 0, place: text)]))
    #expect(scene.drawing.contains { $0.contains(" AskZ") })
  }
}
