import JourneyModel
import Words

/// A way to write a ticket's text.
protocol TicketMarkup {
  static func heading(_ text: String) -> String
  static func item(_ text: String) -> String
  /// What somebody wrote, with nothing left of it that would be markup; on one line or more.
  static func escaped(_ text: String) -> String
}

extension TicketMarkup {
  static func text(of sections: [Ticket.Section]) -> String {
    sections.map { section in
      let paragraphs = section.paragraphs.map { escaped($0) }
      let items = section.items.map { item(escaped(onOneLine($0))) }
      return
        ([heading(section.heading)] + paragraphs + (items.isEmpty ? [] : [items.joined(separator: "\n")]))
        .joined(separator: "\n\n")
    }.joined(separator: "\n\n")
  }

  static func onOneLine(_ text: String) -> String { ImportDraft.cleaned(text, or: "") }
}

/// Text as Jira's own notation has it: `*strong*`, `* item`; a backslash before what would be markup.
enum JiraMarkup: TicketMarkup {
  static func heading(_ text: String) -> String { "*\(text)*" }
  static func item(_ text: String) -> String { "* \(text)" }

  static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line($0) }.joined(
      separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    var out = ""
    var last: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      switch scalar {
      // Two of them would end the line.
      case "\\": out += "&#92;"
      case "{", "}", "[", "]", "*", "_", "|", "^", "~", "!", "+": out += "\\" + String(scalar)
      case "-", "#": out += (last == " " ? "\\" : "") + String(scalar)
      case "?": out += (last == "?" ? "\\" : "") + "?"
      case ".": out += isBlock(out) ? "&#46;" : "."
      default: out.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return out
  }

  /// `h1.` and `bq.` at the beginning of a line make a heading and a quotation of it.
  private static func isBlock(_ start: String) -> Bool {
    ["h1", "h2", "h3", "h4", "h5", "h6", "bq"].contains(start)
  }
}

/// Markdown, as GitHub and GitLab read it.
enum TicketMarkdown: TicketMarkup {
  static func heading(_ text: String) -> String { "**\(text)**" }
  static func item(_ text: String) -> String { "- \(text)" }

  static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
    }.joined(separator: "\n").replacingLineStarts
  }

  /// What would call somebody, or point at an issue, is put into code: there GitHub leaves it alone.
  private static func word(_ word: Substring) -> String {
    let scalars = Array(word.unicodeScalars)
    let isCall = scalars.indices.dropLast().contains { index in
      let next = scalars[index + 1]
      return (scalars[index] == "@" && next.properties.isAlphabetic)
        || (scalars[index] == "#" && ("0"..."9").contains(next))
    }
    if isCall { return "`" + String(word.map { $0 == "`" ? "'" : $0 }) + "`" }
    var out = ""
    for scalar in scalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "|": out += "&#124;"
      case "$": out += "&#36;"
      case "`": out += "&#96;"
      case "\\", "*", "_", "[", "]", "~", "#": out += "\\" + String(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension String {
  /// The text in which no line begins as a list, a heading's underline or a number.
  fileprivate var replacingLineStarts: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let start = line.drop { $0 == " " }
      let digits = start.prefix { ("0"..."9").contains($0) }
      if let first = start.first, "-+=".contains(first) { return "\\" + start }
      if !digits.isEmpty, let mark = start.dropFirst(digits.count).first, ".)".contains(mark) {
        return digits + "\\" + start.dropFirst(digits.count)
      }
      return String(start)
    }.joined(separator: "\n")
  }
}
