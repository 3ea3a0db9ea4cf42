import JourneyModel
import Words

extension ImportDraft {
  /// Puts what the cells of one of our own tables say into a record that is there, and tells which fields they empty.
  mutating func fill<Record: JourneyRecord>(
    _ id: ID<Record>, _ values: [(key: String, value: FieldValue)], line: Int
  ) {
    let old = journey.record(id, on: map)
    let emptied = values.filter { $0.value.isAbsent && old?[$0.key].isAbsent == false }
    set(id, values, line: line)
    guard !emptied.isEmpty else { return }
    let labels = emptied.map { Record.field($0.key)?.label ?? $0.key }
    remark(
      line: line,
      words("%@: emptied, as the cells are: %@", quoted(old?.name ?? id.text), listed(labels)))
  }

  /// Tells of a cell that a field can't take over.
  mutating func tellUnreadable(_ label: String, _ text: String, line: Int) {
    remark(line: line, words("%@: %@ can't be read: it is left as it is", label, quoted(text)))
  }

  /// Tells of cells behind the last heading.
  mutating func tellOverlong(_ row: CSVSheet.Row) {
    remark(line: row.line, words("the row is longer than the heading: what stands there went to the notes"))
  }
}
