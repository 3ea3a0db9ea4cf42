import EmbeddedSamples
import Glibc
import JourneyModel
import JourneyStore

/// Files for the programs to open, in a folder of their own.
final class Workplace {
  let folder: String

  /// Hands a folder to `body` and removes it afterwards.
  static func use<Result>(_ body: (Workplace) throws -> Result) throws -> Result {
    let place = try Workplace()
    defer { place.remove() }
    return try body(place)
  }

  private init() throws {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/journey-benchmark-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw WorkplaceError(description: "no folder in \(parent)")
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func remove() {
    for name in names { unsafe unlink(path(name)) }
    unsafe rmdir(folder)
  }

  private var names: [String] = []

  /// The path of a file that is removed in the end, whoever makes it.
  func path(_ name: String) -> String {
    if !names.contains(name) { names.append(name) }
    return "\(folder)/\(name)"
  }

  /// The path of the journal beside a document. It is removed in the end, and the file of those present too.
  func journal(of document: String) -> String {
    let name = document.split(separator: "/").last.map(String.init) ?? ""
    _ = path(".\(name).present")
    return path(".\(name).journal")
  }

  /// Removes what a program that was killed has left beside a document.
  static func removeJournal(of document: String) {
    let name = document.split(separator: "/").last.map(String.init) ?? ""
    let folder = document.dropLast(name.utf8.count)
    for ending in ["journal", "present"] { unsafe unlink("\(folder).\(name).\(ending)") }
  }

  /// A generated journey's file.
  func journey(touchpoints: Int) throws -> String {
    let path = path("\(touchpoints).journey.json")
    _ = journal(of: path)
    try write(JourneyWriter.text(GeneratedJourney.make(touchpoints: touchpoints)), to: path)
    return path
  }

  /// The file of the first sample in the program.
  func sample() throws -> String {
    let sample = unsafe embedded_sample_at(0)
    guard let start = unsafe sample.bytes else { throw WorkplaceError(description: "there is no sample") }
    let path = path("sample.journey.json")
    _ = journal(of: path)
    try write(unsafe Array(UnsafeBufferPointer(start: start, count: sample.count)), to: path)
    return path
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw WorkplaceError(description: "can't write \(path)") }
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, count == bytes.count else {
      throw WorkplaceError(description: "can't write \(path)")
    }
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}

struct WorkplaceError: Error, CustomStringConvertible {
  let description: String
}
