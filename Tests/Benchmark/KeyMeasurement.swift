/// From a key to the last byte of what it changes on the screen.
enum KeyMeasurement: Measurement {
  static let name = "keys"

  /// Down, right and back, so that no key is pressed in vain and the walk can be repeated for ever.
  static let walk = "jjlljkhhkk"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    return try [(100, 0.5), (100_000, 1)].flatMap { count, limit in
      try figures(of: try place.journey(touchpoints: count), count, limit)
    }
  }

  private static func figures(of path: String, _ count: Int, _ limit: Double) throws -> [Figure] {
    let run = try TerminalRun(.journey, opening: path)
    // To the touchpoints: below the note lanes.
    _ = run.send("jjj")
    let moves = answers(of: run, to: walk, times: 30)
    let edits = answers(of: run, to: "+-", times: 25)
    _ = run.send("gr", quiet: 50)
    let ranking = answers(of: run, to: "jjjkkk", times: 20)
    let rating = answers(of: run, to: "34", times: 10)
    let other = try vimMoves(in: path)
    return [
      Figure(
        "a move on the board, \(count) touchpoints", median(moves), .milliseconds,
        peer: Figure.Peer(name: "vim", value: other.map(median)), aim: .below(limit)),
      Figure(
        "its bytes, \(count) touchpoints", medianBytes(moves), .bytes,
        peer: Figure.Peer(name: "vim", value: other.map(medianBytes)), aim: .atMost(250)),
      Figure("an edit on the board (+), \(count) touchpoints", median(edits), .milliseconds),
      Figure("a move in the ranking, \(count) touchpoints", median(ranking), .milliseconds),
      Figure("a rating in the ranking, \(count) touchpoints", median(rating), .milliseconds),
    ]
  }

  /// From a line and a column in which all keys lead somewhere.
  private static func vimMoves(in path: String) throws -> [TerminalRun.Answer]? {
    guard let vim = TerminalProgram.vim else { return nil }
    let run = try TerminalRun(vim, opening: path)
    _ = run.send("30G6|", quiet: 50)
    return answers(of: run, to: walk, times: 30)
  }

  private static func answers(of run: TerminalRun, to keys: String, times: Int) -> [TerminalRun.Answer] {
    (0..<times).flatMap { _ in keys.compactMap { run.send(String($0)) } }
  }

  private static func median(_ answers: [TerminalRun.Answer]) -> Double {
    Runs(nanoseconds: answers.map(\.duration)).median.count(of: .milliseconds)
  }

  private static func medianBytes(_ answers: [TerminalRun.Answer]) -> Double {
    let bytes = answers.map(\.bytes).sorted()
    return bytes.isEmpty ? 0 : Double(bytes[bytes.count / 2])
  }
}
