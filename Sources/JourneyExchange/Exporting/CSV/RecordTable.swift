import JourneyModel
import Words

/// A list of records as a table: a column for each field.
struct RecordTable<Record: JourneyRecord> {
  private let table: OwnTable
  private let export: Export
  private let cells: RecordCells

  init(_ table: OwnTable, _ export: Export) {
    (self.table, self.export) = (table, export)
    cells = RecordCells(export)
  }

  var text: String {
    var writer = CSVWriter(isRaw: export.isRaw, isMarked: true)
    writeHeadings(&writer)
    let filter = ExportFilter(export)
    let fields = Record.fields
    export.journey.visit(Record.self, on: export.map) { record in
      let record = copy record
      guard filter.concerns(record) else { return }
      for field in fields { cells.write(field.get(record), of: field.kind, to: &writer) }
      if isOnMap { writer.plain(export.map.rawValue) }
      writer.endRow()
    }
    return writer.text
  }

  private func writeHeadings(_ writer: inout CSVWriter) {
    for field in Record.fields { writer.text(field.kind == .id ? table.idHeading : field.label) }
    if isOnMap { writer.text(OwnTable.mapHeading) }
    writer.endRow()
  }

  /// Whether the records stand on one of the maps, which the table then tells.
  private var isOnMap: Bool { Collection(of: Record.kind, on: export.map).map != nil }
}

/// How values are written into cells.
struct RecordCells {
  private let journey: Journey
  /// Names of personas, stages and channels by their ids.
  private let names: [RecordKind: [String: String]]

  init(_ export: Export) {
    journey = export.journey
    names = [
      .persona: NamedReference.texts(of: journey.personas),
      .channel: NamedReference.texts(of: journey.channels),
      .stage: NamedReference.texts(of: journey.map(export.map).stages),
    ]
  }

  func write(_ value: FieldValue, of kind: FieldKind, to writer: inout CSVWriter) {
    switch (value, kind) {
    case (.absent, _): writer.empty()
    case (.text(let id), .reference(let other)): writer.text(name(of: id, other))
    case (.text(let text), _): writer.text(text)
    case (.integer(let number), _): writer.plain(String(number))
    case (.quantity(let quantity), _): writer.plain(quantity.description)
    case (.flag(let flag), _): writer.plain(flag ? "yes" : "no")
    case (.list(let ids), .references(let other)):
      writer.text(CellList.text(of: ids.map { NamedReference.text(title(of: $0, other), id: $0) }))
    case (.list(let texts), _): writer.text(CellList.text(of: texts))
    case (.evidence(let all), _): writer.text(EvidenceCell.text(of: all))
    case (.feedback, _), (.readings, _), (.json, _), (.conflicts, _): writer.text(value.compactJSON)
    }
  }

  private func name(of id: String, _ kind: RecordKind) -> String {
    names[kind]?[id] ?? NamedReference.text(title(of: id, kind), id: id)
  }

  private func title(of id: String, _ kind: RecordKind) -> String {
    if kind == .touchpoint { return journey.touchpoint(ID(id))?.title ?? "" }
    return journey.name(of: RecordReference(Collection(of: kind), id)) ?? ""
  }
}
