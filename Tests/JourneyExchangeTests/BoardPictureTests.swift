import JourneyModel
import Testing

@testable import JourneyExchange

/// What the board as a picture shows.
@Suite struct BoardPictureTests {
  @Test func standsByItself() throws {
    let journey = try SampleJourney.read("laptop")
    let text = BoardPicture.text(of: Export(journey))
    #expect(
      text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""))
    let board = try DrawnNode(text)
    #expect(board.children[2].name == "rect" && board.children[2].attributes["fill"] == "#ffffff")
    #expect(!text.contains("currentColor") && !text.contains("Canvas"))
  }

  @Test func inAPageItTakesThePagesColours() throws {
    let drawing = BoardPicture.drawing(of: Export(try SampleJourney.read("laptop")))
    let board = try DrawnNode(drawing.text)
    #expect(board.attributes["fill"] == "currentColor")
    #expect(!board.all(named: "rect").contains { $0.attributes["fill"] == "#ffffff" })
  }

  @Test func showsEveryoneOrOne() throws {
    let journey = try SampleJourney.read("laptop")
    let everyone = try DrawnNode(BoardPicture.text(of: Export(journey)))
    #expect(everyone.all(ofClass: "persona").count == 3)
    #expect(everyone.all(ofClass: "stage").count == 15)
    #expect(everyone.all(ofClass: "touchpoint").count == 39)
    #expect(everyone.all(ofClass: "curve").count == 3)
    let tom = try DrawnNode(BoardPicture.text(of: Export(journey, persona: ID("tom"))))
    #expect(tom.all(ofClass: "persona").count == 1)
    #expect(tom.all(ofClass: "touchpoint").count == 12)
    #expect(tom.attributes["aria-labelledby"] == "board-current-tom-title board-current-tom-desc")
    #expect(
      tom.description
        == "Current map. Persona: Tom. Stages: Awareness, Consideration, Purchase, Retention and "
        + "Advocacy. 12 touchpoints.")
  }

  @Test func aCardShowsWhatIsKnownOfItsTouchpoint() throws {
    var made = DrawnJourney()
    let touchpoint = made.touchpoint("Checkout") {
      ($0.emotion, $0.momentOfTruth, $0.conversion) = (-2, true, .macro)
      $0.exit = Quantity(0.34)
    }
    made.friction("Login again", at: [touchpoint], 4, 4)
    made.friction("Slow", at: [touchpoint])
    made.touchpoint("Blank")
    let board = try DrawnNode(BoardPicture.text(of: made.export))
    let cards = board.all(ofClass: "touchpoint")
    #expect(cards.map(\.title) == ["Checkout (Website)", "Blank (Website)"])
    #expect(cards[0].lines == ["1", "Checkout", "−2", "34 % leave", "2"])
    #expect(cards[0].all(ofClass: "fill-star").count == 1)
    #expect(cards[0].all(ofClass: "fill-friction").count == 1)
    #expect(cards[1].lines == ["2", "Blank"])
    #expect(cards[1].all(named: "path").isEmpty)
  }

  @Test func frictionPointsStandWorstFirstWithTheirScores() throws {
    var made = DrawnJourney()
    let touchpoint = made.touchpoint("Checkout")
    made.friction("Slow", at: [touchpoint], 2, 2)
    let worst = made.friction("Login again", at: [touchpoint], 5, 5)
    made.friction("Unrated", at: [touchpoint])
    var opportunity = Opportunity()
    (opportunity.title, opportunity.frictions) = ("Single sign-on", [worst])
    made.add(opportunity)
    let journey = try focusing(worst, in: made.journey)
    let board = try DrawnNode(BoardPicture.text(of: Export(journey)))
    let rows = board.all(ofClass: "friction")
    #expect(rows.map(\.lines) == [["Login again", "100"], ["Slow", "16"], ["Unrated", "–"]])
    #expect(rows.map { $0.all(ofClass: "fill-star").count } == [1, 0, 0])
    #expect(board.all(ofClass: "opportunity").map(\.lines) == [["Single sign-on"]])
  }

  private func focusing(_ friction: ID<FrictionPoint>, in journey: Journey) throws -> Journey {
    var journey = journey
    _ = try journey.apply(.set(.ranking, field: "focus", to: .list([friction.text])))
    return journey
  }

  @Test func notesAndRatingsStandInTheirLanes() throws {
    var made = DrawnJourney()
    var (goals, quality) = (Lane(), Lane())
    (goals.name, quality.name, quality.laneKind) = ("Goals", "Quality", .rating)
    let lanes = (made.add(goals), made.add(quality))
    let stage = try #require(made.journey.current.stages.ids.first)
    var (text, rating) = (
      Note(persona: made.persona, stage: stage, lane: lanes.0),
      Note(persona: made.persona, stage: stage, lane: lanes.1)
    )
    (text.text, rating.value) = ("Find\na laptop", 3)
    made.add(text)
    made.add(rating)
    let board = try DrawnNode(BoardPicture.text(of: made.export))
    #expect(board.all(ofClass: "note").map(\.lines) == [["Find", "a laptop"]])
    let dots = board.all(named: "circle").filter { $0.attributes["r"] == "4.5" }
    #expect(dots.map { $0.attributes["fill"] == "none" } == [false, false, false, true, true])
  }

  @Test func channelsThatAreNotUsedStandInOneLine() throws {
    var made = DrawnJourney(channels: ["Website", "Store", "SMS"])
    made.touchpoint("Checkout")
    let board = try DrawnNode(BoardPicture.text(of: made.export))
    #expect(board.lines.contains("Not used") && board.lines.contains("Store · SMS"))
  }

  @Test func whatIsTooMuchIsSaid() throws {
    let made = DrawnJourney(stages: (1...DrawingLimit.stages + 2).map { "Stage \($0)" })
    let board = try DrawnNode(BoardPicture.text(of: made.export))
    #expect(board.all(ofClass: "stage").count == DrawingLimit.stages)
    #expect(board.lines.contains("2 more stages are not drawn."))
  }
}
