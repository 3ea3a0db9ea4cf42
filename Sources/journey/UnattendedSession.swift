import ArgumentParser
import JourneyModel
import JourneyStore
import Workbench
import Words

/// A journey that is changed without a screen, in the way in which people at screens change it: through its
/// journal, so that those who have it open see it, and so that it can be undone.
final class UnattendedSession {
  /// What the names of such sessions begin with: nobody is there who would save.
  private static let mark = "unattended"
  private var workbench: Workbench
  private let document: SharedDocument

  /// Opens the journey at a path. Refuses one in whose journal unsaved work waits for a decision.
  init(_ path: String) throws {
    var (workbench, document) = try Self.opened(path)
    // What somebody saved after the file was read, and before the journal was, is not there to be decided about.
    for _ in 1...3 where !workbench.layers.isEmpty {
      document.end(keeping: true, in: &workbench)
      (workbench, document) = try Self.opened(path)
    }
    (self.workbench, self.document) = (workbench, document)
    if let obstacle = workbench.sharing.obstacle { throw Self.later(obstacle) }
    if !workbench.sharing.isJournaled {
      complain(words("%@ has no journal: what is done to it can't be undone", printable(path)))
    }
    if !workbench.layers.isEmpty {
      end()
      throw Self.later(
        words("%@ holds work that was not saved: open it and decide about that first", printable(path)))
    }
  }

  private static func opened(_ path: String) throws -> (Workbench, SharedDocument) {
    guard let file = try Loading.fileIfThere(at: path) else {
      throw failure(FileProblem(.read, path, .missing))
    }
    let preferences = Preferences(theme: nil, author: nil, mouse: nil)
    var options = Options(typography: Typography(width: { _ in 1 }), author: preferences.author)
    options.session = mark + String(UInt64.random(in: 0 ... .max), radix: 36)
    var workbench = Workbench(
      try Loading.document(in: file.bytes, named: path).journey, path: path,
      size: Size(rows: 24, columns: 80), options: options)
    let document = SharedDocument(
      file, author: Author(name: options.name, session: options.session), isReadOnly: false,
      isAttended: false)
    document.begin(in: &workbench)
    return (workbench, document)
  }

  private static func later(_ reason: String) -> ExitCode {
    failure(reason, ExitStatus.tryLater)
  }

  /// Makes a change one step of the journey's history and, unless others have it open, saves it. What can't be
  /// saved is taken back.
  ///
  /// - Parameter change: makes the change from the journey as it is; anew where others were faster.
  func perform(_ change: (Journey) throws -> Change) throws {
    for attempt in 1...Self.attempts {
      let (made, revision) = (try change(workbench.journey), workbench.revision)
      if made.edits.isEmpty { return }
      // Who maps without a pause is not waited for: what fits is done then.
      if try isDone(made, at: attempt > Self.attempts / 2 ? nil : revision) { return try settle() }
    }
    throw Self.later(words("%@ is being changed all the time by others", workbench.path ?? ""))
  }

  private static let attempts = 20

  /// Does it if the journey is still what the change was made for and, without a revision, if it fits.
  private func isDone(_ change: Change, at revision: Int?) throws -> Bool {
    var (isFitting, last) = (false, 0)
    document.inTurn(&workbench) { workbench in
      last = workbench.sharing.lastChange
      if let revision, revision != workbench.revision { return }
      isFitting = workbench.perform(change.label, change.edits)
    }
    if let obstacle = workbench.sharing.obstacle { throw Self.later(obstacle) }
    if !isFitting { return false }
    guard workbench.sharing.lastChange > last else {
      throw Self.later(workbench.message?.text ?? change.label)
    }
    return true
  }

  private func settle() throws {
    guard isAlone else {
      return complain(
        words("%@ is open elsewhere: it is added there, to be saved there", workbench.path ?? ""))
    }
    try save()
  }

  /// Whether nobody sees the journey at a screen.
  private var isAlone: Bool {
    workbench.sharing.people.allSatisfy { $0.author.session.hasPrefix(Self.mark) }
  }

  private func save() throws {
    var outcome = document.save(nil, overwrite: false, in: &workbench)
    // What another program wrote just now has been taken over, and is saved along.
    if case .notice = outcome { outcome = document.save(nil, overwrite: false, in: &workbench) }
    if case .saved = outcome { return }
    document.inTurn(&workbench) { $0.undo() }
    if workbench.sharing.people.isEmpty { document.discard() }
    throw failure(words("%@ Nothing was added.", Self.reason(outcome)), ExitStatus.notWritten)
  }

  private static func reason(_ outcome: Outcome) -> String {
    switch outcome {
    case .saveFailed(let problem): problem
    case .changedOnDisk(let path): words("%@ was changed on disk just now.", path)
    default: words("It can't be saved.")
    }
  }

  /// Ends the hold on the journal, which stays for undoing until the journey was opened and left again.
  func end() { document.end(keeping: true, in: &workbench) }
}
