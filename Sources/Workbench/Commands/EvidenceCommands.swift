import JourneyModel
import Words

/// Saying why a thing is believed.
enum EvidenceCommands {
  static let all: [Command] = [
    Command(
      "evidence.add", "Add evidence",
      help: "Says why what is selected is believed: the source, and a note with a link or a date.",
      group: .annotating, scope: [.board, .path, .ranking], keys: ["V"], aliases: ["evidence"],
      argument: Command.Argument("source and note") { _ in Vocabulary.evidenceSource.words.map(\.key) },
      unavailable: whyNone
    ) { workbench, text in AddEvidence.begin(text, in: &workbench) },
    Command(
      "evidence.filter", "List by evidence",
      help: "Lists all, or only what is assumed, or has weak or strong evidence. Ranks keep their numbers.",
      group: .ranking, scope: .ranking, keys: ["F"],
      argument: Command.Argument("which") { _ in EvidenceFilter.allCases.map(\.rawValue) }
    ) { workbench, name in filter(name, in: &workbench) },
  ]

  private static let whyNone: @Sendable (Workbench) -> String? = { workbench in
    AddEvidence.subject(workbench) == nil
      ? words("Select a touchpoint, transition, friction point or opportunity: evidence is for one of them.")
      : nil
  }

  private static func filter(_ name: String, in workbench: inout Workbench) {
    if let filter = EvidenceFilter(rawValue: name.trimmed.lowercased()) { return set(filter, in: &workbench) }
    guard name.trimmed.isEmpty else {
      let all = EvidenceFilter.allCases.map(\.rawValue).joined(separator: ", ")
      return workbench.say(words("There is no list %@, only %@.", quoted(name), all), .warning)
    }
    let items = EvidenceFilter.allCases.map { Picker.Item($0.rawValue, $0.label, detail: $0.detail) }
    let current = workbench.place.ranking.evidence
    workbench.open(
      Picker(words("List by evidence"), items, chosen: [current.rawValue]) { workbench, chosen in
        chosen.first.flatMap(EvidenceFilter.init(rawValue:)).map { set($0, in: &workbench) }
      })
  }

  private static func set(_ filter: EvidenceFilter, in workbench: inout Workbench) {
    workbench.rankingState.release()
    workbench.place.ranking.evidence = filter
  }
}
