import JourneyModel
import Words

/// What a typed line says of a piece of evidence: a note, in which a web address becomes the link and a day
/// like 2026-11-02 the date.
struct EvidenceLine {
  private(set) var note = ""
  private(set) var link: String?
  private(set) var date: String?

  init(_ text: String) {
    var rest: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if link == nil, word.hasPrefix("https://") || word.hasPrefix("http://") {
        link = String(word)
      } else if date == nil, CalendarDate(String(word)) != nil {
        date = String(word)
      } else {
        rest.append(word)
      }
    }
    note = rest.joined(separator: " ")
  }

  /// - Parameter today: the date where the line names none.
  func evidence(from source: String, today: CalendarDate?) -> Evidence {
    var evidence = Evidence()
    (evidence.source, evidence.link) = (source, link)
    evidence.note = note.isEmpty ? nil : note
    evidence.date = date ?? today?.description
    return evidence
  }

  /// What was understood, or what may be said.
  func feedback(today: CalendarDate?) -> String {
    if note.isEmpty, link == nil, date == nil {
      return words("What it says; a web address and a day like 2026-11-02 are taken out of it.")
    }
    let parts = [
      date.map { words("date %@", $0) } ?? today.map { words("date %@ (today)", $0) },
      link.map { words("link %@", $0) },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}
