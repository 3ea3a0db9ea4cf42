import Words

/// What a line like `Login again on every device !4 ~4 $5 %2 #login @anna ^80` holds: a title, and marks at the
/// beginnings of words that fill in fields.
///
/// A text in double quotes, or behind a backslash, is literal. A mark that can't be taken stays in the title,
/// and a remark says why: nothing that was typed is lost.
package struct CaptureLine: Hashable, Sendable {
  /// A field that a mark filled in.
  package struct Value: Hashable, Sendable {
    /// The field's key.
    package let key: String
    package let value: FieldValue
    /// As it is said to the person: `severity 4`.
    package let says: String
  }

  /// What is left besides the marks, its words a space apart.
  package private(set) var title = ""
  /// Each field once, in the order of the line; the last mark for a field counts.
  package private(set) var values: [Value] = []
  /// Sentences without a full stop: `!9 is not between 1 and 5: kept as text`.
  package private(set) var remarks: [String] = []

  /// `!` emotion −2…2, `/` channel: its id, its name or an unmistakable beginning of either.
  package static func touchpoint(_ text: String, channels: some Sequence<Channel>) -> CaptureLine {
    CaptureLine(text, CaptureMark.touchpoint(channels: channels))
  }

  package init(_ text: String, _ marks: [CaptureMark]) {
    var kept: [String] = []
    for word in CaptureWord.words(of: text, marks: marks.map(\.mark)) {
      guard case .marked(let mark, let rest) = word.kind, let mark = marks.first(where: { $0.mark == mark })
      else {
        kept.append(word.text)
        continue
      }
      switch mark.read(rest) {
      case .value(let value, let says): set(mark.key, value, says)
      case .text: kept.append(word.text)
      case .complaint(let complaint):
        kept.append(word.text)
        remarks.append(words("%@ %@: kept as text", word.text, complaint))
      }
    }
    title = kept.joined(separator: " ")
  }

  private mutating func set(_ key: String, _ value: FieldValue, _ says: String) {
    values.removeAll { $0.key == key }
    values.append(Value(key: key, value: value, says: says))
  }

  /// Fills in what the line holds; `Record.nameKey` gets the title.
  package func fill<Record: JourneyRecord>(_ record: inout Record) {
    Record.field(Record.nameKey)?.set(&record, .text(title))
    for value in values { Record.field(value.key)?.set(&record, value.value) }
  }

  /// The value that a mark gave a field; absent if none did.
  package subscript(key: String) -> FieldValue {
    values.first { $0.key == key }?.value ?? .absent
  }
}
