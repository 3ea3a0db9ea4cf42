import ArgumentParser
import JourneyModel
import JourneyStore
import Settings
import Terminal
import Workbench
import Words

/// The interactive program.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a journey, or start one.",
    discussion: """
      journey shop.journey.json
      journey --sample laptop --theme light
      journey shop.journey.json --follow anna
      git show HEAD~3:shop.journey.json | journey -

      Without a file, a new journey is started: empty, with common stages, or
      from a sample. A file that is not there is made when the journey is saved.
      The interactive program shows its keys in its last line; ? tells them all.
      “journey FILE” is short for “journey open FILE”.
      """)

  @Argument(
    help: "The journey's file; - reads it from standard input.", completion: .journeys)
  var file: String?

  @Option(
    help: "Open a sample as a new journey: \(Samples.names.joined(separator: ", ")).", completion: .samples)
  var sample: String?

  @Option(help: "The theme's name, or a theme file's path.", completion: .themes)
  var theme: String?

  @Option(help: ArgumentHelp("Your name, as others see it.", valueName: "name"))
  var author: String?

  @Option(
    help: ArgumentHelp("Show what this person sees, for a projector; any key stops it.", valueName: "name"))
  var follow: String?

  @Flag(help: "Look only: nothing can be changed, and nobody sees you.")
  var readOnly = false

  @Flag(inversion: .prefixedNo, help: "Listen to the mouse, or not.")
  var mouse: Bool?

  func validate() throws {
    if readOnly, file == nil { throw ValidationError("--read-only needs a file to look at.") }
    if file != nil, sample != nil { throw ValidationError("Give a file or a sample, not both.") }
    if let sample, !Samples.names.contains(sample) {
      throw ValidationError.unknown("sample", sample, among: Samples.names)
    }
  }

  func run() throws {
    try Opening(
      file: file, sample: sample, theme: theme, author: author, mouse: mouse, follow: follow,
      readOnly: readOnly
    ).run()
  }
}

/// What the interactive program is asked for.
struct Opening {
  var file: String?
  var sample: String?
  var theme: String?
  var author: String?
  var mouse: Bool?
  var follow: String?
  var readOnly = false

  func run() throws {
    // Handed on at once: a second hold on the document would make the first change copy all of it.
    var document = try OpenedDocument(file: file, sample: sample)
    (document.following, document.isReadOnly) = (follow, readOnly)
    let session = try start(document)
    let end = session.run()
    for problem in session.problems { complain("journey: \(problem)") }
    if case .signal(let number) = end { endProcess(by: number) }
  }

  private func start(_ document: consuming OpenedDocument) throws -> Session {
    let preferences = Preferences(theme: theme, author: author, mouse: mouse)
    if file == "-", !TerminalScreen.readKeysFromControllingTerminal() {
      throw failure(words("there is no terminal to read keys from"), ExitStatus.unavailable)
    }
    do throws(TerminalProblem) {
      return try Session(document, preferences)
    } catch {
      throw failure("\(error)", ExitStatus.unavailable)
    }
  }
}

/// What the program starts with.
struct OpenedDocument {
  var journey = Journey(title: "")
  var file: DocumentFile?
  var isNew = true
  /// What is kept though this version does not know it, place by place.
  private(set) var warnings: [String] = []
  /// Whether to ask what to start from.
  var offersTemplates = false
  /// The person whose place is shown from the start.
  var following: String?
  /// Whether to look on only.
  var isReadOnly = false

  var path: String? { file?.path }

  init(file path: String?, sample: String?) throws {
    if let sample {
      journey = Samples.journey(named: sample) ?? journey
    } else if let path, path == "-" {
      try read(Loading.standardInput(), named: Loading.name(of: path))
    } else if let path {
      try open(path)
    } else {
      offersTemplates = true
    }
  }

  private mutating func open(_ path: String) throws {
    do {
      try openFile(path)
    } catch {
      if let journal = Journal.path(for: path) {
        complain("journey: " + words("what was last done to it is in a journal: journey %@", journal))
      }
      throw error
    }
  }

  private mutating func openFile(_ path: String) throws {
    guard let file = try Loading.fileIfThere(at: path) else {
      try Loading.checkFolder(of: path)
      (file, offersTemplates) = (DocumentFile(newAt: path), true)
      return
    }
    try read(file.bytes, named: path)
    // What a journal leads to is a new document: the journal itself is not to be written over.
    if !JournalReader.isJournal(file.bytes) { (self.file, isNew) = (file, false) }
  }

  private mutating func read(_ bytes: [UInt8], named name: String) throws {
    if JournalReader.isJournal(bytes) {
      journey = try Loading.journey(ofJournal: bytes, named: name)
      return
    }
    let read = try Loading.document(in: bytes, named: name)
    (journey, warnings) = (read.journey, read.warnings.map { "\(name):\($0)" })
  }
}
