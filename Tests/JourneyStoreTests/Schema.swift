import JSONText
import JourneyStore
import Testing

@Suite struct Schema {
  private let root: JSONNode

  init() throws { root = try JSONNode(parsing: Array(JourneySchema.text.utf8)) }

  @Test func isInCanonicalForm() throws {
    var writer = JSONWriter()
    writer.value(try JSONValue(parsing: Array(JourneySchema.text.utf8)))
    #expect(String(decoding: writer.finish(), as: UTF8.self) == JourneySchema.text)
  }

  @Test func saysWhatIsRequired() {
    #expect(root["required"]?.elements?.compactMap(\.string) == ["format", "title"])
    #expect(root["properties"]?["format"]?["const"]?.string == "journey/1")
    #expect(
      definition("touchpoint")?["required"]?.elements?.compactMap(\.string) == [
        "id", "title", "persona", "stage", "channel",
      ])
  }

  @Test func saysRangesAndWords() {
    let touchpoint = definition("touchpoint")?["properties"]
    #expect(touchpoint?["emotion"]?["minimum"]?.int == -2)
    #expect(touchpoint?["emotion"]?["maximum"]?.int == 2)
    #expect(touchpoint?["exit"]?["maximum"]?.int == 1)
    #expect(touchpoint?["minutes"]?["maximum"] == nil)
    #expect(touchpoint?["conversion"]?["enum"]?.elements?.compactMap(\.string) == ["micro", "macro"])
    let category = definition("friction")?["properties"]?["category"]
    #expect(category?["enum"] == nil)
    #expect(category?["examples"]?.elements?.count == 12)
  }

  @Test func everyReferenceLeadsToADefinition() {
    var references: Set<String> = []
    collect(root, &references)
    let definitions = Set((root["$defs"]?.members ?? []).map { "#/$defs/" + $0.key })
    #expect(references == definitions)
  }

  private func definition(_ name: String) -> JSONNode? { root["$defs"]?[name] }

  private func collect(_ node: JSONNode, _ references: inout Set<String>) {
    for member in node.members ?? [] {
      if member.key == "$ref", let target = member.value.string { references.insert(target) }
      collect(member.value, &references)
    }
    for element in node.elements ?? [] { collect(element, &references) }
  }
}
