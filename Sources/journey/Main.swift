import ArgumentParser

@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "Map customer journeys in the terminal, and choose what to fix first.",
    discussion: """
      journey shop.journey.json      opens a journey, or starts one that is saved there
      journey                        starts a new one, from a template or a sample
      journey --sample laptop        opens a sample as a new journey
      journey rank shop.journey.json prints the ranking of its friction points
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, RankCommand.self, SchemaCommand.self, KeysCommand.self, ThemesCommand.self,
      SamplesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
