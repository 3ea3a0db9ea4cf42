package import JourneyModel
import Words

/// What an earlier run of the program left unsaved, offered when the journey is opened again.
extension Workbench {
  /// Asks what is to become of changes that are in the journal but not in the file. They are in the journey
  /// already: to go on with them needs no more than a key.
  ///
  /// - Parameters:
  ///   - unsaved: the entries, oldest first.
  ///   - saved: the document without them.
  package mutating func offerRecovery(of unsaved: [JournalEntry], saved: Journey) {
    let changes = unsaved.filter { $0.deed.change != nil }
    guard let last = changes.last else { return }
    let names = Set(changes.map(\.author.name)).sorted().map { quoted($0) }.joined(separator: ", ")
    let question = words(
      "%@ by %@ to “%@” went into no file yet (the last: “%@”, %@). Nothing is lost: the screen shows it all.",
      words(changes.count, "change", "changes"), names, journey.details.title,
      last.deed.change?.label ?? "", options.time(last.time))
    open(
      Confirmation(
        words("Work that was not saved"), question, choices(changes, saved), otherwise: words("go on")))
  }

  private func choices(_ changes: [JournalEntry], _ saved: Journey) -> [Confirmation.Choice] {
    [
      .init(KeyStroke(.enter), words("go on with these changes")) { _ in },
      .init("l", words("list them"), asksOn: true) { $0.open(UnsavedWork.list(changes, $0.options.time)) },
      .init("c", words("compare with the file"), asksOn: true) {
        $0.open(UnsavedWork.comparison(from: saved, to: $0.journey))
      },
      .init("s", words("set them aside in a file of their own")) { $0.ask(.setAside) },
    ]
  }
}

/// Lists to look at before deciding.
enum UnsavedWork {
  static func list(_ entries: [JournalEntry], _ time: (Int) -> String) -> Picker {
    let items = entries.reversed().map { entry in
      Picker.Item(
        "\(entry.number)", label(entry.deed),
        detail: "\(entry.author.name) · \(time(entry.time))")
    }
    var list = Picker(words("Changes that were not saved"), items) { _, _ in }
    list.acceptHint = words("back")
    return list
  }

  private static func label(_ deed: Deed) -> String {
    switch deed {
    case .undo(_, let change): words("undo: %@", change.label)
    case .redo(_, let change): words("redo: %@", change.label)
    default: deed.change?.label ?? ""
    }
  }

  /// What the changes have made of the document, record by record and field by field.
  static func comparison(from saved: Journey, to journey: Journey) -> Picker {
    let items = JourneyDifference(from: saved, to: journey).lines.enumerated().map {
      Picker.Item("\($0)", $1)
    }
    var list = Picker(words("From the file to now"), items) { _, _ in }
    list.acceptHint = words("back")
    return list
  }
}
