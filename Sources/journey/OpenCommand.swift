import ArgumentParser
import JourneyModel
import JourneyStore
import Settings
import Terminal
import Workbench

/// The interactive program.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a journey, or start one (default).")

  @Argument(
    help: "The journey's file; - reads it from standard input.", completion: .file(extensions: ["json"]))
  var file: String?

  @Option(help: "Open a sample as a new journey: \(Samples.names.joined(separator: ", ")).")
  var sample: String?

  @Option(help: "The theme's name, or a theme file's path.")
  var theme: String?

  @Option(help: "Your name, as others see it.")
  var author: String?

  @Flag(inversion: .prefixedNo, help: "Listen to the mouse.")
  var mouse: Bool?

  func validate() throws {
    if file != nil, sample != nil { throw ValidationError("Give a file or a sample, not both.") }
    if let sample, !Samples.names.contains(sample) {
      let names = Samples.names.joined(separator: ", ")
      throw ValidationError("There is no sample “\(sample)”. There are: \(names).")
    }
  }

  func run() throws {
    let document = try OpenedDocument(file: file, sample: sample)
    let preferences = Preferences(theme: theme, author: author, mouse: mouse)
    if file == "-", !TerminalScreen.readKeysFromControllingTerminal() {
      complain("journey: there is no terminal to read keys from")
      throw ExitStatus.unavailable
    }
    let session: Session
    do throws(TerminalProblem) {
      session = try Session(document, preferences)
    } catch {
      complain("journey: \(error)")
      throw ExitStatus.unavailable
    }
    let end = session.run()
    for problem in preferences.problems { complain("journey: \(problem)") }
    if case .signal(let number) = end { endProcess(by: number) }
  }
}

/// What the program starts with.
struct OpenedDocument {
  var journey = Journey(title: "")
  var file: DocumentFile?
  var isNew = true
  /// Whether to ask what to start from.
  var offersTemplates = false

  init(file path: String?, sample: String?) throws {
    if let sample {
      journey = Samples.journey(named: sample) ?? journey
    } else if let path, path == "-" {
      journey = try Loading.journey(at: path)
    } else if let path {
      try open(path)
    } else {
      offersTemplates = true
    }
  }

  private mutating func open(_ path: String) throws {
    guard let file = try Loading.fileIfThere(at: path) else {
      try Loading.checkFolder(of: path)
      (file, offersTemplates) = (DocumentFile(newAt: path), true)
      return
    }
    journey = try Loading.journey(from: file.bytes, named: path)
    (self.file, isNew) = (file, false)
  }
}
