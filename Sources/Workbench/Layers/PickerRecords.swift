import JourneyModel
import Words

/// The lists of records of one kind: Enter opens a record, Delete removes it.
enum RecordLists {
  static func command(_ kind: RecordKind) -> Command {
    let name = kind.rawValue + "s"
    return Command(
      kind.rawValue + ".list", name.capitalizedFirst,
      help: "Lists them all, to open and remove them.",
      group: group(of: kind), aliases: [name],
      unavailable: { isEmpty(kind, in: $0) ? words("There are no %@ yet.", kind.plural) : nil },
      run: { workbench, _ in open(kind, in: &workbench) })
  }

  private static func group(of kind: RecordKind) -> Command.Group {
    switch kind {
    case .initiative, .indicator: .planning
    case .decision: .ranking
    case .dismissal: .checking
    default: .mapping
    }
  }

  private static func isEmpty(_ kind: RecordKind, in workbench: Workbench) -> Bool {
    workbench.journey.ids(of: Collection(of: kind, on: workbench.place.map)).isEmpty
  }

  private static func open(_ kind: RecordKind, in workbench: inout Workbench) {
    let map = workbench.place.map
    let items = workbench.journey.choices(of: kind, on: map)
    var picker = Picker(kind.plural.capitalizedFirst, items) { workbench, ids in
      let reference = RecordReference(Collection(of: kind, on: map), ids.first ?? "")
      if let form = Form.of(reference, in: workbench.journey) { workbench.open(form) }
    }
    picker.staysOpen = true
    picker.acceptHint = words("open")
    picker.reload = { $0.journey.choices(of: kind, on: map) }
    picker.actions = [
      Picker.Action(KeyStroke(.delete), words("remove")) { workbench, id in
        Deletion.delete(RecordReference(Collection(of: kind, on: map), id), in: &workbench)
      }
    ]
    workbench.open(picker)
  }
}
