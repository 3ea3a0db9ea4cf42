import JourneyModel
import Words

/// What a new journey begins with: its title, and a template or a sample to start from.
package struct StartScreen: Layer {
  enum Entry: Sendable {
    case heading(String)
    case template(Template)
    case sample(name: String, title: String)
    case leftBehind(Int, title: String, date: String)

    var canBeChosen: Bool { if case .heading = self { false } else { true } }
  }

  /// The file that a journey made here belongs to, if that is settled already.
  let path: String?
  private let entries: [Entry]
  private var title = TextLine()
  /// The entry under the cursor.
  private var cursor = 1

  init(path: String?, _ options: Options) {
    self.path = path
    let samples = options.samples
    let templates = [.heading(words("Start from"))] + Template.all.map(Entry.template)
    let left = path == nil ? Self.leftBehind(options) : []
    let looks = samples.map { Entry.sample(name: $0.name, title: $0.title) }
    let offered = looks.isEmpty ? [] : [.heading(""), .heading(words("Or open a sample"))] + looks
    entries = left + templates + offered
  }

  /// First of all, so that nobody starts anew who only wants their work back.
  private static func leftBehind(_ options: Options) -> [Entry] {
    let found = options.leftBehind.enumerated().map {
      Entry.leftBehind($0, title: $1.title, date: $1.date)
    }
    return found.isEmpty
      ? [] : [.heading(words("Go on with work that was not saved"))] + found + [.heading("")]
  }

  package mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke): return handle(stroke, in: &workbench)
    case .paste(let text): title.insert(text)
    case .mouse(let mouse): return handle(mouse, in: &workbench)
    case .resize, .outcome, .journal, .people, .changedOnDisk, .moment, .idle: break
    }
    return .stays
  }

  private mutating func handle(_ stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    switch stroke {
    case KeyStroke(.escape), .control("c"), .control("g"): return leave(in: &workbench)
    case KeyStroke(.enter): return start(in: &workbench)
    case KeyStroke(.up), .control("p"), KeyStroke(.tab, shift: true): move(-1)
    case KeyStroke(.down), .control("n"), KeyStroke(.tab): move(1)
    case KeyStroke(.pageUp): cursor = 1
    case KeyStroke(.pageDown): cursor = entries.count - 1
    default: _ = title.handle(stroke)
    }
    return .stays
  }

  private mutating func move(_ step: Int) {
    var place = cursor + step
    while entries.indices.contains(place), !entries[place].canBeChosen { place += step }
    if entries.indices.contains(place) { cursor = place }
  }

  private mutating func handle(_ mouse: MouseEvent, in workbench: inout Workbench) -> LayerFate {
    switch mouse.action {
    case .wheelUp: move(-1)
    case .wheelDown: move(1)
    case .press(let clicks):
      guard let place = entry(at: mouse.at, workbench.layerArea) else { break }
      cursor = place
      if clicks == 2 { return start(in: &workbench) }
    default: break
    }
    return .stays
  }

  // MARK: Starting

  private func start(in workbench: inout Workbench) -> LayerFate {
    switch entries[cursor] {
    case .heading: return .stays
    case .template(let template):
      let journey = template.journey(title: chosenTitle)
      workbench.replaceDocument(journey, path: path, isNew: true)
      return .closes
    case .sample(let name, _):
      workbench.ask(.openSample(name: name, path: path))
      return .stays  // until it is there
    case .leftBehind(let index, _, _):
      workbench.ask(.resume(index))
      return .closes
    }
  }

  private func leave(in workbench: inout Workbench) -> LayerFate {
    if !workbench.hasDocument {
      let journey = Template.empty.journey(title: chosenTitle)
      workbench.replaceDocument(journey, path: path ?? workbench.path, isNew: true)
    }
    return .closes
  }

  package mutating func receive(_ outcome: Outcome, in workbench: inout Workbench) -> LayerFate {
    if case .opened = outcome { .closes } else { .stays }
  }

  private static var untitled: String { words("New journey") }

  private var chosenTitle: String {
    let text = title.text.trimmed
    return text.isEmpty ? Self.untitled : text
  }

  // MARK: Drawing

  package func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let inside = canvas.box(area, title: words("A new journey")).inset(columns: 1)
    let list = Self.listArea(in: area)
    let first = firstShown(rows: list.rows)
    for (row, place) in entries.indices.dropFirst(first).prefix(list.rows).enumerated() {
      let line = Area(row: list.row + row, column: list.column, rows: 1, columns: list.columns)
      draw(entries[place], on: &canvas, in: line)
      if place == cursor { canvas.emphasise(line, .focused) }
    }
    drawExplanation(on: &canvas, in: list)
    drawTitle(on: &canvas, in: inside)
  }

  private func drawTitle(on canvas: inout Canvas, in area: Area) {
    let row = area.rows > 8 ? 1 : 0
    let used = canvas.text(words("Title") + "  ", in: area, row: row, Style(.fieldLabel))
    let field = Area(
      row: area.row + row, column: area.column + used, rows: 1, columns: min(60, area.columns - used))
    canvas.textLine(title, in: field)
    if title.isEmpty { canvas.text(Self.untitled, in: field, Style(.muted)) }
  }

  /// What the entry under the cursor holds, below the list where there is room.
  private func drawExplanation(on canvas: inout Canvas, in list: Area) {
    let lines = canvas.typography.wrap(explanation, columns: min(90, list.columns - 2))
    guard entries.count + 1 + lines.count <= list.rows else { return }
    for (row, line) in lines.enumerated() {
      canvas.text(line, in: list, row: entries.count + 1 + row, column: 1, Style(.muted))
    }
  }

  private var explanation: String {
    switch entries[cursor] {
    case .heading: ""
    case .template(let template):
      template.contents
    case .leftBehind: words("It was never saved to a file; the program that held it ended before.")
    case .sample:
      words("A complete journey to look around in. It is saved to a file of your own, if at all.")
    }
  }

  private func draw(_ entry: Entry, on canvas: inout Canvas, in area: Area) {
    let label = Area(row: area.row, column: area.column + 1, rows: 1, columns: area.columns - 2)
    switch entry {
    case .heading(let text):
      canvas.text(text, in: label, Style(.panelTitle))
    case .template(let template):
      canvas.text(template.summary, in: label, column: 2, Style(.panel))
    case .sample(_, let title):
      canvas.text(title, in: label, column: 2, Style(.panel))
    case .leftBehind(_, let title, let date):
      canvas.text(title, in: label, column: 2, Style(.panel))
      canvas.textRight(date, in: label, Style(.muted))
    }
  }

  private static func listArea(in area: Area) -> Area {
    let inside = area.inset(rows: 1, columns: 2)
    let head = inside.rows > 8 ? 3 : 1
    return Area(
      row: inside.row + head, column: inside.column, rows: inside.rows - head, columns: inside.columns)
  }

  private func firstShown(rows: Int) -> Int {
    max(0, min(cursor - rows + 1, entries.count - rows))
  }

  private func entry(at point: Point, _ area: Area) -> Int? {
    let list = Self.listArea(in: area)
    guard list.contains(point) else { return nil }
    let place = firstShown(rows: list.rows) + point.row - list.row
    return entries.indices.contains(place) && entries[place].canBeChosen ? place : nil
  }

  package func hints(_ workbench: Workbench) -> [Hint] {
    [
      Hint("⏎", words("start")), Hint("↑ ↓", words("choose")),
      Hint("Esc", workbench.hasDocument ? words("back") : words("start empty")),
    ]
  }
}

extension Workbench {
  /// Whether there is anything to go back to.
  fileprivate var hasDocument: Bool { journey != Journey() }

  /// Offers what a new journey can begin with.
  ///
  /// - Parameter path: the file it is to belong to, if it has been named already.
  package mutating func openStartScreen(path: String? = nil) {
    closeLayers()
    open(StartScreen(path: path, options))
  }
}
