import JourneyModel
import Testing

/// What is said of values that a field does not take.
struct FieldCheckTests {
  struct Case: Sendable {
    let kind: FieldKind
    let value: FieldValue
    let complaint: String?

    init(_ kind: FieldKind, _ value: FieldValue, _ complaint: String?) {
      (self.kind, self.value, self.complaint) = (kind, value, complaint)
    }
  }

  private static let any = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  @Test(arguments: [
    Case(.integer(1...5), .integer(5), nil), Case(.integer(1...5), .integer(9), "9 is not between 1 and 5"),
    Case(.integer(-2...2), .integer(-3), "-3 is not between -2 and 2"),
    Case(.integer(1...5), .text("3"), "is not a whole number between 1 and 5"),
    Case(.quantity(0...1), .quantity(Quantity(0.5)), nil),
    Case(.quantity(0...1), .quantity(Quantity(1.5)), "1.5 is not between 0 and 1"),
    Case(.quantity(0...Double.greatestFiniteMagnitude), .quantity(Quantity(-1)), "-1 is less than 0"),
    Case(.quantity(any), .quantity(Quantity(-1e300)), nil),
    Case(.quantity(0...1), .text("x"), "is not a number"),
    Case(.line, .text("anything"), nil), Case(.line, .integer(1), "is not a text"),
    Case(.text, .flag(true), "is not a text"),
    Case(.flag, .text("yes"), "is not true or false"), Case(.flag, .flag(false), nil),
    Case(.choice(.setting), .text("online"), nil),
    Case(.choice(.setting), .text("on"), "“on” is not one of online, offline"),
    Case(.choice(.category), .text("something of another program"), nil),
    Case(.date, .text("2026-11-02"), nil),
    Case(.date, .text("2 Nov"), "“2 Nov” is not a date like 2026-11-02"),
    Case(.id, .text("a-1"), nil), Case(.id, .text("A 1"), "“A 1” is not an id (1–64 of a-z, 0-9, - and _)"),
    Case(.reference(.stage), .text(""), "“” is not an id (1–64 of a-z, 0-9, - and _)"),
    Case(.references(.stage), .list(["a", "b"]), nil),
    Case(.references(.stage), .list(["a", "b", "a"]), "“a” stands twice"),
    Case(.references(.stage), .list(["a", "B"]), "“B” is not an id (1–64 of a-z, 0-9, - and _)"),
    Case(.references(.stage), .text("a"), "is not a list of ids"), Case(.list, .list([]), nil),
    Case(.list, .text("a"), "is not a list of texts"), Case(.evidence, .list([]), "is not a list of objects"),
    Case(.integer(1...5), .absent, nil), Case(.evidence, .absent, nil),
  ])
  func complaint(_ expected: Case) {
    #expect(expected.kind.complaint(about: expected.value) == expected.complaint)
  }

  @Test func recordsInAListAreCheckedToo() {
    var reading = Reading()
    reading.date = "yesterday"
    let complaint = FieldKind.readings.complaint(about: .readings([Reading(), reading]))
    #expect(complaint == "“yesterday” is not a date like 2026-11-02")
  }

  @Test func emptyTextsAreNotKept() throws {
    var journey = try richJourney()
    let before = journey
    _ = try journey.apply(.set(ID<Touchpoint>("a1"), "notes", to: .text("")))
    #expect(journey == before)
    #expect(FieldValue(text: "") == .absent)
  }
}

struct VocabularyTests {
  @Test func labels() {
    #expect(Vocabulary.category.label("dead-end") == "Dead end")
    #expect(Vocabulary.category.label("of another program") == "of another program")
    #expect(Vocabulary.rankingModel.words.map(\.key) == RankingModel.allCases.map(\.rawValue))
  }

  @Test(arguments: [Vocabulary.category, .evidenceSource, .status])
  func openOnesKeepOtherWords(vocabulary: Vocabulary) {
    #expect(vocabulary.isOpen && !vocabulary.contains("other-word"))
  }

  @Test(arguments: [
    Vocabulary.category, .evidenceSource, .status, .setting, .contact, .laneKind, .conversion, .context,
    .better,
    .rankingModel,
  ])
  func everyWordStandsOnce(vocabulary: Vocabulary) {
    #expect(Set(vocabulary.words.map(\.key)).count == vocabulary.words.count)
    #expect(Set(vocabulary.words.map(\.label)).count == vocabulary.words.count)
  }

  @Test(arguments: RecordKind.allCases)
  func everyFieldHasItsOwnKeyAndTheNameIsOneOfThem(kind: RecordKind) {
    let keys = fieldKinds(of: kind).map(\.key)
    #expect(Set(keys).count == keys.count)
  }
}
