import JSONText
import JourneyStore
import Testing

/// Every mistake a document can have, with the exact words for it.
@Suite struct ReadingErrors {
  static let wrongDocuments: [(text: String, problem: String)] = [
    ("", "1:1: expected a value, found the end of the text"),
    ("hello", "1:1: expected a value, found 'h'"),
    ("[1]", "1:1: this is no journey document: it is a list, not an object"),
    ("null", "1:1: this is no journey document: it is null, not an object"),
    ("{}", "1:1: this is no journey document: it has no “format”"),
    (#"{"title": "T"}"#, "1:1: this is no journey document: it has no “format”"),
    (#"{"format": 1}"#, "1:12: format: is a number, not “journey/1”"),
    (#"{"format": "other"}"#, #"1:12: format: “other” is not “journey/1”"#),
    (#"{"format": "journey/0"}"#, #"1:12: format: “journey/0” is not “journey/1”"#),
    (
      #"{"channels": 3, "format": "journey/2"}"#,
      #"1:27: format: “journey/2” is newer than “journey/1”: a newer version of this program is needed to open it"#
    ),
    (
      #"{"format": "journey/12.5", "personas": 7}"#,
      #"1:12: format: “journey/12.5” is newer than “journey/1”: a newer version of this program is needed to open it"#
    ),
    (#"{"format": "journey/1"}"#, "1:1: has no “title”"),
    (#"{"format": "journey/1", "title": ""}"#, "1:34: title: may not be empty"),
    (#"{"format": "journey/1", "title": null}"#, "1:34: title: may not be empty"),
    (#"{"format": "journey/1", "title": 7}"#, "1:34: title: is a number, not a text"),
    (
      #"{"format": "journey/1", "title": "T", "title": "U"}"#,
      #"1:39: title: the key “title” stands here a second time"#
    ),
    (
      #"{"format": "journey/1", "title": "T", "format": "journey/1"}"#,
      #"1:39: format: the key “format” stands here a second time"#
    ),
    (
      #"{"format": "journey/1", "title": "T", "x": 1, "a": 2, "x": 2}"#,
      #"1:55: x: the key “x” stands here a second time"#
    ),
    (#"{"format": "journey/1", "title": "T"} x"#, "1:39: expected the end of the text, found 'x'"),
    (
      #"{"format": "journey/1", "title": "T",}"#,
      "1:38: expected another value after the last comma, found '}'"
    ),
  ]

  @Test(arguments: wrongDocuments) func wrongDocument(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  static let wrongMembers: [(members: String, problems: [String])] = [
    (#""personas": {}"#, ["personas: is an object, not a list of objects"]),
    (#""personas": [7]"#, ["personas[0]: is a number, not an object"]),
    (#""personas": [{}]"#, ["personas[0]: has no “id”", "personas[0]: has no “name”"]),
    (#""personas": [{"id": "", "name": "A"}]"#, ["personas[0].id: may not be empty"]),
    (
      #""personas": [{"id": "Anna Ä", "name": "A"}]"#,
      ["personas[0].id: “Anna Ä” is not an id (1–64 of a-z, 0-9, - and _)"]
    ),
    (#""personas": [{"id": "a", "name": ["A"]}]"#, ["personas[0].name: is a list, not a text"]),
    (
      #""personas": [{"id": "a", "name": "A", "age": 1.5}]"#,
      ["personas[0].age: is not a whole number between 0 and 150"]
    ),
    (
      #""personas": [{"id": "a", "name": "A", "age": 151}]"#,
      ["personas[0].age: 151 is not between 0 and 150"]
    ),
    (
      #""personas": [{"id": "a", "name": "A", "age": "34"}]"#,
      ["personas[0].age: is a text, not a whole number between 0 and 150"]
    ),
    (
      #""personas": [{"id": "a", "name": "A", "share": 1.01}]"#,
      ["personas[0].share: 1.01 is not between 0 and 1"]
    ),
    (#""personas": [{"id": "a", "name": "A", "share": 1e999}]"#, ["personas[0].share: 1e999 is too large"]),
    (
      #""personas": [{"id": "a", "name": "A", "share": true}]"#,
      ["personas[0].share: is true or false, not a number"]
    ),
    (
      #""personas": [{"id": "a", "name": "A", "goals": "g"}]"#,
      ["personas[0].goals: is a text, not a list of texts"]
    ),
    (
      #""personas": [{"id": "a", "name": "A", "goals": ["g", 7]}]"#,
      ["personas[0].goals[1]: is a number, not a text"]
    ),
    (
      #""personas": [{"id": "a", "name": "A", "channels": ["c"]}]"#,
      [#"personas[0].channels[0]: “c” is the id of no channel"#]
    ),
    (
      #""personas": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]"#,
      [#"personas[1].id: “a” is the id of another persona"#]
    ),
    (
      #""channels": [{"id": "x", "name": "X"}], "personas": [{"id": "x", "name": "X"}]"#,
      [#"personas[0].id: “x” is the id of a channel too"#]
    ),
    (
      #""channels": [{"id": "x", "name": "X", "setting": "onlin"}]"#,
      ["channels[0].setting: “onlin” is not one of online, offline"]
    ),
    (
      #""indicators": [{"id": "x", "name": "X", "readings": [{"date": "2026-02-29"}]}]"#,
      [
        "indicators[0].readings[0].date: “2026-02-29” is not a date like 2026-11-02"
      ]
    ),
    (
      #""indicators": [{"id": "x", "name": "X", "readings": {"date": "2026-02-28"}}]"#,
      [
        "indicators[0].readings: is an object, not a list of objects"
      ]
    ),
    (#""reviewed": "2026-13-01""#, ["reviewed: “2026-13-01” is not a date like 2026-11-02"]),
    (#""reviewed": 20261101"#, ["reviewed: is a number, not a date like 2026-11-02"]),
    (#""maps": []"#, ["maps: is a list, not an object"]),
    (
      #""maps": {"current": 1, "ideal": "x"}"#,
      [
        "maps.current: is a number, not an object", "maps.ideal: is a text, not an object",
      ]
    ),
    (
      #""maps": {"current": {"touchpoints": [{"id": "t", "title": "T"}]}}"#,
      [
        "maps.current.touchpoints[0]: has no “channel”", "maps.current.touchpoints[0]: has no “persona”",
        "maps.current.touchpoints[0]: has no “stage”",
      ]
    ),
    (
      #""frictions": [{"id": "f", "title": "F", "touchpoints": ["t", "", "t"]}]"#,
      [
        #"frictions[0].touchpoints[0]: “t” is the id of no touchpoint"#,
        "frictions[0].touchpoints[1]: may not be empty",
        #"frictions[0].touchpoints[2]: “t” stands twice in this list"#,
      ]
    ),
    (
      #""frictions": [{"id": "f", "title": "F", "evidence": [{"date": 3}, 4]}]"#,
      [
        "frictions[0].evidence[0].date: is a number, not a date like 2026-11-02",
        "frictions[0].evidence[1]: is a number, not an object",
      ]
    ),
    (
      #""ranking": {"focus": ["nope"], "model": "best", "focusLimit": 0}"#,
      [
        #"ranking.focus[0]: “nope” is the id of no friction point"#,
        "ranking.model: “best” is not one of impact, rice, ice, severity, votes",
        "ranking.focusLimit: 0 is not between 1 and 100",
      ]
    ),
    (
      #""initiatives": [{"id": "i", "title": "I", "friction": "f", "opportunities": ["o"], "indicator": "k"}]"#,
      [
        #"initiatives[0].friction: “f” is the id of no friction point"#,
        #"initiatives[0].opportunities[0]: “o” is the id of no opportunity"#,
        #"initiatives[0].indicator: “k” is the id of no indicator"#,
      ]
    ),
    (
      #""lanes": [{"id": "\u001b[2J", "name": "\u0000"}]"#,
      [
        #"lanes[0].id: “\u{1B}[2J” is not an id (1–64 of a-z, 0-9, - and _)"#
      ]
    ),
  ]

  @Test(arguments: wrongMembers) func wrongMember(members: String, expected: [String]) {
    let found = problems(Documents.minimal(members)).map { String($0.drop { $0 != " " }.dropFirst()) }
    #expect(found == expected)
  }

  static let wrongReferences: [(part: String, replacement: String, problem: String)] = [
    (
      #""stage": "purchase""#, #""stage": "nowhere""#,
      #"158:20: maps.current.notes[0].stage: “nowhere” is the id of no stage"#
    ),
    (
      #""lane": "quality""#, #""lane": "channel""#,
      #"162:19: maps.current.notes[1].lane: “channel” is the id of no lane"#
    ),
    (
      #""from": "wish-list""#, #""from": "dream""#,
      #"216:19: maps.current.transitions[0].from: “dream” is the id of no touchpoint"#
    ),
    (#""severity": 4"#, #""severity": 9"#, "93:19: frictions[0].severity: 9 is not between 1 and 5"),
    (
      #""dream""#, #""purchase""#,
      #"98:9: frictions[0].touchpoints[1]: “purchase” is the id of no touchpoint"#
    ),
    (
      "\"focus\": [\n      \"login-again\"", "\"focus\": [\n      \"x\"",
      #"320:7: ranking.focus[0]: “x” is the id of no friction point"#
    ),
    (
      #""id": "t1""#, #""id": "wish-list""#,
      #"217:17: maps.current.transitions[0].id: “wish-list” is the id of a touchpoint too"#
    ),
  ]

  @Test(arguments: wrongReferences) func placesAreExact(part: String, replacement: String, problem: String) {
    #expect(problems(Documents.whole(part, replacement)) == [problem])
  }

  @Test func aPathStaysWithOnePersona() {
    let text = #"""
      {"format": "journey/1", "title": "T", "channels": [{"id": "c", "name": "C"}],
       "personas": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
       "maps": {"current": {"stages": [{"id": "s", "name": "S"}], "touchpoints": [
        {"id": "x", "title": "X", "persona": "a", "stage": "s", "channel": "c"},
        {"id": "y", "title": "Y", "persona": "b", "stage": "s", "channel": "c"}],
       "transitions": [{"id": "t", "from": "x", "to": "y"}]}}}
      """#
    #expect(
      problems(text) == [
        "6:49: maps.current.transitions[0].to: “y” is another persona's touchpoint than “x”"
      ])
  }

  @Test func notesAreOnePerPersonaStageAndLane() {
    let note = """
      {
                "lane": "quality",
                "persona": "giulia",
                "stage": "purchase",
                "value": 2
              }
      """
    #expect(
      problems(Documents.whole(note, note + ", " + note)).map {
        String($0.split(separator: ": ", maxSplits: 1)[1])
      }
        == ["maps.current.notes[2]: another note of this persona, stage and lane stands before this one"])
  }

  @Test func frictionPointsMaySpeakOfEitherMap() {
    #expect(problems(Documents.whole).isEmpty)
  }

  @Test func idealTransitionsStayOnTheirMap() {
    let text = Documents.whole(
      "\"ideal\": {", #""ideal": {"transitions": [{"id": "t9", "from": "wish-list", "to": "dream"}],"#)
    #expect(
      problems(text).map { String($0.split(separator: ": ", maxSplits: 1)[1]) }
        == [#"maps.ideal.transitions[0].from: “wish-list” is the id of no touchpoint"#])
  }

  @Test func upToTwentyProblemsComeInOrder() {
    let lanes = (0..<50).map { _ in "{\"id\": 7, \"name\": 7}" }.joined(separator: ",\n")
    let found = problems(Documents.minimal("\"lanes\": [\n\(lanes)]"))
    #expect(found.count == 20)
    #expect(found.first == "2:8: lanes[0].id: is a number, not an id")
    #expect(found.last == "11:19: lanes[9].name: is a number, not a text")
  }

  @Test func syntaxErrorsComeBehindWhatWasFoundBefore() {
    let found = problems(#"{"format": "journey/1", "scope": 7, "title": tru}"#)
    #expect(found == ["1:34: scope: is a number, not a text", "1:46: title: expected true, found 't'"])
  }

  @Test func columnsCountCodePoints() {
    let found = problems(#"{"format": "journey/1", "scope": "漢字é😀", "title": 7}"#)
    #expect(found == ["1:51: title: is a number, not a text"])
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let start = Array(#"{"format": "journey/1", "title": "#.utf8)
    #expect(problems(start + [0x22, 0xFF, 0x22, 0x7D]) == ["1:35: title: the byte 0xFF is not UTF-8 here"])
    #expect(problems(start + [0x22, 0x00, 0x22, 0x7D]).count == 1)
    #expect(problems([0, 0, 0]) == ["1:1: expected a value, found the control character U+0000"])
    #expect(problems([0xFF, 0xFE, 0x7B, 0x00]) == ["1:1: expected a value, found the byte 0xFF"])
  }

  @Test func nestingIsLimited() {
    let deep = String(repeating: "[", count: 100_000)
    let found = problems(Documents.minimal("\"x\": \(deep)"))
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("nested more than 128 deep") == true)
  }
}
