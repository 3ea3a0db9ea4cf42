import JourneyModel
import Words

/// Choosing, and keeping why.
enum DecisionCommands {
  static let all: [Command] = [
    Command(
      "ranking.what-if", "What would have to change",
      help: "Which ratings would let a friction point pass another, and what other models choose.",
      group: .ranking, scope: .ranking, keys: ["w"], aliases: ["what-if"], hint: "what if",
      unavailable: whyNoWhatIf
    ) { workbench, _ in workbench.open(WhatIfPanel(workbench)) },
    Command(
      "decision.add", "Keep the decision",
      help: "Keeps why those in focus were chosen, with today's scores, how they hold and what is assumed.",
      group: .ranking, scope: .ranking, keys: ["D"], aliases: ["decide"],
      argument: Command.Argument("why"), unavailable: whyNothingToDecide
    ) { workbench, why in decide(why, in: &workbench) },
  ]

  private static let whyNoWhatIf: @Sendable (Workbench) -> String? = { workbench in
    if workbench.place.ranking.list == .opportunities {
      return words("Only friction points are chosen to be fixed first.")
    }
    return (workbench.rankingState.frictions?.frictions.count ?? 0) < 2
      ? words("Two friction points must have a score before one can pass the other.") : nil
  }

  private static let whyNothingToDecide: @Sendable (Workbench) -> String? = { workbench in
    workbench.journey.ranking.focus.isEmpty
      ? words("Nothing is in focus yet: %@ on a friction point chooses it.", workbench.key("ranking.focus"))
      : nil
  }

  private static func decide(_ why: String, in workbench: inout Workbench) {
    if !why.trimmed.isEmpty { return keep(why.trimmed, in: &workbench) }
    workbench.open(
      Prompt(words("Why these first?")) { workbench, text in
        guard !text.trimmed.isEmpty else {
          workbench.say(words("A few words are enough: what speaks for them?"), .warning)
          return .stays
        }
        keep(text.trimmed, in: &workbench)
        return .closes
      })
  }

  private static func keep(_ why: String, in workbench: inout Workbench) {
    let journey = workbench.journey
    workbench.rankingState.holds.finish(journey, workbench.revision)
    var decision = Decision(of: journey, holds: workbench.rankingState.holds.shares, why: why)
    (decision.date, decision.owner) = (workbench.today?.description, workbench.options.author)
    let isKept = workbench.perform(
      words("decide: %@", decision.title),
      [.insert(decision, on: .current, after: journey.decisions.last?.id.text)])
    if isKept {
      workbench.say(words("Kept as it stands today: %@. :decisions opens it.", quoted(decision.title)))
    }
  }
}
