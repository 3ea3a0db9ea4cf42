import JourneyModel
import Testing

@testable import Workbench

@Suite struct AddPersonaTests {
  /// A share at the end of the line, as forms take it.
  @Test(arguments: [
    ("Anna 60%", "Anna", 0.6), ("Anna 60 %", "Anna", 0.6), ("Anna Maria 60,5%", "Anna Maria", 0.605),
    ("Anna 12.5 %", "Anna", 0.125), ("Anna", "Anna", nil), ("Anna 120%", "Anna 120%", nil),
    ("60%", "60%", nil), ("Anna x%", "Anna x%", nil),
  ])
  func aShareMayStandAtTheEnd(text: String, name: String, share: Double?) {
    var scene = Scene()
    scene.type("P" + text + "<enter>")
    let persona = scene.workbench.journey.personas.last
    #expect(persona?.name == name)
    #expect(persona?.share?.value == share)
  }
}
