import JourneyModel
import Testing

@testable import Workbench

/// The seven phases walked through on an empty document, with keys alone: what a person types, and what they see.
///
/// The walk is kept as a golden file, to be read; what it leads to is checked here.
@Suite struct WalkTests {
  struct Step: Sendable {
    let says: String
    let keys: String
    let showsScreen: Bool

    init(_ says: String, _ keys: String, showsScreen: Bool = true) {
      (self.says, self.keys, self.showsScreen) = (says, keys, showsScreen)
    }
  }

  @Test func theSevenPhases() throws {
    var scene = Scene(Journey(title: "Getting a library card"), rows: 30, columns: 100) {
      $0.author = "anna"
    }
    scene.send(.moment(Moment(date: try #require(CalendarDate("2026-11-02")), seconds: 0)))
    var text = "# Getting a library card, from an empty document to a decision\n"
    for step in Self.steps {
      scene.type(step.keys)
      scene.rest()
      text += "\n" + step.says + "\n"
      if !step.keys.isEmpty { text += "\n    " + step.keys + "\n" }
      if step.showsScreen { text += "\n```text\n" + scene.screen(cursor: true) + "\n```\n" }
    }
    GoldenFile.expect(text, "walk")
    try expectTheDecision(in: scene.workbench.journey)
    while !scene.workbench.history.done.isEmpty { scene.type("u") }
    #expect(scene.workbench.journey == Journey(title: "Getting a library card"))
  }

  private func expectTheDecision(in journey: Journey) throws {
    let decision = try #require(journey.decisions.first)
    #expect(journey.decisions.count == 1)
    #expect(decision.focus == [ID("papers-nobody-mentioned")])
    #expect(journey.ranking.focus == decision.focus)
    #expect(decision.why == "Half of them leave at the desk")
    #expect((decision.date, decision.owner) == ("2026-11-02", "anna"))
    #expect(journey.opportunities(realisedAt: ID("desk-asks-for-papers")) == [ID("list-the-papers-online")])
    let initiative = try #require(journey.initiatives.first)
    #expect((initiative.owner, initiative.due) == ("omar", "2026-12-01"))
    let indicator = try #require(initiative.indicator.flatMap { journey.indicators[$0] })
    #expect(indicator.readings.map(\.value?.value) == [48])
    #expect(journey.pathFigures(of: ID("lena"), on: .current)[.likelyPath].text == "32 %")
  }

  static let steps = [
    Step("An empty map says how to begin.", ""),
    Step("The guide says what comes first. Enter on it opens the line for personas.", "gw<enter>"),
    Step(
      "Two of them, with the share of customers that each stands for. Back in the guide, the cursor stands on what is next.",
      "Lena 60%<enter>Omar 40%<enter><enter>gw"),
    Step(
      "What Lena wants: Enter opens her form at the field that is empty.",
      "<enter>borrow books for the children<down>no paperwork"),
    Step(
      "The same for Omar.", "<esc>gw<enter>a quiet place to read<down>open late<esc>", showsScreen: false),
    Step(
      "The second phase: stages, line by line.", "gw2<enter>Learn<enter>Sign up<enter>Use<enter><enter>gw"),
    Step(
      "Channels. What a name says of a channel is understood.",
      "<enter>Website<enter>Branch library<enter>Word of mouth"),
    Step(
      "Touchpoints in the cells: with the emotion, and through another channel where one is named.",
      "<enter><enter>gw<enter>Opening hours page !0<enter>Neighbour tells her !1 /word-of-mouth<enter><enter>"
    ),
    Step(
      "The others on the board: A adds one after the other.",
      "lkkAOnline form !-1<enter>Desk asks for papers !-2 /branch-library<enter><enter>lAFirst book !2<enter><enter>"
    ),
    Step(
      "Omar's way, in the same cells.",
      "]hhASees the sign !1<enter><enter>lAAsks at the desk !0<enter><enter>lAReads in the hall !2<enter><enter>",
      showsScreen: false),
    Step("What is left of the first phase: the channels they like.", "gw1<enter>"),
    Step(
      "The third phase, on the path: t leads from touchpoint to touchpoint, and asks what is carried along.",
      "<esc>gb/neighbour<enter>gpt"),
    Step(
      "Lena's way to her first book; her papers are asked for twice.",
      "opening<enter>partly<enter>tonline<enter>tdesk<enter>lost<enter>tfirst<enter>"),
    Step("How many go on, from where the path begins.", "<home>%80<enter>l%90<enter>l%50<enter>l%90<enter>"),
    Step(
      "The third phase counts what has been measured, and Enter leads to what has not.", "gw3<enter>5<esc>gw"),
    Step("The fourth phase: note lanes.", "gw4<enter>Goals<enter>Quality 1-5<enter><enter>gw"),
    Step("A note for each stage.", "<enter>A card before the library closes<enter>gb", showsScreen: false),
    Step("The fifth phase: what goes wrong, at the lowest point of the curve.", "gw5<enter>"),
    Step(
      "A whole friction point in a line.", "Papers nobody mentioned !5 ~4 $3 %2 ^80 #context<enter><enter>"),
    Step(
      "A second one, where the guide leads next; then the ranking.",
      "gw<enter>Form times out !3 ~4 $4 %3 ^50 #speed<enter><enter>gr"),
    Step(
      "What would be better, and how it is known.",
      "oList the papers online !4 $3 %1<enter><enter>Vinterview<enter>Six of eight new readers<enter>"),
    Step(
      "The sixth phase: the ideal map, made from the current one.", "gw6<enter><enter>", showsScreen: false),
    Step(
      "There the desk asks for nothing that the form has not named.",
      "/desk asks<enter>e<ctrl-u>Desk hands the card over<enter>++++"),
    Step("Side by side; r says which opportunity has come true here.", "gcr <enter>"),
    Step("The seventh phase: into focus.", "gw7<enter> "),
    Step("What would have to change for another choice.", "w"),
    Step(
      "The decision, with its reason, is kept in the document.", "<esc>DHalf of them leave at the desk<enter>"
    ),
    Step(
      "What is going to change: an initiative. Its form asks for owner and due date.",
      "gw<enter>Name the papers before the form<enter><down><down><down>omar<down><down>2026-12-01<esc>gl"),
    Step(
      "The figure that will tell whether it works: where it stands and where it should be, and a first reading.",
      "jILeft at the desk<enter><down>%<down><down>50<down>20<esc>r48<enter>"),
    Step("Once a month, what has no reading is asked for.", ":review<enter>"),
    Step("For the wall: the map a stage at a time, and the choice at the end.", "<esc><f5> "),
    Step("", "<end>"),
    Step("Back to the guide: what is left.", "<esc>gw"),
  ]
}
