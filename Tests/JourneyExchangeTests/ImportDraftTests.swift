import JourneyModel
import Testing

@testable import JourneyExchange

/// What an import finds, adds and leaves.
@Suite struct ImportDraftTests {
  private func draft(into journey: Journey = Journey(title: "Shop")) -> ImportDraft {
    ImportDraft(into: journey)
  }

  @discardableResult
  private func fill(_ draft: inout ImportDraft, emotion: Int) -> ID<Touchpoint>? {
    var touchpoint = Touchpoint()
    touchpoint.title = "Checkout"
    touchpoint.persona = draft.persona(named: "Nadia")
    touchpoint.stage = draft.stage(named: "Purchase")
    touchpoint.channel = draft.channel(named: "Website")
    touchpoint.emotion = emotion
    return draft.merge(touchpoint)
  }

  @Test func addsWhatIsNotThere() {
    var draft = draft()
    fill(&draft, emotion: -2)
    #expect(draft.journey.personas.ids.map(\.text) == ["nadia"])
    #expect(draft.journey.current.touchpoints.first?.emotion == -2)
    #expect(draft.added == [.persona: 1, .stage: 1, .channel: 1, .touchpoint: 1])
    #expect(draft.edits.count == 4)
  }

  @Test func theSameAgainChangesNothing() {
    var first = draft()
    fill(&first, emotion: -2)
    var second = draft(into: first.journey)
    fill(&second, emotion: -2)
    #expect(second.edits.isEmpty)
    #expect(second.left(.touchpoint) == 1 && second.left(.persona) == 1)
  }

  @Test func whatIsKnownNowIsFilledIn() {
    var first = draft()
    fill(&first, emotion: -2)
    var second = draft(into: first.journey)
    fill(&second, emotion: 1)
    #expect(second.changed(.touchpoint) == 1 && second.added.isEmpty)
    #expect(second.journey.current.touchpoints.first?.emotion == 1)
  }

  @Test func twoOfOneNameStayTwo() {
    var first = draft()
    fill(&first, emotion: -2)
    fill(&first, emotion: 2)
    #expect(first.journey.current.touchpoints.map(\.id.text) == ["checkout", "checkout-2"])
    var second = draft(into: first.journey)
    fill(&second, emotion: -2)
    fill(&second, emotion: 2)
    #expect(second.edits.isEmpty)
  }

  @Test func whatTheModelRefusesIsTold() {
    var draft = draft()
    let id = fill(&draft, emotion: 0)
    draft.set(id ?? ID(""), [("emotion", .integer(7)), ("device", .text("phone"))], line: 12)
    #expect(draft.remarks == [ImportRemark(line: 12, "Emotion: 7 is not between -2 and 2")])
    #expect(draft.journey.current.touchpoints.first?.device == "phone")
  }

  @Test func theEditsMakeTheSameJourney() throws {
    var draft = draft()
    fill(&draft, emotion: -1)
    var journey = Journey(title: "Shop")
    let inverse = try journey.apply(Change("Import", draft.edits))
    #expect(journey == draft.journey)
    _ = try journey.apply(inverse)
    #expect(journey == Journey(title: "Shop"))
  }
}
