import EmbeddedSamples
import JourneyModel
import JourneyStore

/// The samples that are in the program.
enum SampleJourney {
  static let names: [String] = (0..<embedded_samples_count()).compactMap { index in
    unsafe embedded_sample_at(index).name.map { unsafe String(cString: $0) }
  }

  static func read(_ name: String) throws -> Journey {
    guard let index = names.firstIndex(of: name) else { throw Missing(name: name) }
    let sample = unsafe embedded_sample_at(index)
    guard let start = unsafe sample.bytes else { throw Missing(name: name) }
    return try JourneyReader.read(unsafe Array(UnsafeBufferPointer(start: start, count: sample.count)))
      .journey
  }

  struct Missing: Error { let name: String }
}
