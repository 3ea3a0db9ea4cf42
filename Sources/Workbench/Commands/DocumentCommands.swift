import JourneyModel
import Words

/// What is done once the document has been saved.
enum AfterSaving: Sendable { case quit, startAnew }

/// Saving, and leaving without losing anything.
enum DocumentCommands {
  static let all: [Command] = [
    Command(
      "save", "Save", help: "To its file, or from now on to the one named behind it.",
      group: .document, keys: ["ctrl-s"], aliases: ["w", "saveas"], argument: Command.Argument("file")
    ) { workbench, name in save(as: name, in: &workbench) },
    Command(
      "save.overwrite", "Save over all", help: "Saves even if that loses what someone else wrote.",
      group: .document, aliases: ["w!"], argument: Command.Argument("file")
    ) { workbench, name in save(as: name, overwrite: true, in: &workbench) },
    Command(
      "save.quit", "Save and quit", help: "Quits only once everything is written.", group: .document,
      aliases: ["wq", "x"]
    ) { workbench, _ in save(then: .quit, in: &workbench) },
    Command(
      "quit", "Quit", help: "Asks first if there is work that is not saved.", group: .document, keys: ["q"],
      aliases: ["q"]
    ) { workbench, _ in quit(in: &workbench) },
    Command(
      "quit.discard", "Quit without saving", help: "Loses what was done since the last save.",
      group: .document, aliases: ["q!"]
    ) { workbench, _ in discardAndQuit(in: &workbench) },
    Command(
      "new", "New journey", help: "Starts another journey, from a template or a sample.", group: .document
    ) { workbench, _ in startAnew(in: &workbench) },
  ]

  // MARK: Saving

  /// - Parameters:
  ///   - name: the file; empty: the one the document belongs to, or one that is asked for.
  ///   - overwrite: even if that loses what someone else wrote.
  static func save(
    as name: String = "", overwrite: Bool = false, then next: AfterSaving? = nil,
    in workbench: inout Workbench
  ) {
    if name.isEmpty, workbench.path == nil { return askForName(then: next, in: &workbench) }
    if !name.isEmpty, let complaint = FileName.complaint(about: name) {
      return workbench.say(complaint, .warning)
    }
    let path = name.isEmpty || name == workbench.path ? nil : FileName.completed(name)
    workbench.afterSaving = next
    workbench.ask(.save(path: path == workbench.path ? nil : path, overwrite: overwrite))
  }

  private static func askForName(
    _ suggestion: String? = nil, then next: AfterSaving?, in workbench: inout Workbench
  ) {
    let suggestion = suggestion ?? FileName.suggestion(for: workbench.journey.details.title)
    var prompt = Prompt(words("Save as"), text: suggestion) { workbench, name in
      if let complaint = FileName.complaint(about: name) {
        workbench.say(complaint, .warning)
        return .stays
      }
      save(as: name, then: next, in: &workbench)
      return .closes
    }
    prompt.acceptHint = words("save")
    prompt.feedback = { _, line in
      [(words("The file’s name: %@", FileName.completed(line.text)), Style(.hint))]
    }
    workbench.open(prompt)
  }

  // MARK: Leaving

  static func quit(in workbench: inout Workbench) {
    // Whoever stays has all of it.
    if workbench.holdsUnsavedWork, workbench.sharing.people.isEmpty {
      guardWork(words("Quit"), words("quit"), next: .quit, in: &workbench, discard: discardAndQuit)
    } else {
      workbench.ask(.quit)
    }
  }

  private static func discardAndQuit(in workbench: inout Workbench) {
    if workbench.sharing.isJournaled { workbench.ask(.discardWork) }
    workbench.ask(.quit)
  }

  private static func startAnew(in workbench: inout Workbench) {
    if workbench.holdsUnsavedWork {
      guardWork(words("New journey"), words("start anew"), next: .startAnew, in: &workbench) {
        $0.openStartScreen()
      }
    } else {
      workbench.openStartScreen()
    }
  }

  /// Asks what is to become of unsaved work.
  ///
  /// - Parameter goal: what was asked for, as the end of “save and …”.
  private static func guardWork(
    _ title: String, _ goal: String, next: AfterSaving, in workbench: inout Workbench,
    discard: @escaping @Sendable (inout Workbench) -> Void
  ) {
    let leave = Confirmation.Choice("l", words("leave it for the next time")) { $0.ask(.quit) }
    workbench.open(
      Confirmation(
        title, words("“%@” holds work that is not saved.", workbench.journey.details.title),
        [.init("s", words("save and %@", goal)) { save(then: next, in: &$0) }]
          + (workbench.sharing.isJournaled && next == .quit ? [leave] : [])
          + [.init("d", words("%@ without saving", goal), run: discard)],
        otherwise: words("stay")))
  }

  // MARK: Outcomes

  /// Says how something asked of the outside came out, and asks where a person has to choose.
  static func take(_ outcome: Outcome, in workbench: inout Workbench) {
    switch outcome {
    case .saved(let path): saved(path, in: &workbench)
    case .saveFailed(let problem):
      workbench.afterSaving = nil
      workbench.say(problem, .error)
    case .editFailed(let problem), .openFailed(let problem), .themeFailed(let problem),
      .exportFailed(let problem), .importFailed(let problem):
      workbench.say(problem, .error)
    case .exported(let path): workbench.say(words("Wrote %@.", path))
    case .exportExists(let request): ExchangeCommands.askAboutReplacing(request, in: &workbench)
    case .importRead(let offer): ExchangeCommands.take(offer, in: &workbench)
    case .notice(let text): workbench.say(text)
    case .setAside(let journey, let kept):
      workbench.replaceDocument(journey, path: workbench.path, isNew: false)
      workbench.tell(words("The changes are kept in %@; journey opens that file, too.", kept))
    case .notJournaled(let problem): workbench.retractDeeds(problem)
    case .changedOnDisk(let path): askAboutChange(path, in: &workbench)
    case .alreadyExists(let path): askAboutReplacing(path, in: &workbench)
    case .opened(let journey, let path):
      workbench.replaceDocument(journey, path: path, isNew: true)
    case .themed(let name, let title):
      workbench.options.theme = name
      workbench.say(words("Theme: %@", title))
    case .edited: break
    }
  }

  private static func saved(_ path: String, in workbench: inout Workbench) {
    workbench.say(words("Saved %@.", path))
    let next = workbench.afterSaving
    workbench.afterSaving = nil
    switch next {
    case .quit: workbench.ask(.quit)
    case .startAnew: workbench.openStartScreen()
    case nil: break
    }
  }

  private static func askAboutReplacing(_ path: String, in workbench: inout Workbench) {
    let next = workbench.afterSaving
    workbench.open(
      Confirmation(
        words("Save"), words("%@ exists. Replace it?", path),
        [
          .init("y", words("replace it")) { save(as: path, overwrite: true, then: next, in: &$0) },
          .init("n", words("keep it, save under another name")) {
            askForName(FileName.another(path), then: next, in: &$0)
          },
        ], otherwise: words("leave it unsaved"), cancelled: { $0.afterSaving = nil }))
  }

  private static func askAboutChange(_ path: String, in workbench: inout Workbench) {
    let next = workbench.afterSaving
    workbench.open(
      Confirmation(
        words("Save"), words("%@ was changed by someone else since it was read.", path),
        [
          .init("o", words("overwrite what they wrote")) {
            save(as: path, overwrite: true, then: next, in: &$0)
          },
          .init("a", words("save under another name")) {
            askForName(FileName.another(path), then: next, in: &$0)
          },
        ], otherwise: words("leave it unsaved"), cancelled: { $0.afterSaving = nil }))
  }
}

extension Workbench {
  /// Whether leaving the document would lose something: it is not saved, and more than a fresh start.
  package var holdsUnsavedWork: Bool { !isSaved && !(history.isUntouched && sharing.lastChange == 0) }
}
