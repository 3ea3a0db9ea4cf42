import JourneyModel
import Words

/// Planning changes and measuring them.
enum PlanCommands {
  static let all: [Command] = [
    Command(
      "plan.add", "Add an initiative here",
      help: "The change that mends the friction point at hand, by its title.", group: .planning,
      scope: .plan, keys: ["a"], hint: "initiative", argument: .init("TITLE"),
      unavailable: PlanEdits.whyNoFriction
    ) { workbench, title in PlanEdits.addInitiative(title, in: &workbench) },
    Command(
      "plan.reading", "Enter a reading",
      help: "Of the indicator at hand: the value, or date and value; several may be pasted.",
      group: .planning, scope: .plan, keys: ["r"], aliases: ["reading"], hint: "reading",
      argument: .init("READING"), unavailable: PlanEdits.whyNoIndicator
    ) { workbench, text in ReadingEdits.enter(text, in: &workbench) },
    Command(
      "plan.feedback", "Write feedback down",
      help: "What was heard about the initiative: survey: text. Enter is ready for the next.",
      group: .planning, scope: .plan, keys: ["b"], aliases: ["feedback"], hint: "feedback",
      argument: .init("FROM: TEXT"), unavailable: PlanEdits.whyNoInitiative
    ) { workbench, text in PlanEdits.addFeedback(text, in: &workbench) },
    Command(
      "plan.status", "Next status", help: "Open, planned, in progress, done, and open again.",
      group: .planning, scope: .plan, keys: ["s"], hint: "status", unavailable: PlanEdits.whyNoInitiative
    ) { workbench, _ in PlanEdits.turnStatus(in: &workbench) },
    Command(
      "plan.owner", "Owner", help: "Who looks after the initiative; Tab puts in who owns something already.",
      group: .planning, scope: .plan, keys: ["@"], aliases: ["owner"], hint: "owner",
      argument: .init("NAME"), unavailable: PlanEdits.whyNoInitiative
    ) { workbench, name in PlanEdits.setOwner(name, in: &workbench) },
    Command(
      "plan.due", "Due date", help: "A date, or so long from today: +30 days, +6w, +3m. Empty takes it away.",
      group: .planning, scope: .plan, keys: ["="], aliases: ["due"], hint: "due", argument: .init("DATE"),
      unavailable: PlanEdits.whyNoInitiative
    ) { workbench, text in PlanEdits.setDue(text, in: &workbench) },
    Command(
      "plan.later", "Due a week later", help: "Moves the due date.", group: .planning, scope: .plan,
      keys: ["+"], unavailable: PlanEdits.whyNoDue
    ) { workbench, _ in PlanEdits.moveDue(days: 7, in: &workbench) },
    Command(
      "plan.earlier", "Due a week earlier", help: "Moves the due date.", group: .planning, scope: .plan,
      keys: ["-"], unavailable: PlanEdits.whyNoDue
    ) { workbench, _ in PlanEdits.moveDue(days: -7, in: &workbench) },
    Command(
      "plan.indicator", "Indicator of the initiative",
      help: "The figure that tells whether it works: a new one, or one that is there.", group: .planning,
      scope: .plan, keys: ["I"], hint: "indicator", unavailable: PlanEdits.whyNoInitiative
    ) { workbench, _ in IndicatorChoice.open(in: &workbench) },
    Command(
      "plan.review", "Review this month", help: "The same as :review.", group: .planning, scope: .plan,
      keys: ["R"], hint: "review", unavailable: Review.obstacle
    ) { workbench, _ in Review.start(in: &workbench) },
    Command(
      "review", "Monthly review",
      help: "Asks for a reading of each indicator that has none this month, and sets the date of the review.",
      group: .planning, unavailable: Review.obstacle
    ) { workbench, _ in Review.start(in: &workbench) },
  ]
}
