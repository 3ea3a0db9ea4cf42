package import JourneyModel

/// What of a journey is written in another program's format.
package struct Export: Sendable {
  package let journey: Journey
  package let map: MapKind
  /// Nil: everyone.
  package let persona: ID<Persona>?
  /// The day from which what is overdue is counted; nil where it is not known.
  package let today: CalendarDate?
  /// Whether table cells are written as they are, even if a spreadsheet would run them as a formula.
  package let isRaw: Bool

  package init(
    _ journey: Journey, map: MapKind = .current, persona: ID<Persona>? = nil, today: CalendarDate? = nil,
    isRaw: Bool = false
  ) {
    (self.journey, self.map, self.persona) = (journey, map, persona)
    (self.today, self.isRaw) = (today, isRaw)
  }

  /// The whole text of the file.
  package func text(as format: ExportFormat) -> String {
    switch format {
    case .html: HTMLPage.text(of: self)
    case .svg: BoardPicture.text(of: self)
    case .markdown: MarkdownReport.text(of: self)
    case .touchpoints: CSVTables.text(of: self, .touchpoints)
    case .frictions: CSVTables.text(of: self, .frictions)
    case .opportunities: CSVTables.text(of: self, .opportunities)
    case .ranking: CSVTables.text(of: self, .ranking)
    case .mermaid: MermaidJourney.text(of: self)
    case .matrix: MermaidMatrix.text(of: self)
    case .tickets: Tickets.csv(of: self)
    case .ticketList: Tickets.markdown(of: self)
    }
  }

  /// Whom it shows, in the order of the document.
  var personas: [Persona] {
    journey.personas.filter { persona == nil || $0.id == persona }
  }
}
