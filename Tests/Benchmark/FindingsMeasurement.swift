import JourneyModel
import JourneyStore

/// All findings of 10,000 touchpoints. Beside it what orjson takes only to read the same document in Python.
enum FindingsMeasurement: Measurement {
  static let name = "findings"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    let path = try place.journey(touchpoints: 10_000)
    let journey = try JourneyReader.read(try FileReading.read(path)).journey
    let peer = try Orjson.measure(path, writingTo: place.path("orjson.json"))
    let today = CalendarDate("2026-11-20")
    let runs = Runs.measure(15) { Findings(of: journey, today: today) }
    return [
      Figure(
        "findings of 10,000 touchpoints", runs, in: .milliseconds,
        peer: Figure.Peer(name: "orjson reads", value: peer?.read), aim: .below(50))
    ]
  }
}
