import JourneyModel
import Words

/// Friction points and opportunities, written down in one line.
enum AnnotationCommands {
  static let all: [Command] = [
    Command(
      "friction.add", "Add a friction point",
      help:
        "For what is selected, in a line: Title !severity ~frequency $business %effort ^confidence #category @owner.",
      group: .annotating, keys: ["f"], aliases: ["friction"], hint: "friction",
      argument: Command.Argument("line")
    ) { workbench, text in
      let subject = FrictionSubject(workbench.selection)
      let suggestion = GuideGoing.suggestion(.friction, in: workbench)
      capture(
        text, subject.label(workbench.journey), { _ in CaptureMark.friction }, suggestion, in: &workbench
      ) {
        keep($1, subject, in: &$0)
      }
    },
    Command(
      "opportunity.add", "Add an opportunity",
      help:
        "For what is selected, in a line: Title !customer value $business value %effort ^confidence @owner.",
      group: .annotating, keys: ["o"], aliases: ["opportunity"], hint: "opportunity",
      argument: Command.Argument("line")
    ) { workbench, text in
      let subject = OpportunitySubject(workbench.selection, in: workbench.journey)
      let suggestion = GuideGoing.suggestion(.opportunity, in: workbench)
      capture(
        text, subject.label(workbench.journey), { _ in CaptureMark.opportunity }, suggestion, in: &workbench
      ) {
        keep($1, subject, in: &$0)
      }
    },
  ]

  /// Takes the line that came along with the command, or asks for lines.
  ///
  /// - Parameter suggestion: what the first line has in it already; with one, it is the only line.
  private static func capture(
    _ text: String, _ label: String, _ marks: @escaping @Sendable (Workbench) -> [CaptureMark],
    _ suggestion: String, in workbench: inout Workbench,
    keep: @escaping @Sendable (inout Workbench, CaptureLine) -> Bool
  ) {
    let line = CaptureLine(text, marks(workbench))
    if line.title.isEmpty {
      var prompt = Prompt.capture(label, marks: marks, keep: keep)
      prompt.line = TextLine(suggestion)
      prompt.isRepeated = suggestion.isEmpty
      workbench.open(prompt)
    } else {
      _ = keep(&workbench, line)
    }
  }

  private static func keep(
    _ line: CaptureLine, _ subject: FrictionSubject, in workbench: inout Workbench
  ) -> Bool {
    var friction = FrictionPoint()
    line.fill(&friction)
    friction.id = workbench.journey.freshID(from: line.title)
    friction.touchpoints = subject.touchpoints
    let last = workbench.journey.frictions.last?.id
    let edits =
      [.insert(friction, on: .current, after: last?.text)] + subject.link(friction.id, workbench.journey)
    let isKept = workbench.perform(words("add friction point %@", line.title), edits) {
      if $0.view == .ranking { $0.ranking.friction = friction.id }
    }
    if isKept { workbench.message = line.report(subject.report(line.title, workbench.journey)) }
    return isKept
  }

  private static func keep(
    _ line: CaptureLine, _ subject: OpportunitySubject, in workbench: inout Workbench
  ) -> Bool {
    var opportunity = Opportunity()
    line.fill(&opportunity)
    opportunity.id = workbench.journey.freshID(from: line.title)
    (opportunity.frictions, opportunity.touchpoints) = (subject.frictions, subject.touchpoints)
    let last = workbench.journey.opportunities.last?.id
    let edits: [Edit] = [.insert(opportunity, on: .current, after: last?.text)]
    let isKept = workbench.perform(words("add opportunity %@", line.title), edits) {
      if $0.view == .ranking { $0.ranking.opportunity = opportunity.id }
    }
    if isKept { workbench.message = line.report(subject.report(line.title, workbench.journey)) }
    return isKept
  }
}
