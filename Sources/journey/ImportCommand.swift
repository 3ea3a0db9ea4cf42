import ArgumentParser
import JourneyExchange
import JourneyModel
import JourneyStore
import Workbench
import Words

/// Reading maps, or parts of one, from other programs.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a journey of what another program or person wrote, or add it to one.",
    discussion: """
      journey import workshop.md -o shop.journey.json
      journey import survey.csv --map "Phase=stage,Mood=emotion" --into FILE
      journey import diagram.mmd --into shop.journey.json --dry-run

      --into finds what is there already by its id or name, fills in what the source
      knows of it, adds the rest and saves: one step that “undo” takes back when the
      journey is opened next. Where someone has it open, the step goes to them, and
      they save it.

      The fields of a table, for --map:
      \(Self.fields)
      """)

  @Argument(help: "The file to read; - reads standard input.", completion: .file())
  var source: String

  @Option(
    help: ArgumentHelp(
      "The format, if it is not to be guessed: \(Self.formats.joined(separator: ", ")).", valueName: "format"),
    completion: .list(Self.formats))
  var from: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The journey to write instead of standard output.", valueName: "file"),
    completion: .journeys)
  var output: String?

  @Option(
    help: ArgumentHelp("The journey to add it to.", valueName: "file"),
    completion: .journeys)
  var into: String?

  @Flag(help: "Only say what would be added, changed and left.")
  var dryRun = false

  @Flag(help: "With --dry-run: as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Which column of a table is which field: Phase=stage,Mood=emotion.", valueName: "mapping"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      "With --into: whose is what the source says of nobody, by name or id.", valueName: "name"),
    completion: .personas)
  var persona: String?

  @Flag(help: "Replace the file behind -o.")
  var force = false

  /// The names of fields, in lines of a page's width.
  private static var fields: String {
    CSVField.all.reduce(into: [""]) { lines, field in
      if lines[lines.count - 1].count + field.name.count > 76 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : ", ") + field.name
    }.joined(separator: "\n")
  }

  static let formats = ImportFormat.allCases.map(\.rawValue)

  func validate() throws {
    if output != nil, into != nil { throw ValidationError("Give -o or --into, not both.") }
    if persona != nil, into == nil { throw ValidationError("--persona goes with --into.") }
    if json, !dryRun { throw ValidationError("--json goes with --dry-run.") }
    if let from, ImportFormat(rawValue: from) == nil {
      throw ValidationError.unknown("format", from, among: Self.formats)
    }
    if source == "-", into == "-" { throw ValidationError("Only one can be read from standard input.") }
    _ = try mapping
  }

  func run() throws {
    let source = try imported
    if let into { return try add(source, to: into) }
    let output = Output(path: output)
    if !force, !dryRun { try output.checkIsNew("--into adds to it, --force replaces it") }
    let empty = Journey(title: Self.title(for: self.source))
    let draft = try source.draft(into: empty)
    source.tell(draft)
    if dryRun { return try report(draft, since: empty) }
    try output.write(draft.journey)
  }

  private func add(_ source: ImportedFile, to path: String) throws {
    if dryRun {
      let journey = try Loading.journey(at: path)
      let draft = try source.draft(into: journey, persona: try persona(in: journey))
      source.tell(draft)
      return try report(draft, since: journey)
    }
    let session = try UnattendedSession(path)
    defer { session.end() }
    var draft = ImportDraft(into: Journey())
    try session.perform { journey in
      draft = try source.draft(into: journey, persona: try persona(in: journey))
      return Change(words("import of %@", source.name), draft.edits)
    }
    source.tell(draft)
  }

  private func persona(in journey: Journey) throws -> ID<Persona>? {
    try persona.map { try ChosenPart.persona($0, of: journey) }
  }

  private func report(_ draft: ImportDraft, since before: Journey) throws {
    let report = ImportReport(draft, since: before)
    try json ? emit(report.json) : emit(report.text)
  }

  private var imported: ImportedFile {
    get throws {
      ImportedFile(
        try Loading.bytes(at: source), named: Loading.name(of: source),
        format: from.flatMap(ImportFormat.init(rawValue:)), mapping: try mapping)
    }
  }

  /// `Phase=stage,Step=title` as pairs; a comma in a column's name can be written `\\,`.
  private var mapping: [(column: String, field: String)] {
    get throws {
      guard let map else { return [] }
      return try Self.parts(of: map).map { part in
        guard let sign = part.lastIndex(of: "="), sign != part.startIndex else {
          throw ValidationError("--map needs COLUMN=FIELD, and “\(part)” is not that.")
        }
        return (String(part[..<sign]).trimmed, String(part[part.index(after: sign)...]).trimmed)
      }
    }
  }

  private static func parts(of map: String) -> [String] {
    var parts = [""]
    var isLiteral = false
    for character in map {
      if character == ",", !isLiteral {
        parts.append("")
      } else if character == "\\", !isLiteral {
        isLiteral = true
        continue
      } else {
        parts[parts.count - 1].append(character)
      }
      isLiteral = false
    }
    return parts.filter { !$0.trimmed.isEmpty }
  }

  /// What a journey is called that was made of a file: the file's name without its endings.
  private static func title(for path: String) -> String {
    let title = path == "-" ? "" : printable(FileName.title(of: path))
    return title.isEmpty ? words("Imported journey") : title
  }
}
