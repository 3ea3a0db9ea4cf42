import JourneyModel
import Testing

@testable import Workbench

/// Enter in the guide: where a step is done, one key away.
@Suite struct GuideGoingTests {
  /// On the step of a phase whose title begins so.
  private func on(_ phase: Int, _ title: String, _ journey: Journey = .laptop) throws -> Scene {
    var scene = Scene.guide(journey)
    scene.type("\(phase)")
    let row = try #require(
      scene.workbench.guideState.rows.firstIndex {
        if case .step(let step) = $0 { step.title.hasPrefix(title) } else { false }
      })
    scene.workbench.place.guide.row = row
    return scene
  }

  @Test func aPersonaIsFilledIn() throws {
    var scene = try on(1, "Personas with goals")
    #expect(scene.line(22).hasSuffix("Enter fills in “Giulia”"))
    scene.type("<enter>")
    #expect(scene.workbench.place.view == .personas)
    #expect(scene.screen().contains("Persona · Giulia"))
    scene.type("<esc>gw")
    #expect(scene.workbench.place.guide.phase == 0)
    #expect(scene.workbench.place.guide.row == 1)
  }

  @Test func aStageWithoutTouchpointsGetsOne() throws {
    var scene = try on(2, "Stages with")
    #expect(scene.line(22).hasSuffix("Enter adds to Retention · Website"))
    scene.type("<enter>Newsletter<enter>")
    let added = scene.workbench.journey.touchpoint(ID("newsletter"))
    #expect(added?.stage == ID("retention"))
    #expect(added?.channel == ID("website"))
    scene.type("<esc>gw")
    #expect(scene.screen().contains("4 of 4"))
  }

  @Test func aPersonaIsAdded() throws {
    var scene = try on(1, "Personas", Journey(title: "New"))
    scene.type("<enter>Anna<enter><enter>")
    #expect(scene.workbench.journey.personas.map(\.name) == ["Anna"])
  }

  @Test func anIndirectChannelIsAdded() throws {
    var scene = try on(2, "Channels")
    scene.type("<enter>Reviews<enter><enter>")
    #expect(scene.workbench.journey.channels.contains { $0.name == "Reviews" })
  }

  @Test func aTouchpointIsFilledIn() throws {
    var scene = try on(3, "Touchpoints with minutes")
    scene.type("<enter>")
    #expect(scene.screen().contains("Touchpoint · Blog post"))
  }

  @Test func aNoteIsWritten() throws {
    var scene = try on(4, "Notes: Goals")
    scene.type("<enter>compare three models<enter>")
    let note = scene.workbench.journey.note(
      of: ID("giulia"), in: ID("consideration"), lane: ID("goals"), on: .current)
    #expect(note?.text == "compare three models")
  }

  @Test func aRatingIsLeftToTheDigits() throws {
    var scene = try on(4, "Notes: Quality")
    scene.type("<enter>4")
    let note = scene.workbench.journey.note(
      of: ID("giulia"), in: ID("awareness"), lane: ID("quality"), on: .current)
    #expect(note?.value == 4)
  }

  @Test func anEmotionIsLeftToPlusAndMinus() throws {
    var scene = try on(4, "Touchpoints with an emotion")
    scene.type("<enter>")
    #expect(scene.workbench.selection == .touchpoint(ID("shop-visit")))
    scene.type("+")
    #expect(scene.workbench.journey.touchpoint(ID("shop-visit"))?.emotion == 1)
  }

  @Test func aFrictionPointIsRatedInTheRanking() throws {
    var scene = try on(5, "Friction points rated")
    scene.type("<enter>")
    #expect(scene.workbench.place.view == .ranking)
    #expect(scene.workbench.place.ranking.friction == ID("prices"))
  }

  @Test func anOpportunityIsAddedToAFrictionPoint() throws {
    var scene = try on(5, "Friction points with an opportunity")
    scene.type("<enter>One list everywhere<enter><esc>")
    #expect(scene.workbench.journey.opportunities.last?.frictions == [ID("wish-list-gone")])
  }

  @Test func theIdealMapIsMade() throws {
    var scene = try on(6, "The ideal map")
    scene.type("<enter><enter>")
    #expect(scene.workbench.journey.hasIdeal)
    scene.type("gw")
    #expect(scene.screen().contains("made"))
  }

  @Test func theReviewIsNotedInTheDetails() throws {
    var scene = try on(7, "The journey reviewed")
    scene.type("<enter>")
    #expect(scene.screen().contains("Last reviewed"))
  }

  /// Every step of every phase leads somewhere, whatever there is.
  @Test(arguments: [Journey(title: ""), .laptop, Template.all[0].journey(title: "New")])
  func everyStepLeadsSomewhere(journey: Journey) {
    for phase in 0..<7 {
      let count = Guide(of: journey, today: nil).phases[phase].steps.count
      for row in 0..<count {
        var scene = Scene.guide(journey)
        (scene.workbench.place.guide.phase, scene.workbench.place.guide.row) = (phase, row)
        scene.tell(1)
        let before = scene.workbench.place
        scene.type("<enter>")
        let isElsewhere = scene.workbench.place.view != before.view || !scene.workbench.layers.isEmpty
        #expect(isElsewhere, "phase \(phase + 1), step \(row + 1)")
        #expect(scene.workbench.message?.tone != .error)
      }
    }
  }

  // MARK: Questions and checks

  @Test func aCheckBecomesAFrictionPoint() throws {
    var scene = Scene.guide()
    scene.type("5")
    let row = try #require(
      scene.workbench.guideState.rows.firstIndex {
        if case .check(let check, _) = $0 { check.category == "login" } else { false }
      })
    scene.workbench.place.guide.row = row
    scene.type("f")
    #expect(scene.line(22).contains("Has to log in again on every device #login"))
    scene.type(" !4<enter>")
    let friction = try #require(scene.workbench.journey.frictions.last)
    #expect(friction.title == "Has to log in again on every device")
    #expect(friction.category == "login")
    #expect(friction.severity == 4)
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.workbench.place.view == .guide)
  }

  @Test func aCheckBecomesAnOpportunity() {
    var scene = Scene.guide()
    scene.type("6")
    scene.workbench.place.guide.row = 4 + Questions.of(.ideal).count
    scene.type("<enter><enter>")
    #expect(
      scene.workbench.journey.opportunities.last?.title
        == "Knows the basket and the wish list that were filled on another device")
  }

  @Test func whatACheckPutsIntoTheLineIsUnderstood() {
    for check in ChannelSort.allCases.flatMap(\.checks) {
      let text = check.friction + (check.category.map { " #" + $0 } ?? "")
      let line = CaptureLine(text, CaptureMark.friction)
      #expect(line.title == check.friction)
      #expect(line["category"] == (check.category.map { .text($0) } ?? .absent))
      #expect(line.remarks == [])
      #expect(CaptureLine(check.should, CaptureMark.opportunity).title == check.should)
    }
  }

  @Test func aQuestionOpensAnEmptyLineWhereFrictionIsLookedFor() {
    var scene = Scene.guide()
    scene.type("5")
    scene.workbench.place.guide.row = 5
    scene.type("<enter>Pays twice<enter>")
    #expect(scene.workbench.journey.frictions.last?.title == "Pays twice")
    scene.type("<esc>1G<enter>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.line(23).contains("A question for the group"))
  }

  @Test func checksAreGroupedByWhatTheChannelsAre() {
    let channels = ["Store", "Website", "Outlet", "Online shop"].map { name in
      Channel.of(name.lowercased(), name)
    }
    let groups = ChannelGroup.groups(of: channels)
    #expect(groups.map(\.sort) == [.store, .website])
    #expect(groups.map(\.names) == [["Store", "Outlet"], ["Website", "Online shop"]])
  }
}
