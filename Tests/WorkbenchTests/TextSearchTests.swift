import JourneyModel
import Testing

@testable import Workbench

@Suite struct TextSearchTests {
  private func places(of text: String, in journey: Journey = .laptop) -> [Selection] {
    TextSearch.places(of: text, in: journey, on: .current)
  }

  /// Every field in which a person writes freely is searched, whatever is added to the tables later.
  @Test func everyTextOfEveryRecordIsFound() throws {
    var scene = Scene()
    for selection in Self.one(of: scene.workbench.journey) {
      let reference = try #require(selection.reference(on: .current))
      let record = try #require(scene.workbench.journey.record(reference))
      for (key, value) in Self.texts(of: record) {
        scene.workbench.perform("write", [.set(.record(reference), field: key, to: value)])
        #expect(
          places(of: "Zürich zu Fuß", in: scene.workbench.journey) == [selection], "\(reference).\(key)")
        #expect(places(of: "zurich ZU FUSS", in: scene.workbench.journey) == [selection])
        scene.workbench.undo()
      }
    }
  }

  private static func one(of journey: Journey) -> [Selection] {
    let map = journey.current
    let note = map.notes.first { $0.text != nil }.map { Selection.note($0.persona, $0.stage, $0.lane) }
    return [
      journey.personas.first.map { .persona($0.id) }, journey.channels.first.map { .channel($0.id) },
      journey.lanes.first.map { .lane($0.id) }, map.stages.first.map { .stage($0.id) }, note,
      map.touchpoints.first.map { .touchpoint($0.id) }, journey.frictions.first.map { .friction($0.id) },
      journey.opportunities.first.map { .opportunity($0.id) },
      map.transitions.first.map { .transition($0.id) },
    ].compactMap(\.self)
  }

  private static func texts<Record: JourneyRecord>(of record: Record) -> [(String, FieldValue)] {
    let text = "Von hier nach Zürich zu Fuß."
    var evidence = Evidence()
    evidence.note = text
    return Record.fields.compactMap { field in
      switch field.kind {
      case .line, .text: (field.key, .text(text))
      case .list: (field.key, .list(["first", text]))
      case .evidence: (field.key, .evidence([evidence]))
      default: nil
      }
    }
  }

  @Test func thePlanIsSearchedToo() throws {
    var scene = Scene()
    let friction = try #require(scene.workbench.journey.frictions.first)
    var initiative = Initiative()
    (initiative.id, initiative.title) = (ID("rollout"), "Écouter")
    initiative.friction = friction.id
    scene.workbench.perform("add", [.insert(initiative, on: .current, after: nil)])
    var indicator = Indicator()
    (indicator.id, indicator.name) = (ID("heard"), "Écoutés")
    scene.workbench.perform("add", [.insert(indicator, on: .current, after: nil)])
    #expect(
      places(of: "ecoute", in: scene.workbench.journey) == [
        .initiative(ID("rollout")), .indicator(ID("heard")),
      ])
    scene.type("/ecouter<enter>")
    #expect(scene.workbench.place.view == .plan)
  }

  @Test func spacesAloneAreNoText() {
    #expect(places(of: " \n").isEmpty)
  }

  @Test func thePromptCountsAndGoesThere() throws {
    var scene = Scene()
    let touchpoint = try #require(scene.workbench.journey.current.touchpoints.last)
    scene.type("/" + touchpoint.title.uppercased())
    #expect(scene.screen().contains("1 place"))
    scene.type("<enter>")
    #expect(scene.workbench.selection == .touchpoint(touchpoint.id))
  }

  @Test func whatWasFoundIsLookedForAgainAfterAChange() throws {
    var scene = Scene()
    let friction = try #require(scene.workbench.journey.frictions.first)
    scene.type("/quokka<enter>")
    #expect(scene.line(23).contains("stands nowhere"))
    scene.workbench.perform("write", [.set(friction.id, "notes", to: .text("A quokka."))])
    scene.type("n")
    #expect(scene.workbench.selection == .friction(friction.id))
  }
}
