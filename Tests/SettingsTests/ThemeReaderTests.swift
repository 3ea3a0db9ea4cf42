import Settings
import Testing
import Workbench

@Suite struct ThemeReaderTests {
  private func read(_ text: String) -> (theme: Theme?, problems: [String]) {
    let result = ThemeReader.read(Array(text.utf8), name: "mine", file: "mine.json")
    return (result.theme, result.problems.map { straight($0.description) })
  }

  @Test func readsColorsRolesAndEmphases() throws {
    let (found, problems) = read(
      """
      {"format": "journey-theme/1", "title": "Mine",
       "colors": {"amber": {"rgb": "#ffb454", "256": 215, "16": "bright-yellow", "8": 3}, "red": "#FF0000"},
       "roles": {"friction": {"fg": "amber", "bg": "red", "attributes": ["bold", "dim"], "mono": ["italic"]},
                 "key": {"fg": "blue", "bg": "#000000"}},
       "emphases": {"focused": {"attributes": ["reverse"]}, "marked": {"bg": "amber"}}}
      """)
    let theme = try #require(found)
    let amber = Theme.Color(rgb: 0xFFB454, indexed: 215, bright: 11, basic: 3)
    let red = Theme.Color(rgb: 0xFF0000, indexed: 196, bright: 9, basic: 1)
    #expect(problems == [])
    #expect(theme.name == "mine")
    #expect(theme.title == "Mine")
    let friction = Theme.Look(
      foreground: amber, background: red, attributes: [.bold, .dim], attributesWithoutColor: .italic)
    #expect(theme.roles[.friction] == friction)
    #expect(theme.roles[.key]?.foreground == Theme.Color(rgb: nil, indexed: 4, bright: 4, basic: 4))
    #expect(theme.roles[.key]?.background == Theme.Color(rgb: 0, indexed: 16, bright: 0, basic: 0))
    #expect(theme.emphases[.focused] == Theme.Look(attributes: .reverse))
    #expect(theme.emphases[.marked] == Theme.Look(background: amber))
    #expect(theme.emphases[.related] == nil)
  }

  @Test func rolesTakeTheColorsOfTheTextUnlessTheySetThem() throws {
    let theme = try #require(
      read(
        """
        {"format": "journey-theme/1", "roles": {
          "text": {"fg": "white", "bg": "black", "attributes": ["bold"]},
          "friction": {"fg": "red"}, "note": {"fg": "default", "bg": "default"}}}
        """
      ).theme)
    let (white, black, red) = (color(7), color(0), color(1))
    #expect(theme.roles[.friction] == Theme.Look(foreground: red, background: black))
    #expect(theme.roles[.note] == Theme.Look())
    #expect(theme.roles[.grid] == Theme.Look(foreground: white, background: black, attributes: .bold))
    #expect(theme.title == "mine")
  }

  private func color(_ number: UInt8) -> Theme.Color {
    Theme.Color(rgb: nil, indexed: number, bright: number, basic: number)
  }

  @Test(arguments: [
    (#""emphases": {}"#, Theme.Look(attributes: .reverse)),
    (#""emphases": {"focused": {}}"#, Theme.Look(attributes: .reverse)),
    (#""emphases": {"focused": {"attributes": ["bold"]}}"#, Theme.Look(attributes: .bold)),
    (
      #""emphases": {"focused": {"attributes": ["bold"], "mono": []}}"#,
      Theme.Look(attributes: .bold, attributesWithoutColor: .reverse)
    ),
    (
      #""emphases": {"focused": {"bg": "red"}}"#,
      Theme.Look(
        background: Theme.Color(rgb: nil, indexed: 1, bright: 1, basic: 1), attributesWithoutColor: .reverse)
    ),
  ])
  func theFocusIsNeverInvisible(text: String, look: Theme.Look) {
    #expect(read(#"{"format": "journey-theme/1", \#(text)}"#).theme?.emphases[.focused] == look)
  }

  @Test(arguments: [
    (#""tilte": "x""#, #"1:31: tilte: there is no key "tilte"; the nearest is "title""#),
    (#""title": 1"#, #"1:40: title: expected a text, found a number"#),
    (#""roles": []"#, #"1:40: roles: expected an object, found a list"#),
    (
      #""roles": {"frction": {}}"#,
      #"1:41: roles.frction: there is no role "frction"; the nearest is "friction""#
    ),
    (#""roles": {"text": 3}"#, #"1:49: roles.text: expected an object, found a number"#),
    (
      #""roles": {"text": {"fgg": 1}}"#,
      #"1:50: roles.text.fgg: there is no key "fgg"; the nearest is "fg""#
    ),
    (#""roles": {"text": {"fg": 1}}"#, #"1:56: roles.text.fg: expected a text, found a number"#),
    (
      #""roles": {"text": {"fg": "rad"}}"#,
      #"1:56: roles.text.fg: there is no colour "rad"; the nearest is "red""#
    ),
    (
      #""roles": {"text": {"mono": ["bald"]}}"#,
      #"1:59: roles.text.mono[0]: there is no attribute "bald"; the nearest is "bold""#
    ),
    (
      #""roles": {"text": {"attributes": "bold"}}"#,
      #"1:64: roles.text.attributes: expected a list, found a text"#
    ),
    (
      #""emphases": {"none": {}}"#,
      #"1:44: emphases.none: there is no emphasis "none"; the nearest are "focused", "marked", "related""#
    ),
    (#""colors": 1"#, #"1:41: colors: expected an object, found a number"#),
    (
      #""colors": {"a": 1}"#,
      ##"1:47: colors.a: expected an object or a text such as "#ffb454", found a number"##
    ),
    (
      #""colors": {"a": {}}"#,
      #"1:47: colors.a: a colour needs at least one of "rgb", "256", "16", "8""#
    ),
    (
      ##""colors": {"a": "#12345g"}"##,
      ##"1:47: colors.a: expected a colour such as "#ffb454", found "#12345g""##
    ),
    (
      ##""colors": {"a": {"rgb": "#+12345", "16": 1}}"##,
      ##"1:55: colors.a.rgb: expected a colour such as "#ffb454", found "#+12345""##
    ),
    (
      #""colors": {"a": {"256": 256, "16": 1}}"#,
      #"1:55: colors.a.256: expected a number from 0 to 255 or a colour's name, found 256"#
    ),
    (
      #""colors": {"a": {"16": 1, "8": "bright-red"}}"#,
      #"1:62: colors.a.8: there is no colour "bright-red"; the nearest are "red", "white", "green""#
    ),
    (
      #""colors": {"a": {"17": 1, "16": 1}}"#,
      #"1:48: colors.a.17: there is no depth "17"; the nearest is "16""#
    ),
  ])
  func saysWhatIsWrongAndGoesOn(text: String, problem: String) {
    let (theme, problems) = read(#"{"format": "journey-theme/1", \#(text)}"#)
    #expect(theme != nil)
    #expect(problems == ["mine.json:" + problem])
  }

  @Test func allProblemsAreToldAndTheGoodPartsCount() throws {
    let (theme, problems) = read(
      """
      {
        "format": "journey-theme/1",
        "roles": {
          "friction": { "fg": "nope", "bg": "red", "attributes": ["bold", 7] },
          "opportunity": { "fg": "green" }
        }
      }
      """)
    #expect(problems.count == 2)
    #expect(
      problems.first?.hasPrefix("mine.json:4:25: roles.friction.fg: there is no colour \"nope\"") == true)
    #expect(problems.last == "mine.json:4:69: roles.friction.attributes[1]: expected a text, found a number")
    let friction = try #require(theme?.roles[.friction])
    #expect(friction == Theme.Look(background: color(1), attributes: .bold))
    #expect(theme?.roles[.opportunity]?.foreground == color(2))
  }

  @Test(arguments: [
    ("[]", #"mine.json:1:1: expected an object, found a list"#),
    (
      #"{"format": "journey-theme/2"}"#,
      #"mine.json:1:12: format: expected "journey-theme/1", found "journey-theme/2""#
    ),
    (#"{"format": 1}"#, #"mine.json:1:12: format: expected "journey-theme/1", found a number"#),
  ])
  func refusesWhatIsNoTheme(text: String, problem: String) {
    let (theme, problems) = read(text)
    #expect(theme == nil)
    #expect(problems == [problem])
  }

  @Test(arguments: ["", "{", #"{"format": "journey-theme/1",}"#, "{\"format\": \"\u{0}\"}", "nul"])
  func refusesWhatIsNotJSON(text: String) {
    let (theme, problems) = read(text)
    #expect(theme == nil)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("mine.json:1:") == true)
  }

  @Test func aMissingFormatIsSaidButNoReasonToRefuse() {
    let (theme, problems) = read("{}")
    #expect(theme != nil)
    #expect(problems == [#"mine.json:1:1: the key "format" is missing; it should be "journey-theme/1""#])
  }

  @Test func unknownNamesAreWarningsAndWrongTypesErrors() {
    let text = #"{"format": "journey-theme/1", "titel": "x", "title": 3}"#
    let problems = ThemeReader.read(Array(text.utf8), name: "a", file: "a").problems
    #expect(problems.map(\.severity) == [.warning, .error])
  }

  @Test func problemsAreSafeToPrint() {
    let text = #"{"format": "journey-theme/1", "roles": {"\u001b[2J": {}}}"#
    let problems = ThemeReader.read(Array(text.utf8), name: "a", file: "\u{1b}]0;x\u{7}.json").problems
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { !$0.description.unicodeScalars.contains { $0.value < 32 } })
  }
}
