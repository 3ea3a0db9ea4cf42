import JourneyModel
import Words

/// One field in a form: what the record says, and what the person makes of it.
struct FormField: Sendable {
  enum Content: Equatable, Sendable {
    /// Typed as text, whatever it stands for.
    case line(TextLine)
    /// One text an item, and the item in which the cursor stands.
    case items([TextLine], at: Int)
    /// Set by keys or chosen from a list.
    case value(FieldValue)
  }

  let key: String
  let label: String
  let kind: FieldKind
  let isRequired: Bool
  /// Whether it is shown only.
  let isFixed: Bool
  let original: FieldValue
  var content: Content

  init<Record>(_ field: Field<Record>, of record: Record, isFixed: Bool = false) {
    (key, label, kind, isRequired) = (field.key, field.label, field.kind, field.isRequired)
    self.isFixed = isFixed || field.kind == .id
    original = field.get(record)
    content = Self.content(original, field.kind)
  }

  /// Ratings: few enough numbers to go through with the arrows.
  var ratingRange: ClosedRange<Int>? {
    if case .integer(let range) = kind, range.upperBound < 10 { range } else { nil }
  }

  private static func content(_ value: FieldValue, _ kind: FieldKind) -> Content {
    switch kind {
    case .line, .text, .date, .id, .quantity: .line(TextLine(text(of: value, kind)))
    case .integer(let range) where range.upperBound >= 10: .line(TextLine(text(of: value, kind)))
    case .list: .items(value.list.map { TextLine($0) }, at: 0)
    default: .value(value)
    }
  }

  /// A value as it is typed.
  private static func text(of value: FieldValue, _ kind: FieldKind) -> String {
    switch (kind, value) {
    case (_, .text(let text)): text
    case (_, .integer(let number)): "\(number)"
    case (.quantity(let range), .quantity(let quantity)): FormNumber.text(of: quantity, in: range)
    default: ""
    }
  }

  /// What the content stands for; nil if it can't be understood.
  var value: FieldValue? {
    switch content {
    case .value(let value): return value
    case .items(let lines, _):
      let texts = lines.map { $0.text.trimmed }.filter { !$0.isEmpty }
      return texts.isEmpty ? .absent : .list(texts)
    case .line(let line):
      // What was not touched stays as it was written.
      return line.text == Self.text(of: original, kind) ? original : value(typed: line.text)
    }
  }

  private func value(typed text: String) -> FieldValue? {
    let trimmed = text.trimmed
    if trimmed.isEmpty { return .absent }
    return switch kind {
    case .integer(let range): FormNumber.integer(trimmed, in: range).map(FieldValue.integer)
    case .quantity(let range): FormNumber.quantity(trimmed, in: range).map(FieldValue.quantity)
    case .text: .text(text.trimmedAtEnd)
    default: .text(trimmed)
    }
  }

  var isChanged: Bool { value != original }

  /// What is wrong with what the person made of it, as the end of a sentence.
  var complaint: String? {
    guard let value else { return words("%@ is not %@", quoted(typedText), allowed) }
    if value == original { return nil }
    if isRequired, value.isAbsent { return words("can't be empty") }
    if case .quantity(let range) = kind, FormNumber.isShare(range), let quantity = value.quantity {
      return range.contains(quantity.value)
        ? nil : words("%@ is not between 0 and 100 % (60 % may be written 0.6)", typedText)
    }
    return kind.complaint(about: value)
  }

  var typedText: String {
    if case .line(let line) = content { line.text.trimmed } else { "" }
  }

  /// What may stand here, in words.
  private var allowed: String {
    switch kind {
    case .quantity(let range) where FormNumber.isShare(range): words("a share like 60 % or 0.6")
    default: kind.expectation
    }
  }

  /// Puts a value in, from a list or an editor.
  mutating func put(_ value: FieldValue) { content = Self.content(value, kind) }

  /// Tidies what was typed once the cursor is elsewhere: `.6` becomes `60 %`, empty items go.
  mutating func leave() {
    switch content {
    case .value: break
    case .items(let lines, _): content = .items(lines.filter { !$0.text.trimmed.isEmpty }, at: 0)
    case .line: if let value, complaint == nil { put(value) }
    }
  }

  /// Makes it ready for the cursor.
  mutating func enter(fromBelow: Bool = false) {
    guard case .items(let lines, _) = content else { return }
    let ready = lines.isEmpty ? [TextLine()] : lines
    content = .items(ready, at: fromBelow ? ready.count - 1 : 0)
  }
}
