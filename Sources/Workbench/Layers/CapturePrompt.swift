import JourneyModel
import Words

extension Prompt {
  /// A prompt that takes capture lines one after the other: Enter keeps a line and is ready for the next; Esc,
  /// or Enter with nothing typed, ends. What was understood of the line shows while it is typed.
  ///
  /// - Parameters:
  ///   - marks: the marks that count here.
  ///   - keep: takes a line that has a title; false if that failed, and a message says why.
  static func capture(
    _ label: String, marks: @escaping @Sendable (Workbench) -> [CaptureMark],
    keep: @escaping @Sendable (inout Workbench, CaptureLine) -> Bool
  ) -> Prompt {
    var prompt = Prompt(label) { workbench, text in
      let line = CaptureLine(text, marks(workbench))
      if line.title.isEmpty {
        guard line.values.isEmpty else { return sayTitleMissing(&workbench) }
        return .closes
      }
      return keep(&workbench, line) ? .again("") : .stays
    }
    prompt.feedback = { workbench, line in feedback(line.text, marks(workbench)) }
    prompt.completions = { workbench, text in completions(text, marks(workbench)) }
    return prompt
  }

  private static func sayTitleMissing(_ workbench: inout Workbench) -> Verdict {
    workbench.say(words("A title is missing: there are only marks."), .warning)
    return .stays
  }

  /// What was understood; before anything is typed, the marks there are.
  private static func feedback(_ text: String, _ marks: [CaptureMark]) -> [(String, Style)] {
    if text.allSatisfy(\.isWhitespace) {
      return [(marks.map { "\($0.mark)\($0.label)" }.joined(separator: "  "), Style(.hint))]
    }
    let line = CaptureLine(text, marks)
    let understood = line.values.map(\.says).joined(separator: " · ")
    let remarks = line.remarks.flatMap { [($0, Style(.warning)), ("  ", Style(.prompt))] }
    return remarks + [(understood, Style(.prompt))]
  }

  /// The words that may stand behind the mark that is being typed.
  private static func completions(_ text: String, _ marks: [CaptureMark]) -> [String] {
    let start = text.lastIndex(where: \.isWhitespace).map(text.index(after:)) ?? text.startIndex
    guard let first = text[start...].first, let mark = marks.first(where: { $0.mark == first }) else {
      return []
    }
    let begun = text[text.index(after: start)...].lowercased()
    return mark.choices.filter { $0.key.hasPrefix(begun) || $0.label.lowercased().hasPrefix(begun) }
      .map { text[..<start] + String(first) + $0.key }
  }
}

extension CaptureLine {
  /// A sentence for the message line: what was done, and the first thing that could not be taken as a mark.
  package func report(_ done: String) -> Message {
    guard let remark = remarks.first else { return Message(done) }
    return Message(remark + ". " + done, .warning)
  }
}
