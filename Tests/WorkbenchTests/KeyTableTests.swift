import Testing

@testable import Workbench

@Suite struct KeyTableTests {
  private static let begin = "<!-- keys:begin -->\n"
  private static let end = "<!-- keys:end -->"

  @Test func theReadmeSaysWhatTheKeysDo() throws {
    let folder = GoldenFile.folder(of: GoldenFile.folder(of: GoldenFile.folder(of: #filePath)))
    let readme = try #require(GoldenFile.read(folder + "/README.md"))
    let parts = readme.split(separator: Self.begin, omittingEmptySubsequences: false).map(String.init)
    try #require(parts.count == 2)
    let rest = parts[1].split(separator: Self.end, omittingEmptySubsequences: false).map(String.init)
    try #require(rest.count == 2)
    let table = KeyTable.markdown() + "\n"
    if GoldenFile.isUpdating {
      let text = [parts[0] + Self.begin + table + Self.end + rest[1]].joined()
      return GoldenFile.write(text, to: folder + "/README.md")
    }
    #expect(rest[0] == table, "JOURNEY_UPDATE_GOLDEN=1 swift test --filter KeyTableTests writes it anew")
  }

  @Test func everyCommandStandsInIt() {
    let table = KeyTable.markdown()
    for command in CommandTable.all { #expect(table.contains(command.title)) }
  }

  @Test func whatMarkdownWouldTakeForItsOwnIsEscaped() {
    let command = Command(
      "odd", "Odd|name", help: "Cuts *here* and <there>.", group: .program, scope: .ranking,
      keys: ["|", "`", "g x"]
    ) { _, _ in }
    let table = KeyTable.markdown(commands: [command], keyMap: KeyMap(changes: [:]))
    #expect(table.contains("Odd\\|name (Ranking). Cuts \\*here\\* and \\<there\\>."))
  }

  @Test func saysTheKeysOfTheConfiguration() {
    let keyMap = KeyMap(changes: ["undo": [[KeyStroke("z")], [.control("y")]]])
    #expect(KeyTable.markdown(keyMap: keyMap).contains("| `z` `Ctrl-Y` | Undo."))
  }
}
