import JourneyModel
import Testing

@testable import Workbench

@Suite struct PersonasViewTests {
  private static let journey: Journey = {
    var journey = Journey.laptop
    journey.build(
      Persona.of("nora", "Nora") {
        ($0.age, $0.occupation, $0.quote) = (34, "Nurse", "I decide at night, on the phone.")
        ($0.goals, $0.needs) = (["a laptop for nights"], ["to try the keyboard", "no surprises"])
        ($0.painPoints, $0.channels) = (["forms that start over"], [ID("website"), ID("app")])
      })
    return journey
  }()

  private func scene(_ journey: Journey = Self.journey, rows: Int = 24, columns: Int = 80) -> Scene {
    var scene = Scene(journey, rows: rows, columns: columns)
    scene.type("gi")
    return scene
  }

  private func selected(_ scene: Scene) -> String? { scene.workbench.place.personas.persona?.text }

  @Test func cardsStandSideBySide() {
    #expect(
      scene().lines(1...18) == """
         3 personas · Nora has no share: each coun… g b  p  r  l  f 17  c  w [Personas]
        ┌▮▸ Giulia ───────────────────── 60 % ─┐ ┌ Marco ─────────────────────── 40 % ─┐
        │ 6 touchpoints · emotion +0.2        │ │ 1 touchpoint                        │
        │ Enter fills in the rest             │ │ Enter fills in the rest             │
        └─────────────────────────────────────┘ └─────────────────────────────────────┘
        ┌ Nora, 34 ───────────────────────────┐
        │ 0 touchpoints                       │
        │ Nurse                               │
        │ “I decide at night, on the phone.”  │
        │ Channels     Website, Mobile app    │
        │ Goals                               │
        │ • a laptop for nights               │
        │ Needs                               │
        │ • to try the keyboard               │
        │ • no surprises                      │
        │ Pain points                         │
        │ • forms that start over             │
        └─────────────────────────────────────┘
        """)
  }

  @Test func threeFitOnAWideScreen() {
    #expect(
      scene(rows: 40, columns: 120).lines(1...14) == """
         3 personas · Nora has no share: each counts 1       Board  Path  Ranking  Plan  Findings 17  Compare  Guide [Personas]
        ┌▮▸ Giulia ───────────────────── 60 % ─┐ ┌ Marco ─────────────────────── 40 % ─┐ ┌ Nora, 34 ───────────────────────────┐
        │ 6 touchpoints · emotion +0.2        │ │ 1 touchpoint                        │ │ 0 touchpoints                       │
        │ Enter fills in the rest             │ │ Enter fills in the rest             │ │ Nurse                               │
        │                                     │ │                                     │ │ “I decide at night, on the phone.”  │
        │                                     │ │                                     │ │ Channels     Website, Mobile app    │
        │                                     │ │                                     │ │ Goals                               │
        │                                     │ │                                     │ │ • a laptop for nights               │
        │                                     │ │                                     │ │ Needs                               │
        │                                     │ │                                     │ │ • to try the keyboard               │
        │                                     │ │                                     │ │ • no surprises                      │
        │                                     │ │                                     │ │ Pain points                         │
        │                                     │ │                                     │ │ • forms that start over             │
        └─────────────────────────────────────┘ └─────────────────────────────────────┘ └─────────────────────────────────────┘
        """)
  }

  @Test(
    arguments: [
      ([0.6, 0.4], "2 personas · shares add up to 100 %"),
      ([0.6, 0.3], "2 personas · shares add up to 90 %"),
      ([0.335, 0.33, 0.33], "3 personas · shares add up to 99.5 %"),
      ([0.5, nil], "2 personas · P1 has no share: each counts 1"),
      ([0.5, nil, nil], "3 personas · 2 have no share: each counts 1"),
      ([nil], "1 persona · no shares: each counts 1"),
    ] as [([Double?], String)])
  func theHeadingAddsUpTheShares(shares: [Double?], heading: String) {
    var journey = Journey(title: "Shares")
    for (number, share) in shares.enumerated() {
      journey.build(Persona.of("p\(number)", "P\(number)") { $0.share = share.map { Quantity($0) } })
    }
    #expect(scene(journey).line(1).hasPrefix(" " + heading))
  }

  @Test func noPersonasInvite() {
    let scene = scene(Journey(title: "New"))
    #expect(scene.screen().contains("P adds one."))
    #expect(scene.workbench.selection == .nothing)
  }

  @Test(arguments: [
    ("<right>", "marco"), ("<down>", "nora"), ("<right><down>", "nora"), ("<right><right>", "nora"),
    ("G", "nora"), ("G<up>", "giulia"), ("<right><home>", "giulia"), ("<end>", "marco"), ("<left>", "giulia"),
    ("<up>", "giulia"), ("G<right>", "nora"),
  ])
  func arrowsMove(keys: String, id: String) {
    var scene = scene()
    scene.type(keys)
    #expect(selected(scene) == id)
    #expect(scene.workbench.selection == .persona(ID(id)))
  }

  @Test(arguments: [(10, 40), (24, 80), (40, 120)])
  func theSelectedCardIsInSight(rows: Int, columns: Int) throws {
    var scene = scene(rows: rows, columns: columns)
    for id in ["giulia", "marco", "nora", "marco", "giulia"] {
      scene.workbench.place.personas.persona = ID(id)
      scene.send(.resize(Size(rows: rows, columns: columns)))
      let name = try #require(scene.workbench.journey.personas[ID(id)]?.name)
      #expect(scene.screen().contains("▸ \(name)"))
    }
  }

  @Test func aClickSelectsAndADoubleClickOpens() {
    var scene = scene()
    let at = Point(row: 3, column: 50)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: at)))
    #expect(selected(scene) == "marco")
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: at)))
    #expect(scene.screen().contains("─ Persona · Marco ─"))
  }

  @Test func theFiguresAreThoseOfTheMapInSight() {
    var scene = scene()
    #expect(scene.screen().contains("6 touchpoints · emotion +0.2"))
    scene.workbench.perform("change", [.set(ID<Touchpoint>("checkout"), "emotion", to: .integer(2))])
    scene.send(.resize(Size(rows: 24, columns: 80)))
    #expect(scene.screen().contains("6 touchpoints · emotion +0.8 ☺"))
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 40), (11, 200), (60, 500)])
  func everySizeIsDrawn(rows: Int, columns: Int) {
    var scene = scene(rows: rows, columns: columns)
    scene.type("<down><right>G<up>")
    #expect(scene.workbench.frame().cells.count == rows * columns)
  }
}
