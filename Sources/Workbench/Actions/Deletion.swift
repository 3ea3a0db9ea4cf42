import JourneyModel
import Words

/// Deleting what is selected, with all that hangs on it.
enum Deletion {
  static func obstacle(_ workbench: Workbench) -> String? {
    guard let reference = workbench.selection.reference(on: workbench.place.map),
      workbench.journey.contains(reference)
    else { return words("There is nothing to delete here.") }
    return nil
  }

  static func delete(in workbench: inout Workbench) {
    guard let reference = workbench.selection.reference(on: workbench.place.map) else { return }
    delete(reference, in: &workbench)
  }

  /// Deletes a record and says what went along.
  static func delete(_ reference: RecordReference, in workbench: inout Workbench) {
    let map = reference.collection.map ?? .current
    let name = workbench.journey.label(of: reference.id, reference.collection.kind, on: map)
    let edits = workbench.journey.removal(of: reference)
    let kind = reference.collection.kind.label
    guard workbench.perform(words("delete %@ %@", kind, name), edits) else { return }
    let along = company(of: edits, besides: reference)
    workbench.say(
      along.isEmpty
        ? words("Deleted %@ %@. %@ brings it back.", kind, name, workbench.key("undo"))
        : words("Deleted %@ %@ with %@. %@ brings all back.", kind, name, along, workbench.key("undo")))
  }

  /// What else goes: `4 touchpoints, 2 notes`.
  private static func company(of edits: [Edit], besides reference: RecordReference) -> String {
    var counts: [RecordKind: Int] = [:]
    for case .remove(let other) in edits where other != reference {
      counts[other.collection.kind, default: 0] += 1
    }
    return RecordKind.allCases.compactMap { kind in
      counts[kind].map(kind.counted)
    }.joined(separator: ", ")
  }
}
