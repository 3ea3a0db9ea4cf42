import JourneyModel

/// Undoing and doing again.
enum HistoryCommands {
  static let all: [Command] = [
    Command(
      "undo", "Undo", help: "Takes the last change back, and puts the cursor where it was.",
      group: .document, keys: ["u"], hint: "undo",
      unavailable: { $0.history.done.isEmpty ? words("Nothing to undo.") : nil }
    ) { workbench, _ in workbench.undo() },
    Command(
      "redo", "Redo", help: "Does again what was undone.", group: .document, keys: ["ctrl-r"],
      unavailable: { $0.history.undone.isEmpty ? words("Nothing to redo.") : nil }
    ) { workbench, _ in workbench.redo() },
    Command(
      "history", "History", help: "Every step so far; Enter goes there.",
      group: .document, keys: ["U"],
      unavailable: {
        $0.history.done.isEmpty && $0.history.undone.isEmpty ? words("Nothing was changed yet.") : nil
      }
    ) { workbench, _ in HistoryList.open(in: &workbench) },
  ]
}
