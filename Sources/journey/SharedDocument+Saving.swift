import Glibc
import JourneyModel
import JourneyStore
import Workbench
import Words

// Writing the document's file, and what others write there.

extension SharedDocument {
  /// Saves to the document's own file, or to another from now on.
  func save(_ given: String?, overwrite: Bool, in workbench: inout Workbench) -> Outcome {
    if isReadOnly { return .saveFailed(problem: Self.looksOnly) }
    let named = given.map(PathName.expanded)
    let path = named == workbench.path ? nil : named
    guard let target = path ?? workbench.path else {
      return .saveFailed(problem: words("The journey has no file yet."))
    }
    // Only the file that the document came from may be written over unasked: after another document was
    // started, a file of the same name is somebody's work again.
    guard path == nil, let file, file.path == target else {
      return saveElsewhere(target, overwrite: overwrite, in: &workbench)
    }
    return saveHere(file, overwrite: overwrite, in: &workbench)
  }

  // MARK: The document's own file

  private func saveHere(_ file: DocumentFile, overwrite: Bool, in workbench: inout Workbench) -> Outcome {
    guard let journal else { return write(file, overwrite: overwrite, workbench) }
    guard journal.lockForSaving(atMost: 5000) else {
      return .saveFailed(problem: words("Someone else is saving this journey just now; try again."))
    }
    defer { journal.unlockForSaving() }
    _ = handle(.resize(workbench.size), in: &workbench)  // what others did belongs into the file
    if !overwrite, file.isChangedOnDisk, takeDocument(in: &workbench, isSaving: true) {
      return .notice(
        words("%@ was changed on disk: look at what was taken over, then save again.", file.path))
    }
    return write(self.file ?? file, to: journal, overwrite: overwrite, in: &workbench)
  }

  private func write(
    _ file: DocumentFile, to journal: Journal, overwrite: Bool, in workbench: inout Workbench
  ) -> Outcome {
    var file = file
    let (path, position) = (file.path, workbench.sharing.position)
    let before = Checkpoint(
      position: workbench.sharing.checkpoint, fingerprint: knownFingerprint(workbench))
    var news: [JournalEntry] = []
    do throws(FileProblem) {
      let outcome = try file.save(workbench.journey, overwriting: overwrite) {
        fingerprint throws(FileProblem) in
        let checkpoint = Checkpoint(position: position, fingerprint: fingerprint)
        try self.note(checkpoint, in: journal, for: path, &news)
      }
      if case .changedOnDisk = outcome {
        return file.isNew ? .alreadyExists(path: path) : .changedOnDisk(path: path)
      }
    } catch {
      if !news.isEmpty { takeBack(news, before, in: journal, &workbench) }
      return failure(error)
    }
    take(news, in: &workbench)
    hold(file)
    return .saved(path: path)
  }

  private func take(_ entries: [JournalEntry], in workbench: inout Workbench) {
    if !entries.isEmpty { _ = workbench.handle(.journal(entries)) }
  }

  /// The file could not be replaced after that was noted: notes that it is what it was before.
  private func takeBack(
    _ news: [JournalEntry], _ before: Checkpoint, in journal: Journal, _ workbench: inout Workbench
  ) {
    // Others' entries alone tell nothing of the file.
    guard news.last?.deed.checkpoint != nil else { return take(news, in: &workbench) }
    var news = news
    try? note(before, in: journal, for: journal.path, &news)
    take(news, in: &workbench)
    if file?.isNew ?? true { workbench.markUnsaved() } else { workbench.markSaved(at: before.position) }
  }

  /// Notes in the journal what is about to be the file, and puts it on the disk: after a crash the file is
  /// either this or the one before, and both are known.
  ///
  /// - Parameter news: gets what the workbench has to take in, also where this throws.
  private func note(
    _ checkpoint: Checkpoint, in journal: Journal, for path: String, _ news: inout [JournalEntry]
  ) throws(FileProblem) {
    guard journal.lock(atMost: 1000) else { throw FileProblem(.write, path, .isInUse) }
    defer { journal.unlock() }
    guard let others = try? journal.pull() else { throw FileProblem(.write, path, .ioError) }
    news += others
    news += try journal.append([.saved(checkpoint)])
    try journal.flush()
  }

  // MARK: Another file

  private func saveElsewhere(_ target: String, overwrite: Bool, in workbench: inout Workbench) -> Outcome {
    let outcome = write(DocumentFile(newAt: target), overwrite: overwrite, workbench)
    guard case .saved = outcome else { return outcome }
    if journal != nil {
      // The work is safe under its new name; what the old file lacks stays with those who have it open.
      end(keeping: false, in: &workbench)
      workbench.path = target
      open(in: &workbench)
      // In a journal that was there already may be more than was written.
      if journal == nil || workbench.sharing.position == 0 { workbench.markSaved() }
    }
    return outcome
  }

  private func write(_ file: DocumentFile, overwrite: Bool, _ workbench: Workbench) -> Outcome {
    var file = file
    do {
      switch try file.save(workbench.journey, overwriting: overwrite) {
      case .saved:
        let path = file.path
        hold(file)
        endOldJournal(of: path)
        return .saved(path: path)
      case .changedOnDisk where !file.isNew: return .changedOnDisk(path: file.path)
      case .changedOnDisk: return .alreadyExists(path: file.path)
      }
    } catch {
      return failure(error)
    }
  }

  private func failure(_ error: FileProblem) -> Outcome {
    let problem = words("Can't save: %@.", error)
    guard isAttended, let advice = error.advice else { return .saveFailed(problem: problem) }
    return .saveFailed(problem: words("%@ %@.", problem, advice))
  }
}
