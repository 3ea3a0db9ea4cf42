import JSONText
import JourneyModel
import JourneyStore
import Words

/// What is found in a document, as it is printed.
struct CheckReport {
  /// A finding, and where it is.
  private struct Entry {
    let finding: Finding
    let dismissal: Dismissal?
    let place: JSONPlace
  }

  private let file: String
  /// In the order of the text.
  private let entries: [Entry]
  private let errors: [JSONProblem]
  private let warnings: [JSONProblem]
  private let isCut: Bool

  init(of read: ReadJourney, in bytes: [UInt8], named file: String, today: CalendarDate?) {
    let findings = Findings(of: read.journey, today: today)
    (self.file, errors, warnings, isCut) = (file, [], read.warnings, findings.isCut)
    entries = Self.entries(findings, of: read.journey, in: bytes)
  }

  /// Of a document that can't be read.
  init(of failure: ReadingFailure, named file: String) {
    (self.file, entries, errors, warnings, isCut) = (file, [], failure.problems, [], false)
  }

  private static func entries(_ findings: Findings, of journey: Journey, in bytes: [UInt8]) -> [Entry] {
    let all: [(finding: Finding, dismissal: Dismissal?)] =
      findings.open.map { ($0, nil) } + findings.dismissed.map { ($0.finding, $0.dismissal) }
    if all.isEmpty { return [] }
    var places = DocumentPlaces(of: journey, in: bytes)
    let offsets = all.map { places.offset(of: $0.finding.place) }
    let found = places.places(of: offsets)
    return all.indices.sorted { (offsets[$0], $0) < (offsets[$1], $1) }.map { index in
      Entry(
        finding: all[index].finding, dismissal: all[index].dismissal,
        place: found[offsets[index]] ?? JSONPlace(line: 1, column: 1))
    }
  }

  /// Whether there is anything that somebody has to look at.
  func hasTrouble(isStrict: Bool) -> Bool {
    entries.contains { isStrict || $0.dismissal == nil } || (isStrict && !warnings.isEmpty)
  }

  // MARK: Text

  /// What does not belong to the findings: what is wrong with the document, and what is not known.
  var complaints: [String] {
    errors.map { line($0, "error") } + warnings.map { line($0, "warning") }
      + (isCut ? [words("%@: only %@ findings of one code are listed", file, Findings.mostOfOneCode)] : [])
  }

  private func line(_ problem: JSONProblem, _ code: String) -> String {
    let path = problem.path.isEmpty ? "" : problem.path + ": "
    return line(problem.place, code, path + problem.message)
  }

  private func line(_ place: JSONPlace, _ code: String, _ text: String) -> String {
    printable("\(file):\(place.line):\(place.column): \(code): \(text)")
  }

  /// A line for each finding. Dismissed ones are listed only where they count.
  func text(isStrict: Bool) -> String {
    entries.filter { isStrict || $0.dismissal == nil }.map { entry in
      line(entry.place, entry.finding.code, entry.finding.sentence + remark(entry.dismissal)) + "\n"
    }.joined()
  }

  private func remark(_ dismissal: Dismissal?) -> String {
    guard let dismissal else { return "" }
    return dismissal.reason.map { " " + words("(dismissed: %@)", $0) } ?? " " + words("(dismissed)")
  }

  // MARK: JSON

  var json: [UInt8] {
    var members = JSONMembers([
      "file": .string(file), "findings": .array(entries.map(value)), "errors": .array(errors.map(value)),
      "warnings": .array(warnings.map(value)),
    ])
    if isCut { members["cut"] = .bool(true) }
    var writer = JSONWriter()
    writer.value(.object(members))
    return writer.finish()
  }

  private func value(_ entry: Entry) -> JSONValue {
    var members = members(of: entry.place)
    members["code"] = .string(entry.finding.code)
    members["sentence"] = .string(entry.finding.sentence)
    members["about"] = .array(entry.finding.about.map { .string($0) })
    members["dismissed"] = .bool(entry.dismissal != nil)
    members["reason"] = entry.dismissal?.reason.map { .string($0) }
    return .object(members)
  }

  private func value(_ problem: JSONProblem) -> JSONValue {
    var members = members(of: problem.place)
    members["path"] = .string(problem.path)
    members["sentence"] = .string(problem.message)
    return .object(members)
  }

  private func members(of place: JSONPlace) -> JSONMembers {
    JSONMembers(["line": .number("\(place.line)"), "column": .number("\(place.column)")])
  }
}
