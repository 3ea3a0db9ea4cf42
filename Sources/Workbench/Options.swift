import Words

/// What the person or the terminal decides about the program, beside the document.
package struct Options: Sendable {
  package var typography: Typography
  /// Who is working: stands in the title line.
  package var author: String?
  /// The name under which others see what this person does.
  package var name: String { author ?? words("someone") }
  /// Tells this run of the program apart from others of the same person; see `Author`.
  package var session = ""
  /// A moment (seconds since 1970, UTC) as a person here writes it.
  package var time: @Sendable (Int) -> String = { "\($0)" }
  package var theme: String
  /// The themes there are: name and title.
  package var themes: [(name: String, title: String)]
  /// The samples there are: name and title.
  package var samples: [(name: String, title: String)]
  /// The formats in which the journey can be written for other programs: how files' names end, and what they hold.
  package var exportFormats: [(ending: String, summary: String)] = []
  /// Work that never had a file and was not finished: title and when it was last changed.
  package var leftBehind: [(title: String, date: String)] = []
  package var mouse: Bool
  /// Key sequences that the configuration gives to commands instead of their own, by command name.
  package var keys: [String: [[KeyStroke]]]

  /// The format of a file of that name, by the longest ending that fits; nil if none does.
  func exportFormat(of name: String) -> (ending: String, summary: String)? {
    exportFormats.filter { name.lowercased().hasSuffix("." + $0.ending) }
      .max { $0.ending.count < $1.ending.count }
  }

  package init(
    typography: Typography, author: String? = nil, theme: String = "terminal",
    themes: [(name: String, title: String)] = [],
    samples: [(name: String, title: String)] = [],
    mouse: Bool = true, keys: [String: [[KeyStroke]]] = [:]
  ) {
    (self.typography, self.author, self.theme, self.themes) = (typography, author, theme, themes)
    (self.samples, self.mouse, self.keys) = (samples, mouse, keys)
  }
}
