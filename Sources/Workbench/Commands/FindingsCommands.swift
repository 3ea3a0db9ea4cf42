import JourneyModel
import Words

/// Going through the findings.
enum FindingsCommands {
  static let all: [Command] = [
    Command(
      "findings.go", "Go to where it is mended", help: "Shows what the finding is about, in its own view.",
      group: .checking, scope: .findings, keys: ["enter"], hint: "go there", unavailable: nothingFound
    ) { workbench, _ in go(in: &workbench) },
    Command(
      "findings.dismiss", "Dismiss, or take that back",
      help: "Puts a finding aside that is no trouble, and keeps the reason. What was dismissed comes back.",
      group: .checking, scope: .findings, keys: ["d", "x", "delete"], aliases: ["dismiss"], hint: "dismiss",
      argument: Command.Argument("REASON"), unavailable: nothingFound
    ) { workbench, reason in dismissOrTakeBack(reason, in: &workbench) },
    Command(
      "findings.group", "By stage or by code", help: "Puts the findings together in the other way.",
      group: .checking, scope: .findings, keys: ["v"], hint: "group"
    ) { workbench, _ in
      workbench.place.findings.grouping = workbench.place.findings.grouping == .stage ? .code : .stage
    },
  ]

  private static let nothingFound: @Sendable (Workbench) -> String? = { workbench in
    workbench.findingsState.selected == nil ? words("Nothing was found.") : nil
  }

  // MARK: Going there

  private static func go(in workbench: inout Workbench) {
    guard let finding = workbench.findingsState.selected?.finding else { return }
    workbench.place.map = .current
    show(finding.place, in: &workbench)
    if onThePath.contains(finding.code) { turnToThePath(in: &workbench) }
    workbench.say(words("%@ (%@ leads back.)", finding.sentence, workbench.key("view.findings")))
  }

  /// What the ways between touchpoints make: only the path shows the ways and their shares.
  private static let onThePath: Set = ["dead-end", "loop", "shares", "unreached"]

  private static func turnToThePath(in workbench: inout Workbench) {
    guard case .touchpoint(let id) = workbench.selection else { return }
    workbench.place.view = .path
    (workbench.place.path.touchpoint, workbench.place.path.transition) = (id, nil)
  }

  private static func show(_ place: FindingPlace, in workbench: inout Workbench) {
    switch place {
    case .record(let reference, _):
      if let selection = Selection(reference) { Revealing.show(selection, in: &workbench) }
    case .cell(let persona, let stage):
      Revealing.show(.cell(persona, stage, workbench.journey.channels.first?.id), in: &workbench)
    case .focus:
      let first = workbench.journey.ranking.focus.first
      if let first { Revealing.show(.friction(first), in: &workbench) }
    case .channels:
      if let first = workbench.journey.channels.first {
        Revealing.show(.channel(first.id), in: &workbench)
      }
    case .maps: workbench.place.view = .board
    case .details: workbench.open(Form.ofDetails(in: workbench.journey))
    }
  }

  // MARK: Dismissing

  private static func dismissOrTakeBack(_ reason: String, in workbench: inout Workbench) {
    guard let item = workbench.findingsState.selected else { return }
    if item.dismissal != nil { return takeBack(item.finding, in: &workbench) }
    if !reason.trimmed.isEmpty { return dismiss(item.finding, reason.trimmed, in: &workbench) }
    workbench.open(
      Prompt(words("Why is it no trouble?")) { workbench, text in
        if text.trimmed.isEmpty {
          workbench.say(words("A reason is needed, for those who come later."), .warning)
          return .stays
        }
        dismiss(item.finding, text.trimmed, in: &workbench)
        return .closes
      })
  }

  private static func dismiss(_ finding: Finding, _ reason: String, in workbench: inout Workbench) {
    var dismissal = Dismissal()
    (dismissal.finding, dismissal.about, dismissal.reason) = (finding.code, finding.about, reason)
    (dismissal.owner, dismissal.date) = (workbench.options.author, workbench.today?.description)
    dismissal.id = workbench.journey.freshID(from: "dismissed " + finding.code)
    let last = workbench.journey.dismissals.last?.id.text
    let next = neighbour(of: finding, in: workbench)
    let isDone = workbench.perform(
      words("dismiss the finding %@", finding.code), [.insert(dismissal, on: .current, after: last)],
      going: { $0.findings.finding = next })
    if isDone {
      let key = workbench.key("findings.dismiss")
      workbench.say(
        words("Dismissed %@. It is listed at the end, where %@ takes that back.", finding.code, key))
    }
  }

  /// The finding that takes its place under the cursor: the next open one, or the one before.
  private static func neighbour(of finding: Finding, in workbench: Workbench) -> String? {
    let (items, cursor) = (workbench.findingsState.list.items, workbench.findingsState.cursor)
    let near = [cursor + 1, cursor - 1].filter { items.indices.contains($0) }.map { items[$0] }
    return near.first { $0.dismissal == nil }?.finding.key
  }

  private static func takeBack(_ finding: Finding, in workbench: inout Workbench) {
    let edits = finding.dismissals(in: workbench.journey).map { Edit.remove(RecordReference($0.id)) }
    if workbench.perform(words("take back the dismissal of %@", finding.code), edits) {
      workbench.say(words("%@ is open again.", finding.code))
    }
  }
}
