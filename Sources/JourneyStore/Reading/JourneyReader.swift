internal import JSONText
internal import JourneyModel
import Words

/// Turns the text of a document into a journey.
package enum JourneyReader {
  package static let mostProblems = 20

  /// Reads a whole document, or says with line, column and path what is wrong with it.
  package static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> ReadJourney {
    guard bytes.count <= DocumentFormat.largestFile else { throw tooLarge }
    var reading = DocumentReading()
    do {
      let parts = try JSONScanner.scan(bytes) { scanner throws(JSONFault) in
        try reading.document(&scanner)
      }
      let journey = Journey(parts)
      try reading.checkReferences(journey, in: bytes)
      try reading.checkIDs(journey, in: bytes)
      if reading.faults.isEmpty {
        return ReadJourney(journey: journey, warnings: problems(reading.warnings, in: bytes))
      }
    } catch {
      reading.end(with: error)
    }
    throw ReadingFailure(problems: problems(reading.faults, in: bytes))
  }

  private static func problems(_ faults: [JSONFault], in bytes: [UInt8]) -> [JSONProblem] {
    let safe = faults.map { JSONFault(offset: $0.offset, message: printable($0.message)) }
    return JSONLocator.problems(safe, in: bytes)
  }

  private static var tooLarge: ReadingFailure {
    let message = "the document is larger than \(DocumentFormat.largestFile >> 20) MiB"
    let place = JSONPlace(line: 1, column: 1)
    return ReadingFailure(problems: [JSONProblem(offset: 0, place: place, path: "", message: message)])
  }
}
