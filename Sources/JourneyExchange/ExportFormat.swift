import Words

/// A format in which a journey can be written for other programs.
package enum ExportFormat: String, CaseIterable, Sendable {
  case html, svg
  case markdown = "md"
  case touchpoints = "csv"
  case frictions = "frictions.csv"
  case opportunities = "opportunities.csv"
  case ranking = "ranking.csv"
  case mermaid = "mmd"
  case matrix = "matrix.mmd"
  case tickets = "tickets.csv"
  case ticketList = "tickets.md"

  /// How a file's name ends that holds it.
  package var ending: String { rawValue }

  /// What it is, in a few words.
  package var summary: String {
    switch self {
    case .html: words("a page for the browser, with everything")
    case .svg: words("the board as a picture")
    case .markdown: words("a report in Markdown")
    case .touchpoints: words("the touchpoints as a table")
    case .frictions: words("the friction points as a table")
    case .opportunities: words("the opportunities as a table")
    case .ranking: words("the ranking as a table")
    case .mermaid: words("a Mermaid journey diagram")
    case .matrix: words("the matrix of the ranking as a Mermaid quadrant chart")
    case .tickets: words("issues for Jira and GitHub as a table")
    case .ticketList: words("issues as a list in Markdown")
    }
  }

  /// The format of a file of that name, by the longest ending that fits; nil if none does.
  package init?(fileName: String) {
    let name = fileName.lowercased()
    let fitting = Self.allCases.filter { name.hasSuffix("." + $0.ending) }
    guard let longest = fitting.max(by: { $0.ending.count < $1.ending.count }) else { return nil }
    self = longest
  }

  // MARK: Names on the command line

  /// The formats as they are named, the tables taken together.
  package static let names = ["html", "svg", "md", "csv", "mermaid", "matrix", "tickets", "tickets-md"]
  /// The tables there are.
  package static let tables = ["touchpoints", "frictions", "opportunities", "ranking"]

  /// - Parameter table: which of the tables, for `csv` only; nil: the touchpoints.
  package init?(name: String, table: String? = nil) {
    switch (name, table) {
    case ("html", nil): self = .html
    case ("svg", nil): self = .svg
    case ("md", nil): self = .markdown
    case ("csv", nil), ("csv", "touchpoints"): self = .touchpoints
    case ("csv", "frictions"): self = .frictions
    case ("csv", "opportunities"): self = .opportunities
    case ("csv", "ranking"): self = .ranking
    case ("mermaid", nil): self = .mermaid
    case ("matrix", nil): self = .matrix
    case ("tickets", nil): self = .tickets
    case ("tickets-md", nil): self = .ticketList
    default: return nil
    }
  }
}
