package import JourneyModel

/// How something that the workbench asked the outside for came out.
package enum Outcome: Equatable, Sendable {
  /// The document was written to `path`.
  case saved(path: String)
  /// Nothing was written; `problem` is a sentence that says why.
  case saveFailed(problem: String)
  /// The file's content is not what was read or last written: the person has to choose.
  case changedOnDisk(path: String)
  /// The file exists already and was not opened by this program.
  case alreadyExists(path: String)
  /// The journey was written to `path` for other programs.
  case exported(path: String)
  /// The file that was to be written exists already.
  case exportExists(ExportRequest)
  case exportFailed(problem: String)
  /// A file was read, and what is in it can be taken in.
  case importRead(ImportOffer)
  case importFailed(problem: String)
  /// The editor came back with this text.
  case edited(text: String)
  case editFailed(problem: String)
  /// A sample was opened as a new document, to be saved to `path` if there is one.
  case opened(Journey, path: String?)
  case openFailed(problem: String)
  /// A theme was chosen and is shown.
  case themed(name: String, title: String)
  case themeFailed(problem: String)
  /// The changes that were not saved are in the file `kept`, and this is the document without them.
  case setAside(Journey, kept: String)
  /// What was done last could not be written to the journal: it is taken back. `problem` is a sentence.
  case notJournaled(problem: String)
  /// A sentence for the message line.
  case notice(String)
}
