import JourneyModel
import JourneyStore

/// Opening and saving inside the program: the file's bytes to a journey, and the journey to the file's bytes
/// in a file. Beside it orjson doing the same in Python, without Python's start: `loads` of the bytes,
/// `dumps` with indentation and sorted keys, written to a file. Neither waits for the disk.
enum DocumentMeasurement: Measurement {
  static let name = "document"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    let path = try place.journey(touchpoints: 100_000)
    let peer = try Orjson.measure(path, writingTo: place.path("orjson.json"))
    let read = try Runs.measure(9) { try JourneyReader.read(try FileReading.read(path)) }
    let journey = try JourneyReader.read(try FileReading.read(path)).journey
    let target = place.path("written.json")
    let written = try Runs.measure(9) { try write(journey, to: target) }
    let sum = (read.median + written.median).count(of: .milliseconds)
    return [
      figure("read", read.median.count(of: .milliseconds), peer?.read),
      figure("write", written.median.count(of: .milliseconds), peer?.write),
      figure("read and write", sum, peer.map { $0.read + $0.write }, aim: .peer(times: 1)),
    ]
  }

  private static func figure(_ what: String, _ value: Double, _ peer: Double?, aim: Figure.Aim? = nil)
    -> Figure
  {
    Figure(
      "\(what) 100,000 touchpoints", value, .milliseconds, peer: Figure.Peer(name: "orjson", value: peer),
      aim: aim)
  }

  private static func write(_ journey: Journey, to path: String) throws {
    let file = try OutputFile(path)
    JourneyWriter.write(journey) { file.append($0) }
  }
}
