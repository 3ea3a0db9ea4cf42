import JSONText
import JourneyModel
import JourneyStore
import Testing

@Suite struct RoundTrips {
  @Test func everyFieldComesBackByteForByte() throws {
    #expect(try rewritten(Documents.whole) == Documents.whole)
  }

  @Test func wholeDocumentHoldsEveryFieldThereIs() throws {
    let schema = try JSONNode(parsing: Array(JourneySchema.text.utf8))
    let written = try JSONNode(parsing: Array(Documents.whole.utf8))
    var keys: Set<String> = []
    collectKeys(written, &keys)
    var expected: Set<String> = []
    collectProperties(schema, &expected)
    #expect(expected.subtracting(keys).isEmpty)
    #expect(expected.count > 50)
  }

  @Test func samplesAreInCanonicalForm() throws {
    #expect(!Documents.samples.isEmpty)
    for sample in Documents.samples {
      let read = try JourneyReader.read(sample.bytes)
      #expect(read.warnings.isEmpty, "\(sample.name)")
      #expect(JourneyWriter.text(read.journey) == sample.bytes, "\(sample.name)")
    }
  }

  @Test func minimalDocument() throws {
    #expect(
      try rewritten(Documents.minimal()) == """
        {
          "format": "journey/1",
          "title": "T"
        }

        """)
  }

  @Test func emptyTextsListsAndNullsAreNotWritten() throws {
    let text = Documents.minimal(
      """
      "scope": "", "owner": null, "personas": [], "maps": {"current": {"stages": []}, "ideal": null},
      "channels": [{"id": "c", "name": "C", "setting": null}], "ranking": {"focus": []},
      "frictions": [{"id": "f", "title": "F", "touchpoints": [], "evidence": [], "notes": ""}],
      "lanes": null
      """)
    #expect(
      try rewritten(text) == """
        {
          "channels": [
            {
              "id": "c",
              "name": "C"
            }
          ],
          "format": "journey/1",
          "frictions": [
            {
              "id": "f",
              "title": "F"
            }
          ],
          "title": "T"
        }

        """)
  }

  @Test func idealMapThatIsEmptyStaysMade() throws {
    let journey = try JourneyReader.read(Array(Documents.minimal(#""maps": {"ideal": {}}"#).utf8)).journey
    #expect(journey.hasIdeal)
    #expect(String(decoding: JourneyWriter.text(journey), as: UTF8.self).contains("\"ideal\": {}"))
  }

  /// What this version does not know, at every depth, with numbers as they were written.
  static let unknown =
    #"{"a": [1.50, 12345678901234567890, {"b": null, "é/\u0007": ""}], "z": [], "y": {}, "n": 1E400}"#

  static let places = [
    (#""title": "Buying"#, ""), (#""contact": "direct""#, ""), (#""date": "2026-10-31""#, ""),
    (#""date": "2027-01-15""#, ""), (#""baseline": 71"#, ""), (#""from": "wish-list""#, ""),
    (#""goal": "to buy""#, ""), (#""lane": "quality""#, ""), (#""kind": "rating""#, ""),
    (#""focusLimit": 2"#, ""),
    (#""current": {"#, ""), (#""action": "pays""#, ""), (#""notes": [\#n"#, ""), (#""age": 34"#, ""),
    (#""customerValue": 4"#, ""), (#""due": "2028-02-29""#, ""), (#""value": 71.5"#, ""),
  ]

  @Test(arguments: ["", "aaa", "format-x", "zzz", "É"], places.map(\.0))
  func unknownKeysAreKeptWhereTheyStood(key: String, before: String) throws {
    let text = Documents.whole(before, "\"\(key)\": \(Self.unknown), " + before)
    let once = try rewritten(text)
    #expect(try rewritten(once) == once)
    #expect(try JSONValue(parsing: Array(once.utf8)) == JSONValue(parsing: Array(text.utf8)))
    #expect(once.contains("1.50,") && once.contains("12345678901234567890") && once.contains("1E400"))
    #expect(once.contains(#""é/\u0007""#))
  }

  static let numbers = [
    ("0.10", "0.1"), ("6.0", "6"), ("6e0", "6"), ("12345678901234567890", "12345678901234567890"),
    ("0.1234567890123456789", "0.1234567890123456789"), ("1e3", "1000"),
    ("0.30000000000000004", "0.30000000000000004"),
    ("1e300", "1e+300"), ("0.00000001", "1e-8"),
    ("123456789012345678901234", "1.23456789012345678901234e+23"), ("-0", "0"),
    ("9007199254740993", "9007199254740993"), ("4e-400", "4e-400"),
    ("18446744073709551616", "18446744073709551616"),
  ]

  @Test(arguments: numbers) func knownNumbersKeepTheirValue(number: String, written: String) throws {
    let once = try rewritten(Documents.whole("\"minutes\": 6", "\"minutes\": \(number)"))
    #expect(once == Documents.whole("\"minutes\": 6", "\"minutes\": \(written)"))
    #expect(try rewritten(once) == once)
  }

  @Test func oneFieldEditChangesOnlyItsLine() throws {
    var journey = try JourneyReader.read(Array(Documents.whole.utf8)).journey
    _ = try journey.apply(.set(ID<FrictionPoint>("login-again"), "severity", to: .integer(5)))
    let text = String(decoding: JourneyWriter.text(journey), as: UTF8.self)
    #expect(text == Documents.whole("\"severity\": 4", "\"severity\": 5"))
  }

  static let hostile = [
    "\u{1B}[2J\u{7}", "\u{202E}evil\u{2066}", "a\u{200D}b\u{FEFF}", "e\u{301}\u{301}", "漢字", "👩‍👩‍👧‍👦🇯🇵",
    "\u{0}\u{1F}\u{7F}\u{9B}", "\\\"/",
    "\u{2028}\u{2029}", String(repeating: "x", count: 100_000), "\r\n\t",
  ]

  @Test(arguments: hostile) func hostileTextComesBackUnchanged(text: String) throws {
    var writer = JSONWriter()
    writer.value(.string(text))
    let written = String(decoding: writer.finish().dropLast(), as: UTF8.self)
    let document = Documents.whole("\"title\": \"Checkout\"", "\"title\": \(written)")
    #expect(try rewritten(document) == document)
    let journey = try JourneyReader.read(Array(document.utf8)).journey
    #expect(
      journey.current.touchpoints.first?.title.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test func chunksMakeTheWhole() throws {
    let journey = try JourneyReader.read(Array(Documents.whole.utf8)).journey
    var bytes: [UInt8] = []
    JourneyWriter.write(journey) { part in unsafe part.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }
    #expect(bytes == JourneyWriter.text(journey))
  }

  @Test func unknownWordsAreKeptWithAWarning() throws {
    let text = Documents.whole("\"category\": \"login\"", "\"category\": \"aliens\\u001b\"")
    let read = try JourneyReader.read(Array(text.utf8))
    #expect(
      read.warnings.map(\.description) == [
        #"78:19: frictions[0].category: “aliens\u{1B}” is not known to this version; it is kept as it stands"#
      ])
    #expect(String(decoding: JourneyWriter.text(read.journey), as: UTF8.self) == text)
  }

  private func collectKeys(_ node: JSONNode, _ keys: inout Set<String>) {
    for member in node.members ?? [] {
      keys.insert(member.key)
      collectKeys(member.value, &keys)
    }
    for element in node.elements ?? [] { collectKeys(element, &keys) }
  }

  private func collectProperties(_ node: JSONNode, _ keys: inout Set<String>) {
    for member in node.members ?? [] {
      if member.key == "properties" { keys.formUnion((member.value.members ?? []).map(\.key)) }
      collectProperties(member.value, &keys)
    }
  }
}
