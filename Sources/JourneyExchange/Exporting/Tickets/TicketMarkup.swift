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

/// Markdown, as GitHub and GitLab read it; addresses of evidence lead there.
enum TicketMarkdown: TicketMarkup {
  static func heading(_ text: String) -> String { "**\(text)**" }
  static func item(_ text: String) -> String { "- \(text)" }

  static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      Markdown(String($0), links: .live).atBeginning
    }.joined(separator: "\n")
  }
}
