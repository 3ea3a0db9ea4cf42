import JourneyModel
import Testing

@testable import JourneyExchange

/// The tables as they are written.
@Suite struct CSVTablesTests {
  /// A journey with two channels of one name, and texts that tables find hard.
  static func journey() throws -> Journey {
    var draft = ImportDraft(into: Journey(title: "Shop"))
    var nadia = Persona()
    (nadia.id, nadia.name) = (ID("nadia"), "Nadia")
    draft.add(nadia)
    for id in ["web", "web-2"] {
      var channel = Channel()
      (channel.id, channel.name) = (ID(id), "Website")
      draft.add(channel)
    }
    var stage = Stage()
    (stage.id, stage.name) = (ID("kauf"), "Kauf")
    draft.add(stage)
    var touchpoint = Touchpoint()
    (touchpoint.id, touchpoint.title) = (ID("checkout"), "Check \"out\", fast")
    (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (ID("nadia"), ID("kauf"), ID("web-2"))
    (touchpoint.emotion, touchpoint.exit, touchpoint.momentOfTruth) = (-2, Quantity(0.34), true)
    touchpoint.minutes = Quantity(text: "0.10000000000000000001")
    (touchpoint.conversion, touchpoint.action, touchpoint.notes) = (.macro, "=cmd|' /C calc'!A0", "one\ntwo")
    var evidence = Evidence()
    (evidence.source, evidence.note, evidence.date) = ("survey", "412 answers; half of all", "2026-10-12")
    touchpoint.evidence = [evidence]
    draft.add(touchpoint)
    return draft.journey
  }

  @Test func touchpoints() throws {
    let text = Export(try Self.journey()).text(as: .touchpoints)
    let lines = [
      "\u{FEFF}Touchpoint id,Title,Persona,Stage,Channel,Emotion,Meets expectations,Moment of truth,Device,Action,"
        + "Content or search,Minutes spent,Times per journey,Share who leave,Conversion,Feedback possible,Evidence,Notes,Map",
      "checkout,\"Check \"\"out\"\", fast\",Nadia,Kauf,Website [web-2],-2,,yes,,'=cmd|' /C calc'!A0,,"
        + "0.10000000000000000001,,0.34,macro,,source: survey; note: 412 answers\\; half of all; date: 2026-10-12,"
        + "\"one\ntwo\",current",
      "",
    ]
    #expect(text == lines.joined(separator: "\r\n"))
  }

  @Test func rawCellsAreAsTheyAre() throws {
    let text = Export(try Self.journey(), isRaw: true).text(as: .touchpoints)
    #expect(text.contains(",=cmd|' /C calc'!A0,"))
  }

  @Test func frictions() throws {
    let lines = Export(try SampleJourney.read("visita")).text(as: .frictions).components(by: "\r\n")
    #expect(
      lines[0]
        == "\u{FEFF}Friction point id,Title,Category,Touchpoints,Severity,Frequency,Cost to business,Effort to fix,"
        + "Confidence %,Votes,Owner,Status,Evidence,Notes")
    #expect(
      lines[1]
        == """
        urgenza-persa,Al telefono si perde la priorità,context,«Primo posto a marzo» [data-a-marzo]; Coda al telefono \
        [coda-telefono],5,4,5,4,90,10,direzione sanitaria,open,"source: crm; note: 58 % delle classi B oltre i dieci \
        giorni al telefono, 22 % allo sportello; date: 2026-10-31
        source: interview; note: «Se è urgente, perché a marzo?»; date: 2026-09-25","Il posto esiste: l'operatore vede \
        un'agenda, lo sportello due."
        """)
  }

  @Test func ranking() throws {
    let lines = Export(try SampleJourney.read("laptop")).text(as: .ranking).components(by: "\r\n")
    #expect(
      lines[0]
        == "\u{FEFF}Rank,Friction point id,Title,In focus,Model,Score,Calculation,Hold,Reach,Quadrant,Missing,Severity,"
        + "Frequency,Cost to business,Effort to fix,Confidence %,Votes")
    #expect(
      lines[1]
        == "1,stock-differs,\"App says in stock, the shelf is empty\",no,impact,74,"
        + "100 × 1 reach × (0.5·12/25 + 0.5·5/5) = 74,0.993,1,Big bet,,4,3,5,5,60,11")
  }

  @Test func onePersona() throws {
    let journey = try SampleJourney.read("laptop")
    let rows = Export(journey, persona: ID("tom")).text(as: .touchpoints).components(by: "\r\n").dropFirst()
      .dropLast()
    #expect(rows.count == journey.current.touchpoints.filter { $0.persona.text == "tom" }.count)
    let hit = journey.frictions.filter { friction in
      friction.touchpoints.contains { journey.touchpoint($0)?.persona.text == "tom" }
    }
    for format in [ExportFormat.frictions, .ranking] {
      let frictions = try CSVReader.sheet(
        of: Array(Export(journey, persona: ID("tom")).text(as: format).utf8.dropFirst(3)))
      #expect(frictions.rows.count - 1 == hit.count && hit.count < journey.frictions.count)
    }
  }

  @Test func theIdealMapTellsThatItIsOne() throws {
    let journey = try SampleJourney.read("laptop")
    let text = Export(journey, map: .ideal).text(as: .touchpoints)
    let rows = text.components(by: "\r\n").dropFirst().dropLast()
    #expect(rows.count == journey.ideal.touchpoints.count && rows.allSatisfy { $0.hasSuffix(",ideal") })
  }

  @Test func anEmptyJourneyIsAHeading() {
    for format in [ExportFormat.touchpoints, .frictions, .opportunities, .ranking, .tickets] {
      let text = Export(Journey(title: "Shop")).text(as: format)
      #expect(text.components(by: "\r\n").count == 2 && text.hasSuffix("\r\n"))
    }
  }

  @Test func controlCharactersAreLeftOut() {
    var writer = CSVWriter(isRaw: false, isMarked: false)
    writer.text("a\u{0}b\u{1B}c\td")
    #expect(writer.text == "abc\td")
  }
}

extension String {
  /// The parts between separators, which may be a line end of two characters.
  func components(by separator: String) -> [String] {
    let (bytes, mark) = (Array(utf8), Array(separator.utf8))
    var parts: [String] = []
    var start = 0
    var place = 0
    while place + mark.count <= bytes.count {
      if bytes[place..<place + mark.count].elementsEqual(mark) {
        parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
        place += mark.count
        start = place
      } else {
        place += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
