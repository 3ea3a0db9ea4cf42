import PseudoTerminal

/// Two programs at one file: how long until one shows what the other did, and what the journal costs the one
/// who does it.
enum ScreenLag {
  static func figures(in place: Workplace) throws -> [Figure] {
    try [100, 10_000].flatMap { try figures(of: try place.journey(touchpoints: $0), $0) }
  }

  private static func figures(of path: String, _ count: Int) throws -> [Figure] {
    let own = try TerminalRun(.journey, opening: path)
    let other = try TerminalRun(.journey, opening: path, joining: true)
    own.session.settle(quiet: 100)
    own.session.show()
    // The same touchpoint on both screens.
    for run in [own, other] { _ = run.send("/Compare\r", quiet: 50) }
    let lags = (0..<60).compactMap { lag($0 % 2 == 0 ? "+" : "-", from: own, to: other) }
    other.session.signal(9)
    own.session.settle(quiet: 100)
    own.session.show()
    let kept = duration(own)
    _ = own.send(":set journal off\r", quiet: 100)
    let unkept = duration(own)
    return [
      Figure(
        "another's change on the screen, \(count) touchpoints", Runs(nanoseconds: lags), in: .milliseconds,
        aim: .below(100)),
      Figure(
        "the longest of 60 such, \(count) touchpoints", Double(lags.max() ?? 0) / 1e6, .milliseconds,
        aim: .below(100)),
      Figure(
        "an edit on the board (+), \(count) touchpoints", kept, in: .milliseconds,
        peer: Figure.Peer(name: "without a journal", value: unkept.median.count(of: .milliseconds))),
    ]
  }

  /// From a key in one program to the last byte on the other's terminal; nil if nothing comes there.
  private static func lag(_ key: String, from own: TerminalRun, to other: TerminalRun) -> UInt64? {
    let before = other.session.bytesWritten
    let begin = PseudoTerminalSession.now()
    own.session.send(key)
    other.session.pump(milliseconds: 1000)
    guard other.session.bytesWritten > before else { return nil }
    other.session.settle(quiet: 8)
    own.session.settle(quiet: 8)
    own.session.show()
    other.session.show()
    return other.session.lastWriteTime - begin
  }

  private static func duration(_ run: TerminalRun) -> Runs {
    Runs(nanoseconds: (0..<60).compactMap { run.send($0 % 2 == 0 ? "+" : "-")?.duration })
  }
}
