import JourneyStore
import PseudoTerminal
import Testing

/// The timer in the built program, which has a real clock.
@Suite struct TimerProgramTests {
  private let workspace = Workspace()

  private func open() throws -> PseudoTerminalSession {
    workspace.write(JourneyWriter.text(.small), to: "small.journey.json")
    let session = try workspace.start("small.journey.json")
    try session.wait(forText: "[Board]")
    return session
  }

  @Test func countsDownByItself() throws {
    let session = try open()
    session.type(":timer 3s\r")
    try session.wait(for: "the timer") { $0.line(0).contains("⧗ 3 s") }
    try session.wait(for: "the last second") { $0.line(0).contains("⧗ 1 s") }
    try session.wait(for: "the end") { $0.line(0).contains("time is up") }
    #expect(session.screen.contains("Time is up. :timer +5m gives more"))
  }

  /// A program that is told the time again and again would keep the processor busy, and draw for nothing.
  @Test func sleepsWhileAMinuteRuns() throws {
    let session = try open()
    session.type(":timer 10m\r")
    try session.wait(for: "the timer") { $0.line(0).contains("⧗ 10 min") }
    session.settle(quiet: 300)
    let (bytes, ticks) = (session.bytesWritten, session.processorTicks)
    session.settle(quiet: 500)
    #expect(session.bytesWritten == bytes)
    #expect((session.processorTicks ?? 0) - (ticks ?? 0) <= 1)
  }

  /// A presentation turns whole screens over: nothing of the one before may stay.
  @Test func presentsCleanly() throws {
    let session = try workspace.start("--sample", "laptop", rows: 40, columns: 120)
    try session.wait(forText: "[Board]")
    session.press(.function(5))
    try session.wait(for: "the title alone") { !$0.contains("[Board]") }
    for number in 1...5 {
      session.press(.right)
      try session.wait(forText: "\(number) of 5")
      let shown = session.screen.text
      let before = session.bytesWritten
      session.send("\u{C}")
      try session.wait(for: "the screen drawn anew") { _ in session.bytesWritten > before + 500 }
      session.settle()
      #expect(session.screen.text == shown)
    }
  }

  @Test func presentsAndLeaves() throws {
    let session = try open()
    session.type(":present\r")
    try session.wait(for: "the title alone") { !$0.contains("[Board]") }
    session.press(.pageDown)
    try session.wait(forText: " of ")
    session.press(.escape)
    try session.wait(forText: "[Board]")
  }
}
