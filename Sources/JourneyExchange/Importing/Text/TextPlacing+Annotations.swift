import JourneyModel
import Words

extension TextPlacing {
  private typealias Values = [(key: String, value: FieldValue)]

  // MARK: Friction points

  /// A friction point that stands at several touchpoints is one.
  mutating func putFriction(_ number: Int, at touchpoint: ID<Touchpoint>, into draft: inout ImportDraft) {
    let item = outline.items[number]
    guard case .friction(let text) = TextDetail(item.line) else { return }
    let capture = CaptureLine(text, CaptureMark.friction)
    guard let (title, links) = title(of: capture, item, in: &draft) else { return }
    let id = draft.friction(titled: title)
    let old = draft.journey.frictions[id] ?? FrictionPoint()
    var (values, notes) = (capture.values.map { (key: $0.key, value: $0.value) }, links)
    var opportunities: [Int] = []
    for child in item.children {
      let line = outline.items[child].line
      if case .opportunity = TextDetail(line) {
        opportunities.append(child)
      } else {
        read(child, FrictionPoint.self, &values, &notes, in: &draft)
      }
    }
    if !notes.isEmpty {
      values.append(("notes", .text(NotesText.adding(notes, to: old.notes))))
    }
    draft.set(id, values, line: item.line.number)
    frictionTouchpoints.add(touchpoint, to: id, line: item.line.number)
    for child in opportunities { putOpportunity(child, at: touchpoint, resolving: id, into: &draft) }
  }

  // MARK: Opportunities

  mutating func putOpportunity(
    _ number: Int, at touchpoint: ID<Touchpoint>, resolving friction: ID<FrictionPoint>?,
    into draft: inout ImportDraft
  ) {
    let item = outline.items[number]
    guard case .opportunity(let text) = TextDetail(item.line) else { return }
    let capture = CaptureLine(text, CaptureMark.opportunity)
    guard let (title, links) = title(of: capture, item, in: &draft) else { return }
    let id = draft.opportunity(titled: title)
    let old = draft.journey.opportunities[id] ?? Opportunity()
    var (values, notes) = (capture.values.map { (key: $0.key, value: $0.value) }, links)
    for child in item.children { read(child, Opportunity.self, &values, &notes, in: &draft) }
    if !notes.isEmpty {
      values.append(("notes", .text(NotesText.adding(notes, to: old.notes))))
    }
    draft.set(id, values, line: item.line.number)
    opportunityTouchpoints.add(touchpoint, to: id, line: item.line.number)
    if let friction { opportunityFrictions.add(friction, to: id, line: item.line.number) }
  }

  // MARK: Lines

  private func title(
    of capture: CaptureLine, _ item: TextOutline.Item, in draft: inout ImportDraft
  ) -> (text: String, links: [String])? {
    for remark in capture.remarks { draft.remark(line: item.line.number, remark) }
    let title = InlineMarkdown(capture.title)
    let text = title.text.trimmed
    if !text.isEmpty { return (text, title.links) }
    draft.remark(
      line: item.line.number, column: item.line.column,
      words("nothing stands behind the mark: %@", quoted(item.line.text)))
    return nil
  }

  /// A field of the record, or else a note.
  private func read<Record: FieldedRecord>(
    _ number: Int, _ type: Record.Type, _ values: inout Values, _ notes: inout [String],
    in draft: inout ImportDraft
  ) {
    let item = outline.items[number]
    if !set(item.line, type, &values, &notes, in: &draft) { notes += Self.note(item.line) }
    addNotes(below: item, to: &notes)
  }

  private func set<Record: FieldedRecord>(
    _ line: TextLine, _ type: Record.Type, _ values: inout Values, _ notes: inout [String],
    in draft: inout ImportDraft
  ) -> Bool {
    guard case .pair(let key, let value) = TextDetail(line), let field = Self.field(key, of: type) else {
      return false
    }
    guard let read = CellValue.value(value, for: field) else {
      Self.complain(field, value, line.number, in: &draft)
      return false
    }
    if field.key == "notes" { notes.append(value) } else { values.append((field.key, read)) }
    return true
  }
}
