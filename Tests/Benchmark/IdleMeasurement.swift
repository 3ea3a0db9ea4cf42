import PseudoTerminal

/// What the program does while nobody does anything: nothing.
enum IdleMeasurement: Measurement {
  static let name = "idle"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    let run = try TerminalRun(.journey, opening: try place.journey(touchpoints: 100))
    run.session.settle(quiet: 300)
    let (bytes, ticks) = (run.session.bytesWritten, run.session.processorTicks ?? 0)
    run.session.pump(milliseconds: 1000)
    return [
      Figure(
        "processor time in an idle second", Double((run.session.processorTicks ?? 0) - ticks), .ticks,
        aim: .atMost(0)),
      Figure(
        "bytes sent in an idle second", Double(run.session.bytesWritten - bytes), .bytes, aim: .atMost(0)),
    ]
  }
}
