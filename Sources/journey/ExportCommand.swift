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
    let export = Export(
      journey, map: try ChosenPart.map(map, of: journey, in: file),
      persona: try persona.map { try ChosenPart.persona($0, of: journey) },
      today: LocalTime.now()?.date, isRaw: raw)
    try output.write(export.text(as: format))
  }

  private var format: ExportFormat {
    get throws {
      if let to {
        guard let format = ExportFormat(name: to, table: table) else {
          throw Self.complaint(about: to, table)
        }
        return format
      }
      if let table {
        let format = ExportFormat(name: "csv", table: table)
        return try format.orFail(.unknown("table", table, among: ExportFormat.tables))
      }
      return try output.flatMap(ExportFormat.init(fileName:)).orFail(
        ValidationError("Say the format with --to: \(ExportFormat.names.joined(separator: ", "))."))
    }
  }

  private static func complaint(about name: String, _ table: String?) -> ValidationError {
    guard ExportFormat.names.contains(name) else {
      return ValidationError.unknown("format", name, among: ExportFormat.names)
    }
    if name != "csv" { return ValidationError("--table goes with --to csv.") }
    return ValidationError.unknown("table", table ?? "", among: ExportFormat.tables)
  }
}

extension Optional {
  /// What is there, or a mistake on the command line.
  fileprivate func orFail(_ complaint: ValidationError) throws -> Wrapped {
    guard let self else { throw complaint }
    return self
  }
}
