/// 200 moves typed at once, to the last byte of the picture after them.
enum BurstMeasurement: Measurement {
  static let name = "burst"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    return try [100, 100_000].map { count in
      let path = try place.journey(touchpoints: count)
      let vim = try TerminalProgram.vim.map { try run($0, on: path).median.count(of: .milliseconds) }
      return Figure(
        "200 moves in one burst, \(count) touchpoints", try run(.journey, on: path), in: .milliseconds,
        peer: Figure.Peer(name: "vim", value: vim), aim: .below(20))
    }
  }

  private static func run(_ program: TerminalProgram, on path: String) throws -> Runs {
    let run = try TerminalRun(program, opening: path)
    let moves = [String(repeating: "jjjl", count: 50), String(repeating: "kkkh", count: 50)]
    return Runs(
      nanoseconds: (0..<10).flatMap { _ in
        moves.compactMap { run.send($0, quiet: 30, within: 1000)?.duration }
      })
  }
}
