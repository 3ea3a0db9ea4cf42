import ArgumentParser
import JourneyModel

/// The ranking without a screen.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Print the ranking of a journey's friction points.")

  @Argument(
    help: "The journey's file; - reads it from standard input.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(help: "The model instead of the journey's own: \(Self.models).")
  var model: RankingModel?

  @Option(help: "Only so many of those with a score, from the first.")
  var top: Int?

  @Flag(help: "As JSON, with scores in full precision.")
  var json = false

  private static let models = RankingModel.allCases.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top needs a number from 1.") }
  }

  func run() throws {
    let report = RankingReport(of: try Loading.journey(at: file), model: model, top: top)
    try json ? emit(report.json) : emit(report.text)
  }
}

extension RankingModel: ExpressibleByArgument {}
