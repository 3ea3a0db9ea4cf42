/// A question with a few answers, asked where something could be lost. No answer is given by the key that
/// led to the question, so that a key pressed twice decides nothing.
package struct Confirmation: Layer {
  package struct Choice: Sendable {
    let stroke: KeyStroke
    let does: String
    /// Whether the question is still there afterwards.
    let asksOn: Bool
    let run: @Sendable (inout Workbench) -> Void

    /// - Parameter does: what it does, as an imperative: “save and quit”.
    package init(
      _ letter: Unicode.Scalar, _ does: String, asksOn: Bool = false,
      run: @escaping @Sendable (inout Workbench) -> Void
    ) {
      self.init(KeyStroke(letter), does, asksOn: asksOn, run: run)
    }

    init(
      _ stroke: KeyStroke, _ does: String, asksOn: Bool = false,
      run: @escaping @Sendable (inout Workbench) -> Void
    ) {
      (self.stroke, self.does, self.asksOn, self.run) = (stroke, does, asksOn, run)
    }
  }

  let title: String
  let question: String
  let choices: [Choice]
  /// What Esc does, which changes nothing: “stay”.
  let otherwise: String
  let cancelled: @Sendable (inout Workbench) -> Void

  package init(
    _ title: String, _ question: String, _ choices: [Choice], otherwise: String,
    cancelled: @escaping @Sendable (inout Workbench) -> Void = { _ in }
  ) {
    (self.title, self.question, self.choices) = (title, question, choices)
    (self.otherwise, self.cancelled) = (otherwise, cancelled)
  }

  package mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    guard case .key(let stroke) = event else { return .stays }
    if let choice = choices.first(where: { $0.stroke == stroke }) {
      choice.run(&workbench)
      return choice.asksOn ? .stays : .closes
    }
    guard [KeyStroke(.escape), .control("c"), .control("g")].contains(stroke) else { return .stays }
    cancelled(&workbench)
    return .closes
  }

  package func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let keys = hints(workbench)
    let typography = canvas.typography
    let widest = keys.map { 6 + typography.width(of: $0.does) }.max() ?? 0
    let wanted = max(widest, min(typography.width(of: question), 64), typography.width(of: title) + 2)
    // What can be answered matters more than the end of a long question.
    let most = max(1, area.rows - keys.count - 3)
    let lines = typography.wrap(question, columns: min(wanted, area.columns - 6), most: most)
    let box = area.centred(rows: lines.count + keys.count + 3, columns: wanted + 6)
    let inside = canvas.box(box, title: title).inset(columns: 1)
    for (row, line) in lines.enumerated() { canvas.text(line, in: inside, row: row, Style(.panel)) }
    for (row, hint) in keys.enumerated() {
      canvas.text(hint.keys, in: inside, row: lines.count + 1 + row, Style(.key))
      canvas.text(hint.does, in: inside, row: lines.count + 1 + row, column: 6, Style(.panel))
    }
    canvas.placeCursor(Point(row: inside.row + lines.count + 1, column: inside.column))
  }

  package func hints(_ workbench: Workbench) -> [Hint] {
    choices.map { Hint($0.stroke.label, $0.does) } + [Hint("Esc", otherwise)]
  }
}
