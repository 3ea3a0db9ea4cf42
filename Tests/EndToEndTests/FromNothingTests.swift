import PseudoTerminal
import Testing

/// A journey mapped, annotated, ranked and saved with keys alone.
@Suite struct FromNothingTests {
  private let workspace = Workspace()

  @Test func mapsAJourney() throws {
    let session = try workspace.start("bread.journey.json")
    try begin(session)
    try map(session)
    try annotate(session)
    try rank(session)
    try undoAndRedoEverything(session)
    session.press("s", .control)
    try session.wait(forText: "Saved bread.journey.json")
    session.type("q")
    #expect(try session.waitForEnd() == .code(0))
    #expect(workspace.read("bread.journey.json") == byHand)
    #expect(workspace.names == ["bread.journey.json"])
  }

  private func begin(_ session: PseudoTerminalSession) throws {
    try session.wait(forText: "A new journey")
    for _ in 0..<3 { session.press(.down) }
    session.press("u", .control)
    session.type("Buying bread\r")
    try session.wait(forText: "No stages yet")
  }

  private func map(_ session: PseudoTerminalSession) throws {
    session.type("PAnna 100%\r\r")
    try session.wait(forText: "‹ Anna ›")
    session.type("CBakery\rWeb shop\r\r")
    try session.wait(forText: "Web shop")
    session.type("SNeed\rBuy\rEat\r\r")
    try session.wait(forText: "3 Eat")
    // The cursor stands in the last stage, in the row of the web shop.
    session.type("hh")
    session.type("ASearch !0\rPrice list !-1\r\r")
    try session.wait(forText: "Price list")
    session.type("lkaQueue !-2 \r")
    try session.wait(forText: "Queue")
    session.type("laFirst bite !+2\r*")
    try session.wait(forText: "★ ☺")
  }

  private func annotate(_ session: PseudoTerminalSession) throws {
    session.type("h")
    try session.wait(forText: "Queue · Bakery")
    session.type("fQueue to the street !4 ~5 $3 %2 ^80 #service @\"shop team\"\r\r")
    try session.wait(forText: "Queue to the street")
    session.type("gb/price list\r")
    try session.wait(forText: "Price list · Web shop")
    session.type("fPrices without tax !2 #price\r\r")
    try session.wait(forText: "Prices without tax")
  }

  /// The second friction point lacks a frequency: it is rated in place.
  private func rank(_ session: PseudoTerminalSession) throws {
    session.type("gr")
    try session.wait(forText: "[Ranking]")
    session.type("G")
    try session.wait(forText: "unrated")
    session.press(.home)
    session.type("l3")
    try session.wait(forText: "24.0")
    session.type("s")
    session.type("gg ")
    try session.wait(forText: "focus 1 of 2")
  }

  private func undoAndRedoEverything(_ session: PseudoTerminalSession) throws {
    let before = session.screen.text
    for _ in 0..<40 where !session.screen.contains("Nothing to undo") {
      let seen = session.bytesWritten
      session.type("u")
      try session.wait(for: "an answer to undo") { _ in session.bytesWritten > seen }
    }
    try session.wait(forText: "No stages yet")
    for _ in 0..<40 where !session.screen.contains("Nothing to redo") {
      let seen = session.bytesWritten
      session.press("r", .control)
      try session.wait(for: "an answer to redo") { _ in session.bytesWritten > seen }
    }
    session.type("gr")
    try session.wait(for: "the screen as it was") { screen in
      screen.lines.dropLast()
        == before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    }
  }

  private let byHand = """
    {
      "channels": [
        {
          "id": "bakery",
          "name": "Bakery"
        },
        {
          "contact": "direct",
          "id": "web-shop",
          "name": "Web shop",
          "setting": "online"
        }
      ],
      "format": "journey/1",
      "frictions": [
        {
          "business": 3,
          "category": "service",
          "confidence": 80,
          "effort": 2,
          "frequency": 5,
          "id": "queue-to-the-street",
          "owner": "shop team",
          "severity": 4,
          "title": "Queue to the street",
          "touchpoints": [
            "queue"
          ]
        },
        {
          "category": "price",
          "frequency": 3,
          "id": "prices-without-tax",
          "severity": 2,
          "title": "Prices without tax",
          "touchpoints": [
            "price-list"
          ]
        }
      ],
      "maps": {
        "current": {
          "stages": [
            {
              "id": "need",
              "name": "Need"
            },
            {
              "id": "buy",
              "name": "Buy"
            },
            {
              "id": "eat",
              "name": "Eat"
            }
          ],
          "touchpoints": [
            {
              "channel": "web-shop",
              "emotion": 0,
              "id": "search",
              "persona": "anna",
              "stage": "need",
              "title": "Search"
            },
            {
              "channel": "web-shop",
              "emotion": -1,
              "id": "price-list",
              "persona": "anna",
              "stage": "need",
              "title": "Price list"
            },
            {
              "channel": "bakery",
              "emotion": -2,
              "id": "queue",
              "persona": "anna",
              "stage": "buy",
              "title": "Queue"
            },
            {
              "channel": "bakery",
              "emotion": 2,
              "id": "first-bite",
              "momentOfTruth": true,
              "persona": "anna",
              "stage": "eat",
              "title": "First bite"
            }
          ]
        }
      },
      "personas": [
        {
          "id": "anna",
          "name": "Anna",
          "share": 1
        }
      ],
      "ranking": {
        "focus": [
          "queue-to-the-street"
        ]
      },
      "title": "Buying bread"
    }

    """
}
