import JourneyModel
import Words

/// Attaches a piece of evidence to what is selected: its source is chosen, then a line says the rest.
enum AddEvidence {
  /// What is selected, if evidence can be attached to it.
  static func subject(_ workbench: Workbench) -> RecordReference? {
    switch workbench.selection {
    case .touchpoint, .transition, .friction, .opportunity:
      workbench.selection.reference(on: workbench.place.map)
    default: nil
    }
  }

  /// - Parameter text: a source and a note; empty, or only a source: the rest is asked for.
  static func begin(_ text: String, in workbench: inout Workbench) {
    guard let subject = subject(workbench) else { return }
    let parts = text.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    guard let source = parts.first?.lowercased() else { return chooseSource(for: subject, in: &workbench) }
    guard Vocabulary.evidenceSource.contains(source) else { return refuse(source, in: &workbench) }
    if parts.count == 1 {
      askNote(source, for: subject, in: &workbench)
    } else {
      keep(EvidenceLine(parts[1]), from: source, for: subject, in: &workbench)
    }
  }

  private static func refuse(_ source: String, in workbench: inout Workbench) {
    let all = Vocabulary.evidenceSource.words.map(\.key).joined(separator: ", ")
    workbench.say(words("%@ is no source of evidence. There are %@.", quoted(source), all), .warning)
  }

  private static func chooseSource(for subject: RecordReference, in workbench: inout Workbench) {
    let items = Vocabulary.evidenceSource.words.map { Picker.Item($0.key, $0.label) }
    workbench.open(
      Picker(words("Evidence from"), items) { workbench, chosen in
        chosen.first.map { askNote($0, for: subject, in: &workbench) }
      })
  }

  private static func askNote(
    _ source: String, for subject: RecordReference, in workbench: inout Workbench
  ) {
    var prompt = Prompt(words("%@:", Vocabulary.evidenceSource.label(source))) { workbench, text in
      keep(EvidenceLine(text), from: source, for: subject, in: &workbench) ? .closes : .stays
    }
    prompt.feedback = { workbench, line in
      [(EvidenceLine(line.text).feedback(today: workbench.today), Style(.hint))]
    }
    workbench.open(prompt)
  }

  @discardableResult
  private static func keep(
    _ line: EvidenceLine, from source: String, for subject: RecordReference, in workbench: inout Workbench
  ) -> Bool {
    let old = evidence(workbench.journey.value(of: subject, "evidence"))
    let all = old + [line.evidence(from: source, today: workbench.today)]
    let name = workbench.journey.label(of: subject.id, subject.collection.kind, on: workbench.place.map)
    let isKept = workbench.perform(
      words("add evidence to %@", name), [.set(.record(subject), field: "evidence", to: .evidence(all))])
    if isKept { workbench.say(words("%@: %@.", quoted(name, limit: 24), Evidence.summary(of: all))) }
    return isKept
  }

  private static func evidence(_ value: FieldValue) -> [Evidence] {
    if case .evidence(let all) = value { all } else { [] }
  }
}
