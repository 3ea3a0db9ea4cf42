import JourneyModel
import Words

/// What a field shows: lines of pieces, and where the cursor stands in them.
struct FormRows {
  var lines: [[(String, Style)]] = []
  var cursor = Point(row: 0, column: 0)
}

/// What fields need to know to be drawn.
struct FormContext {
  let journey: Journey
  let map: MapKind
  let typography: Typography
  /// The columns for the values.
  let columns: Int
}

extension FormField {
  func rows(_ context: FormContext, isFocused: Bool) -> FormRows {
    switch content {
    case .line(let line): typedRows(line, context, isFocused)
    case .items(let lines, let item): itemRows(lines, isFocused ? item : nil, context)
    case .value(let value): valueRows(value, context, isFocused)
    }
  }

  private static let unknown = [("–", Style(.muted))]

  private func typedRows(_ line: TextLine, _ context: FormContext, _ isFocused: Bool) -> FormRows {
    if line.isEmpty, !isFocused { return FormRows(lines: [Self.unknown]) }
    if isFixed { return FormRows(lines: [[(line.text, Style(.muted))]]) }
    let role: StyleRole = complaint != nil ? .invalid : isFocused ? .field : .text
    return typedRows(line, context, role, indent: "")
  }

  private func typedRows(_ line: TextLine, _ context: FormContext, _ role: StyleRole, indent: String)
    -> FormRows
  {
    let wrapped = wrapped(line, context, indent: indent)
    let row = wrapped.line(of: line.cursor)
    let margin = String(repeating: " ", count: indent.count)
    let lines = wrapped.lines.indices.map {
      [($0 == 0 ? indent : margin, Style(.muted)), (wrapped.text($0), Style(role))]
    }
    return FormRows(
      lines: lines, cursor: Point(row: row, column: indent.count + wrapped.column(of: line.cursor)))
  }

  func wrapped(_ line: TextLine, _ context: FormContext, indent: String = "") -> WrappedText {
    // The last column is the cursor's when it stands behind the text.
    WrappedText(line.characters, columns: context.columns - indent.count - 1, context.typography)
  }

  static let bullet = "• "

  /// The rows of a list of texts, with the cursor in one of them where the field has it.
  private func itemRows(_ items: [TextLine], _ focused: Int?, _ context: FormContext) -> FormRows {
    if items.isEmpty { return FormRows(lines: [Self.unknown]) }
    var all = FormRows()
    for (number, item) in items.enumerated() {
      let role: StyleRole = number == focused ? .field : .text
      let rows = typedRows(item, context, role, indent: Self.bullet)
      if number == focused {
        all.cursor = Point(row: all.lines.count + rows.cursor.row, column: rows.cursor.column)
      }
      all.lines += rows.lines
    }
    return all
  }

  private func valueRows(_ value: FieldValue, _ context: FormContext, _ isFocused: Bool) -> FormRows {
    let emphasis: Emphasis = isFocused ? .focused : .none
    if value.isAbsent { return FormRows(lines: [[(isFocused ? "– " : "–", Style(.muted, emphasis))]]) }
    let texts = entries(value, context.journey) ?? [kind.display(value, context.journey, on: context.map)]
    let lines = texts.flatMap { context.typography.wrap($0, columns: context.columns) }
    return FormRows(lines: lines.map { [($0, Style(role(of: value), emphasis))] + remark(value) })
  }

  /// Evidence, feedback and readings: one line an entry; nil for other kinds.
  private func entries(_ value: FieldValue, _ journey: Journey) -> [String]? {
    switch value {
    case .evidence(let all): all.map { Self.bullet + FieldKind.summary(of: $0, journey) }
    case .feedback(let all): all.map { Self.bullet + FieldKind.summary(of: $0, journey) }
    case .readings(let all): all.map { Self.bullet + FieldKind.summary(of: $0, journey) }
    default: nil
    }
  }

  private func role(of value: FieldValue) -> StyleRole {
    guard let number = value.integer, ratingRange == -2...2 else { return isFixed ? .muted : .text }
    return number < 0 ? .emotionBad : number > 0 ? .emotionGood : .emotionNeutral
  }

  /// A word that another program must have put there is kept, and marked.
  private func remark(_ value: FieldValue) -> [(String, Style)] {
    guard case .choice(let vocabulary) = kind, let word = value.text, !vocabulary.contains(word) else {
      return []
    }
    return [("  " + words("(not one of the usual, kept as it is)"), Style(.muted))]
  }

  /// What can be put in and how, for the foot of the form.
  var help: String {
    if isFixed { return words("Stays as it is.") }
    switch kind {
    case .integer(-2...2): return words("−2 to 2: digits, + −, ← →. Delete: unknown.")
    case .integer(1...5): return words("1 to 5, + −, ← →. 0: unknown.")
    case .integer(let range) where range.upperBound < 1_000:
      return words("A whole number, %@ to %@. Empty: unknown.", range.lowerBound, range.upperBound)
    case .integer: return words("A whole number. Empty: unknown.")
    case .quantity(let range) where FormNumber.isShare(range):
      return words("0 to 100 %, as 60 % or 0.6. Empty: unknown.")
    case .quantity(let range) where range.lowerBound == 0:
      return words("From 0, as 2.5 or 2,5. Empty: unknown.")
    case .quantity: return words("A number, as 2.5 or 2,5. Empty: unknown.")
    default: return helpForWords
    }
  }

  private var helpForWords: String {
    switch kind {
    case .date: words("A date like 2026-11-02. Empty: unknown.")
    case .flag: words("Space: yes, no, unknown.")
    case .choice: words("← → or Enter: the list. Delete: unknown.")
    case .reference:
      isRequired ? words("Enter: the list.") : words("Enter: the list. Delete: none.")
    case .references: words("Enter: the list. Delete: none.")
    case .list: words("One a line. Enter adds another.")
    case .evidence, .feedback, .readings: words("Enter: the entries, to add and change.")
    case .text: words("Alt-Enter: new line. Ctrl-O: your editor.")
    default: isRequired ? words("A text; it can't be left out.") : words("A text.")
    }
  }
}
