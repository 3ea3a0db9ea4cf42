import Words

/// A line that says something of what follows: `Persona: Anna`, `@Anna`, `Channel: Website`.
struct TextSetting {
  enum Subject: Equatable {
    case persona, channel, stage, title, goal
    /// A field of the journey itself, by its key.
    case detail(String)
  }

  let subject: Subject
  let value: String

  private static let subjects: [String: Subject] = [
    "persona": .persona, "channel": .channel, "stage": .stage, "phase": .stage, "title": .title,
    "journey": .title, "goal": .goal, "scope": .detail("scope"), "outcome": .detail("outcome"),
    "outcome wanted": .detail("outcome"), "owner": .detail("owner"), "reviewed": .detail("reviewed"),
    "last reviewed": .detail("reviewed"),
  ]

  init?(_ line: TextLine) {
    guard line.kind == .plain else { return nil }
    self.init(line.text)
  }

  init?(_ source: String) {
    let text = InlineMarkdown(source).text
    if text.hasPrefix("@"), text.count > 1, text.dropFirst().first?.isWhitespace == false {
      (subject, value) = (.persona, String(text.dropFirst()).trimmed)
      return
    }
    guard let (key, value) = Self.pair(text), let subject = Self.subjects[key] else { return nil }
    (self.subject, self.value) = (subject, value)
  }

  /// What stands before and behind a colon; the former in small letters.
  static func pair(_ text: String) -> (key: String, value: String)? {
    guard let colon = text.prefix(40).firstIndex(of: ":") else { return nil }
    let (key, value) = (
      text[..<colon].lowercased().trimmed, String(text[text.index(after: colon)...]).trimmed
    )
    return key.isEmpty || value.isEmpty ? nil : (key, value)
  }
}
