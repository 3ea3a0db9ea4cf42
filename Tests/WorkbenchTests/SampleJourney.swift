import EmbeddedSamples
import JourneyModel
import JourneyStore

/// The samples that are in the program.
enum SampleJourney {
  static func read(_ wanted: String) -> Journey? {
    for index in 0..<embedded_samples_count() {
      let sample = unsafe embedded_sample_at(index)
      guard let name = unsafe sample.name, let start = unsafe sample.bytes,
        unsafe String(cString: name) == wanted
      else { continue }
      let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: sample.count))
      return try? JourneyReader.read(bytes).journey
    }
    return nil
  }
}
