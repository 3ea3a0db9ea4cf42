import JSONText
import JourneyModel
import JourneyStore
import Testing

/// Deeds and edits come back from their text as they were.
@Suite struct JournalTexts {
  static let author = Author(name: "Änna \"\n\u{1B}", session: "k3f9")
  private static var whole: Journey {
    get throws { try JourneyReader.read(Array(Documents.whole.utf8)).journey }
  }

  static let shared: [JourneyModel.Collection] = [
    .personas, .channels, .lanes, .frictions, .opportunities, .initiatives, .indicators,
    .decisions, .dismissals,
  ]
  static let collections: [JourneyModel.Collection] =
    shared
    + MapKind.allCases.flatMap { map in
      [.stages(map), .notes(map), .touchpoints(map), .transitions(map)]
    }

  /// A copy of the current map takes the ideal one's place, so that each list has records.
  private static func journey() throws -> Journey {
    var journey = try whole
    for friction in journey.frictions {
      _ = try journey.apply(.set(friction.id, "touchpoints", to: .absent))
    }
    for opportunity in journey.opportunities {
      _ = try journey.apply(.set(opportunity.id, "touchpoints", to: .absent))
      _ = try journey.apply(.set(opportunity.id, "realisedBy", to: .absent))
    }
    _ = try journey.apply(.setIdeal(journey.current))
    return journey
  }

  @Test(arguments: collections)
  func insertionsAndRemovalsComeBack(collection: JourneyModel.Collection) throws {
    let original = try Self.journey()
    let ids = original.ids(of: collection)
    #expect(!ids.isEmpty)
    for id in ids {
      var journey = original
      let removal = try Self.again(Change("Remove", original.removal(of: RecordReference(collection, id))))
      let inverse = try Self.again(try journey.apply(removal))
      #expect(!journey.contains(RecordReference(collection, id)))
      _ = try journey.apply(inverse)
      #expect(JourneyWriter.text(journey) == JourneyWriter.text(original))
    }
  }

  @Test(arguments: collections) func everyFieldComesBack(collection: JourneyModel.Collection) throws {
    let journey = try Self.journey()
    for id in journey.ids(of: collection) {
      let record = try #require(journey.record(RecordReference(collection, id)))
      for (key, value) in Self.fields(of: record) {
        let target = Edit.Target.record(RecordReference(collection, id))
        try Self.expectSame(.set(target, field: key, to: value))
        try Self.expectSame(.set(target, field: key, to: .absent))
      }
    }
  }

  @Test func fieldsOfTheJourneyAndOfTheRankingComeBack() throws {
    let journey = try Self.journey()
    for (key, value) in Self.fields(of: journey.details) {
      try Self.expectSame(.set(.details, field: key, to: value))
    }
    for (key, value) in Self.fields(of: journey.ranking) {
      try Self.expectSame(.set(.ranking, field: key, to: value))
    }
    try Self.expectSame(.set(.ranking, field: "focus", to: .absent))
  }

  @Test(arguments: collections) func movesComeBack(collection: JourneyModel.Collection) throws {
    let reference = RecordReference(collection, "a")
    try Self.expectSame(.move(reference, after: "b"))
    try Self.expectSame(.move(reference, after: nil))
  }

  @Test func idealMapComesBack() throws {
    try Self.expectSame(.setIdeal(nil))
    try Self.expectSame(.setIdeal(JourneyMap()))
    var map = try Self.whole.current
    map.unknown["later"] = .array([.number("1.50"), .null])
    let read = try Self.again(Change("Make it", [.setIdeal(map)])).edits.first
    guard case .setIdeal(let found?) = read else { return #expect(Bool(false)) }
    #expect(found == map)
  }

  static let holders: [Edit.Holder] =
    [.part(.details), .part(.ranking), .map(.current), .map(.ideal), .maps]
    + collections.map { .part(.record(RecordReference($0, "a"))) }
  static let values: [JSONValue?] = [
    nil, .null, .bool(true), .number("0.10"), .string("é\u{0}\n"),
    .array([.object(JSONMembers(["": .null]))]),
  ]

  @Test(arguments: holders) func unknownMembersComeBack(holder: Edit.Holder) throws {
    for value in Self.values { try Self.expectSame(.keep(holder, key: "new \"key\"", value)) }
  }

  /// A document nests 128 deep, and no deeper; an edit is not the place where that changes.
  @Test func depthIsThatOfTheDocument() throws {
    func nested(_ count: Int) -> JSONValue {
      (1..<count).reduce(JSONValue.array([])) { inner, _ in .array([inner]) }
    }
    try Self.expectSame(.keep(.part(.details), key: "x", nested(127)))
    #expect(Self.written(Change("", [.keep(.part(.details), key: "x", nested(128))])) == nil)
    let deep = Edit.Holder.part(.record(RecordReference(.touchpoints(.current), "t")))
    try Self.expectSame(.keep(deep, key: "x", nested(123)))
    #expect(Self.written(Change("", [.keep(deep, key: "x", nested(124))])) == nil)
  }

  static let change = Change("A “label”\n", [.remove(RecordReference(.lanes, "a"))])
  static let checkpoint = Checkpoint(position: 0, fingerprint: "abc")
  static let deeds: [Deed] = [
    .change(change), .change(Change("", [])), .undo(of: 1, change), .redo(of: 1, change),
    .saved(checkpoint), .adopted(change, checkpoint, document: Array("{\n \"é\": \"\\u0000\"}".utf8)),
    .vote(.open(allowance: 1)), .vote(.open(allowance: 100)), .vote(.cast(ID("login-again"))),
    .vote(.takeBack(ID("a_1"))), .vote(.cancel), .closeVote(change),
  ]

  @Test(arguments: deeds.indices) func everyDeedComesBack(index: Int) throws {
    let entry = JournalEntry(
      number: 1, author: Self.author, time: 1_795_300_000, deed: Self.deeds[index])
    let text = try #require(JournalWriter.text(base: [], [entry]))
    let read = try #require(try JournalReader.read(text).contents.entries.first)
    #expect("\(read)" == "\(entry)")
  }

  @Test func lineIsCompactAndLegible() throws {
    let edits: [Edit] = [
      .set(ID<Touchpoint>("pay"), on: .ideal, "emotion", to: .integer(-2)),
      .move(RecordReference(.lanes, "goals"), after: "quality"),
    ]
    let entry = JournalEntry(
      number: 1, author: Author(name: "anna", session: "k3f9"), time: 7,
      deed: .undo(of: 1, Change("Rate it", edits)))
    let text = try #require(JournalWriter.text(base: [], [entry]))
    let line = try #require(String(decoding: text, as: UTF8.self).split(separator: "\n").last)
    #expect(
      line.dropFirst(17)
        == #"{"n":1,"by":"anna","run":"k3f9","at":7,"label":"Rate it","edits":["#
        + #"{"set":"emotion","to":-2,"in":"touchpoints","map":"ideal","of":"pay"},"#
        + #"{"move":"goals","in":"lanes","after":"quality"}],"undoes":1}"#)
  }

  static let head = #""n":1,"by":"a","run":"b","at":1"#
  static let refused = [
    "", "[]", "{}", "{\(head)}", "{\(head),\"label\":\"x\"}", "{\(head),\"edits\":[]}",
    "{\(head),\"label\":\"x\",\"edits\":[],\"extra\":1}",
    "{\(head),\"label\":\"x\",\"edits\":[],\"n\":1}", "{\(head),\"label\":\"x\",\"edits\":{}}",
    "{\(head),\"label\":1,\"edits\":[]}", "{\(head),\"label\":\"x\",\"edits\":[],\"undoes\":2}",
    "{\(head),\"label\":\"x\",\"edits\":[],\"undoes\":-1}",
    "{\(head),\"label\":\"x\",\"edits\":[],\"undoes\":0.5}",
    "{\(head),\"label\":\"x\",\"edits\":[],\"undoes\":1,\"redoes\":1}",
    "{\(head),\"saved\":{\"position\":2,\"fingerprint\":\"a\"}}", "{\(head),\"saved\":{\"position\":1}}",
    "{\(head),\"saved\":{\"position\":1,\"fingerprint\":\"a\",\"x\":1}}", "{\(head),\"saved\":null}",
    "{\(head),\"vote\":\"close\"}", "{\(head),\"vote\":\"maybe\"}", "{\(head),\"vote\":{}}",
    "{\(head),\"vote\":{\"open\":0}}", "{\(head),\"vote\":{\"open\":101}}",
    "{\(head),\"vote\":{\"cast\":\"É\"}}",
    "{\(head),\"vote\":{\"open\":3,\"cast\":\"a\"}}",
    "{\(head),\"label\":\"x\",\"edits\":[],\"vote\":\"cancel\"}",
    #"{"n":1,"by":"a","run":"b","label":"x","edits":[]}"#,
    #"{"n":0,"by":"a","run":"b","at":1,"label":"x","edits":[]}"#,
    #"{"n":-9,"by":"a","run":"b","at":1,"label":"x","edits":[],"undoes":-9}"#,
    #"{"n":99999999999999999999,"by":"a","run":"b","at":1,"label":"x","edits":[]}"#,
  ]

  @Test(arguments: refused) func whatIsNoDeedIsRefused(json: String) {
    #expect(throws: JSONProblem.self) { try JournalReader.entry(Array(json.utf8)) }
  }

  static let refusedEdits = [
    "{}", "1", "null", #"{"remove":"a"}"#, #"{"remove":"a","in":"nothing"}"#,
    #"{"remove":"a","in":"stages","map":"x"}"#, #"{"remove":"a","in":"lanes","map":"ideal"}"#,
    #"{"remove":"a","in":"lanes","after":"b"}"#, #"{"remove":"a","move":"a","in":"lanes"}"#,
    #"{"remove":"a","in":"lanes","extra":1}"#, #"{"remove":1,"in":"lanes"}"#,
    #"{"set":"title","in":"journey"}"#, #"{"set":"nothing","to":1,"in":"journey"}"#,
    #"{"set":"title","to":1,"in":"journey"}"#, #"{"set":"title","to":"x","in":"journey","map":"ideal"}"#,
    #"{"set":"title","to":"x","in":"lanes"}"#,
    #"{"set":"emotion","to":3,"in":"touchpoints","of":"a"}"#, #"{"insert":null,"in":"lanes"}"#,
    #"{"insert":{"id":"a"},"in":"lanes"}"#, #"{"insert":{"id":"A b","name":"x"},"in":"lanes"}"#,
    #"{"insert":{"id":"a","name":"x"},"in":"journey"}"#, #"{"ideal":1}"#, #"{"ideal":null,"in":"maps"}"#,
    #"{"ideal":{"stages":[{"id":"a","name":"A"},{"id":"a","name":"A"}]}}"#,
    #"{"keep":"a","to":1,"in":"maps","map":"ideal"}"#, #"{"keep":"a","to":1}"#,
    #"{"keep":"a","to":1,"in":"stages"}"#, #"{"ideal":null,"map":"ideal"}"#,
  ]

  @Test(arguments: refusedEdits) func whatIsNoEditIsRefused(json: String) {
    let line = "{\(Self.head),\"label\":\"x\",\"edits\":[\(json)]}"
    #expect(throws: JSONProblem.self) { try JournalReader.entry(Array(line.utf8)) }
  }

  @Test func tooLongLabelIsRefused() throws {
    let label = String(repeating: "é", count: 2048)
    func line(_ label: String) -> [UInt8] { Array("{\(Self.head),\"label\":\"\(label)\",\"edits\":[]}".utf8) }
    #expect(try JournalReader.entry(line(label)).deed.change?.label == label)
    #expect(throws: JSONProblem.self) { try JournalReader.entry(line(label + "x")) }
  }

  // MARK: To text and back

  private static func written(_ change: Change) -> [UInt8]? {
    let entry = JournalEntry(number: 1, author: author, time: 0, deed: .change(change))
    return JournalWriter.text(base: [], [entry])
  }

  private static func again(_ change: Change) throws -> Change {
    let text = try #require(written(change))
    let result = try JournalReader.read(text)
    #expect(result.damage == nil)
    return try #require(result.contents.entries.first?.deed.change)
  }

  private static func expectSame(_ edit: Edit, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let read = try #require(try again(Change("", [edit])).edits.first)
    #expect("\(read)" == "\(edit)", sourceLocation: sourceLocation)
  }

  /// What can be set: all but the id, with what they hold.
  private static func fields(of record: any FieldedRecord) -> [(String, FieldValue)] {
    func list<Record: FieldedRecord>(_ record: Record) -> [(String, FieldValue)] {
      Record.fields.filter { $0.key != "id" && !$0.isRequired || !$0.get(record).isAbsent }
        .map { ($0.key, $0.get(record)) }
    }
    return list(record).filter { $0.0 != "id" }
  }
}
