import JourneyModel

/// The journey's records as tables for a spreadsheet, made so that they can be read back without loss.
///
/// - One column a field, under the field's label, the id first. Ratings and quantities stand as the document has
///   them, emotions as -2 … 2, flags as `yes` and `no`, words of a vocabulary by their keys.
/// - Personas, stages and channels stand by their names, with their ids where the names would not lead back to them;
///   lists of touchpoints and others by names with ids (`CellList`); evidence as `EvidenceCell` has it.
/// - Texts that a spreadsheet would run as formulas stand behind an apostrophe (`FormulaGuard`), unless
///   `export.isRaw`; then such a text is read back only as well as its apostrophes let it.
/// - UTF-8 with a byte order mark (see `CSVWriter`).
///
/// For one persona: its touchpoints; the friction points that are known to hit them; the opportunities at them, or
/// that resolve these. The ranking keeps the places that everything together has.
enum CSVTables {
  static func text(of export: Export, _ table: OwnTable) -> String {
    switch table {
    case .touchpoints: RecordTable<Touchpoint>(.touchpoints, export).text
    case .frictions: RecordTable<FrictionPoint>(.frictions, export).text
    case .opportunities: RecordTable<Opportunity>(.opportunities, export).text
    case .ranking: RankingTable(export).text
    }
  }
}
