import JourneyModel
import Testing

@testable import Workbench

@Suite struct FormTests {
  /// A form of one of the small journey's records, the cursor in a field.
  private func form(
    _ reference: RecordReference = RecordReference(ID<Touchpoint>("checkout")), at key: String? = nil,
    rows: Int = 24, columns: Int = 80, in journey: Journey = .laptop
  ) throws -> Scene {
    var scene = Scene(journey, rows: rows, columns: columns)
    scene.workbench.open(try #require(Form.of(reference, in: scene.workbench.journey)))
    if let key { scene.goToField(key) }
    return scene
  }

  private let friction = RecordReference(ID<FrictionPoint>("login-again"))
  private let persona = RecordReference(ID<Persona>("giulia"))

  // MARK: The picture

  /// A friction point with something in every kind of field.
  private func full(rows: Int, columns: Int) throws -> Scene {
    var journey = Journey.laptop
    let id = ID<FrictionPoint>("login-again")
    var evidence = Evidence()
    (evidence.source, evidence.note, evidence.date) = ("analytics", "a third leaves here", "2026-10-31")
    let notes = "Whoever comes back on the phone has to log in once more,\nand the basket is empty."
    _ = try journey.apply(.set(id, "evidence", to: .evidence([evidence])))
    _ = try journey.apply(.set(id, "notes", to: .text(notes)))
    return try form(friction, at: "severity", rows: rows, columns: columns, in: journey)
  }

  @Test func aFormFillsASmallScreen() throws {
    let scene = try full(rows: 24, columns: 80)
    #expect(
      scene.lines(2...20) == """
        ┌─ Friction point · Login again on every device ───────────────────────────────┐
        │   Title             Login again on every device                              │
        │   Category          Repeated login                                           │
        │   Touchpoints       Checkout                                                 │
        │ ▸ Severity          ▮4 ●●●●○                                                  │
        │   Frequency         4 ●●●●○                                                  │
        │   Cost to business  5 ●●●●●                                                  │
        │   Effort to fix     2 ●●○○○                                                  │
        │   Confidence %      80                                                       │
        │   Votes             7                                                        │
        │   Owner             checkout team                                            │
        │   Status            –                                                        │
        │   Evidence          • Analytics · a third leaves here · 2026-10-31           │
        │   Notes             Whoever comes back on the phone has to log in once more, │
        │                     and the basket is empty.                                 │
        │   Id                login-again                                              │
        │──────────────────────────────────────────────────────────────────────────────│
        │ 1 to 5, + −, ← →. 0: unknown.                                                │
        └──────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test func aFormIsAPanelOnALargeScreen() throws {
    let scene = try full(rows: 30, columns: 120)
    #expect(
      scene.lines(5...24, columns: 22..<98) == """
        ┌─ Friction point · Login again on every device ───────────────────────────┐
        │   Title             Login again on every device                          │
        │   Category          Repeated login                                       │
        │   Touchpoints       Checkout                                             │
        │ ▸ Severity          ▮4 ●●●●○                                              │
        │   Frequency         4 ●●●●○                                              │
        │   Cost to business  5 ●●●●●                                              │
        │   Effort to fix     2 ●●○○○                                              │
        │   Confidence %      80                                                   │
        │   Votes             7                                                    │
        │   Owner             checkout team                                        │
        │   Status            –                                                    │
        │   Evidence          • Analytics · a third leaves here · 2026-10-31       │
        │   Notes             Whoever comes back on the phone has to log in once   │
        │                     more,                                                │
        │                     and the basket is empty.                             │
        │   Id                login-again                                          │
        │──────────────────────────────────────────────────────────────────────────│
        │ 1 to 5, + −, ← →. 0: unknown.                                            │
        └──────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test func aFormCanBeUsedOnTheSmallestScreen() throws {
    let scene = try full(rows: 10, columns: 40)
    #expect(
      scene.screen(cursor: true) == """
        ┌─ Friction point · Login again on ev…─┐
        │   Title             Login again on   │
        │                     every device     │
        │   Category          Repeated login   │
        │   Touchpoints       Checkout         │
        │ ▸ Severity          ▮4 ●●●●○          ▾
        │──────────────────────────────────────│
        │ 1 to 5, + −, ← →. 0: unknown.        │
        └──────────────────────────────────────┘
         ← → change          Esc keep and leave
        """)
  }

  @Test func whatIsWrongStandsBeneathTheField() throws {
    var scene = try form(friction, at: "confidence")
    scene.type("0")
    #expect(
      scene.lines(8...11) == """
        │   Cost to business  5 ●●●●●                                                  │
        │   Effort to fix     2 ●●○○○                                                  │
        │ ▸ Confidence %    * 800▮                                                      │
        │                     800 is not between 0 and 100.                            │
        """)
  }

  // MARK: Keeping

  @Test func whatWasChangedIsOneStep() throws {
    var scene = try form(at: "title")
    scene.type(" page<tab>")
    scene.goToField("emotion")
    scene.type("1<esc>")
    let checkout = scene.workbench.journey.current.touchpoints[ID("checkout")]
    #expect(checkout?.title == "Checkout page")
    #expect(checkout?.emotion == 1)
    #expect(scene.workbench.history.done.map(\.label) == ["edit touchpoint Checkout"])
    scene.workbench.undo()
    #expect(scene.workbench.journey == .laptop)
  }

  @Test(arguments: ["<esc>", "<ctrl-s>"])
  func bothWaysOutKeep(key: String) throws {
    var scene = try form(at: "device")
    scene.type("phone" + key)
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.device == "phone")
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func nothingChangedIsNoStep() throws {
    var scene = try form()
    scene.type("x<backspace><tab><tab><esc>")
    #expect(scene.workbench.history.done.isEmpty)
  }

  @Test func whatIsDiscardedComesBackByRedo() throws {
    var scene = try form(at: "device")
    scene.type("phone<ctrl-c>")
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.workbench.isSaved)
    scene.workbench.redo()
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.device == "phone")
  }

  @Test func onlyChangedFieldsBecomeEdits() throws {
    var scene = try form(friction, at: "owner")
    scene.type("s<esc>")
    #expect(scene.workbench.history.done.last?.change.edits.count == 1)
  }

  // MARK: Refusing

  @Test func leavingWithSomethingWrongHoldsBackOnce() throws {
    var scene = try form(persona, at: "share")
    scene.type("<ctrl-u>650 %<up>x<esc>")
    #expect(scene.screen().contains("650 % is not between 0 and 100 %"))
    #expect(scene.line(23).hasPrefix(" Share of customers can't be kept. Esc again drops it."))
    #expect(scene.workbench.layers.count == 1)
    scene.type("<esc>")
    let giulia = scene.workbench.journey.personas[ID("giulia")]
    #expect(giulia?.share == Quantity(0.6))
    #expect(giulia?.quote == "x")
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func aNameCannotBeEmptied() throws {
    var scene = try form(at: "title")
    scene.type("<ctrl-u><down><esc>")
    #expect(scene.workbench.layers.count == 1)
    #expect(scene.screen().contains("can't be empty"))
    scene.type("Till<esc>")
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.title == "Till")
  }

  @Test(arguments: ["2026-13-01", "2026-02-30", "tomorrow then"])
  func datesAreRefusedWhereTheyAreTyped(text: String) throws {
    var scene = Scene()
    scene.workbench.open(Form.ofDetails(in: scene.workbench.journey))
    scene.goToField("reviewed")
    scene.type(text)
    #expect(scene.screen().contains("“\(text)” is not a date like 2026-11-02."))
  }

  @Test func aDateThatIsStillBeingTypedIsNotFoundWrong() throws {
    var scene = Scene()
    scene.workbench.open(Form.ofDetails(in: scene.workbench.journey))
    scene.goToField("reviewed")
    scene.type("2026-1")
    #expect(!scene.screen().contains("is not a date"))
    scene.type("1-02<esc>")
    #expect(scene.workbench.journey.details.reviewed == "2026-11-02")
    #expect(scene.workbench.history.done.last?.label == "edit the journey")
  }

  @Test func theIdStaysAsItIs() throws {
    var scene = try form(at: "id")
    scene.type("x")
    #expect(scene.screen().contains("This stays as it is."))
    scene.type("<esc>")
    #expect(scene.workbench.journey == .laptop)
  }

  // MARK: Ratings, flags, choices

  @Test(
    arguments: [
      ("3", 3), ("+", 5), ("-", 3), ("<right>", 5), ("<left>", 3), ("<right><right>", nil), ("0", nil),
      ("<delete>", nil), ("<backspace>", nil), ("<delete>+", 1), ("<delete><right>", 1),
      ("<delete><left>", 5), ("+++", 5), ("9", 4),
    ] as [(String, Int?)])
  func ratings(keys: String, severity: Int?) throws {
    var scene = try form(friction, at: "severity")
    scene.type(keys + "<esc>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.severity == severity)
  }

  @Test(
    arguments: [
      ("0", 0), ("2", 2), ("+", -1), ("-", -2), ("++++++", 2), ("<delete>", nil), ("<delete>-", -1),
      ("<delete>+", 1), ("<left>", nil), ("3", -2),
    ] as [(String, Int?)])
  func zeroIsAnEmotion(keys: String, emotion: Int?) throws {
    var scene = try form(at: "emotion")
    scene.type(keys + "<esc>")
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.emotion == emotion)
  }

  @Test func aDigitOutOfRangeSaysTheRange() throws {
    var scene = try form(friction, at: "severity")
    scene.type("7")
    #expect(scene.screen().contains("Severity goes from 1 to 5."))
    scene.type("<down>")
    #expect(!scene.screen().contains("Severity goes"))
  }

  @Test(
    arguments: [
      ("<space>", true), ("<space><space>", false), ("<space><space><space>", nil), ("y", true), ("n", false),
      ("<left>", false),
    ] as [(String, Bool?)])
  func flags(keys: String, flag: Bool?) throws {
    var scene = try form(at: "momentOfTruth")
    scene.type(keys + "<esc>")
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.momentOfTruth == flag)
  }

  @Test func choicesGoRoundAndAreListed() throws {
    var scene = try form(friction, at: "status")
    scene.type("<right><right><esc>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.status == "planned")
    scene = try form(friction, at: "status")
    scene.type("<enter>prog<enter><esc>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.status == "in-progress")
  }

  @Test func typingInAChoiceFindsInItsList() throws {
    var scene = try form(friction, at: "category")
    scene.type("stock<enter><esc>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.category == "stock")
  }

  @Test func aWordOfAnotherProgramIsKeptAndShown() throws {
    var journey = Journey.laptop
    _ = try journey.apply(.set(ID<FrictionPoint>("login-again"), "status", to: .text("parked")))
    var scene = try form(friction, at: "status", in: journey)
    #expect(scene.screen().contains("parked  (not one of the usual, kept as it is)"))
    scene.type("<right><left><esc>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.status == "parked")
  }

  // MARK: References

  @Test func aReferenceIsChosenByName() throws {
    var scene = try form(at: "channel")
    scene.type("mob<enter><esc>")
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.channel == ID("app"))
  }

  @Test func severalAreChosenWithSpace() throws {
    var scene = try form(friction, at: "touchpoints")
    scene.type("<enter>wish<space><enter><esc>")
    #expect(
      scene.workbench.journey.frictions[ID("login-again")]?.touchpoints == [ID("checkout"), ID("wish-list")])
  }

  @Test func aRequiredReferenceCannotBeCleared() throws {
    var scene = try form(at: "stage")
    scene.type("<delete>")
    #expect(scene.screen().contains("Stage can't be empty."))
  }

  @Test func aTouchpointThatChangesPersonaLeavesItsPath() throws {
    var scene = try form(at: "persona")
    scene.type("marco<enter><esc>")
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.persona == ID("marco"))
    #expect(scene.workbench.journey.current.transitions.isEmpty)
    #expect(scene.workbench.message?.text.hasPrefix("Its transitions went") == true)
    scene.workbench.undo()
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func bothEndsOfATransitionChangeAtOnce() throws {
    var scene = try form(RecordReference(ID<Transition>("t1")), at: "from")
    scene.type("reviews<enter><down>pick<enter><esc>")
    let way = scene.workbench.journey.current.transitions[ID("t1")]
    #expect(way?.from == ID("reviews"))
    #expect(way?.to == ID("pick-up"))
    #expect(way?.context == .lost)
  }

  // MARK: Texts

  @Test func listsAreEditedALineAnItem() throws {
    var scene = try form(persona, at: "goals")
    scene.type("sleep<enter>save<enter><enter><esc>")
    #expect(scene.workbench.journey.personas[ID("giulia")]?.goals == ["sleep", "save"])
    scene.workbench.open(try #require(Form.of(persona, in: scene.workbench.journey)))
    scene.goToField("goals")
    scene.type("<down><ctrl-u><down><esc>")
    #expect(scene.workbench.journey.personas[ID("giulia")]?.goals == ["sleep"])
  }

  @Test func pastedLinesBecomeItems() throws {
    var scene = try form(persona, at: "needs")
    scene.send(.paste("quiet\nspeed\n"))
    scene.type("<esc>")
    #expect(scene.workbench.journey.personas[ID("giulia")]?.needs == ["quiet", "speed"])
  }

  @Test func pastingIntoATextKeepsItsLines() throws {
    var scene = try form(at: "notes")
    scene.send(.paste("one\ntwo q"))
    scene.type("<alt-enter>three<esc>")
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.notes == "one\ntwo q\nthree")
  }

  @Test func pastingWhereNoTextCanStandChangesNothing() throws {
    var scene = try form(friction, at: "severity")
    scene.send(.paste("1"))
    #expect(scene.screen().contains("A text can't stand here."))
    scene.type("<esc>")
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func theEditorGivesATextBack() throws {
    var scene = try form(at: "notes")
    scene.type("draft<ctrl-o>")
    #expect(scene.effects == [.edit(text: "draft", name: "touchpoint-checkout-notes")])
    scene.send(.outcome(.edited(text: "first\nsecond\n")))
    scene.type("<esc>")
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.notes == "first\nsecond")
  }

  @Test func whatIsTypedMeanwhileDoesNotMisleadTheEditor() throws {
    var scene = try form(at: "action")
    scene.type("<ctrl-o><down><down>")
    scene.send(.outcome(.edited(text: "walks in\n")))
    scene.type("<esc>")
    let checkout = scene.workbench.journey.current.touchpoints[ID("checkout")]
    #expect(checkout?.action == "walks in")
    #expect(checkout?.content == nil)
  }

  @Test func theEditorGivesAListBack() throws {
    var scene = try form(persona, at: "traits")
    scene.type("calm<ctrl-o>")
    scene.send(.outcome(.edited(text: "calm\n\nthrifty\n")))
    scene.type("<esc>")
    #expect(scene.workbench.journey.personas[ID("giulia")]?.traits == ["calm", "thrifty"])
  }

  // MARK: Entries

  @Test func evidenceIsAddedChangedAndRemoved() throws {
    var scene = try form(friction, at: "evidence")
    scene.type("<enter>a<right><tab>logs<esc>a<tab>second<esc><esc><esc>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.evidence.map(\.note) == ["logs", "second"])
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.evidence.first?.source == "analytics")
    scene.workbench.open(try #require(Form.of(friction, in: scene.workbench.journey)))
    scene.goToField("evidence")
    scene.type("<enter>K<down>K<up>d<esc><esc>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.evidence.map(\.note) == ["logs"])
    #expect(scene.workbench.history.done.count == 2)
  }

  @Test func anEntryThatWasLeftEmptyIsNotAdded() throws {
    var scene = try form(friction, at: "evidence")
    scene.type("<enter>a<esc><esc><esc>")
    #expect(scene.workbench.journey == .laptop)
  }

  @Test func discardedEntriesLeaveTheFormAsItWas() throws {
    var scene = try form(friction, at: "evidence")
    scene.type("<enter>a<tab>logs<ctrl-c><ctrl-c><esc>")
    #expect(scene.workbench.journey == .laptop)
  }

  // MARK: Moving

  @Test func arrowsGoThroughTheLinesOfALongText() throws {
    var scene = try form(at: "action")
    scene.send(.paste("first\nsecond"))
    scene.type("<up>!<up>")
    #expect(scene.focusedField == "device")
    scene.type("<esc>")
    #expect(scene.workbench.journey.current.touchpoints[ID("checkout")]?.action == "first!\nsecond")
  }

  @Test func tabGoesRound() throws {
    var scene = try form()
    scene.type("<shift-tab>")
    #expect(scene.focusedField == "id")
    scene.type("<tab>")
    #expect(scene.focusedField == "title")
  }

  @Test func aClickSelectsAField() throws {
    var scene = try form()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 9, column: 30))))
    #expect(scene.focusedField == "device")
  }

  @Test func aDoubleClickOpensTheList() throws {
    var scene = try form()
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: Point(row: 5, column: 30))))
    #expect(scene.screen().contains("─ Channel ─"))
  }

  @Test(arguments: [(10, 40), (24, 80), (40, 120)])
  func theCursorIsInSightInEveryField(rows: Int, columns: Int) throws {
    var scene = try form(persona, rows: rows, columns: columns)
    for _ in 0..<17 {
      let label = try #require(scene.focusedLabel)
      #expect(scene.screen().contains("▸ \(label.prefix(10))"))
      #expect(scene.workbench.frame().cursor != nil)
      scene.type("<tab>")
    }
  }

  @Test(arguments: [(1, 1), (3, 200), (10, 40), (11, 41), (200, 400)])
  func everySizeIsDrawn(rows: Int, columns: Int) throws {
    var scene = try form(persona, rows: rows, columns: columns)
    scene.type("<down><pagedown><enter>x<pageup>")
    scene.send(.resize(Size(rows: 24, columns: 80)))
    #expect(scene.screen().contains("Persona · Giulia"))
  }
}

extension Scene {
  var form: Form? { workbench.layers.last as? Form }
  var focusedField: String? { form.map { $0.fields[$0.focus].key } }
  var focusedLabel: String? { form.map { $0.fields[$0.focus].label } }

  /// Takes the cursor to a field of the form.
  mutating func goToField(_ key: String) {
    workbench.updateLayer(Form.self) { form in
      form.go(to: form.fields.firstIndex { $0.key == key } ?? -1)
    }
  }
}

@Suite struct DiscardTests {
  @Test func discardingAFormKeepsWhatCanBeRedone() {
    var scene = Scene()
    scene.type("SOne<enter><enter>u")
    scene.type("/Checkout<enter><enter>xyz<ctrl-c>")
    scene.type("<ctrl-r>")
    #expect(scene.workbench.journey.current.stages.contains(ID("one")))
  }
}
