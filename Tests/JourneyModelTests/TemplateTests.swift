import JourneyModel
import Testing

@Suite struct TemplateTests {
  @Test(arguments: Template.all.map(\.name)) func isAWholeJourney(name: String) throws {
    let template = try #require(Template.all.first { $0.name == name })
    let journey = template.journey(title: "Tea")
    #expect(journey.details.title == "Tea")
    #expect(journey.current.stages.map(\.name) == template.stages)
    #expect(Set(ids(of: journey)).count == ids(of: journey).count, "an id stands once in a document")
    #expect(ids(of: journey).allSatisfy(IDRule.allows))
  }

  private func ids(of journey: Journey) -> [String] {
    journey.current.stages.ids.map(\.text) + journey.channels.ids.map(\.text) + journey.lanes.ids.map(\.text)
      + journey.personas.ids.map(\.text)
  }

  @Test func theStagesAreThoseOfTheField() {
    #expect(
      Template.all.map(\.summary) == [
        "Awareness · Consideration · Purchase · Retention · Advocacy",
        "Awareness · Decision · Purchase · Post-purchase · Advocacy", "Awareness · Consideration · Decision",
        "Nothing but a title",
      ])
  }

  @Test func sevenChannelsOfTheBrandAndTwoOfItsCustomers() {
    for template in Template.all where !template.stages.isEmpty {
      let channels = template.journey(title: "Tea").channels
      #expect(channels.count { $0.contact == .direct } == 7)
      #expect(channels.filter { $0.contact == .indirect }.map(\.name) == ["Word of mouth", "Reviews"])
      #expect(channels.allSatisfy { $0.setting != nil })
    }
  }

  @Test func qualityIsRated() {
    let lanes = Template.all[0].journey(title: "Tea").lanes
    #expect(lanes.filter(\.isRating).map(\.name) == ["Quality"])
  }

  @Test func theEmptyOneIsEmpty() {
    #expect(Template.empty.journey(title: "Tea") == Journey(title: "Tea"))
  }
}
