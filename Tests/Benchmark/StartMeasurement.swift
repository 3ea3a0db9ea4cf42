/// From the start to the first full screen, beside vim opening the same file.
enum StartMeasurement: Measurement {
  static let name = "start"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    let files = [
      (try place.sample(), "a sample", 1.5, 21),
      (try place.journey(touchpoints: 100_000), "100,000 touchpoints", 1, 7),
    ]
    return try files.map { path, what, times, count in
      let (own, vim) = try compare(path, count)
      return Figure(
        "start to full screen, \(what)", own, in: .milliseconds,
        peer: Figure.Peer(name: "vim", value: vim?.median.count(of: .milliseconds)), aim: .peer(times: times))
    }
  }

  /// In turns, so that both meet the same machine.
  private static func compare(_ path: String, _ count: Int) throws -> (Runs, Runs?) {
    var (own, other): ([UInt64], [UInt64]) = ([], [])
    for _ in 0..<count {
      own.append(try TerminalRun(.journey, opening: path).start.duration)
      if let vim = TerminalProgram.vim { other.append(try TerminalRun(vim, opening: path).start.duration) }
    }
    return (Runs(nanoseconds: own), other.isEmpty ? nil : Runs(nanoseconds: other))
  }
}
