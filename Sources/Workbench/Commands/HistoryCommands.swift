import JourneyModel
import Words

/// Undoing and doing again.
enum HistoryCommands {
  static let all: [Command] = [
    Command(
      "undo", "Undo", help: "Takes the last change back, and puts the cursor where it was.",
      group: .document, keys: ["u"], hint: "undo",
      unavailable: nothingToUndo
    ) { workbench, _ in workbench.undo() },
    Command(
      "redo", "Redo", help: "Does again what was undone.", group: .document, keys: ["ctrl-r"],
      unavailable: nothingToRedo
    ) { workbench, _ in workbench.redo() },
    Command(
      "history", "History", help: "Every step so far; Enter goes there.",
      group: .document, keys: ["U"],
      unavailable: nothingChanged
    ) { workbench, _ in HistoryList.open(in: &workbench) },
  ]

  private static func nothingToUndo(_ workbench: Workbench) -> String? {
    workbench.history.done.isEmpty ? words("Nothing to undo.") : nil
  }

  private static func nothingToRedo(_ workbench: Workbench) -> String? {
    workbench.history.undone.isEmpty ? words("Nothing to redo.") : nil
  }

  private static func nothingChanged(_ workbench: Workbench) -> String? {
    workbench.history.done.isEmpty && workbench.history.undone.isEmpty && workbench.sharing.others.isEmpty
      ? words("Nothing was changed yet.") : nil
  }
}
