package import JourneyModel
import Words

/// Every field of something, made from its table of fields, to be filled in.
///
/// The fields are drafts: the journey changes once, when the form is left.
package struct Form: Layer {
  let title: String
  /// The map whose records the fields can refer to.
  let map: MapKind
  /// Whether touchpoints of both maps can be referred to.
  let bothMaps: Bool
  /// Takes the changed fields over. False: they can't be, and a message says why.
  let keep: @Sendable (inout Workbench, [FieldChange]) -> Bool
  /// Whether what is kept becomes a step of the journey's history, and not a part of another form.
  var isStep = true
  var fields: [FormField]
  var focus = 0
  /// The first row that is shown.
  var top = 0
  /// The most rows that the fields have needed: the panel does not shrink under the cursor.
  var tallest = 0
  /// The field whose text is open in the person's editor.
  var inEditor: Int?
  /// Why the last key could not do anything, as a sentence.
  var refusal: String?
  /// Whether the person has been told that something can't be kept.
  var isWarned = false
  /// Whether what was changed has been refused once.
  var isRefused = false

  package struct FieldChange: Sendable {
    package let key: String
    package let value: FieldValue
  }

  init(
    _ title: String, _ fields: [FormField], on map: MapKind = .current, bothMaps: Bool = false,
    keep: @escaping @Sendable (inout Workbench, [FieldChange]) -> Bool
  ) {
    (self.title, self.fields, self.map, self.bothMaps, self.keep) = (title, fields, map, bothMaps, keep)
    if !fields.isEmpty { self.fields[0].enter() }
  }

  package mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    refusal = nil
    let fate = respond(to: event, in: &workbench)
    if fate == .stays { settle(workbench) }
    return fate
  }

  mutating func settle(_ workbench: Workbench) {
    let layout = layout(workbench)
    top = layout.firstShown(focus: focus, top: top)
    tallest = max(tallest, layout.total)
  }

  private mutating func respond(to event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke): return handle(stroke, in: &workbench)
    case .paste(let text):
      if !fields[focus].paste(text) { refusal = words("A text can't stand here.") }
    case .mouse(let mouse): handle(mouse, in: &workbench)
    default: break
    }
    return .stays
  }

  private mutating func handle(_ stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    guard stroke != KeyStroke(.escape), stroke != .control("s") else { return leave(&workbench) }
    (isWarned, isRefused) = (false, false)
    switch stroke {
    case .control("c"): return discard(&workbench)
    case .control("o"): openEditor(in: &workbench)
    case KeyStroke(.enter): enter(in: &workbench)
    default: if !move(stroke, workbench) { type(stroke, in: &workbench) }
    }
    return .stays
  }

  private mutating func type(_ stroke: KeyStroke, in workbench: inout Workbench) {
    switch fields[focus].handle(stroke) {
    case .done: break
    case .refused(let reason): refusal = reason
    case .choose(let query): openList(query: query, in: &workbench)
    case .ignored:
      if stroke == KeyStroke(.home) { go(to: 0) }
      if stroke == KeyStroke(.end) { go(to: fields.count - 1) }
    }
  }

  /// Does what Enter does in a field: opens what there is to open, or goes on.
  private mutating func enter(in workbench: inout Workbench) {
    let field = fields[focus]
    switch field.kind {
    case .choice, .reference, .references, .evidence, .feedback, .readings:
      if !field.isFixed { return openList(query: "", in: &workbench) }
    case .list: if fields[focus].addItem() { return }
    default: break
    }
    if focus == fields.count - 1 { refusal = words("This is the last one. Esc keeps all and leaves.") }
    go(to: focus + 1)
  }

  // MARK: Moving

  private mutating func move(_ stroke: KeyStroke, _ workbench: Workbench) -> Bool {
    switch stroke {
    case KeyStroke(.tab): go(to: focus == fields.count - 1 ? 0 : focus + 1)
    case KeyStroke(.tab, shift: true): go(to: focus == 0 ? fields.count - 1 : focus - 1, fromBelow: true)
    case KeyStroke(.up), .control("p"): if !moveWithin(-1, workbench) { go(to: focus - 1, fromBelow: true) }
    case KeyStroke(.down), .control("n"): if !moveWithin(1, workbench) { go(to: focus + 1) }
    case KeyStroke(.pageUp): turnPage(-1, workbench)
    case KeyStroke(.pageDown): turnPage(1, workbench)
    default: return false
    }
    return true
  }

  /// Stands on the first of these fields in which nothing is known, or else on the first of them.
  mutating func stand(onFirstOpenOf keys: [String]) {
    let places = keys.compactMap { key in fields.firstIndex { $0.key == key } }
    guard let place = places.first(where: { fields[$0].value?.isAbsent == true }) ?? places.first else {
      return
    }
    go(to: place)
  }

  mutating func go(to place: Int, fromBelow: Bool = false) {
    let target = min(max(0, place), fields.count - 1)
    guard target != focus else { return }
    fields[focus].leave()
    focus = target
    fields[focus].enter(fromBelow: fromBelow)
  }

  private mutating func turnPage(_ step: Int, _ workbench: Workbench) {
    let layout = layout(workbench)
    let row = layout.blocks[focus].first + step * max(1, layout.list.rows - 1)
    go(to: layout.blocks.lastIndex { $0.first <= row } ?? 0)
  }

  /// Moves up or down between the lines and items of one field. False: there is no other that way.
  private mutating func moveWithin(_ step: Int, _ workbench: Workbench) -> Bool {
    let layout = layout(workbench)
    let context = FormContext(
      journey: workbench.journey, map: map, typography: workbench.options.typography,
      columns: layout.valueColumns)
    return fields[focus].moveCursor(step, context)
  }

  private mutating func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    let layout = layout(workbench)
    switch mouse.action {
    case .wheelUp: scroll(-3, layout)
    case .wheelDown: scroll(3, layout)
    case .press(let clicks):
      let top = layout.firstShown(focus: focus, top: top)
      guard let place = layout.field(at: mouse.at.row, top: top), layout.panel.contains(mouse.at) else {
        return
      }
      go(to: place.field)
      fields[focus].click(row: place.row)
      if clicks == 2, case .value = fields[focus].content { openList(query: "", in: &workbench) }
    default: break
    }
  }

  /// Scrolls, and takes the cursor along where it would go out of sight.
  private mutating func scroll(_ rows: Int, _ layout: FormLayout) {
    top = min(max(0, top + rows), max(0, layout.total - layout.list.rows))
    let sight = top..<top + max(1, layout.list.rows)
    let inSight = layout.blocks.indices.filter {
      sight.contains(layout.blocks[$0].first)
        && layout.blocks[$0].first + layout.blocks[$0].count <= sight.upperBound
    }
    guard let first = inSight.first, let last = inSight.last else { return }
    go(to: min(max(focus, first), last))
  }
}
