import ArgumentParser
import Glibc
import JourneyExchange
import JourneyModel
import Words

/// A file of another program's that is being imported, with what is told about it.
struct ImportedFile {
  let name: String
  private var source: ImportSource
  private let format: ImportFormat?

  /// - Parameter format: nil: it is guessed.
  init(
    _ bytes: [UInt8], named name: String, format: ImportFormat? = nil,
    mapping: [(column: String, field: String)] = []
  ) {
    (self.name, self.format) = (name, format)
    source = ImportSource(bytes, named: name)
    source.mapping = mapping
  }

  /// The journey with what is in the file. What keeps it from being read goes to standard error.
  func draft(into journey: consuming Journey, persona: ID<Persona>? = nil) throws -> ImportDraft {
    do throws(ImportProblem) {
      let draft = try tellingProgress.read(into: journey, persona: persona)
      ImportProgress.clear(after: source.bytes.count)
      return draft
    } catch {
      ImportProgress.clear(after: source.bytes.count)
      complain("\(name):\(error)")
      throw ExitStatus.badContent
    }
  }

  /// The same file, with a line on the terminal that says how far it is.
  private var tellingProgress: ImportedFile {
    var file = self
    file.source.progress = ImportProgress.line(of: source.bytes.count)
    return file
  }

  /// The same for those who tell a person themselves.
  func read(
    into journey: consuming Journey, on map: MapKind = .current, persona: ID<Persona>? = nil
  ) throws(ImportProblem) -> ImportDraft {
    guard let format = format ?? ImportFormat(guessedFrom: source) else {
      throw ImportProblem(
        line: 1, words("what it is can't be guessed: it looks like no table, text, Mermaid or CJML"))
    }
    var draft = ImportDraft(into: journey, on: map, persona: persona)
    try format.read(source, into: &draft)
    return draft
  }

  /// Tells what could not be read, or not as it stands there.
  func tell(_ draft: ImportDraft) {
    for remark in draft.remarks {
      complain(name + (remark.line == nil ? ": " : ":") + remark.description)
    }
  }
}

/// A line on the terminal that says how far a long import is.
private enum ImportProgress {
  /// From how many bytes on there is time to read it.
  private static let long = 4 << 20

  static func line(of count: Int) -> @Sendable (Int) -> Void {
    guard isShown(count) else { return { _ in } }
    return { done in
      let percent = min(100, done / max(1, count / 100))
      put("\r" + words("importing: %@ %", percent))
    }
  }

  static func clear(after count: Int) {
    if isShown(count) { put("\r\u{1B}[K") }
  }

  private static func isShown(_ count: Int) -> Bool { count >= long && isatty(STDERR_FILENO) == 1 }

  private static func put(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { unsafe _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
