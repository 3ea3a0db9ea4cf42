import JourneyModel
import JourneyStore
import Testing

@testable import JourneyExchange

/// Our tables in LibreOffice: opened, saved as a spreadsheet of its own, and written as a table again.
@Suite(.serialized, .enabled(if: OtherProgram.libreOffice.isTried)) struct SpreadsheetTests {
  /// Through which format a table goes.
  static let formats = ["ods", "xlsx"]

  /// What LibreOffice makes of a table, as cells; and what it said if it made nothing.
  private func throughLibreOffice(_ table: String, _ format: String) throws -> [[String]] {
    let folder = TemporaryFolder()
    folder.write(table, to: "table.csv")
    try convert("table.csv", to: format, folder, reading: true)
    try convert(
      "table.\(format)", to: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", folder)
    return try cells(String(decoding: #require(folder.read("out/table.csv")), as: UTF8.self))
  }

  private func convert(_ file: String, to format: String, _ folder: TemporaryFolder, reading: Bool = false)
    throws
  {
    // What its window proposes at the sight of the byte order mark: UTF-8 and commas.
    let filter = reading ? ["--infilter=Text - txt - csv (StarCalc):44,34,76,1"] : []
    let source = reading ? folder.path(of: file) : folder.path(of: "out/\(file)")
    let result = run(
      try #require(OtherProgram.libreOffice.path),
      ["--headless", "-env:UserInstallation=file://\(folder.path)/profile"] + filter
        + ["--convert-to", format, "--outdir", folder.path(of: "out"), source],
      folder: folder.path)
    #expect(result.status == 0, "\(result.errorText)")
  }

  private func cells(_ text: String) throws -> [[String]] {
    let sheet = try CSVReader.sheet(
      of: Array((text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text).utf8))
    return sheet.rows.map { row in (0..<row.cells.count).map { sheet.text(row, $0) ?? "" } }
  }

  private func table(_ texts: [String], isRaw: Bool = false) -> String {
    var writer = CSVWriter(isRaw: isRaw, isMarked: true)
    for heading in ["Touchpoint id", "Title"] { writer.plain(heading) }
    writer.endRow()
    for (index, text) in texts.enumerated() {
      writer.plain("t\(index)")
      writer.text(text)
      writer.endRow()
    }
    return writer.text
  }

  private static let texts = [
    "Über die Brücke", "«Perché?»", "👩‍👩‍👧 日本", "He said \"no\"", "\"", "one, two; three", "one\ntwo\n\nthree",
    "=1+1",
    "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "+A1", "-A1", "＝1+1", "'=1+1", "'quoted'",
    "-2", "12",
    "0.5", "007", "2026-10-31", "3/4", "1e5", "10:30", "34 %", "true", "- item", "123456789012345678901",
  ]

  @Test(arguments: formats)
  func textsComeBack(_ format: String) throws {
    let back = try throughLibreOffice(table(Self.texts), format)
    #expect(back.dropFirst().map { FormulaGuard.unguarded($0[1]) } == Self.texts)
  }

  /// The counterpart: without the apostrophe LibreOffice does run it.
  @Test func whatIsRawIsRun() throws {
    let back = try throughLibreOffice(table(["=1+1", "007"], isRaw: true), "ods")
    #expect(back.dropFirst().map { $0[1] } == ["2", "7"])
  }

  @Test(arguments: ["laptop", "visita"])
  func tablesComeBack(_ name: String) throws {
    let journey = try sample(name)
    for (table, format) in [
      (ExportFormat.touchpoints, "ods"), (.frictions, "xlsx"), (.opportunities, "ods"), (.ranking, "xlsx"),
    ] {
      let back = try throughLibreOffice(Export(journey).text(as: table), format)
      var writer = CSVWriter(isRaw: true, isMarked: false)
      for row in back {
        for cell in row { writer.plain(cell) }
        writer.endRow()
      }
      var draft = ImportDraft(into: journey)
      try ImportFormat.csv.read(ImportSource(Array(writer.text.utf8), named: "table.csv"), into: &draft)
      #expect(draft.edits.isEmpty && draft.remarks.isEmpty, "\(table): \(draft.edits) \(draft.remarks)")
    }
  }
}
