import ArgumentParser
import Words

/// What can stand where the cursor is in a command line, for shells to offer.
///
/// The shells' scripts only ask here, so that all three offer the same, and what a new command takes is offered
/// without a change to any of them.
struct Completion {
  /// What the scripts say before the words of the command line.
  static let request = "---complete"

  /// What a shell finds by itself, beside the candidates.
  enum Files {
    case none
    /// With one of these endings; any without.
    case files([String])
    case folders

    /// As the scripts read it.
    var text: String {
      switch self {
      case .none: "none"
      case .files(let endings): (["files"] + endings).joined(separator: " ")
      case .folders: "folders"
      }
    }
  }

  struct Candidate: Equatable {
    let text: String
    /// What it is; may be empty.
    var note = ""
  }

  private(set) var candidates: [Candidate] = []
  private(set) var files = Files.none

  /// - Parameter words: the command line without the program; the last one is the one to be completed, as far as
  ///   it was typed.
  init(of words: [String], in program: CommandTree) {
    var place = CompletionPlace(program)
    for word in words.dropLast() { place.take(word) }
    add(for: words.last ?? "", at: place, words)
  }

  private mutating func add(for word: String, at place: CompletionPlace, _ words: [String]) {
    if let option = place.awaiting { return addValues(of: option, at: place, words) }
    if word.hasPrefix("-"), !place.takesNoOptions {
      guard let end = word.firstIndex(of: "="), let option = place.option(String(word[..<end])) else {
        return addOptions(place)
      }
      return addValues(of: option, at: place, words, behind: String(word[...end]))
    }
    for command in place.commands where command.isShown {
      candidates.append(Candidate(text: command.name, note: command.abstract))
    }
    if let next = place.positional { addValues(of: next, at: place, words) }
    if candidates.isEmpty, case .none = files, !place.takesNoOptions { addOptions(place) }
  }

  private mutating func addOptions(_ place: CompletionPlace) {
    for option in place.unusedOptions {
      candidates += option.names.map { Candidate(text: $0, note: option.abstract) }
    }
  }

  private mutating func addValues(
    of argument: CommandTree.Argument, at place: CompletionPlace, _ words: [String], behind start: String = ""
  ) {
    switch argument.source {
    case .nothing: addWords(argument.values.map(\.word), of: argument, behind: start)
    case .words(let words): addWords(words, of: argument, behind: start)
    case .files(let endings): files = .files(endings)
    case .folders: files = .folders
    case .program:
      for line in place.asked(for: argument, words) {
        let parts = line.split(separator: "\t", maxSplits: 1)
        guard let text = parts.first else { continue }
        candidates.append(
          Candidate(text: start + text, note: parts.count > 1 ? String(parts[1]) : ""))
      }
    }
  }

  private mutating func addWords(_ words: [String], of argument: CommandTree.Argument, behind start: String) {
    candidates += words.map { word in
      Candidate(text: start + word, note: argument.values.first { $0.word == word }?.meaning ?? "")
    }
  }

  /// A line that says which files to offer, and one for each candidate: the text, a tab, and what it is.
  var text: String {
    ([files.text] + candidates.map { printable($0.text) + "\t" + printable($0.note) }).joined(separator: "\n")
      + "\n"
  }

  /// Answers a shell's script.
  static func answer(_ words: [String]) throws {
    guard let program = CommandTree.program() else { return }
    try emit(Completion(of: words, in: program).text)
  }
}
