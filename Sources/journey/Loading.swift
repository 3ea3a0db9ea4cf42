import ArgumentParser
import EmbeddedSamples
import Glibc
import JSONText
import JourneyModel
import JourneyStore
import Words

/// Getting a document from where it is.
enum Loading {
  /// Reads a journey; `-` is standard input. What is wrong goes to standard error, place by place.
  static func journey(at path: String) throws -> Journey {
    try journey(from: try bytes(at: path), named: name(of: path))
  }

  /// What a file is called where it is spoken of.
  static func name(of path: String) -> String { path == "-" ? words("standard input") : path }

  /// What a file holds; `-` is standard input.
  static func bytes(at path: String) throws -> [UInt8] {
    try path == "-" ? standardInput() : file(at: path).bytes
  }

  /// The same, of a file that may be missing or empty; nil then, and for `/dev/null`.
  static func journeyOrNone(at path: String) throws -> Journey? {
    if path == "-" || path == "/dev/null" { return path == "-" ? try journey(at: path) : nil }
    do {
      return try journey(from: try DocumentFile(reading: path).bytes, named: path)
    } catch let problem as FileProblem {
      if problem.cause == .missing || problem.cause == .isEmpty { return nil }
      throw failure(problem)
    }
  }

  private static func file(at path: String) throws -> DocumentFile {
    guard let file = try fileIfThere(at: path) else {
      throw failure(FileProblem(.read, path, .missing))
    }
    return file
  }

  /// The file of that name; nil if there is none.
  static func fileIfThere(at path: String) throws -> DocumentFile? {
    do {
      return try DocumentFile(reading: path)
    } catch {
      if error.cause == .missing { return nil }
      throw failure(error)
    }
  }

  /// A new file needs a folder; better known before the work than after it.
  static func checkFolder(of path: String) throws {
    do {
      try DocumentFile.checkFolder(of: path)
    } catch {
      throw failure(error)
    }
  }

  private static func journey(from bytes: [UInt8], named name: String) throws -> Journey {
    let read = try document(in: bytes, named: name)
    for warning in read.warnings { complain("\(name):\(warning)") }
    return read.journey
  }

  /// What the bytes hold, with what is kept of it though this version does not know it.
  static func document(in bytes: [UInt8], named name: String) throws -> ReadJourney {
    do {
      return try JourneyReader.read(bytes)
    } catch {
      for problem in error.problems { complain("\(name):\(problem)") }
      throw ExitStatus.badContent
    }
  }

  /// What the changes in a journal lead to, such as one that was set aside.
  static func journey(ofJournal bytes: [UInt8], named name: String) throws -> Journey {
    do throws(JournalDamage) {
      let found = try JournalReader.read(bytes)
      if let damage = found.damage { complain("\(name): \(damage)") }
      return JournaledState(found.contents, fingerprint: nil, found: Journey()).latest
    } catch {
      complain("\(name): \(error)")
      throw ExitStatus.badContent
    }
  }

  static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
      guard bytes.count <= DocumentFormat.largestFile else {
        let most = DocumentFormat.largestFile >> 20
        throw failure(words("standard input: it is larger than %@ MiB", most), ExitStatus.badContent)
      }
    }
    return bytes
  }
}

/// The samples in the program.
enum Samples {
  static var names: [String] {
    (0..<embedded_samples_count()).compactMap { unsafe name(embedded_sample_at($0)) }
  }

  /// Name and title of each.
  static func list() -> [(name: String, title: String)] {
    names.map { name in (name, journey(named: name)?.details.title ?? name) }
  }

  static func journey(named name: String) -> Journey? {
    bytes(named: name).flatMap { try? JourneyReader.read($0).journey }
  }

  private static func bytes(named wanted: String) -> [UInt8]? {
    for index in 0..<embedded_samples_count() {
      let sample = unsafe embedded_sample_at(index)
      guard unsafe name(sample) == wanted, let start = unsafe sample.bytes else { continue }
      return unsafe Array(UnsafeBufferPointer(start: start, count: sample.count))
    }
    return nil
  }

  private static func name(_ sample: embedded_sample) -> String? {
    unsafe sample.name.map { unsafe String(cString: $0) }
  }
}
