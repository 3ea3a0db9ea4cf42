import JSONText
import JourneyModel
import JourneyStore
import Testing

/// Where things stand in a document's text.
@Suite struct Places {
  private func place(_ place: FindingPlace, in text: String) throws -> String {
    let bytes = Array(text.utf8)
    var places = DocumentPlaces(of: try JourneyReader.read(bytes).journey, in: bytes)
    let offset = places.offset(of: place)
    let found = try #require(places.places(of: [offset, 0, offset])[offset])
    return "\(found.line):\(found.column)"
  }

  private static let text = """
    { "title": "Ü", "reviewed": "2026-01-01",
      "format": "journey/1", "channels": [
        { "id": "web", "name": "Web" }, { "id": "shop", "name": "Laden für Räder" }
      ], "personas": [ { "id": "anna", "name": "Anna" } ],
      "ranking": {"focusLimit": 1, "focus": [ "f1" ]},
      "frictions": [ { "id": "f1", "title": "F", "severity": 2 } ],
      "maps": { "ideal": { "stages": [ { "id": "s2", "name": "Two" } ] },
        "current": { "touchpoints": [
          { "id": "a", "title": "A", "persona": "anna", "stage": "s1", "channel": "web", "exit": 0.5 },
          { "id": "b", "title": "Ärger", "exit": 0.3, "persona": "anna", "stage": "s1", "channel": "web" }
        ], "stages": [ { "id": "s1", "name": "One" }, { "id": "s2", "name": "Two" } ] } } }
    """

  @Test(arguments: [
    (FindingPlace.channels, "2:38"), (.maps, "7:11"), (.focus, "5:41"), (.details(field: "reviewed"), "1:29"),
    (.details(field: "scope"), "1:1"), (.record(RecordReference(.channels, "shop")), "3:37"),
    (.record(RecordReference(.frictions, "f1"), field: "severity"), "6:58"),
    (.record(RecordReference(.frictions, "f1"), field: "effort"), "6:18"),
    (.record(RecordReference(.touchpoints(.current), "b"), field: "exit"), "10:46"),
    (.record(RecordReference(.touchpoints(.current), "a")), "9:7"),
    (.record(RecordReference(.touchpoints(.ideal), "a")), "1:1"),
    (.cell(ID("anna"), ID("s2")), "11:51"),
  ])
  func findsPlaces(place: FindingPlace, expected: String) throws {
    #expect(try self.place(place, in: Self.text) == expected)
  }

  @Test func whatIsMissingIsPlacedAtTheStart() throws {
    let text = "\n  { \"format\": \"journey/1\", \"title\": \"T\" }"
    #expect(try place(.channels, in: text) == "1:1")
    #expect(try place(.focus, in: text) == "1:1")
    #expect(try place(.record(RecordReference(.personas, "x")), in: text) == "1:1")
  }
}
