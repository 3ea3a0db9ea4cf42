import JourneyModel
import Testing

@testable import Workbench

@Suite struct ReadingTests {
  private func message(_ scene: Scene) -> String? { scene.workbench.message?.text }

  @Test(arguments: ["68.5", "68,5", "68.5%", "68.5 %", "2026-11-22 68.5", "2026-11-22,68.5"])
  func aReadingIsOfTodayUnlessItsDateIsTyped(typed: String) {
    var scene = Scene.plan()
    scene.type("jr" + typed)
    #expect(scene.screen().contains("68.5 on 2026-11-22"))
    scene.type("<enter>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.readings == ["2026-08-31 72", "2026-09-30 70", "2026-10-31 66.6", "2026-11-22 68.5"])
    #expect(message(scene) == "“Cart abandonment”: 68.5 on 2026-11-22.")
    #expect(scene.lastChange == "enter 68.5 for Cart abandonment")
    #expect(scene.line(1).contains("1 reading due"))
    scene.type("u")
    #expect(scene.readings.count == 3)
  }

  @Test func theSameDayIsReplaced() {
    var scene = Scene.plan()
    scene.type("jr2026-10-31 67")
    #expect(scene.screen().contains("67 on 2026-10-31  replaces 66.6"))
    scene.type("<enter>")
    #expect(scene.readings == ["2026-08-31 72", "2026-09-30 70", "2026-10-31 67"])
    #expect(message(scene) == "“Cart abandonment”: 67 on 2026-10-31 replaces 66.6.")
    scene.type("u")
    #expect(scene.readings.last == "2026-10-31 66.6")
  }

  @Test func anOlderOneStandsWhereItBelongs() {
    var scene = Scene.plan()
    scene.type("jr2026-09-15 71<enter>r2026-01-01 75<enter>")
    #expect(
      scene.readings == [
        "2026-01-01 75", "2026-08-31 72", "2026-09-15 71", "2026-09-30 70", "2026-10-31 66.6",
      ])
  }

  @Test func severalArePasted() {
    var scene = Scene.plan()
    scene.type("jjr")
    scene.send(.paste("2026-11-10\t65\n2026-11-20;64,5 %\n2026-10-31,66\n"))
    #expect(scene.screen().contains("3 readings"))
    scene.type("<enter>")
    #expect(
      scene.readings == [
        "2026-08-31 72", "2026-09-30 70", "2026-10-31 66", "2026-11-10 65", "2026-11-20 64.5",
      ])
    #expect(message(scene) == "“Cart abandonment”: entered 3 readings, which replaces 1.")
    #expect(scene.lastChange == "enter 3 readings of Cart abandonment")
    scene.type("u")
    #expect(scene.readings.count == 3)
  }

  @Test(arguments: [
    ("31/10", "“31/10” is neither a number nor a date: 2026-10-31 71.5 is understood, or only the value."),
    (
      "1.234,5", "“1.234,5” is neither a number nor a date: 2026-10-31 71.5 is understood, or only the value."
    ),
    ("1e999", "“1e999” is neither a number nor a date: 2026-10-31 71.5 is understood, or only the value."),
    ("70 71", "Of several readings each needs its date: 2026-10-31 71.5."),
    ("2026-10-31", "What was it on 2026-10-31? A value is missing."),
    ("2026-10-31 2026-11-30 5", "What was it on 2026-11-30? A value is missing."),
    ("%", "A value is missing."),
  ])
  func whatCantBeTakenIsSaid(typed: String, problem: String) {
    var scene = Scene.plan()
    scene.type("jr" + typed + "<enter>")
    #expect(message(scene) == problem)
    #expect(scene.workbench.layers.count == 1)
    #expect(scene.readings.count == 3)
  }

  @Test func onAnUnknownDayTheDateIsNeeded() {
    var scene = Scene.plan(today: nil)
    scene.type("jr70<enter>")
    #expect(message(scene) == "What day it is, is not known: write it before the value, 2026-10-31 71.5.")
    scene.type("<ctrl-u>2026-11-22 70<enter>")
    #expect(scene.readings.last == "2026-11-22 70")
  }

  @Test func theFutureIsRemarkedOn() {
    var scene = Scene.plan()
    scene.type("jr2027-11-22 70")
    #expect(scene.screen().contains("70 on 2027-11-22  lies in the future"))
  }

  @Test func onAFrictionPointItsOnlyIndicatorIsMeant() {
    var scene = Scene.plan()
    scene.type("r70<enter>")
    #expect(scene.readings.last == "2026-11-22 70")
    scene.type("jjjr")
    #expect(message(scene) == "“Links that open without a login” has no indicator yet: I adds one.")
    scene.type("jr")
    #expect(message(scene) == "Select an indicator first: a reading is its value on a day.")
  }

  @Test func numbersInTheUnitAreNotTakenForValuesAway() throws {
    let today = try #require(CalendarDate("2026-11-22"))
    #expect(ReadingLine("5", today: today, unit: "of 5").entries.map(\.value.value) == [5])
    #expect(ReadingLine("27 % of calls", today: today, unit: "% of calls").entries.map(\.value.value) == [27])
    #expect(ReadingLine("−4", today: today).entries.map(\.value.value) == [-4])
    #expect(ReadingLine("  ", today: today).entries.isEmpty)
    #expect(ReadingLine("  ", today: today).problem == nil)
  }

  @Test func theSameValueAgainChangesNothing() {
    var scene = Scene.plan()
    scene.type("jr2026-10-31 66.6<enter>")
    #expect(message(scene) == "It says so already.")
    #expect(scene.lastChange == nil)
  }
}

@Suite struct ReviewTests {
  private func message(_ scene: Scene) -> String? { scene.workbench.message?.text }
  private func reviewed(_ scene: Scene) -> String? { scene.workbench.journey.details.reviewed }

  @Test func walksThroughWhatLacksAReading() {
    var scene = Scene.plan()
    scene.type("R")
    #expect(scene.screen().contains("Review of November 2026 · 1 of 2"))
    #expect(scene.screen().contains("last: 66.6 on 2026-10-31"))
    scene.type("68<enter>")
    #expect(scene.readings.last == "2026-11-22 68")
    #expect(scene.screen().contains("Review of November 2026 · 2 of 2"))
    #expect(scene.screen().contains("Net promoter score"))
    scene.type("<tab>")
    #expect(scene.screen().contains("1 entered, 1 skipped."))
    #expect(scene.screen().contains("There was no review before."))
    scene.type("<enter>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(reviewed(scene) == "2026-11-22")
    #expect(message(scene) == "Reviewed on 2026-11-22. 1 entered, 1 skipped.")
    #expect(
      scene.workbench.history.done.map(\.label) == [
        "enter 68 for Cart abandonment", "review of November 2026",
      ])
    scene.type("u")
    #expect(reviewed(scene) == nil)
    #expect(message(scene) == "Undid: review of November 2026")
    scene.type("u")
    #expect(scene.readings.count == 3)
  }

  @Test func anEmptyEnterSkipsToo() {
    var scene = Scene.plan()
    scene.type("R<enter> <enter>")
    #expect(scene.screen().contains("0 entered, 2 skipped."))
    scene.type("<esc>")
    #expect(message(scene) == "0 entered, 2 skipped. The date of the last review stays as it was.")
    #expect(reviewed(scene) == nil)
    #expect(scene.lastChange == nil)
  }

  @Test func escapeEndsIt() {
    var scene = Scene.plan()
    scene.type("R68<enter><esc>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(message(scene) == "1 entered, 0 skipped. 1 not asked for. :review goes on.")
    scene.type(":review<enter>")
    #expect(scene.screen().contains("Net promoter score"))
    #expect(scene.screen().contains("1 of 1"))
  }

  @Test func aValueThatCantBeTakenStays() {
    var scene = Scene.plan()
    scene.type("Rmuch<enter>")
    #expect(message(scene)?.hasPrefix("“much” is neither a number nor a date") == true)
    #expect(scene.screen().contains("1 of 2"))
  }

  @Test func worksInEveryView() {
    var scene = Scene.plan()
    scene.type("gb:review<enter>68<enter>")
    #expect(scene.readings.last == "2026-11-22 68")
    #expect(scene.workbench.place.view == .board)
  }

  @Test func whereNothingIsDueItSaysWhenTheLastReviewWas() {
    var scene = Scene.plan()
    scene.type("R68<enter>25<enter><enter>R")
    #expect(scene.screen().contains("Every indicator has a reading of this month."))
    #expect(scene.screen().contains("The last review was on 2026-11-22."))
    scene.type("<enter>")
    #expect(message(scene) == "Reviewed today already.")
  }

  @Test func whatIsDeletedMeanwhileIsPassedOver() {
    var scene = Scene.plan()
    scene.type("R")
    scene.workbench.perform(
      "delete", scene.workbench.journey.removal(of: RecordReference(ID<Indicator>("abandonment"))))
    #expect(scene.screen().contains("This indicator was deleted meanwhile: Tab goes on."))
    scene.type("<tab>25<enter>")
    #expect(scene.screen().contains("1 entered, 1 skipped."))
  }

  @Test func withoutADayOrAnIndicatorItSaysSo() {
    var scene = Scene.plan(today: nil)
    scene.type("R")
    #expect(message(scene) == "What day it is, is not known: there is no month to review.")
    scene = .plan(.laptop)
    scene.type("R")
    #expect(message(scene) == "There is no indicator to review yet: :indicator adds one.")
  }
}
