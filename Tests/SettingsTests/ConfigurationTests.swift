import Settings
import Testing
import Workbench

@Suite struct ConfigurationTests {
  private let folder = TemporaryFolder()

  private func read(_ text: String) -> (Configuration, problems: [String]) {
    let (configuration, problems) = Configuration.read(Array(text.utf8), file: "config.json")
    return (configuration, problems.map { straight($0.description) })
  }

  private func load() -> (Configuration, problems: [String]) {
    let (configuration, problems) = Configuration.load(environment: ["XDG_CONFIG_HOME": folder.path])
    return (configuration, problems.map { straight($0.description) })
  }

  @Test func readsEverySetting() throws {
    let (configuration, problems) = read(
      """
      {"theme": "dark", "mouse": false, "author": "anna",
       "keys": {"touchpoint.add": ["a", "Insert"], "quit": ["q", "ctrl-q"], "board": "g b", "redo": []}}
      """)
    #expect(problems == [])
    #expect(configuration.theme?.value == "dark")
    #expect(configuration.mouse == false)
    #expect(configuration.author == "anna")
    #expect(configuration.keys.map(\.command.value) == ["touchpoint.add", "quit", "board", "redo"])
    #expect(
      configuration.keys.map { $0.sequences.map(\.value) } == [
        [[KeyStroke("a")], [KeyStroke(.insert)]], [[KeyStroke("q")], [.control("q")]],
        [[KeyStroke("g"), KeyStroke("b")]], [],
      ])
  }

  @Test func nothingIsSetUnlessItIsWritten() {
    let (configuration, problems) = read("{}")
    #expect(configuration == Configuration())
    #expect(problems == [])
  }

  @Test func placesAreKeptForWhatIsFoundOutLater() throws {
    let (configuration, _) = read(
      "{\n  \"theme\": \"drak\",\n  \"keys\": { \"qiut\": [\"q\", \"ctrl-q\"] }\n}")
    let theme = try #require(configuration.theme)
    let binding = try #require(configuration.keys.first)
    #expect(theme.place == SettingsPlace(file: "config.json", line: 2, column: 12, path: "theme"))
    #expect(
      binding.command.place.problem(.warning, "there is no such command").description
        == "config.json:3:13: keys.qiut: there is no such command")
    #expect(
      binding.sequences.last?.place.problem(.warning, "taken").description
        == "config.json:3:27: keys.qiut[1]: taken")
  }

  @Test(arguments: [
    (
      #"{"thme": "dark"}"#,
      #"1:2: thme: there is no setting "thme"; the nearest is "theme""#
    ),
    (#"{"theme": 1}"#, "1:11: theme: expected a text, found a number"),
    (#"{"theme": "../x"}"#, #"1:11: theme: "../x" can't be a theme's name, which is made of a–z, 0–9 and -"#),
    (#"{"mouse": "yes"}"#, "1:11: mouse: expected true or false, found a text"),
    (#"{"mouse": null}"#, "1:11: mouse: expected true or false, found null"),
    (#"{"author": []}"#, "1:12: author: expected a text, found a list"),
    (
      #"{"author": ""}"#,
      #"1:12: author: expected a name of 1 to 64 characters that can be shown, found """#
    ),
    (
      #"{"author": "a\u001bb"}"#,
      #"1:12: author: expected a name of 1 to 64 characters that can be shown, found "a\u{1B}b""#
    ),
    (#"{"keys": []}"#, "1:10: keys: expected an object, found a list"),
    (#"{"keys": {"quit": 1}}"#, "1:19: keys.quit: expected a list, found a number"),
    (#"{"keys": {"quit": [1]}}"#, "1:20: keys.quit[0]: expected a text, found a number"),
    (
      #"{"keys": {"quit": ["hyper-q"]}}"#,
      #"1:20: keys.quit[0]: "hyper-q" is not a key; keys are written a, ctrl-r, alt-x, shift-tab, f1 or g b"#
    ),
    ("[]", "1:1: expected an object, found a list"),
  ])
  func saysWhatIsWrongAndGoesOn(text: String, problem: String) {
    let (configuration, problems) = read(text)
    #expect(configuration == Configuration())
    #expect(problems == ["config.json:" + problem])
  }

  @Test func theGoodPartsCount() {
    let (configuration, problems) = read(
      #"{"theme": 3, "author": "anna", "keys": {"quit": ["nonsense", "q"], "undo": ["nonsense"]}, "x": 1}"#)
    #expect(problems.count == 4)
    #expect(configuration.theme == nil)
    #expect(configuration.author == "anna")
    #expect(configuration.keys.map(\.command.value) == ["quit"])
    #expect(configuration.keys.first?.sequences.map(\.value) == [[KeyStroke("q")]])
  }

  @Test func isFoundInTheFolderOfSettings() {
    let file = folder.write(#"{"author": "anna"}"#, to: "journey/config.json")
    #expect(load().0.author == "anna")
    #expect(Configuration.path(environment: ["XDG_CONFIG_HOME": folder.path]) == file)
    #expect(
      Configuration.path(environment: ["HOME": "/home/anna"]) == "/home/anna/.config/journey/config.json")
    #expect(
      Configuration.path(environment: ["XDG_CONFIG_HOME": "relative", "HOME": "/h"])
        == "/h/.config/journey/config.json")
    #expect(
      Configuration.path(environment: ["XDG_CONFIG_HOME": "", "HOME": "/h"])
        == "/h/.config/journey/config.json")
    #expect(Configuration.path(environment: [:]) == nil)
  }

  @Test func aMissingFileIsNoProblem() {
    #expect(load() == (Configuration(), []))
    #expect(Configuration.load(environment: [:]).problems.isEmpty)
    #expect(Configuration.load(environment: ["HOME": "/dev/null"]).problems.isEmpty)
  }

  @Test func aLinkIsFollowed() {
    let file = folder.write(#"{"author": "anna"}"#, to: "dotfiles.json")
    folder.write("", to: "journey/.keep")
    _ = folder.link("journey/config.json", to: file)
    #expect(load().0.author == "anna")
  }

  @Test func whatIsNoFileIsRefusedWithoutWaiting() {
    let place = "journey/config.json"
    folder.write("", to: "journey/.keep")
    let file = folder.makeFIFO(place)
    #expect(load().problems == ["\(file): this is not a regular file"])
  }

  @Test func aFolderIsRefused() {
    folder.write("", to: "journey/.keep")
    let file = folder.makeFolder("journey/config.json")
    #expect(load().problems == ["\(file): this is a folder"])
  }

  @Test func aDeviceIsRefused() {
    folder.write("", to: "journey/.keep")
    let file = folder.link("journey/config.json", to: "/dev/zero")
    #expect(load().problems == ["\(file): this is not a regular file"])
  }

  @Test func aCircleOfLinksIsRefused() {
    folder.write("", to: "journey/.keep")
    let file = folder.link("journey/config.json", to: "config.json")
    #expect(load().problems == ["\(file): its symbolic links go in a circle"])
  }

  @Test func moreThanAMebibyteIsRefused() {
    let space = [UInt8](repeating: 0x20, count: (1 << 20) - 2)
    folder.write(space + Array("{}".utf8), to: "journey/config.json")
    #expect(load().problems == [])
    let file = folder.write(space + Array("{} ".utf8), to: "journey/config.json")
    #expect(load().problems == ["\(file): larger than 1 MiB"])
  }

  @Test(arguments: [[0xFF, 0xFE], [0x7B, 0x00], [], [0x5B, 0x5B]] as [[UInt8]])
  func bytesThatAreNotJSONAreSaidWithTheirPlace(bytes: [UInt8]) {
    let file = folder.write(bytes, to: "journey/config.json")
    let problems = load().problems
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("\(file):1:") == true)
  }
}
