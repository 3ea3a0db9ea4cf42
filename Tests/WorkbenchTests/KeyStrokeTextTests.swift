import Testing

@testable import Workbench

@Suite struct KeyStrokeTextTests {
  @Test(arguments: [
    ("a", KeyStroke("a")), ("A", KeyStroke("A")), ("?", KeyStroke("?")), ("-", KeyStroke("-")),
    ("é", KeyStroke("é")), ("ctrl-r", .control("r")), ("Ctrl-R", .control("r")),
    ("CONTROL-r", .control("r")), ("ctrl--", .control("-")),
    ("alt-x", KeyStroke(.character("x"), alt: true)), ("alt-X", KeyStroke(.character("X"), alt: true)),
    ("meta--", KeyStroke(.character("-"), alt: true)),
    ("ctrl-alt-x", KeyStroke(.character("x"), control: true, alt: true)),
    ("enter", KeyStroke(.enter)), ("Return", KeyStroke(.enter)), ("ESC", KeyStroke(.escape)),
    ("escape", KeyStroke(.escape)), ("tab", KeyStroke(.tab)),
    ("shift-tab", KeyStroke(.tab, shift: true)), ("Shift-Up", KeyStroke(.up, shift: true)),
    ("space", KeyStroke(" ")), ("ctrl-space", .control(" ")), ("backspace", KeyStroke(.backspace)),
    ("del", KeyStroke(.delete)), ("insert", KeyStroke(.insert)), ("down", KeyStroke(.down)),
    ("left", KeyStroke(.left)), ("right", KeyStroke(.right)), ("home", KeyStroke(.home)),
    ("end", KeyStroke(.end)), ("PgUp", KeyStroke(.pageUp)), ("pagedown", KeyStroke(.pageDown)),
    ("f1", KeyStroke(.function(1))), ("F12", KeyStroke(.function(12))), ("f", KeyStroke("f")),
  ])
  func readsWhatPeopleWrite(text: String, stroke: KeyStroke) {
    #expect(KeyStroke(text: text) == stroke)
  }

  @Test(
    "Strokes that a terminal can't tell apart are the same stroke",
    arguments: [
      ("ctrl-i", KeyStroke(.tab)), ("ctrl-m", KeyStroke(.enter)), ("ctrl-J", KeyStroke(.enter)),
      ("ctrl-h", KeyStroke(.backspace)), ("ctrl-/", .control("_")), ("ctrl-[", KeyStroke(.escape)),
      ("ctrl-alt-i", KeyStroke(.tab, alt: true)), ("shift-a", KeyStroke("A")), ("shift-A", KeyStroke("A")),
    ])
  func knowsTerminals(text: String, stroke: KeyStroke) {
    #expect(KeyStroke(text: text) == stroke)
  }

  @Test(arguments: [
    "", " ", "ab", "ctrl-", "ctrl-ctrl-a", "hyper-a", "f0", "f01", "f64", "f-1", "shift-1",
    "ctrl-shift-a", "g b", "\u{1b}", "\t", "\u{200b}", "e\u{301}", "ctrl-wat",
  ])
  func refusesTheRest(text: String) {
    #expect(KeyStroke(text: text) == nil)
  }

  @Test func everyStrokeIsReadBackFromItsDescription() {
    let named: [KeyStroke.Key] = [
      .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .character(" "), .function(1), .function(63),
    ]
    for key in named {
      for bits in 0..<8 {
        // Shift and Space is Space.
        if key == .character(" "), bits & 4 != 0 { continue }
        let stroke = KeyStroke(key, control: bits & 1 != 0, alt: bits & 2 != 0, shift: bits & 4 != 0)
        #expect(KeyStroke(text: stroke.description) == stroke)
      }
    }
    for scalar in "aA1!-~é漢".unicodeScalars {
      #expect(KeyStroke(text: KeyStroke(scalar).description) == KeyStroke(scalar))
    }
  }

  @Test(arguments: [
    ("a", "a"), ("A", "A"), ("ctrl-r", "Ctrl-R"), ("alt-x", "Alt-x"), ("shift-tab", "Shift-Tab"),
    ("space", "Space"), ("ctrl-space", "Ctrl-Space"), ("pgup", "PageUp"), ("f10", "F10"), ("esc", "Esc"),
  ])
  func labelsAreForPeople(text: String, label: String) {
    #expect(KeyStroke(text: text)?.label == label)
  }

  @Test func sequencesHaveSpacesBetween() throws {
    let jump = try #require(KeyStroke.sequence(text: "g  b"))
    #expect(jump == [KeyStroke("g"), KeyStroke("b")])
    #expect(jump.text == "g b")
    #expect(KeyStroke.sequence(text: "ctrl-x Ctrl-S")?.label == "Ctrl-X Ctrl-S")
    #expect(KeyStroke.sequence(text: "q") == [KeyStroke("q")])
    #expect(KeyStroke.sequence(text: "") == nil)
    #expect(KeyStroke.sequence(text: " ") == nil)
    #expect(KeyStroke.sequence(text: "g wat") == nil)
  }
}
