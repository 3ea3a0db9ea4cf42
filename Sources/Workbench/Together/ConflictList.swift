import JourneyModel
import Words

/// What two have changed in different ways, to be decided one by one.
enum ConflictList {
  static func open(in workbench: inout Workbench) {
    guard !workbench.journey.details.conflicts.isEmpty else {
      return workbench.say(words("There is nothing to decide."))
    }
    var list = Picker(words("Changed in two ways: which one stays?"), items(workbench)) { workbench, chosen in
      if let index = chosen.first.flatMap({ Int($0) }) { ask(index, in: &workbench) }
    }
    list.staysOpen = true
    list.reload = items
    list.acceptHint = words("decide")
    workbench.open(list)
  }

  private static func items(_ workbench: Workbench) -> [Picker.Item] {
    workbench.journey.details.conflicts.enumerated().map { index, conflict in
      Picker.Item("\(index)", conflict.sentence)
    }
  }

  private static func ask(_ index: Int, in workbench: inout Workbench) {
    let conflicts = workbench.journey.details.conflicts
    guard conflicts.indices.contains(index) else { return }
    let conflict = conflicts[index]
    workbench.open(
      Confirmation(
        words("Which one stays?"), conflict.sentence,
        [
          .init("o", words("ours: %@", conflict.oursText(in: workbench.journey))) {
            decide(conflict, .ours, in: &$0)
          },
          .init("t", words("theirs: %@", conflict.theirsText(in: workbench.journey))) {
            decide(conflict, .theirs, in: &$0)
          },
        ], otherwise: words("decide later")))
  }

  private static func decide(_ conflict: Conflict, _ side: Conflict.Side, in workbench: inout Workbench) {
    do throws(EditError) {
      let edits = try conflict.edits(taking: side, in: workbench.journey)
      let label =
        side == .ours
        ? words("keep ours: %@", conflict.sentence) : words("take theirs: %@", conflict.sentence)
      if workbench.perform(label, edits), workbench.journey.details.conflicts.isEmpty {
        workbench.closeLayers()
        workbench.say(words("Everything is decided."))
      }
    } catch {
      workbench.say(words("Can't take that: %@.", error.description), .error)
    }
  }
}
