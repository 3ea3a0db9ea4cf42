import JourneyModel

/// The journey's records as tables for a spreadsheet.
enum CSVTables {
  static func text(of export: Export, _ format: ExportFormat) -> String { "" }
}
