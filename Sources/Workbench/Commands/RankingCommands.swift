import JourneyModel
import Words

/// Rating friction points and opportunities, and choosing which to fix first.
enum RankingCommands {
  static let all: [Command] =
    rating + [
      Command(
        "ranking.vote", "One vote more", help: "Counts a vote for the selected row.",
        group: .ranking, scope: .ranking, keys: ["+"], hint: "vote",
        unavailable: nothingToRate
      ) { workbench, _ in RankingEdits.vote(1, in: &workbench) },
      Command(
        "ranking.unvote", "One vote less", help: "Takes a vote of the selected row back.",
        group: .ranking, scope: .ranking, keys: ["-"],
        unavailable: nothingToRate
      ) { workbench, _ in RankingEdits.vote(-1, in: &workbench) },
      Command(
        "ranking.focus", "Into focus, or out of it",
        help: "Chooses what is fixed first. Where the focus is full, asks which one to give up.",
        group: .ranking, scope: .ranking, keys: ["space"], aliases: ["focus"], hint: "focus",
        unavailable: cannotFocus
      ) { workbench, _ in RankingEdits.toggleFocus(in: &workbench) },
      Command(
        "ranking.sort", "Sort again",
        help: "A row that was rated keeps its place until it is left or sorted.",
        group: .ranking, scope: .ranking, keys: ["s"], aliases: ["sort"], hint: "sort",
        unavailable: inOrder
      ) { workbench, _ in workbench.rankingState.release() },
    ] + settings

  private static let rating = [
    Command(
      "ranking.rate", "Rate",
      help: "Sets the rating under the cursor. For the confidence a digit counts ten per cent: 8 is 80 %.",
      group: .ranking, scope: .ranking, keys: ["1", "2", "3", "4", "5"], aliases: ["rate"], hint: "rate",
      argument: Command.Argument("number", required: true), keyIsArgument: true, unavailable: nothingToRate
    ) { workbench, digit in RankingEdits.rate(digit, in: &workbench) },
    Command(
      "ranking.rate.high", "Rate 60–90 %", help: "For the confidence, and to set votes.",
      group: .ranking, scope: .ranking, keys: ["6", "7", "8", "9"],
      argument: Command.Argument("number", required: true), keyIsArgument: true, unavailable: nothingToRate
    ) { workbench, digit in RankingEdits.rate(digit, in: &workbench) },
    Command(
      "ranking.clear", "Clear the rating", help: "Unknown is never zero: it is left open.",
      group: .ranking, scope: .ranking, keys: ["0"], unavailable: nothingToRate
    ) { workbench, _ in RankingEdits.set(nil, in: &workbench) },
    Command(
      "ranking.exact", "Type the exact number", help: "A confidence of 85 %, or a dozen votes.",
      group: .ranking, scope: .ranking, keys: ["="], unavailable: nothingToRate
    ) { workbench, _ in RankingEdits.typeExactly(in: &workbench) },
  ]

  private static let settings = [
    Command(
      "ranking.model", "Ranking model",
      help: "The formula by which friction points are ranked.",
      group: .ranking, scope: .ranking, keys: ["m"], aliases: ["model"], hint: "model",
      argument: Command.Argument("model") { _ in RankingModel.allCases.map(\.rawValue) }
    ) { workbench, name in RankingSettingsEdits.chooseModel(name, in: &workbench) },
    Command(
      "ranking.list", "Friction points or opportunities",
      help: "Turns from one list to the other.", group: .ranking, scope: .ranking, keys: ["v"],
      hint: "other list"
    ) { workbench, _ in turn(&workbench) },
    Command(
      "ranking.weight", "Weight of the customer's side",
      help: "In the impact model, from 0 (only the business counts) to 1 (only the customer).",
      group: .ranking, aliases: ["weight"], argument: Command.Argument("0–1", required: true)
    ) { workbench, number in RankingSettingsEdits.setWeight(number, in: &workbench) },
    Command(
      "ranking.limit", "How many may be in focus",
      help: "One or two is what a team can fix well.",
      group: .ranking, aliases: ["limit"], argument: Command.Argument("number", required: true)
    ) { workbench, number in RankingSettingsEdits.setLimit(number, in: &workbench) },
  ]

  private static let nothingToRate: @Sendable (Workbench) -> String? = { workbench in
    guard workbench.place.ranking.selected == nil else { return nil }
    let isFrictions = workbench.place.ranking.list == .frictions
    let key = workbench.key(isFrictions ? "friction.add" : "opportunity.add")
    return words("There is nothing to rate yet: %@ writes one down.", key)
  }

  private static let cannotFocus: @Sendable (Workbench) -> String? = { workbench in
    if workbench.place.ranking.list == .opportunities {
      return words("Only friction points are chosen to be fixed first.")
    }
    return nothingToRate(workbench)
  }

  private static let inOrder: @Sendable (Workbench) -> String? = { workbench in
    let list = workbench.place.ranking.list
    let isDisplaced = workbench.rankingState.displacement(workbench.rankingState.cursor(list), list) != 0
    return isDisplaced ? nil : words("The list is in order.")
  }

  /// Turns to the other list, and there to what belongs to the record at hand.
  private static func turn(_ workbench: inout Workbench) {
    workbench.rankingState.release()
    let journey = workbench.journey
    var place = workbench.place.ranking
    switch place.list {
    case .frictions:
      let resolving = place.friction.map(journey.opportunities(resolving:)) ?? []
      if !resolving.contains(where: { $0 == place.opportunity }) {
        place.opportunity = resolving.first ?? place.opportunity
      }
      place.list = .opportunities
    case .opportunities:
      let resolved = place.opportunity.flatMap { journey.opportunities[$0]?.frictions } ?? []
      if !resolved.contains(where: { $0 == place.friction }) {
        place.friction = resolved.first ?? place.friction
      }
      place.list = .frictions
    }
    workbench.place.ranking = place
  }
}
