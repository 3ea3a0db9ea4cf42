import ArgumentParser
import JourneyExchange
import JourneyModel
import Workbench
import Words

/// Writing a journey for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a journey for people and programs that don't have this one.",
    discussion: """
      journey export shop.journey.json -o shop.html
      journey export shop.journey.json --to csv --table frictions
      journey export shop.journey.json --persona nadia --map ideal -o nadia.svg

      Without --to, the end of the name behind -o says the format: .html, .svg, .md;
      .csv, .frictions.csv, .opportunities.csv and .ranking.csv for tables; .mmd and
      .matrix.mmd for Mermaid; .tickets.csv and .tickets.md for trackers.
      """)

  @Argument(
    help: "The journey's file; - reads it from standard input.", completion: .journeys)
  var file: String

  @Option(
    help: ArgumentHelp("The format: \(ExportFormat.names.joined(separator: ", ")).", valueName: "format"),
    completion: .list(ExportFormat.names))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "With --to csv, the table: \(ExportFormat.tables.joined(separator: ", ")).", valueName: "table"),
    completion: .list(ExportFormat.tables))
  var table: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Only this persona, by name or id.", valueName: "name"), completion: .personas)
  var persona: String?

  @Option(help: "The map: current or ideal.")
  var map: MapKind = .current

  @Flag(help: "Leave table cells as they are, even if a spreadsheet would run them as a formula.")
  var raw = false

  func validate() throws { _ = try format }

  func run() throws {
    let (format, output) = (try format, Output(path: output))
    try output.checkIsNot(file)
    let journey = try Loading.journey(at: file)
    if map == .ideal, !journey.hasIdeal { throw Self.wrong(words("This journey has no ideal map yet.")) }
    let export = Export(
      journey, map: map, persona: try persona.map { try Self.persona($0, in: journey) },
      today: LocalTime.now()?.date, isRaw: raw)
    try output.write(export.text(as: format))
  }

  private var format: ExportFormat {
    get throws {
      if let to {
        guard let format = ExportFormat(name: to, table: table) else {
          throw ValidationError(Self.complaint(about: to, table))
        }
        return format
      }
      if table != nil { return try ExportFormat(name: "csv", table: table).orFail("There is no such table.") }
      return try output.flatMap(ExportFormat.init(fileName:)).orFail(
        "Say the format with --to: \(ExportFormat.names.joined(separator: ", ")).")
    }
  }

  private static func complaint(about name: String, _ table: String?) -> String {
    guard ExportFormat.names.contains(name) else {
      return "There is no format “\(name)”. There are: \(ExportFormat.names.joined(separator: ", "))."
    }
    if name != "csv" { return "--table goes with --to csv." }
    return "There is no table “\(table ?? "")”. There are: \(ExportFormat.tables.joined(separator: ", "))."
  }

  /// The persona of that id or name, whatever its capitals.
  static func persona(_ wanted: String, in journey: Journey) throws -> ID<Persona> {
    let found =
      journey.personas.first { $0.id.text == wanted }
      ?? journey.personas.first { $0.name.lowercased() == wanted.lowercased() }
    let names = journey.personas.map { printable($0.name) }.joined(separator: ", ")
    guard let found else {
      throw wrong(words("There is no persona %@. There are: %@.", quoted(wanted), names))
    }
    return found.id
  }

  /// Says what is wrong with the request: with the journey, and not with how the command was written.
  private static func wrong(_ complaint: String) -> ExitCode {
    complain("journey: " + complaint)
    return ExitStatus.wrongUse
  }
}

extension Optional {
  /// What is there, or a mistake on the command line.
  fileprivate func orFail(_ complaint: String) throws -> Wrapped {
    guard let self else { throw ValidationError(complaint) }
    return self
  }
}
