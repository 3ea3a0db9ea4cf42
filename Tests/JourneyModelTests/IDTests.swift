import JourneyModel
import Testing

struct IDTests {
  @Test(arguments: [
    ("Login again", "login-again"), ("  Search, compare & buy!  ", "search-compare-buy"),
    ("Perché già così", "perche-gia-cosi"),
    ("Straße nach Łódź", "strasse-nach-lodz"), ("Ærø œuvre", "aero-oeuvre"),
    ("cafe\u{301} noir", "cafe-noir"),
    ("A_b-c", "a_b-c"), ("---", ""), ("", ""), ("购物车", ""), ("购物车 2", "2"), ("😀 ok 😀", "ok"),
    ("İstanbul", "istanbul"),
    ("tab\tand\u{0}nul", "tab-and-nul"),
  ])
  func slug(name: String, expected: String) {
    #expect(IDRule.slug(name) == expected)
  }

  @Test(arguments: [
    String(repeating: "long ", count: 100), String(repeating: "ß", count: 500),
    String(repeating: "é-", count: 90),
  ])
  func aLongNameIsCutWithRoomForANumber(name: String) {
    let slug = IDRule.slug(name)
    #expect(IDRule.allows(slug + "-999999"))
    #expect(slug.utf8.count > 50)
    #expect(!slug.hasSuffix("-"))
  }

  @Test(arguments: ["a", "0", "a-b_c", String(repeating: "x", count: 64)])
  func allowed(text: String) { #expect(IDRule.allows(text)) }

  @Test(arguments: ["", "A", "é", "a b", "a/b", "a.b", String(repeating: "x", count: 65), "a\u{0}", "ａ"])
  func refused(text: String) { #expect(!IDRule.allows(text)) }

  @Test func aFreshIDIsTakenByNoRecordOfAnyKind() throws {
    var journey = Journey()
    func fresh(_ name: String) -> String { journey.freshID(Stage.self, from: name).text }
    #expect(fresh("Buy") == "buy")
    try journey.add(make("buy", as: Channel.self))
    #expect(fresh("Buy") == "buy-2")
    try journey.add(make("buy-2", as: Stage.self), make("buy-3", as: Lane.self))
    #expect(fresh("Buy") == "buy-4")
    #expect(fresh("") == "stage")
    #expect(fresh("购物车") == "stage")
    try journey.add(make("stage", as: Stage.self))
    #expect(fresh("购物车") == "stage-2")
  }

  @Test func aFreshIDIsFoundAmongManyOfTheSameName() throws {
    var journey = Journey()
    for _ in 0..<1_000 {
      let stage = make(journey.freshID(Stage.self, from: "Buy").text, as: Stage.self)
      _ = try journey.apply(.insert(stage, on: .current, after: nil))
    }
    #expect(journey.current.stages.count == 1_000)
    #expect(journey.current.stages.contains(ID("buy-1000")))
  }

  @Test func idsOfTheIdealMapAreTakenToo() throws {
    var journey = Journey()
    _ = try journey.apply(.setIdeal(JourneyMap()))
    try journey.add(make("buy", as: Stage.self), on: .ideal)
    #expect(journey.freshID(Stage.self, from: "Buy").text == "buy-2")
    #expect(throws: EditError.idTaken("buy")) { try journey.add(make("buy", as: Channel.self)) }
    // A stage kept from one map to the other keeps its id.
    try journey.add(make("buy", as: Stage.self), on: .current)
  }
}
