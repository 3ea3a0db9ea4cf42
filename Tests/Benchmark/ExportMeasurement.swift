import JourneyExchange
import JourneyModel
import JourneyStore

/// 10,000 touchpoints in each format. Beside it what orjson takes to read and write the same document in Python.
enum ExportMeasurement: Measurement {
  static let name = "export"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    let path = try place.journey(touchpoints: 10_000)
    let journey = try JourneyReader.read(try FileReading.read(path)).journey
    let peer = try Orjson.measure(path, writingTo: place.path("orjson.json"))
    let both = peer.map { $0.read + $0.write }
    let export = Export(journey, today: CalendarDate("2026-11-20"))
    return ExportFormat.allCases.map { format in
      let runs = Runs.measure(5) { export.text(as: format) }
      return Figure(
        "10,000 touchpoints as .\(format.ending)", runs, in: .milliseconds,
        peer: Figure.Peer(name: "orjson reads and writes", value: both), aim: .below(1000))
    }
  }
}
