/// Lines of notes that come from elsewhere.
enum NotesText {
  /// What a field or a column of that name said; a name that is empty is left out.
  static func line(_ name: String, _ text: String) -> String { name.isEmpty ? text : "\(name): \(text)" }

  /// The notes with texts behind them whose lines they don't have already, so that a second import adds nothing.
  static func adding(_ texts: [String], to notes: String?) -> String {
    var all = notes.map { $0.isEmpty ? [] : [$0] } ?? []
    var known = Set(all.flatMap(lines))
    for text in texts {
      let lines = lines(of: text)
      if !all.isEmpty, lines.allSatisfy(known.contains) { continue }
      all.append(text)
      known.formUnion(lines)
    }
    return all.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [Substring] { text.split(whereSeparator: \.isNewline) }
}
