import JourneyModel
import JourneyStore
import Testing

/// Where this package's sources are.
let sourceFolder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  .joined(separator: "/")

/// A sample of the repository.
func sample(_ name: String) throws -> Journey {
  let path = "\(sourceFolder)/SampleJourneys/\(name).journey.json"
  return try JourneyReader.read(#require(TemporaryFolder.read(file: path))).journey
}
