import ArgumentParser
import JourneyModel
import JourneyStore
import Workbench

/// What a journey has not looked at, line by line.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a journey: say what it has not looked at.",
    discussion: """
      journey check shop.journey.json
      git show HEAD:shop.journey.json | journey check -

      Each finding is a line, FILE:LINE:COLUMN: CODE: SENTENCE, in the order of
      the file. What is wrong with the document itself goes to standard error in
      the same form, with the code “error”; with --json it stands in the report.

      The exit status is 0 if nothing is found, 1 if there are findings that
      nobody dismissed, 65 if the file is no journey document, and 66 if there
      is no such file. With --strict, dismissed findings and words that this
      version does not know count too.
      """)

  @Argument(
    help: "The journey's file; - reads it from standard input.", completion: .journeys)
  var file: String

  @Flag(help: "Print it as JSON.")
  var json = false

  @Flag(help: "Count dismissed findings and unknown words too.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The day by which it is judged what is out of date, instead of today.", valueName: "yyyy-mm-dd"))
  var today: CalendarDate?

  func run() throws {
    let bytes = try Loading.bytes(at: file)
    let report: CheckReport
    do throws(ReadingFailure) {
      report = CheckReport(
        of: try JourneyReader.read(bytes), in: bytes, named: file, today: today ?? LocalTime.now()?.date)
    } catch {
      try tell(CheckReport(of: error, named: file))
      throw ExitStatus.badContent
    }
    try tell(report)
    if report.hasTrouble(isStrict: strict) { throw ExitStatus.found }
  }

  private func tell(_ report: CheckReport) throws {
    if json { return try emit(report.json) }
    for line in report.complaints { complain(line) }
    try emit(report.text(isStrict: strict))
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
