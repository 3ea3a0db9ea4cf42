import JSONText
import JourneyExchange
import JourneyModel
import Words

/// What an import would do to a journey.
struct ImportReport {
  private let draft: ImportDraft
  private let difference: JourneyDifference

  init(_ draft: ImportDraft, since before: Journey) {
    self.draft = draft
    difference = JourneyDifference(from: before, to: draft.journey)
  }

  /// The counts, and each difference below them.
  var text: String {
    let lines = draft.summary.isEmpty ? [draft.sentence] : draft.summary
    let details = difference.lines.map { "  " + $0 }
    return (lines + details).map { printable($0) + "\n" }.joined()
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.value(
      .object(
        JSONMembers([
          "added": counts { draft.added[$0] ?? 0 }, "changed": counts(draft.changed),
          "left": counts(draft.left),
          "differences": .array(difference.lines.map { .string($0) }),
          "remarks": .array(draft.remarks.map(value)),
        ])))
    return writer.finish()
  }

  private func counts(_ count: (RecordKind) -> Int) -> JSONValue {
    var members = JSONMembers()
    for kind in RecordKind.allCases where count(kind) > 0 {
      members[kind.rawValue] = .number("\(count(kind))")
    }
    return .object(members)
  }

  private func value(_ remark: ImportRemark) -> JSONValue {
    var members = JSONMembers(["sentence": .string(remark.text)])
    members["line"] = remark.line.map { .number("\($0)") }
    members["column"] = remark.column.map { .number("\($0)") }
    return .object(members)
  }
}
