import Glibc
import PseudoTerminal

/// Opening and saving 100,000 touchpoints as a person meets it: on a terminal, from the start to the first
/// screen, and from `:w NAME` to its answer, the file then being safe on the disk. Beside it, as whole programs
/// from start to end: orjson in Python, reading and writing the file, and `jq .` of the file into another,
/// neither of which waits for the disk.
enum WholeProgramMeasurement: Measurement {
  static let name = "program"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    let path = try place.journey(touchpoints: 100_000)
    let size = Double(Workplace.size(of: path))
    let target = place.path("saved.journey.json")
    var (durations, peaks): ([UInt64], [Int]) = ([], [])
    for _ in 0..<5 {
      unsafe unlink(target)
      let run = try TerminalRun(.journey, opening: path)
      guard let saving = run.send(":w \(target)\r", quiet: 300, within: 20_000),
        Workplace.size(of: target) == Workplace.size(of: path)
      else { throw WorkplaceError(description: "journey did not save\n\(run.session.screen.text)") }
      durations.append(run.start.duration + saving.duration)
      peaks.append(peakMemory(of: run.session.processID))
    }
    let own = Runs(nanoseconds: durations)
    let orjson = try Orjson.program(path, writingTo: place.path("orjson.json")).map { try time($0) }
    let jq = try Tool.find("jq").map { try time([$0, ".", path], to: place.path("jq.json")) }
    let rank = try Tool.run([CommandLineWords.program, "rank", path, "--top", "1"])
    return [
      figure(own, "orjson", orjson),
      figure(own, "jq", jq, aim: .peer(times: 1)),
      memory("opening and saving", peaks.max() ?? 0, size),
      memory("rank --top 1", rank.peakMemory, size),
      Figure("rank --top 1, whole program", rank.duration.count(of: .milliseconds), .milliseconds),
    ]
  }

  private static func figure(_ own: Runs, _ name: String, _ peer: Runs?, aim: Figure.Aim? = nil) -> Figure {
    Figure(
      "open and save, whole program", own, in: .milliseconds,
      peer: Figure.Peer(name: name, value: peer?.median.count(of: .milliseconds)), aim: aim)
  }

  private static func memory(_ what: String, _ bytes: Int, _ size: Double) -> Figure {
    Figure(
      "peak memory, \(what)", Double(bytes) / 1_048_576, .mebibytes,
      peer: Figure.Peer(name: "the file", value: size / 1_048_576), aim: .peer(times: 6))
  }

  private static func time(_ words: [String], to file: String? = nil) throws -> Runs {
    Runs(
      try (0..<5).map { _ in
        let run = try Tool.run(words, to: file)
        guard run.code == 0 else { throw WorkplaceError(description: "\(words[0]) failed") }
        return run.duration
      })
  }

  /// The most memory that a running program has had, in bytes.
  private static func peakMemory(of id: Int32) -> Int {
    guard let file = unsafe fopen("/proc/\(id)/status", "r") else { return 0 }
    defer { unsafe fclose(file) }
    var buffer = [CChar](repeating: 0, count: 256)
    while unsafe fgets(&buffer, 256, file) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.first == "VmHWM:", words.count > 1 { return (Int(words[1]) ?? 0) << 10 }
    }
    return 0
  }
}
