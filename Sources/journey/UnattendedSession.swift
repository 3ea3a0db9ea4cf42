import ArgumentParser
import JourneyModel
import JourneyStore
import Workbench
import Words

/// A journey that is changed without a screen, in the way in which people at screens change it: through its
/// journal, so that those who have it open see it, and so that it can be undone.
final class UnattendedSession {
  private var workbench: Workbench
  private let document: SharedDocument

  /// Opens the journey at a path. Refuses one in whose journal unsaved work waits for a decision.
  init(_ path: String) throws {
    guard let file = try Loading.fileIfThere(at: path) else {
      throw failure(FileProblem(.read, path, .missing))
    }
    let preferences = Preferences(theme: nil, author: nil, mouse: nil)
    var options = Options(typography: Typography(width: { _ in 1 }), author: preferences.author)
    options.session = String(UInt64.random(in: 0 ... .max), radix: 36)
    document = SharedDocument(
      file, author: Author(name: options.name, session: options.session), isReadOnly: false)
    workbench = Workbench(
      try Loading.document(in: file.bytes, named: path).journey, path: path,
      size: Size(rows: 24, columns: 80), options: options)
    document.begin(in: &workbench)
    if let obstacle = workbench.sharing.obstacle { throw Self.later(obstacle) }
    if !workbench.layers.isEmpty {
      end()
      throw Self.later(
        words("%@ holds work that was not saved: open it and decide about that first", printable(path)))
    }
  }

  private static func later(_ reason: String) -> ExitCode {
    failure(reason, ExitStatus.tryLater)
  }

  /// The journey as it is now for everyone.
  var journey: Journey { workbench.journey }

  /// Makes the change one step of the journey's history and, unless others have it open, saves it.
  func perform(_ change: Change) throws {
    guard !change.edits.isEmpty else { return }
    let before = workbench.sharing.lastChange
    document.inTurn(&workbench) { _ = $0.perform(change.label, change.edits) }
    guard workbench.sharing.lastChange > before else {
      throw Self.later(workbench.message?.text ?? change.label)
    }
    guard workbench.sharing.people.isEmpty else {
      return complain(
        words("%@ is open elsewhere: it is added there, to be saved there", workbench.path ?? ""))
    }
    if case .saveFailed(let problem) = document.save(nil, overwrite: false, in: &workbench) {
      throw failure(problem, ExitStatus.notWritten)
    }
  }

  /// Ends the hold on the journal, which stays for undoing until the journey was opened and left again.
  func end() { document.end(keeping: true, in: &workbench) }
}
