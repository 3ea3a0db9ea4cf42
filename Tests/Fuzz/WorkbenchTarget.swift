import JourneyModel
import JourneyStore
import Terminal
import Workbench

/// The program without a terminal: any keys, pastes, mouse and windows. What was done can be undone to the last.
struct WorkbenchTarget: FuzzTarget {
  static let name = "workbench"
  private let journeys: [Journey] =
    Seeds.samples.prefix(1).compactMap { try? JourneyReader.read($0).journey }
    + Seeds.documents.compactMap { try? JourneyReader.read($0).journey } + [
      Template.all[0].journey(title: "T")
    ]
  private let typography = Typography(width: columnWidth)
  private static let keys: [KeyStroke] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!?/:;,.<>[]{}()+-*=#@$%^&~'\"|_ é日"
    .unicodeScalars
    .map { KeyStroke($0) }
  private static let named: [KeyStroke] =
    [
      .enter, .enter, .enter, .escape, .tab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown,
    ]
    .map { KeyStroke($0) } + [
      KeyStroke(.tab, shift: true), KeyStroke(.right, shift: true), KeyStroke(.down, alt: true),
    ]
    + "abcdefghklnoprstuvwxyz".unicodeScalars.map { KeyStroke.control($0) }

  /// Bytes that are taken two by two: what happens, and to what.
  func input(_ random: inout SplitMix) -> [UInt8] { random.bytes(2 + 2 * random.below(60)) }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      guard let first = input.first else { return false }
      let journey = journeys[Int(first) % journeys.count]
      var workbench = Workbench(
        journey, path: "a.journey.json", size: Size(rows: 24, columns: 80),
        options: Options(typography: typography))
      var rest = input.dropFirst()
      while let what = rest.popFirst() {
        let event = Self.event(what, rest.popFirst() ?? 0)
        for effect in workbench.handle(event) { answer(effect, &workbench) }
        if what % 4 == 0 { try checkFrame(of: workbench) }
      }
      try checkFrame(of: workbench)
      return try checkUndo(&workbench)
    }
  }

  private static func event(_ what: UInt8, _ which: UInt8) -> Event {
    let number = Int(which)
    switch what {
    case 0..<150: return .key(keys[number % keys.count])
    case 150..<225: return .key(named[number % named.count])
    case 225..<230: return .resize(Size(rows: number % 60, columns: number * 7 % 200))
    case 230..<238:
      return .paste(["a", "one\ntwo !2\n\tthree", "", "\u{1B}[2J", "9", "日本\u{301}"][number % 6])
    default:
      let actions: [MouseEvent.Action] = [
        .press(clicks: 1), .press(clicks: 1), .press(clicks: 2), .drag, .drag, .release, .release, .wheelUp,
        .wheelDown,
        .wheelLeft, .wheelRight,
      ]
      let at = Point(row: number % 26, column: number * 31 % 83)
      return .mouse(MouseEvent(actions[Int(what) % actions.count], at: at))
    }
  }

  private func answer(_ effect: Effect, _ workbench: inout Workbench) {
    switch effect {
    case .save: _ = workbench.handle(.outcome(.saved(path: "a.journey.json")))
    case .edit(let text, _): _ = workbench.handle(.outcome(.edited(text: text + "\u{1B} x\n\n")))
    case .theme(let name, false): _ = workbench.handle(.outcome(.themed(name: name, title: name)))
    default: break
    }
  }

  private func checkFrame(of workbench: Workbench) throws(Broken) {
    let frame = workbench.frame()
    try insist(frame.size == workbench.size, "a frame of another size")
    guard let cursor = frame.cursor else { return }
    let isInside =
      (0..<frame.size.rows).contains(cursor.row) && (0..<frame.size.columns).contains(cursor.column)
    try insist(isInside, "the cursor stands outside of the window")
  }

  /// Everything done can be taken back and done again; and the journey can be written and read at any time.
  private func checkUndo(_ workbench: inout Workbench) throws(Broken) -> Bool {
    workbench.closeLayers()
    let steps = workbench.history.done.count
    let journey = workbench.journey
    guard let again = try? JourneyReader.read(JourneyWriter.text(journey)).journey else {
      throw Broken("what was made of the journey can't be read")
    }
    try insist(again == journey, "what was made of the journey reads as another one")
    for _ in 0..<steps { workbench.undo() }
    try insist(workbench.history.done.isEmpty, "not everything can be undone")
    for _ in 0..<steps { workbench.redo() }
    try insist(workbench.journey == journey, "done again, it is another journey")
    return steps > 0
  }
}
