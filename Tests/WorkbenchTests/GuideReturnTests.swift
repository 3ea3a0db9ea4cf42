import JourneyModel
import Testing

@testable import Workbench

/// Coming back to the guide, and what it opens.
@Suite struct GuideReturnTests {
  private func scene() -> Scene {
    var scene = Scene(Journey(title: "New"), rows: 30, columns: 100)
    scene.type("gw")
    return scene
  }

  @Test func whoHasDoneAStepStandsOnTheNext() {
    var scene = scene()
    scene.type("<enter>Lena 60%<enter><enter>gw")
    #expect(scene.workbench.place.guide.row == 1)
    #expect(scene.screen(cursor: true).contains("▮○ Personas with goals and needs"))
  }

  @Test func whoHasNotDoneItStandsWhereTheyStood() {
    var scene = scene()
    scene.type("<enter><esc>gw")
    #expect(scene.workbench.place.guide.row == 0)
  }

  @Test func aPhaseThatIsUnderWayStaysInSight() {
    var scene = Scene(Template.all[0].journey(title: "New"), rows: 30, columns: 100)
    scene.type("gw2")
    for channel in ["", " /reviews"] {
      scene.type("<enter>Hears of us\(channel)<enter><enter>gw")
    }
    #expect(scene.screen().contains("◐ 2 List the touchpoints"))
    #expect(scene.workbench.place.guide.phase == 1)
  }

  @Test func aFormOpensAtTheFieldThatIsMissing() {
    var scene = scene()
    scene.type("<enter>Lena 60%<enter><enter>gw<enter>to read<esc>")
    #expect(scene.workbench.journey.personas.first?.goals == ["to read"])
    scene.type("gw<enter>no paperwork<esc>")
    #expect(scene.workbench.journey.personas.first?.needs == ["no paperwork"])
  }

  @Test(arguments: [
    (
      "Word of mouth", Channel.Setting.offline as Channel.Setting?,
      Channel.Contact.indirect as Channel.Contact?
    ),
    ("Web shop", .online, .direct), ("Customer service", nil, .direct), ("Carrier pigeon", nil, nil),
  ])
  func whatAChannelsNameSaysOfItIsTaken(
    name: String, setting: Channel.Setting?, contact: Channel.Contact?
  ) throws {
    var scene = Scene(Journey(title: "New"))
    scene.type("gbC" + name)
    #expect(scene.line(21).contains("Enter keeps it"))
    #expect(scene.line(21).contains("direct · ") == (contact != nil))
    scene.type("<enter><esc>")
    let channel = try #require(scene.workbench.journey.channels.first)
    #expect((channel.setting, channel.contact) == (setting, contact))
  }
}
