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
  package static let names = allCases.map(\.name).unique
  /// The tables there are.
  package static let tables = allCases.compactMap(\.table)

  /// - Parameter table: which of the tables, for `csv` only; nil: the touchpoints.
  package init?(name: String, table: String? = nil) {
    let found = Self.allCases.first { $0.name == name && (table == nil || $0.table == table) }
    guard let found else { return nil }
    self = found
  }

  private var name: String {
    switch self {
    case .html: "html"
    case .svg: "svg"
    case .markdown: "md"
    case .touchpoints, .frictions, .opportunities, .ranking: "csv"
    case .mermaid: "mermaid"
    case .matrix: "matrix"
    case .tickets: "tickets"
    case .ticketList: "tickets-md"
    }
  }

  private var table: String? {
    switch self {
    case .touchpoints: "touchpoints"
    case .frictions: "frictions"
    case .opportunities: "opportunities"
    case .ranking: "ranking"
    case .html, .svg, .markdown, .mermaid, .matrix, .tickets, .ticketList: nil
    }
  }
}
