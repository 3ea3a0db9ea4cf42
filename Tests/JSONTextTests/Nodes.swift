import JSONText
import Testing

@Suite struct Nodes {
  private let text = """
    {
      "name": "Älpler",
      "styles": {"head": ["bold", 7, 2.0, true, null]},
      "size": 0.5
    }
    """

  @Test func knowItsPlaces() throws {
    let root = try JSONNode(parsing: Array(text.utf8))
    #expect(root.members?.map(\.key) == ["name", "styles", "size"])
    #expect(root["name"]?.string == "Älpler")
    #expect(root["size"]?.double == 0.5)
    #expect(root["absent"] == nil)
    let elements = try #require(root["styles"]?["head"]?.elements)
    #expect(elements.map(\.kindName) == ["a text", "a number", "a number", "true or false", "null"])
    #expect(elements[1].int == 7)
    #expect(elements[2].int == 2)
    #expect(root["size"]?.int == nil)
    #expect(elements[1].problem("too dark").description == "3:31: styles.head[1]: too dark")
  }

  @Test func placeKeysToo() throws {
    let root = try JSONNode(parsing: Array(text.utf8))
    let name = try #require(root.members?[1].name)
    #expect(name.problem("unknown key").description == "3:3: styles: unknown key")
  }

  @Test func refuseWhatIsNotJSON() {
    #expect(throws: JSONProblem.self) { try JSONNode(parsing: Array("{\"a\": 1, \"a\": 2}".utf8)) }
    #expect(throws: JSONProblem.self) { try JSONNode(parsing: Array("{\"a\": 1,}".utf8)) }
  }
}
