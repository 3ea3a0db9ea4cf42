import JourneyModel
import JourneyStore

/// journey(5): the document, from the tables of fields that reader and writer go by.
enum DocumentManual {
  static func text() -> String {
    var page = ManualPage(section: "5", purpose: "the document of a customer journey")
    page.heading("DESCRIPTION")
    page.prose(DocumentManualTexts.description)
    page.heading("THE DOCUMENT")
    page.prose(DocumentManualTexts.document)
    addMembers(to: &page)
    page.heading("MAPS")
    page.prose(DocumentManualTexts.maps)
    addMapMembers(to: &page)
    page.heading("THE RECORDS")
    page.prose(DocumentManualTexts.records)
    for kind in RecordKind.allCases { add(ManualRecord(kind), to: &page) }
    page.heading("PARTS OF RECORDS")
    for part in ManualRecord.parts { add(part, to: &page) }
    page.heading("EXAMPLES")
    page.prose(DocumentManualTexts.example)
    page.literal(DocumentManualTexts.exampleDocument.split(separator: "\n").map(String.init))
    page.heading("SEE ALSO")
    page.macro("Xr journey 1")
    return page.text
  }

  private static func addMembers(to page: inout ManualPage) {
    let details = ManualRecord.details
    page.list(DocumentSection.allCases) { page, section in
      page.macro("It Cm " + ManualText.argument(section.rawValue))
      page.prose(text(section))
      // What a document can't be without comes first, and the journey's own fields with it.
      if section == .format { for field in details.fields { add(field, to: &page) } }
    }
  }

  private static func text(_ section: DocumentSection) -> String {
    switch section {
    case .format: "The text “\(DocumentFormat.current)”. Required."
    case .maps:
      "An object with the maps: \(MapKind.allCases.map(\.rawValue).joined(separator: " and "))."
    case .ranking: "An object that says how friction points are ranked."
    case .personas: list(of: .persona)
    case .channels: list(of: .channel)
    case .lanes: list(of: .lane)
    case .frictions: list(of: .friction)
    case .opportunities: list(of: .opportunity)
    case .initiatives: list(of: .initiative)
    case .indicators: list(of: .indicator)
    case .decisions: list(of: .decision)
    case .dismissals: list(of: .dismissal)
    }
  }

  private static func list(of kind: RecordKind) -> String { "A list of \(kind.plural)." }

  private static func addMapMembers(to page: inout ManualPage) {
    page.list(MapSection.allCases) { page, section in
      page.macro("It Cm " + ManualText.argument(section.rawValue))
      switch section {
      case .notes: page.prose(list(of: .note))
      case .stages: page.prose(list(of: .stage))
      case .touchpoints: page.prose(list(of: .touchpoint))
      case .transitions: page.prose(list(of: .transition))
      }
    }
  }

  private static func add(_ record: ManualRecord, to page: inout ManualPage) {
    page.subheading(record.title)
    page.prose(record.text)
    page.list(record.fields) { page, field in add(field, to: &page) }
  }

  private static func add(_ field: ManualRecord.FieldText, to page: inout ManualPage) {
    page.macro("It Cm " + ManualText.argument(field.key))
    page.prose(field.text)
  }
}
