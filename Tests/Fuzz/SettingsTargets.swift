import Settings
import Workbench

/// The reader of themes: a theme has every role, and what is wrong is told in words that can be printed.
struct ThemeTarget: FuzzTarget {
  static let name = "theme"
  private static let small = Array(
    ##"{"format":"journey-theme/1","title":"Mine","colors":{"amber":{"rgb":"#ffb454","256":215,"16":"bright-yellow","8":"yellow"},"b":"#102030"},"roles":{"text":{"fg":"white","bg":"black"},"friction":{"fg":"amber","attributes":["bold"],"mono":["underline"]}},"emphases":{"focused":{"attributes":["reverse"]}}}"##
      .utf8)
  private let mutator = JSONMutator(
    seeds: [small, small, small] + Seeds.themes,
    words: [
      "format", "title", "colors", "rgb", "256", "16", "8", "roles", "text", "fg", "bg", "friction",
      "attributes", "bold",
      "mono", "emphases", "focused", "related", "default", "yellow", "bright-yellow", "#ffb454", "#+fb454",
      "#ffb45",
      "amber", "journey-theme/1", "reverse",
    ])

  func input(_ random: inout SplitMix) -> [UInt8] { mutator.input(&random) }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      let (theme, problems) = ThemeReader.read(input, name: "mine", file: "a\u{1B}[2Jb.json")
      for problem in problems { try Laws.checkPrintable(problem.description) }
      guard let theme else {
        try insist(!problems.isEmpty, "no theme, and nobody is told why")
        return false
      }
      let roles = StyleRole.allCases.allSatisfy { theme.roles[$0] != nil }
      try insist(roles, "a role is missing")
      return true
    }
  }
}

/// The reader of the configuration.
struct ConfigurationTarget: FuzzTarget {
  static let name = "configuration"
  private static let seeds = [
    ##"{"theme":"light","mouse":true,"author":"Anna","keys":{"quit":["q","ctrl-q"],"undo":"u","redo":[],"help":["g b"]}}"##,
    ##"{"keys":{"save":["ctrl-x ctrl-s"],"x":["shift-tab","f12","alt--"]}}"##,
  ].map { Array($0.utf8) }
  private let mutator = JSONMutator(
    seeds: seeds,
    words: [
      "theme", "mouse", "author", "keys", "quit", "undo", "q", "ctrl-", "ctrl-a", "alt-shift-x", "shift-a",
      "f63", "f64",
      "space", "ctrl-space", "g b", " ", "ctrl-ctrl-a", "ß", "ctrl-ß",
    ])

  func input(_ random: inout SplitMix) -> [UInt8] { mutator.input(&random) }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      let (configuration, problems) = Configuration.read(input, file: "a\u{202E}b.json")
      for problem in problems { try Laws.checkPrintable(problem.description) }
      if let author = configuration.author { try Laws.checkPrintable(author) }
      if let theme = configuration.theme {
        try insist(ThemeLibrary.isName(theme.value), "a theme of no name")
      }
      for binding in configuration.keys {
        for sequence in binding.sequences {
          try insist(!sequence.value.isEmpty, "a sequence of no keys")
          try insist(
            KeyStroke.sequence(text: sequence.value.text) == sequence.value, "keys that can't be written")
        }
      }
      return problems.isEmpty
    }
  }
}
