import ArgumentParser
import Workbench
import Words

/// Words that were meant for a command: they would else be taken for the name of a new journey.
enum MisspeltCommand {
  private static let names =
    Main.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  /// Whether a word is a command, or so near to one that it should not be taken for a file that is not there.
  static func couldBeMeant(by word: String) -> Bool {
    isPlain(word) && (names.contains(word) || (nearest(to: word) != nil && !PathName.isThere(word)))
  }

  /// Refuses what begins with a word that is neither a command nor a file.
  static func check(_ words: [String]) throws {
    if words.first == "help", let topic = words.dropFirst().first { return try checkTopic(topic) }
    guard let word = words.first, isPlain(word), !names.contains(word), !PathName.isThere(word) else {
      return
    }
    // A new file may have options behind it, but not a word.
    let isAlone = words.dropFirst().first?.hasPrefix("-") ?? true
    if let near = nearest(to: word) {
      throw ValidationError(
        Words.words("There is no command “%@”, and no such file. Did you mean “journey %@”?", word, near)
          + (isAlone ? Words.words(" A new journey in that file: journey ./%@", word) : ""))
    }
    if !isAlone {
      throw ValidationError(Words.words("There is no command “%@”; “journey help” lists them.", word))
    }
  }

  private static func checkTopic(_ topic: String) throws {
    guard !topic.hasPrefix("-"), !names.contains(topic) else { return }
    let end =
      nearest(to: topic).map { Words.words("Did you mean “%@”?", $0) }
      ?? Words.words("“journey help” lists them.")
    throw ValidationError(Words.words("There is no command “%@”. %@", topic, end))
  }

  /// Commands have no dots, slashes or capitals; files mostly have.
  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty && !word.hasPrefix("-")
      && word.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  /// The command that a slip of the finger makes this word of: one in five letters, two in more.
  private static func nearest(to word: String) -> String? {
    let counted = names.map { (name: $0, slips: Nearest.slips(Array(word), Array($0))) }
    guard let best = counted.min(by: { $0.slips < $1.slips }) else { return nil }
    return best.slips <= (word.count > 5 ? 2 : 1) ? best.name : nil
  }
}
