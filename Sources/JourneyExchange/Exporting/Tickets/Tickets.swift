import JourneyModel
import Words

/// The friction points in focus with their initiatives, as issues for a tracker.
///
/// The table has columns for several programs that import issues, each of which takes those that it knows:
///
/// | columns | for |
/// |---|---|
/// | `title`, `body`, `labels`, `state` | GitHub, by github-csv-tools, which takes the first column of a name, capitals or not, parts `labels` at commas, closes where `state` is `closed`, and takes `Assignee` as well |
/// | `title`, `Description`, `Due Date` | GitLab, which leaves out all others |
/// | `Summary` … `Labels` | Jira's External System Import: `Issue Type` Task for a friction point and Sub-task for an initiative, joined by `Issue Id` and `Parent Id`, the parent first; `Description` in Jira's own notation; `Priority`, `Status`; days as `yyyy-MM-dd`, which its assistant has to be told; a `Labels` column for each label, since Jira joins columns of one name. Leave the columns for GitHub out there |
///
/// There is no byte order mark: those programs would take it for a part of the first heading. An owner is only an
/// assignee if it is one word (see `Ticket.assignee`). The priority is made from the quadrant, or else from the rank,
/// and the text says so.
enum Tickets {
  // MARK: Table

  static func csv(of export: Export) -> String {
    let tickets = TicketList(export).tickets
    let labels = max(1, tickets.map(\.labels.count).max() ?? 0)
    var writer = CSVWriter(isRaw: export.isRaw, isMarked: false)
    for heading in headings + Array(repeating: "Labels", count: labels) { writer.plain(heading) }
    writer.endRow()
    for ticket in tickets {
      for cell in cells(ticket) { writer.text(cell) }
      writer.plain(ticket.due ?? "")
      for index in 0..<labels { writer.text(index < ticket.labels.count ? ticket.labels[index] : "") }
      writer.endRow()
    }
    return writer.text
  }

  /// As the programs know them, and so in no other language.
  private static let headings = [
    "title", "body", "labels", "state", "Summary", "Issue Type", "Issue Id", "Parent Id", "Description",
    "Priority",
    "Status", "Assignee", "Due Date",
  ]

  private static func cells(_ ticket: Ticket) -> [String] {
    let title = title(ticket)
    return [
      title, TicketMarkdown.text(of: ticket.sections), ticket.labels.joined(separator: ","),
      ticket.isDone ? "closed" : "open", title, ticket.parent == nil ? "Task" : "Sub-task",
      "\(ticket.number)",
      ticket.parent.map { "\($0)" } ?? "", JiraMarkup.text(of: ticket.sections), ticket.priority.rawValue,
      status(ticket), ticket.assignee ?? "",
    ]
  }

  /// Jira takes no more than 255 characters.
  private static func title(_ ticket: Ticket) -> String {
    let title = TicketMarkdown.onOneLine(ticket.title)
    return title.unicodeScalars.count > 255 ? String(title.prefix(200)) + "…" : title
  }

  /// As Jira calls them from the beginning.
  private static func status(_ ticket: Ticket) -> String {
    ticket.isDone ? "Done" : ticket.status == "in-progress" ? "In Progress" : "To Do"
  }

  // MARK: List

  static func markdown(of export: Export) -> String {
    let title = TicketMarkdown.escaped(TicketMarkdown.onOneLine(export.journey.details.title))
    let tickets = TicketList(export).tickets
    let heading = "# " + words("Tickets: %@", title)
    if tickets.isEmpty { return heading + "\n\n" + nothing(export) + "\n" }
    let parents = tickets.filter { $0.parent == nil }
    let parts = Dictionary(grouping: tickets.filter { $0.parent != nil }) { $0.parent ?? 0 }
    let texts = parents.map { text(of: $0, parts[$0.number] ?? []) }
    return ([heading] + texts).joined(separator: "\n\n") + "\n"
  }

  private static func nothing(_ export: Export) -> String {
    guard !export.journey.ranking.focus.isEmpty, let name = export.personas.first?.name else {
      return words("Nothing is in focus yet: no friction point has been chosen to be fixed first.")
    }
    return words("Nothing that is in focus is known to hit %@.", TicketMarkdown.escaped(quoted(name)))
  }

  /// A friction point: a task for each initiative, and what there is to know.
  private static func text(of ticket: Ticket, _ parts: [Ticket]) -> String {
    let heading = "## " + TicketMarkdown.escaped(TicketMarkdown.onOneLine(ticket.title))
    let tasks =
      parts.isEmpty
      ? ["- [ ] " + words("Decide what is to be done: there is no initiative yet.")] : parts.map(task)
    return [heading, tasks.joined(separator: "\n"), TicketMarkdown.text(of: ticket.sections)].joined(
      separator: "\n\n")
  }

  /// An initiative: a box to tick off, and its details under it.
  private static func task(_ ticket: Ticket) -> String {
    let mark = ticket.isDone ? "- [x] " : "- [ ] "
    let facts = ticket.sections[0].paragraphs.dropFirst()
    let lines =
      facts
      + ticket.sections.dropFirst().flatMap { section in
        section.paragraphs + section.items.map { section.heading + ": " + $0 }
      }
    let details = lines.map { "  - " + TicketMarkdown.escaped(TicketMarkdown.onOneLine($0)) }
    return ([mark + TicketMarkdown.escaped(TicketMarkdown.onOneLine(ticket.title))] + details).joined(
      separator: "\n")
  }
}
