import JSONText
import JourneyModel
import Testing

@testable import JourneyExchange

/// What is written comes back: into a journey that has it already as no change, into an empty one as it was.
@Suite struct TableRoundTripTests {
  static let tables: [ExportFormat] = [.touchpoints, .frictions, .opportunities, .ranking]

  /// Everything that the fields of the records hold, without what tables don't.
  private func held<Record: JourneyRecord>(
    _ type: Record.Type, _ journey: Journey, on map: MapKind = .current
  )
    -> [[FieldValue]]
  {
    var all: [[FieldValue]] = []
    journey.visit(type, on: map) { record in all.append(Record.fields.map { $0.get(record) }) }
    return all
  }

  @Test(arguments: SampleJourney.names)
  func nothingChangesWhereItCameFrom(_ name: String) throws {
    let journey = try SampleJourney.read(name)
    for table in Self.tables {
      let draft = try TableSamples.draft(Export(journey).text(as: table), into: journey)
      #expect(draft.edits.isEmpty && draft.remarks.isEmpty, "\(table): \(draft.told)")
    }
    guard journey.hasIdeal else { return }
    let draft = try TableSamples.draft(
      Export(journey, map: .ideal).text(as: .touchpoints), into: journey, on: .ideal)
    #expect(draft.edits.isEmpty && draft.remarks.isEmpty)
  }

  @Test(arguments: SampleJourney.names)
  func allOfItComesIntoAnEmptyJourney(_ name: String) throws {
    let journey = try SampleJourney.read(name)
    var empty = Journey(title: "Empty")
    if journey.hasIdeal {
      _ = try empty.apply(Edit.setIdeal(JourneyMap()))
      empty = try TableSamples.draft(
        Export(journey, map: .ideal).text(as: .touchpoints), into: empty, on: .ideal
      ).journey
    }
    for table in Self.tables {
      let draft = try TableSamples.draft(Export(journey).text(as: table), into: empty)
      #expect(table == .ranking || draft.remarks.isEmpty, "\(table): \(draft.told)")
      empty = draft.journey
    }
    #expect(held(Touchpoint.self, empty) == held(Touchpoint.self, journey))
    #expect(held(Touchpoint.self, empty, on: .ideal) == held(Touchpoint.self, journey, on: .ideal))
    #expect(held(FrictionPoint.self, empty) == held(FrictionPoint.self, journey))
    #expect(held(Opportunity.self, empty) == held(Opportunity.self, journey))
    #expect(Set(empty.ranking.focus) == Set(journey.ranking.focus))
  }

  @Test func hardTextsComeBack() throws {
    let texts = [
      "=1+1", "'=1", "''=1", "-2", "+1", "007", "\"", "\"\"", ",", ";", "a;b", "\\", "\\n", "\n", "\r\n",
      " x ", "'x",
      "＝1", "[web]", "x [y]", "é", "👩‍👩‍👧", "\t", "yes", "#", "true", "0.10", "2026-10-31", "\u{FEFF}x",
    ]
    for text in texts {
      var journey = try CSVTablesTests.journey()
      let id: ID<Touchpoint> = ID("checkout")
      var evidence = Evidence()
      (evidence.note, evidence.link, evidence.source) = (text, text, text)
      evidence.unknown["more"] = text == "#" ? .string(text) : nil
      let values: [(String, FieldValue)] = [
        ("title", .text(text)), ("notes", .text(text)), ("device", .text(text)),
        ("evidence", .evidence([evidence])),
      ]
      for (field, value) in values { _ = try journey.apply(Edit.set(id, field, to: value)) }
      let draft = try TableSamples.draft(Export(journey).text(as: .touchpoints), into: journey)
      #expect(draft.edits.isEmpty, "\(text.debugDescription): \(draft.edits)")
    }
  }

  @Test func hardNamesComeBack() throws {
    var journey = try CSVTablesTests.journey()
    for name in ["Website [web]", "=1", "007", "x [y]", "C++", "–", "Kauf, jetzt", "WEBSITE", " x"] {
      _ = try journey.apply(Edit.set(ID<Channel>("web-2"), "name", to: .text(name)))
      let table = Export(journey).text(as: .touchpoints)
      #expect(try TableSamples.draft(table, into: journey).edits.isEmpty)
      #expect(try TableSamples.draft(table).touchpoints.first?.channel.text == "web-2")
    }
  }

  // MARK: Changes

  /// The table of the touchpoints of a sample, with one cell replaced.
  private func changed(_ column: String, _ cell: String, in journey: Journey) throws -> ImportDraft {
    let sheet = try CSVReader.sheet(of: Array(Export(journey).text(as: .touchpoints).utf8.dropFirst(3)))
    var writer = CSVWriter(isRaw: true, isMarked: true)
    for (number, row) in sheet.rows.enumerated() {
      for index in 0..<row.cells.count {
        let isWanted = number == 1 && sheet.headings[index] == column
        writer.plain(isWanted ? cell : sheet.text(row, index) ?? "")
      }
      writer.endRow()
    }
    return try TableSamples.draft(writer.text, into: journey)
  }

  @Test func aChangedCellChangesItsField() throws {
    let journey = try SampleJourney.read("laptop")
    let draft = try changed("Emotion", "2", in: journey)
    #expect(draft.edits.count == 1 && draft.remarks.isEmpty)
    #expect(draft.changed(.touchpoint) == 1 && draft.left(.touchpoint) == 38)
    #expect(draft.journey.current.touchpoints.first?.emotion == 2)
    let moved = try changed("Channel", "Carrier pigeon", in: journey)
    #expect(moved.edits.count == 2 && moved.added == [.channel: 1])
    #expect(moved.journey.current.touchpoints.first?.channel.text == "carrier-pigeon")
  }

  @Test func anEmptiedCellEmptiesItsFieldAndIsTold() throws {
    let journey = try SampleJourney.read("laptop")
    let draft = try changed("Device", "", in: journey)
    #expect(draft.edits.count == 1 && draft.journey.current.touchpoints.first?.device == nil)
    #expect(draft.told == ["2: “Web search”: emptied, as the cells are: Device"])
    let required = try changed("Title", "", in: journey)
    #expect(required.edits.isEmpty && required.told == ["2: Title can't be empty: it is left"])
  }

  @Test func whatCantBeReadIsLeft() throws {
    let journey = try SampleJourney.read("laptop")
    let draft = try changed("Emotion", "blue", in: journey)
    #expect(draft.edits.isEmpty && draft.told == ["2: Emotion: “blue” can't be read: it is left as it is"])
    let high = try changed("Emotion", "7", in: journey)
    #expect(high.edits.isEmpty && high.remarks.count == 1)
  }

  /// A spreadsheet in Italy writes semicolons, decimal commas and its own character set.
  @Test func aTableThatWasSavedElsewhere() throws {
    let journey = try SampleJourney.read("visita")
    let sheet = try CSVReader.sheet(of: Array(Export(journey).text(as: .touchpoints).utf8.dropFirst(3)))
    let exit = sheet.headings.firstIndex(of: "Share who leave")
    var text = ""
    for row in sheet.rows {
      let cells = (0..<row.cells.count).map { index -> String in
        let cell = sheet.text(row, index) ?? ""
        let local = index == exit ? String(cell.map { $0 == "." ? "," : $0 }) : cell
        return "\"" + local.replacing("\"", with: "\"\"") + "\""
      }
      text += cells.joined(separator: ";") + "\n"
    }
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "’": 0x92
      case "–": 0x96
      case "…": 0x85
      case "€": 0x80
      default: UInt8(exactly: scalar.value) ?? UInt8(ascii: "?")
      }
    }
    let draft = try TableSamples.draft(bytes, into: journey)
    #expect(draft.edits.isEmpty)
    #expect(draft.told == ["it is not UTF-8, and was read as Windows-1252"])
  }

  @Test func rowsWithoutAnIDAreAddedAndFound() throws {
    let journey = try SampleJourney.read("laptop")
    let table = "Touchpoint id,Title,Persona,Stage,Channel,Emotion\n,A new one,Nadia,Awareness,Website,-1\n"
    let draft = try TableSamples.draft(table, into: journey)
    #expect(draft.added == [.touchpoint: 1])
    #expect(draft.journey.current.touchpoints[ID("a-new-one")]?.emotion == -1)
    #expect(try TableSamples.draft(table, into: draft.journey).edits.isEmpty)
  }

  @Test func columnsOfOnesOwnGoToTheNotes() throws {
    let journey = try CSVTablesTests.journey()
    let table =
      "Touchpoint id,Title,Seen by,Notes\ncheckout,\"Check \"\"out\"\", fast\",Ada,\"one\ntwo\",beyond\n"
    let draft = try TableSamples.draft(table, into: journey)
    #expect(draft.journey.current.touchpoints.first?.notes == "one\ntwo\nSeen by: Ada\nbeyond")
    #expect(
      draft.told == [
        "columns that this table does not have otherwise went to the notes: “Seen by”",
        "2: the row is longer than the heading: what stands there went to the notes",
      ])
    #expect(try TableSamples.draft(table, into: draft.journey).edits.isEmpty)
  }

  @Test func theOtherMapsTable() throws {
    let journey = try SampleJourney.read("laptop")
    let table = Export(journey).text(as: .touchpoints)
    var empty = Journey(title: "Empty")
    _ = try empty.apply(Edit.setIdeal(JourneyMap()))
    let draft = try TableSamples.draft(table, into: empty, on: .ideal)
    #expect(draft.told == ["2: the table is of the current map and goes to the ideal one: ids don't count"])
    #expect(draft.journey.ideal.touchpoints.count == 39)
    #expect(try TableSamples.draft(table, into: draft.journey, on: .ideal).edits.isEmpty)
  }

  @Test func whatIsNotThereIsTold() throws {
    let journey = try SampleJourney.read("laptop")
    let draft = try TableSamples.draft(Export(journey).text(as: .frictions))
    #expect(draft.added == [.friction: 12])
    #expect(
      draft.told.first == "2: there is no touchpoint “Checkout [checkout]”: it is left out")
  }

  /// A record that was renamed after the table was written stays the same record.
  @Test func aRenamedRecordIsFound() throws {
    let journey = try SampleJourney.read("laptop")
    let table = Export(journey).text(as: .touchpoints)
    var renamed = journey
    _ = try renamed.apply(Edit.set(ID<Persona>("nadia"), "name", to: .text("Nadia Rossi")))
    let draft = try TableSamples.draft(table, into: renamed)
    #expect(draft.edits.isEmpty)
    #expect(draft.told == ["2: the persona “Nadia” is called “Nadia Rossi” here"])
  }

  // MARK: The ranking

  @Test func focusAndRatingsComeBackFromTheRanking() throws {
    let journey = try SampleJourney.read("laptop")
    let table = """
      Rank,Friction point id,Title,In focus,Score,Severity,Votes
      9,delivery-cost-late,Renamed,no,1,5,
      1,nobody,x,yes,1,1,1
      """
    let draft = try TableSamples.draft(table, into: journey)
    #expect(draft.journey.ranking.focus.map(\.text) == ["coupon-refused"])
    let friction = draft.journey.frictions[ID("delivery-cost-late")]
    #expect(friction?.severity == 5 && friction?.votes == nil)
    #expect(friction?.title == "Delivery cost appears only at checkout")
    #expect(
      draft.told == [
        "2: “Delivery cost appears only at checkout”: emptied, as the cells are: Votes",
        "3: there is no friction point “nobody”: the row can't be taken over",
      ])
  }

  @Test func aCopiedRowIsARecordOfItsOwn() throws {
    let table = """
      Touchpoint id,Title,Persona,Stage,Channel
      look,Look,Nadia,Find,Shop
      look,Look again,Nadia,Find,Shop

      """
    let draft = try TableSamples.draft(table)
    #expect(draft.touchpoints.map(\.title) == ["Look", "Look again"])
    #expect(draft.touchpoints.map(\.id.text) == ["look", "look-again"])
    #expect(
      draft.told == ["3: the id “look” stands in line 2 already: this row is a record of its own"])
    #expect(try TableSamples.draft(table, into: draft.journey).edits.isEmpty)
  }

  /// A spreadsheet takes `1-4` for a day, and control characters make a table no text at all.
  @Test func idsLikeDaysAndNamesWithControlCharactersLeadBack() throws {
    var draft = ImportDraft(into: Journey(title: "Shop"))
    var touchpoint = Touchpoint()
    (touchpoint.id, touchpoint.title, touchpoint.notes) = (ID("1-4"), "1\0", "a\u{1}b")
    touchpoint.persona = draft.persona(named: "A\u{7}")
    touchpoint.stage = draft.stage(named: "2-3")
    touchpoint.channel = draft.channel(named: "Web")
    draft.merge(touchpoint)
    let table = Export(draft.journey).text(as: .touchpoints)
    #expect(table.contains("'1-4,") && !table.utf8.contains(0))
    var again = ImportDraft(into: draft.journey)
    try ImportFormat.csv.read(ImportSource(Array(table.utf8), named: "t.csv"), into: &again)
    #expect(again.edits.isEmpty)
  }
}
