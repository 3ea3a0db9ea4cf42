import JourneyModel
import Testing

@testable import Workbench

@Suite struct TimerTests {
  /// A scene in which `:timer` was set at second 1000.
  private func timed(_ text: String) -> Scene {
    var scene = Scene()
    scene.tell(900)
    scene.type(":timer \(text)<enter>")
    scene.tell(1000)
    return scene
  }

  @Test func itRunsFromTheMomentThatIsToldNext() {
    var scene = Scene()
    scene.tell(900)
    #expect(scene.workbench.patience == nil)
    scene.type(":timer 10m<enter>")
    #expect(scene.workbench.patience == 0, "the time is asked for at once")
    #expect(scene.line(0).contains("⧗ 10 min"))
    scene.tell(1000)
    #expect(scene.workbench.patience == 60_000)
  }

  @Test(arguments: [
    (0, "⧗ 10 min", 60_000), (1, "⧗ 10 min", 59_000), (59, "⧗ 10 min", 1000), (60, "⧗ 9 min", 60_000),
    (61, "⧗ 9 min", 59_000), (539, "⧗ 2 min", 1000), (540, "⧗ 1 min", 1000), (541, "⧗ 59 s", 1000),
    (599, "⧗ 1 s", 1000),
  ])
  func saysWhatIsLeft(passed: Int, text: String, patience: Int) {
    var scene = timed("10m")
    scene.tell(1000 + passed)
    #expect(scene.workbench.timerText == text)
    #expect(scene.line(0).contains(text))
    #expect(scene.workbench.patience == patience)
  }

  /// When it is told the time exactly when it asked to, its text is another one each time.
  @Test func itAsksOnlyWhenItsTextChanges() throws {
    var scene = timed("3m")
    var (now, texts) = (1000, [scene.workbench.timerText])
    while let patience = scene.workbench.patience {
      now += patience / 1000
      scene.tell(now)
      texts.append(scene.workbench.timerText)
    }
    #expect(now == 1180)
    #expect(texts.count == 3 + 60)
    #expect(zip(texts, texts.dropFirst()).allSatisfy { $0 != $1 })
    #expect(texts.last == "time is up")
  }

  @Test(arguments: [1600, 1601, 999_999]) func theTimeIsUp(now: Int) {
    var scene = timed("10m")
    scene.tell(now)
    #expect(scene.line(0).contains("time is up"))
    #expect(scene.line(23).hasPrefix(" Time is up. :timer +5m gives more"))
    #expect(scene.workbench.patience == nil)
    scene.type("jjjj")
    #expect(scene.line(0).contains("time is up"), "it stays until it is cleared")
    scene.tell(now + 60)
    #expect(scene.workbench.message == nil, "it is said once")
    scene.type(":timer off<enter>")
    #expect(!scene.line(0).contains("time is up"))
  }

  @Test(arguments: ["off", "0", "0m", "stop", "OFF"]) func itIsStopped(word: String) {
    var scene = timed("10m")
    scene.type(":timer \(word)<enter>")
    #expect(scene.workbench.timer == nil)
    #expect(scene.workbench.patience == nil)
    #expect(scene.line(23).hasPrefix(" The timer is off."))
  }

  @Test func moreIsAdded() {
    var scene = timed("10m")
    scene.type(":timer +5m<enter>")
    scene.tell(1060)
    #expect(scene.workbench.timerText == "⧗ 14 min")
  }

  @Test func moreIsGivenWhenTheTimeIsUp() {
    var scene = timed("10m")
    scene.tell(5000)
    scene.type(":timer +5m<enter>")
    scene.tell(5100)
    #expect(scene.workbench.timerText == "⧗ 5 min")
    #expect(scene.workbench.patience == 60_000)
  }

  @Test func nothingIsAddedToNothing() {
    var scene = Scene()
    scene.tell(1)
    scene.type(":timer +5m<enter>")
    #expect(scene.workbench.timer == nil)
    #expect(scene.line(23).hasPrefix(" No timer runs: :timer 10m sets one."))
  }

  @Test(arguments: [
    ("10", 600), ("10m", 600), ("10 min", 600), ("90s", 90), ("1h", 3600), ("24h", 86_400), ("1", 60),
    ("1S", 1),
  ])
  func readsTimes(text: String, seconds: Int) {
    #expect(TimerInput(text) == .set(seconds: seconds))
    #expect(TimerInput("+" + text) == .add(seconds: seconds))
  }

  @Test(arguments: [
    "x", "m", "-5", "5d", "1.5h", "5 5m", "25h", "1441m", "999999999999999999999999", "９m", "+", "++5m",
    "10mm",
    "\u{1B}[2J",
  ])
  func refusesOthersWithASentence(text: String) {
    var scene = Scene()
    scene.tell(1)
    scene.workbench.setTimer(text)
    #expect(scene.workbench.timer == nil)
    #expect(
      scene.workbench.message?.text.hasSuffix("is no time: 10m, 90s, 1h, +5m, up to a day; off stops it.")
        == true)
  }

  @Test func nothingIsAddedBeyondADay() {
    var scene = timed("24h")
    scene.type(":timer +1m<enter>")
    #expect(scene.line(23).hasPrefix(" A timer runs for a day at most."))
    scene.tell(1060)
    #expect(scene.workbench.timerText == "⧗ 1439 min")
  }

  @Test func withoutAClockItSaysSo() {
    var scene = Scene()
    scene.type(":timer 10m<enter>")
    #expect(scene.workbench.timer == nil)
    #expect(scene.line(23).hasPrefix(" The time is not known here"))
  }

  @Test func withoutATimeItSaysWhatIsLeft() {
    var scene = timed("10m")
    scene.type(":timer<enter>")
    #expect(scene.line(23).hasPrefix(" The timer: ⧗ 10 min."))
    scene.type(":timer off<enter>:timer<enter>")
    #expect(scene.line(23).hasPrefix(" No timer runs: :timer 10m sets one."))
  }

  @Test func aClockThatIsSetBackOrFarAheadDoesNoHarm() {
    var scene = timed("10m")
    scene.tell(Int.min)
    #expect(scene.workbench.timerText != nil)
    scene.tell(Int.max)
    #expect(scene.workbench.frame().cells.count == 80 * 24)
  }

  @Test func itIsNoPartOfTheDocument() {
    let scene = timed("10m")
    #expect(scene.workbench.history.done.isEmpty)
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func inASCII() {
    var scene = Scene(unicode: false)
    scene.tell(1)
    scene.type(":timer 10m<enter>")
    #expect(scene.line(0).contains("T 10 min"))
  }

  @Test func itIsSaidOverAForm() {
    var scene = timed("10m")
    scene.type("/Checkout<enter><enter>")
    scene.tell(1600)
    #expect(scene.line(23).hasPrefix(" Time is up."))
    #expect(scene.workbench.layers.count == 1)
  }
}
