import Testing

@testable import Workbench

@Suite struct PickerTests {
  private static let items = [
    Picker.Item("blog", "Blog post", detail: "Website"), Picker.Item("cafe", "Café visit", detail: "Store"),
    Picker.Item("check", "Checkout", detail: "Website"), Picker.Item("pick", "Pick up", detail: "Store"),
    Picker.Item("recheck", "Stock check", detail: "Store"),
  ]

  private func scene(many: Bool = false, chosen: [String] = [], rows: Int = 24, columns: Int = 80) -> Scene {
    var scene = Scene(rows: rows, columns: columns)
    scene.workbench.open(
      Picker("Next touchpoint", Self.items, chosen: chosen, many: many) { workbench, ids in
        workbench.say("chose " + ids.joined(separator: ","))
      })
    return scene
  }

  /// The labels of what is shown, best first.
  private func shown(_ query: String) -> [String] {
    var filter = PickerFilter(count: Self.items.count)
    filter.apply(query, to: Self.items)
    return filter.matches.map { Self.items[$0].id }
  }

  @Test(arguments: [
    ("", ["blog", "cafe", "check", "pick", "recheck"]), ("che", ["check", "recheck"]),
    ("CAFE", ["cafe"]), ("cafè", ["cafe"]), ("stck", ["recheck"]), ("store", ["cafe", "pick", "recheck"]),
    ("check store", ["recheck"]), ("zz", []), ("o", ["blog", "check", "recheck", "cafe", "pick"]),
  ])
  func findsTheBestFirst(query: String, ids: [String]) {
    #expect(shown(query) == ids)
  }

  @Test func typingOnAndBackFindsTheSameAsTypingAtOnce() {
    var filter = PickerFilter(count: Self.items.count)
    for query in ["s", "st", "sto", "sto c", "sto", "o", ""] {
      filter.apply(query, to: Self.items)
      #expect(filter.matches.map { Self.items[$0].id } == shown(query))
    }
  }

  @Test func enterTakesWhatTheCursorIsOn() {
    var scene = scene()
    scene.type("che<down><enter>")
    #expect(scene.line(23).hasPrefix(" chose recheck"))
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func escapeChoosesNothing() {
    var scene = scene()
    scene.type("che<esc>")
    #expect(scene.workbench.message == nil)
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func enterWithNothingFoundStays() {
    var scene = scene()
    scene.type("zz<enter>")
    #expect(scene.screen().contains("Nothing like “zz”."))
    #expect(scene.workbench.layers.count == 1)
  }

  @Test func spaceChoosesSeveralAndKeepsTheOrder() {
    var scene = scene(many: true, chosen: ["pick"])
    scene.type("<down><space><down><down><space><enter>")
    #expect(scene.workbench.message?.text == "chose pick,blog,check")
  }

  @Test func spaceTakesAChoiceBack() {
    var scene = scene(many: true, chosen: ["pick", "blog"])
    scene.type("<space><enter>")
    #expect(scene.workbench.message?.text == "chose pick")
  }

  @Test func typingANameAndEnterAddsIt() {
    var scene = scene(many: true, chosen: ["pick"])
    scene.type("checko<enter>")
    #expect(scene.workbench.message?.text == "chose pick,check")
  }

  @Test func aListIsAPanel() {
    var scene = scene()
    scene.type("ch")
    #expect(
      scene.lines(7...14, columns: 18..<62) == """
        ┌─ Next touchpoint ────────────────────────┐
        │ › ch▮                                   2 │
        │──────────────────────────────────────────│
        │ Checkout                         Website │
        │ Stock check                        Store │
        │                                          │
        │                                          │
        │                                          │
        """)
  }

  @Test(arguments: [(10, 40), (24, 80), (40, 120)])
  func theCursorStaysInSightInALongList(rows: Int, columns: Int) {
    var scene = Scene(rows: rows, columns: columns)
    let items = (1...500).map { Picker.Item("\($0)", "Item \($0)") }
    scene.workbench.open(Picker("Items", items) { _, _ in })
    scene.type("<pagedown><pagedown><down>")
    let picker = scene.workbench.layers.last as? Picker
    #expect(scene.screen().contains(picker?.current?.label ?? "none"))
    scene.type("<end>")
    #expect(scene.screen().contains("Item 500"))
  }

  @Test func aDoubleClickTakes() {
    var scene = scene()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 12, column: 30))))
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: Point(row: 12, column: 30))))
    #expect(scene.workbench.message?.text == "chose check")
  }

  @Test func pasteGoesIntoTheSearch() {
    var scene = scene()
    scene.send(.paste("stock"))
    scene.type("<enter>")
    #expect(scene.workbench.message?.text == "chose recheck")
  }
}

extension Scene {
  /// Some rows of the screen, with the cursor.
  func lines(_ rows: ClosedRange<Int>) -> String {
    screen(cursor: true).split(separator: "\n", omittingEmptySubsequences: false)[rows].joined(
      separator: "\n")
  }

  /// A part of the screen that narrow characters fill, with the cursor.
  func lines(_ rows: ClosedRange<Int>, columns: Range<Int>) -> String {
    let frame = workbench.frame()
    return rows.map { row in
      columns.map { column in
        let isCursor = frame.cursor == Point(row: row, column: column)
        return (isCursor ? "▮" : "") + String(Character(frame[row, column].base))
      }.joined()
    }.joined(separator: "\n")
  }
}
