import JourneyModel
import Words

/// The steps that were done and undone, the newest first, each a place in time to go to.
enum HistoryList {
  static func open(in workbench: inout Workbench) {
    let present = workbench.history.done.count
    var list = Picker(words("History"), items(workbench), chosen: [String(present)]) { workbench, chosen in
      guard let position = chosen.first.flatMap({ Int($0) }) else {
        return workbench.say(words("Someone else did that: only they can undo it."), .warning)
      }
      go(to: position, in: &workbench)
    }
    list.acceptHint = words("go there")
    workbench.open(list)
  }

  /// A position is the number of steps done there; the newest has the highest.
  private static func items(_ workbench: Workbench) -> [Picker.Item] {
    let history = workbench.history
    let present = history.done.count
    let undone = history.undone.enumerated().map { index, step in
      item(present + history.undone.count - index, step, workbench)
    }
    let done = history.done.enumerated().map { (number: $1.number, item: item($0 + 1, $1, workbench)) }
    let others = workbench.sharing.others.map { (number: $0.number, item: item($0)) }
    let both = (done + others).sorted { $0.number > $1.number }.map(\.item)
    return undone + both + [item(0, nil, workbench)]
  }

  /// What someone else did: nothing to go to, but to be seen between one's own steps.
  private static func item(_ entry: JournalEntry) -> Picker.Item {
    Picker.Item(
      "by others \(entry.number)", "  " + (entry.deed.change?.label ?? ""), detail: entry.author.name,
      isMuted: true)
  }

  private static func item(
    _ position: Int, _ step: History<Place>.Step?, _ workbench: Workbench
  ) -> Picker.Item {
    let present = workbench.history.done.count
    let mark = position == present ? "▸ " : "  "
    var remarks = position == present ? [words("here")] : []
    if position > present { remarks.append(words("undone")) }
    if workbench.history.wasSaved(at: step) { remarks.append(words("saved")) }
    return Picker.Item(
      String(position), mark + (step?.label ?? words("As it was opened")),
      detail: remarks.joined(separator: " · "), isMuted: position > present)
  }

  /// Undoes or redoes as many steps as lie between here and there.
  static func go(to position: Int, in workbench: inout Workbench) {
    let start = workbench.history.done.count
    while workbench.history.done.count != position {
      let count = workbench.history.done.count
      if count > position { workbench.undo() } else { workbench.redo() }
      if workbench.history.done.count == count { return }  // the message says why
    }
    let label = workbench.history.done.last?.label ?? words("As it was opened")
    let steps = words(abs(position - start), "step", "steps")
    switch position - start {
    case 0: workbench.say(words("Nothing changed: you are there."))
    case ..<0: workbench.say(words("Back %@: %@", steps, label))
    default: workbench.say(words("Forward %@: %@", steps, label))
    }
  }
}
