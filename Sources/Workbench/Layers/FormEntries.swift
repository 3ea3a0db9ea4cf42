import JourneyModel
import Words

/// The entries of one field, evidence or feedback or readings, over the form that they belong to.
struct FormEntries<Entry: FieldedRecord>: Layer {
  let title: String
  /// Takes the entries over once the list is left.
  let keep: @Sendable (inout Workbench, [Entry]) -> Void
  private(set) var entries: [Entry]
  private(set) var focus = 0

  init(
    _ title: String, _ entries: [Entry], keep: @escaping @Sendable (inout Workbench, [Entry]) -> Void
  ) {
    (self.title, self.entries, self.keep) = (title, entries, keep)
  }

  mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke): return handle(stroke, in: &workbench)
    case .mouse(let mouse): handle(mouse, in: &workbench)
    default: break
    }
    return .stays
  }

  private mutating func handle(_ stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    switch stroke {
    case KeyStroke(.escape), .control("s"):
      keep(&workbench, entries)
      return .closes
    case .control("c"): return .closes
    case KeyStroke(.enter): edit(in: &workbench)
    case KeyStroke("a"), KeyStroke(.insert): add(in: &workbench)
    case KeyStroke("d"), KeyStroke(.delete): remove()
    case KeyStroke("K"): move(-1)
    case KeyStroke("J"): move(1)
    default: go(stroke)
    }
    return .stays
  }

  private mutating func go(_ stroke: KeyStroke) {
    switch stroke {
    case KeyStroke(.up), KeyStroke("k"), KeyStroke(.tab, shift: true): focus -= 1
    case KeyStroke(.down), KeyStroke("j"), KeyStroke(.tab): focus += 1
    case KeyStroke(.home): focus = 0
    case KeyStroke(.end): focus = entries.count - 1
    default: break
    }
    focus = min(max(0, focus), max(0, entries.count - 1))
  }

  // MARK: Changing

  private func edit(in workbench: inout Workbench) {
    guard entries.indices.contains(focus) else { return add(in: &workbench) }
    let index = focus
    openForm(for: entries[index], in: &workbench) { $0.set($1, at: index) }
  }

  private func add(in workbench: inout Workbench) {
    openForm(for: Entry(), in: &workbench) { list, changes in
      list.entries.append(Entry())
      list.focus = list.entries.count - 1
      list.set(changes, at: list.focus)
    }
  }

  private func openForm(
    for entry: Entry, in workbench: inout Workbench,
    keep: @escaping @Sendable (inout FormEntries, [Form.FieldChange]) -> Void
  ) {
    let fields = Entry.fields.map { FormField($0, of: entry) }
    var form = Form(title, fields) { workbench, changes in
      workbench.updateLayer(FormEntries.self) { keep(&$0, changes) }
      return true
    }
    form.isStep = false
    workbench.open(form)
  }

  private mutating func set(_ changes: [Form.FieldChange], at index: Int) {
    for change in changes { Entry.field(change.key)?.set(&entries[index], change.value) }
  }

  private mutating func remove() {
    guard entries.indices.contains(focus) else { return }
    entries.remove(at: focus)
    focus = min(focus, max(0, entries.count - 1))
  }

  private mutating func move(_ step: Int) {
    guard entries.indices.contains(focus), entries.indices.contains(focus + step) else { return }
    entries.swapAt(focus, focus + step)
    focus += step
  }

  // MARK: Drawing

  private func panel(in area: Area) -> Area {
    area.centred(rows: max(entries.count, 5) + 2, columns: Form.columns - 4)
  }

  private func firstShown(rows: Int) -> Int { max(0, focus - max(1, rows) + 1) }

  func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let inside = canvas.box(panel(in: area), title: title)
    if entries.isEmpty {
      canvas.text(words("Nothing yet: a adds the first."), in: inside, Style(.muted))
      canvas.placeCursor(Point(row: inside.row, column: inside.column))
    }
    let first = firstShown(rows: inside.rows)
    for (row, index) in (first..<entries.count).prefix(inside.rows).enumerated() {
      let line = Area(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
      let summary = FieldKind.summary(of: entries[index], workbench.journey)
      canvas.text(summary, in: line, Style(.text))
      guard index == focus else { continue }
      canvas.emphasise(line, .focused)
      canvas.placeCursor(Point(row: line.row, column: line.column))
    }
  }

  private mutating func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    let inside = panel(in: workbench.layerArea).inset(rows: 1, columns: 2)
    switch mouse.action {
    case .wheelUp: focus = max(0, focus - 1)
    case .wheelDown: focus = min(focus + 1, max(0, entries.count - 1))
    case .press(let clicks) where inside.contains(mouse.at):
      let index = firstShown(rows: inside.rows) + mouse.at.row - inside.row
      guard entries.indices.contains(index) else { return }
      focus = index
      if clicks == 2 { edit(in: &workbench) }
    default: break
    }
  }

  func hints(_ workbench: Workbench) -> [Hint] {
    [
      Hint("a", words("add")), Hint("⏎", words("change")), Hint("d", words("remove")),
      Hint("K J", words("move")), Hint("Ctrl-C", words("discard")), Hint("Esc", words("back to the form")),
    ]
  }
}
