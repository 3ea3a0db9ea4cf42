import JourneyModel
import Words

/// What a row of any table says.
struct ForeignRow {
  let line: Int
  private(set) var title = ""
  /// Nil: there is no such column, or the row ends before it.
  private(set) var persona: String?
  private(set) var stage: String?
  private(set) var channel: String?
  private(set) var touchpoint = Touchpoint()
  private(set) var frictions: [String] = []
  private(set) var opportunities: [String] = []
  /// What is said of all friction points, or opportunities, of the row.
  private(set) var frictionValues: [Annotation] = []
  private(set) var opportunityValues: [Annotation] = []
  private var sharedValues: [Annotation] = []
  private var notes: [String] = []
  /// Lines for the notes that come from what belongs to no field.
  var extra: [String] = []
  var touchpointID: ID<Touchpoint>?
  private var hasMore = false
  /// Fields of which there is one, and that a cell of the row has given already.
  private var given: Set<CSVField.Target> = []

  /// A value for a field of friction points or opportunities.
  struct Annotation {
    let key: String
    let text: String
    let heading: String
  }

  init(line: Int) { self.line = line }

  // MARK: Cells

  mutating func take(
    _ text: String, _ column: ColumnGuess.Column, _ scales: ColumnScales, _ draft: inout ImportDraft
  ) {
    if let target = column.field?.target, isGiven(target, by: text) {
      return text.isEmpty ? () : extra.append(NotesText.line(column.heading, text))
    }
    switch column.field?.target {
    case .persona?: persona = text
    case .stage?: stage = text
    case .channel?: channel = text
    case _ where text.isEmpty: break
    case .title?: title = ImportDraft.cleaned(text, or: "")
    case .touchpoint?: takeValue(text, column, scales, &draft)
    case .id?: takeID(text, column, &draft)
    default: takeAnnotation(text, column)
    }
  }

  /// Whether another column of the same field said something before: that counts.
  private mutating func isGiven(_ target: CSVField.Target, by text: String) -> Bool {
    switch target {
    case .id, .title, .persona, .stage, .channel, .touchpoint:
      return text.isEmpty ? given.contains(target) : !given.insert(target).inserted
    case .notes, .frictions, .friction, .opportunities, .opportunity, .annotation: return false
    }
  }

  private mutating func takeAnnotation(_ text: String, _ column: ColumnGuess.Column) {
    let annotation = { Annotation(key: $0, text: text, heading: column.heading) }
    switch column.field?.target {
    case .frictions?: frictions += Self.items(of: text)
    case .opportunities?: opportunities += Self.items(of: text)
    case .friction(let key)?: frictionValues.append(annotation(key))
    case .opportunity(let key)?: opportunityValues.append(annotation(key))
    case .annotation(let key)?: sharedValues.append(annotation(key))
    case .notes?: notes.append(text)
    default: extra.append(NotesText.line(column.heading, text))
    }
  }

  private mutating func takeValue(
    _ text: String, _ column: ColumnGuess.Column, _ scales: ColumnScales, _ draft: inout ImportDraft
  ) {
    if scales.fill(&touchpoint, text, column.index) {
      hasMore = true
    } else {
      keep(text, column.heading, &draft)
    }
  }

  private mutating func takeID(_ text: String, _ column: ColumnGuess.Column, _ draft: inout ImportDraft) {
    if IDRule.allows(text) { touchpoint.id = ID(text) } else { keep(text, column.heading, &draft) }
  }

  /// What can't be read goes to the notes.
  private mutating func keep(_ text: String, _ heading: String, _ draft: inout ImportDraft) {
    draft.remark(line: line, Self.unreadable(text, heading))
    extra.append(NotesText.line(heading, text))
  }

  static func unreadable(_ text: String, _ heading: String) -> String {
    words("%@: %@ can't be read, and went to the notes", quoted(heading), quoted(text))
  }

  /// One on each line, or between bars.
  private static func items(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { line in
      line.split(separator: " | ").map { String($0).trimmed }
    }.filter { !$0.isEmpty }
  }

  // MARK: The touchpoint

  var saysOnlyPlace: Bool {
    title.isEmpty && !hasMore && frictions.isEmpty && opportunities.isEmpty && notes.isEmpty && extra.isEmpty
      && frictionValues.isEmpty && opportunityValues.isEmpty && sharedValues.isEmpty
  }

  /// Gives it its title: else the first line of what is done or seen there.
  func name(_ touchpoint: inout Touchpoint, _ draft: inout ImportDraft) {
    let other = (touchpoint.action ?? touchpoint.content ?? "").split(whereSeparator: \.isNewline).first
    touchpoint.title = title.isEmpty ? String(other ?? "").trimmed : title
    guard touchpoint.title.isEmpty else { return }
    touchpoint.title = words("Untitled %@", RecordKind.touchpoint.label)
    draft.remark(line: line, words("there is no title: it is called %@", quoted(touchpoint.title)))
  }

  func note(in touchpoint: inout Touchpoint) { touchpoint.notes = allNotes }

  /// The notes, and a line for each thing that has no other place.
  var allNotes: String? {
    let lines = notes + extra + misplaced.map { NotesText.line($0.heading, $0.text) }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// What is said of friction points or opportunities in a row that has none.
  private var misplaced: [Annotation] {
    (frictions.isEmpty ? frictionValues : []) + (opportunities.isEmpty ? opportunityValues : [])
      + (frictions.isEmpty && opportunities.isEmpty ? sharedValues : [])
  }

  /// Settles whom the shared values are for, and tells what had no place.
  mutating func leftOver(hasTitle: Bool, _ draft: inout ImportDraft) {
    let isNamed = hasTitle || !frictions.isEmpty || !opportunities.isEmpty
    if !misplaced.isEmpty, isNamed {
      let headings = listed(misplaced.map { quoted($0.heading) })
      draft.remark(
        line: line,
        words("%@: the row has nothing that this could be said of: it went to the notes", headings))
    }
    if frictions.isEmpty { opportunityValues += sharedValues } else { frictionValues += sharedValues }
  }
}
