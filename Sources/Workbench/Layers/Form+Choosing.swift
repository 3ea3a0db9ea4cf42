import JourneyModel
import Words

extension Form {
  /// Opens the list of what can stand in the field with the cursor.
  mutating func openList(query: String, in workbench: inout Workbench) {
    let (index, field) = (focus, fields[focus])
    switch field.kind {
    case .choice(let vocabulary):
      let items = vocabulary.words.map { Picker.Item($0.key, $0.label) }
      openSingle(index, items, field, query, in: &workbench)
    case .reference(let kind):
      let items = workbench.journey.choices(of: kind, on: map, bothMaps: bothMaps)
      openSingle(index, items, field, query, in: &workbench)
    case .references(let kind): openMany(index, kind, query, in: &workbench)
    case .evidence, .feedback, .readings: openEntries(index, field, in: &workbench)
    default: break
    }
  }

  private static let none = ""

  private func openSingle(
    _ index: Int, _ items: [Picker.Item], _ field: FormField, _ query: String, in workbench: inout Workbench
  ) {
    let all = field.isRequired ? items : items + [Picker.Item(Self.none, words("– unknown"))]
    let chosen = field.value?.text ?? Self.none
    let unlisted = all.contains { $0.id == chosen } ? [] : [Picker.Item(chosen, chosen)]
    workbench.open(
      Picker(field.label, all + unlisted, chosen: [chosen], query: query) { workbench, ids in
        workbench.updateLayer(Form.self) { $0.fields[index].put(FieldValue(text: ids.first)) }
      })
  }

  private func openMany(_ index: Int, _ kind: RecordKind, _ query: String, in workbench: inout Workbench) {
    let items = workbench.journey.choices(of: kind, on: map, bothMaps: bothMaps)
    let chosen = fields[index].value?.list ?? []
    workbench.open(
      Picker(fields[index].label, items, chosen: chosen, many: true, query: query) { workbench, ids in
        workbench.updateLayer(Form.self) { $0.fields[index].put(ids.isEmpty ? .absent : .list(ids)) }
      })
  }

  private func openEntries(_ index: Int, _ field: FormField, in workbench: inout Workbench) {
    switch (field.kind, field.value) {
    case (.evidence, .evidence(let all)): open(all, at: index, as: FieldValue.evidence, in: &workbench)
    case (.feedback, .feedback(let all)): open(all, at: index, as: FieldValue.feedback, in: &workbench)
    case (.readings, .readings(let all)): open(all, at: index, as: FieldValue.readings, in: &workbench)
    case (.evidence, _): open([], at: index, as: FieldValue.evidence, in: &workbench)
    case (.feedback, _): open([], at: index, as: FieldValue.feedback, in: &workbench)
    case (.readings, _): open([], at: index, as: FieldValue.readings, in: &workbench)
    default: break
    }
  }

  private func open<Entry: FieldedRecord>(
    _ entries: [Entry], at index: Int, as wrap: @escaping @Sendable ([Entry]) -> FieldValue,
    in workbench: inout Workbench
  ) {
    let list = FormEntries(title + " · " + fields[index].label, entries) { workbench, entries in
      workbench.updateLayer(Form.self) {
        $0.fields[index].put(entries.isEmpty ? .absent : wrap(entries))
      }
    }
    workbench.open(list)
  }
}
