import JourneyModel
import Words

extension ImportDraft {
  /// What becomes of the source's records, one line each: `added: 12 touchpoints and 2 stages`.
  package var summary: [String] {
    [
      line(words("added")) { added[$0] ?? 0 }, line(words("changed"), changed),
      line(words("left as they are"), left),
    ].compactMap { $0 }
  }

  /// The same in one sentence without a full stop.
  package var sentence: String {
    summary.isEmpty ? words("nothing is in it that a journey could hold") : summary.joined(separator: "; ")
  }

  private func line(_ label: String, _ count: (RecordKind) -> Int) -> String? {
    let counted = RecordKind.allCases.map { (kind: $0, count: count($0)) }.filter { $0.count > 0 }
    if counted.isEmpty { return nil }
    return label + ": " + listed(counted.map { $0.kind.counted($0.count) })
  }
}
