import JourneyModel
import Words

/// Changing the name of what is selected, in one line.
enum Rename {
  static func obstacle(_ workbench: Workbench) -> String? {
    switch workbench.selection {
    case .nothing: words("There is nothing to rename here.")
    case .cell: words("There is nothing here yet: %@ adds a touchpoint.", workbench.key("touchpoint.add"))
    case .transition: words("A transition has no name: it is called after where it leads.")
    default: nil
    }
  }

  static func open(in workbench: inout Workbench) {
    let journey = workbench.journey
    switch workbench.selection {
    case .nothing, .cell: return
    case .note(let persona, let stage, let lane): return WriteNote.open(persona, stage, lane, in: &workbench)
    case .journey:
      return ask(words("Title"), journey.details.title, .details, "title", in: &workbench)
    default: break
    }
    guard let reference = workbench.selection.reference(on: workbench.place.map),
      let record = journey.record(reference)
    else { return }
    ask(words("Name"), record.name, .record(reference), type(of: record).nameKey, in: &workbench)
  }

  private static func ask(
    _ label: String, _ old: String, _ target: Edit.Target, _ field: String, in workbench: inout Workbench
  ) {
    workbench.open(
      Prompt(label, text: old) { workbench, text in
        let new = text.trimmed
        if new == old { return .closes }
        if new.isEmpty {
          workbench.say(words("A name can't be empty; Esc leaves it as it was."), .warning)
          return .stays
        }
        let done = workbench.perform(
          words("rename %@ to %@", old, new), [.set(target, field: field, to: .text(new))])
        return done ? .closes : .stays
      })
  }
}
