import ArgumentParser
import JourneyModel

/// The ranking without a screen.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Print the ranking of a journey's friction points.",
    discussion: """
      journey rank shop.journey.json
      journey rank shop.journey.json --model rice --top 3
      journey rank shop.journey.json --json | jq .

      Each friction point is printed with its score and how it comes about. Those
      that the model can't score, because a rating is missing, come last.
      """)

  @Argument(
    help: "The journey's file; - reads it from standard input.", completion: .journeys)
  var file: String

  @Option(help: "The model, instead of the journey's own.")
  var model: RankingModel?

  @Option(help: ArgumentHelp("Only so many of those with a score, from the first.", valueName: "count"))
  var top: Int?

  @Flag(help: "Print it as JSON, with scores in full precision.")
  var json = false

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top needs a number from 1.") }
  }

  func run() throws {
    let report = RankingReport(of: try Loading.journey(at: file), model: model, top: top)
    try json ? emit(report.json) : emit(report.text)
  }
}

extension RankingModel: ExpressibleByArgument {}
