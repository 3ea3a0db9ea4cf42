import Words

/// A line at the foot of the screen in which a text is typed.
package struct Prompt: Layer {
  package enum Verdict: Sendable {
    case closes
    /// Ready for the next one, with this text in it.
    case again(String)
    /// Stays as it is: what was typed can't be taken, and a message says why.
    case stays
  }

  let label: String
  package var line: TextLine
  /// What was understood so far, shown above the line; each piece in its style.
  var feedback: @Sendable (Workbench, TextLine) -> [(String, Style)] = { _, _ in [] }
  /// What Tab can put in for what stands before the cursor: whole texts up to the cursor.
  var completions: @Sendable (Workbench, String) -> [String] = { _, _ in [] }
  /// Called at each change of the text, for a preview.
  var changed: @Sendable (inout Workbench, String) -> Void = { _, _ in }
  /// Called when Esc ends it.
  var cancelled: @Sendable (inout Workbench) -> Void = { _ in }
  /// Whether it is ready for the next line after one was taken, where that is asked for.
  var isRepeated = true
  /// Whether what stands in it at first is taken out by the first character that is typed: for numbers and
  /// dates, which are typed anew rather than changed.
  var isTypedAnew = false
  /// Earlier lines that Up brings back, the latest last.
  var earlier: [String] = []
  /// What Enter does, and what else can be done, for the last line.
  var acceptHint = words("keep")
  var moreHints: [Hint] = []
  let accept: @Sendable (inout Workbench, String) -> Verdict
  private var offered: [String] = []
  private var offer = 0
  private var recalled = 0

  package init(
    _ label: String, text: String = "",
    accept: @escaping @Sendable (inout Workbench, String) -> Verdict
  ) {
    self.label = label
    line = TextLine(text)
    self.accept = accept
  }

  package mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke): return handle(stroke, in: &workbench)
    case .paste(let text):
      if isTypedAnew { line.replace(with: "") }
      isTypedAnew = false
      line.insert(text)
      edited(in: &workbench)
    default: break
    }
    return .stays
  }

  private mutating func handle(_ stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    switch stroke {
    case KeyStroke(.escape), .control("c"), .control("g"):
      cancelled(&workbench)
      return .closes
    case KeyStroke(.enter): return accepted(in: &workbench)
    case KeyStroke(.tab): complete(1, in: &workbench)
    case KeyStroke(.tab, shift: true): complete(-1, in: &workbench)
    case KeyStroke(.up), .control("p"): recall(1, in: &workbench)
    case KeyStroke(.down), .control("n"): recall(-1, in: &workbench)
    default: type(stroke, in: &workbench)
    }
    isTypedAnew = false
    return .stays
  }

  private mutating func type(_ stroke: KeyStroke, in workbench: inout Workbench) {
    if isTypedAnew, stroke.typed != nil { line.replace(with: "") }
    if line.handle(stroke) { edited(in: &workbench) }
  }

  private mutating func accepted(in workbench: inout Workbench) -> LayerFate {
    switch accept(&workbench, line.text) {
    case .closes: return .closes
    case .again(let text):
      if !isRepeated { return .closes }
      line.replace(with: text)
    case .stays: break
    }
    return .stays
  }

  private mutating func edited(in workbench: inout Workbench) {
    offered = []
    changed(&workbench, line.text)
  }

  private mutating func complete(_ step: Int, in workbench: inout Workbench) {
    if offered.isEmpty {
      offered = completions(workbench, line.textBeforeCursor)
      offer = step > 0 ? -1 : 0
    }
    guard !offered.isEmpty else { return }
    offer = (offer + step + offered.count) % offered.count
    line.replaceBeforeCursor(with: offered[offer])
    changed(&workbench, line.text)
    if offered.count == 1 { offered = [] }  // decided: Tab goes on from here
  }

  private mutating func recall(_ step: Int, in workbench: inout Workbench) {
    let place = recalled + step
    guard place >= 0, place <= earlier.count else { return }
    recalled = place
    line.replace(with: place == 0 ? "" : earlier[earlier.count - place])
    edited(in: &workbench)
  }

  package func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let rows = Area(row: area.row + area.rows - 2, column: area.column, rows: 2, columns: area.columns)
    canvas.fill(rows, " ", Style(.prompt))
    canvas.pieces(feedbackPieces(workbench), in: rows, column: 1)
    let used = canvas.text(
      label == ":" ? label : label + " ", in: rows, row: 1, column: 1, Style(.fieldLabel))
    canvas.textLine(line, in: rows, row: 1, column: 1 + used)
    if isTypedAnew {
      let width = min(canvas.typography.width(of: line.text), rows.columns - 1 - used)
      let text = Area(row: rows.row + 1, column: rows.column + 1 + used, rows: 1, columns: width)
      canvas.emphasise(text, .marked)
    }
  }

  private func feedbackPieces(_ workbench: Workbench) -> [(String, Style)] {
    if offered.isEmpty { return feedback(workbench, line) }
    return offered.enumerated().dropFirst(firstShown(columns: workbench.size.columns)).map { index, text in
      (Self.lastWord(text), Style(.completion, index == offer ? .focused : .none))
    }.flatMap { [$0, ("  ", Style(.prompt))] }
  }

  /// The first offer to show so that the one put in is in sight.
  private func firstShown(columns: Int) -> Int {
    var room = columns - 2
    var first = offer
    while first >= 0 {
      room -= Self.lastWord(offered[first]).count + 2
      if room < 0 { break }
      first -= 1
    }
    return min(offer, first + 1)
  }

  private static func lastWord(_ text: String) -> String {
    text.split(separator: " ").last.map(String.init) ?? text
  }

  package func hints(_ workbench: Workbench) -> [Hint] {
    [Hint("⏎", acceptHint)] + moreHints + [Hint("Esc", words("leave"))]
  }
}
