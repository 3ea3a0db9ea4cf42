import JourneyModel
import Words

/// Gathers the friction points and opportunities of all rows, so that one that hits many touchpoints is written once.
struct RowAnnotations {
  private var frictions = Gathered<FrictionPoint>()
  private var opportunities = Gathered<Opportunity>()
  private var isLinkTold = false

  /// Records by their titles, in the order in which they were met.
  private struct Gathered<Record: JourneyRecord> {
    struct Entry {
      var record = Record()
      var touchpoints: [ID<Touchpoint>] = []
      /// Titles of friction points that it resolves.
      var resolves: [String] = []
      let line: Int
    }

    var entries: [Entry] = []
    private var places: [String: Int] = [:]

    /// Where the one of that title is among the entries.
    mutating func place(of title: String, _ line: Int) -> Int {
      let key = title.foldedName
      if let place = places[key] { return place }
      places[key] = entries.count
      entries.append(Entry(line: line))
      Record.field(Record.nameKey)?.set(&entries[entries.count - 1].record, .text(title))
      return entries.count - 1
    }
  }

  mutating func add(_ row: ForeignRow, _ draft: inout ImportDraft) {
    var titles: [String] = []
    for item in row.frictions {
      let line = CaptureLine(item, CaptureMark.friction)
      titles.append(Self.add(line, item, row, row.frictionValues, to: &frictions, &draft))
    }
    for item in row.opportunities {
      let line = CaptureLine(item, CaptureMark.opportunity)
      let title = Self.add(line, item, row, row.opportunityValues, to: &opportunities, &draft)
      guard titles.count == 1 else { continue }
      tellLink(row.line, &draft)
      let place = opportunities.place(of: title, row.line)
      opportunities.entries[place].resolves.append(titles[0])
    }
  }

  /// With one friction point in the row it is clear enough what an opportunity is for; but nobody has said it.
  private mutating func tellLink(_ line: Int, _ draft: inout ImportDraft) {
    if isLinkTold { return }
    isLinkTold = true
    draft.remark(
      line: line,
      words("an opportunity in the row of one friction point is taken to resolve it, here and further down"))
  }

  /// Adds what a cell and the row's other cells say of one record. Gives its title.
  private static func add<Record: JourneyRecord>(
    _ capture: CaptureLine, _ text: String, _ row: ForeignRow, _ values: [ForeignRow.Annotation],
    to gathered: inout Gathered<Record>, _ draft: inout ImportDraft
  ) -> String {
    // Marks alone are a title after all.
    let title = capture.title.isEmpty ? text : capture.title
    let place = gathered.place(of: ImportDraft.cleaned(title, or: Record.kind.label), row.line)
    for remark in capture.remarks { draft.remark(line: row.line, remark) }
    if !capture.title.isEmpty {
      for value in capture.values {
        fill(value.key, value.value, &gathered.entries[place].record, row.line, &draft)
      }
    }
    var notes: [String] = []
    for value in values where capture[value.key].isAbsent {
      if let read = Self.value(value, of: Record.self) {
        fill(value.key, read, &gathered.entries[place].record, row.line, &draft)
      } else {
        draft.remark(line: row.line, ForeignRow.unreadable(value.text, value.heading))
        notes.append(NotesText.line(value.heading, value.text))
      }
    }
    if let touchpoint = row.touchpointID {
      gathered.entries[place].touchpoints.append(touchpoint)
    } else if let more = row.allNotes {
      notes.insert(more, at: 0)
    }
    addNotes(notes, to: &gathered.entries[place].record)
    return title
  }

  private static func value<Record: JourneyRecord>(
    _ annotation: ForeignRow.Annotation, of type: Record.Type
  ) -> FieldValue? {
    Record.field(annotation.key).flatMap { CellValue.value(annotation.text, for: $0) }
  }

  /// What was said first counts.
  private static func fill<Record: JourneyRecord>(
    _ key: String, _ value: FieldValue, _ record: inout Record, _ line: Int, _ draft: inout ImportDraft
  ) {
    guard let field = Record.field(key) else { return }
    let old = field.get(record)
    if old.isAbsent { return field.set(&record, value) }
    if old == value { return }
    draft.remark(
      line: line,
      words("%@: %@ was said otherwise further up, and stays so", quoted(record.name), field.label))
  }

  private static func addNotes<Record: JourneyRecord>(_ lines: [String], to record: inout Record) {
    guard !lines.isEmpty, let field = Record.field("notes") else { return }
    field.set(&record, .text(NotesText.adding(lines, to: field.get(record).text)))
  }

  // MARK: Writing

  /// Puts all of them in.
  func finish(_ draft: inout ImportDraft) {
    var ids: [String: ID<FrictionPoint>] = [:]
    for entry in frictions.entries {
      let old = draft.found(FrictionPoint.self, named: entry.record.title).flatMap {
        draft.journey.frictions[$0]
      }
      var friction = entry.record
      friction.touchpoints = ((old?.touchpoints ?? []) + entry.touchpoints).unique
      ids[friction.title.foldedName] = Self.put(friction, old?.id, entry.line, &draft)
    }
    for entry in opportunities.entries {
      let old = draft.found(Opportunity.self, named: entry.record.title).flatMap {
        draft.journey.opportunities[$0]
      }
      var opportunity = entry.record
      opportunity.touchpoints = ((old?.touchpoints ?? []) + entry.touchpoints).unique
      let resolved = entry.resolves.compactMap { ids[$0.foldedName] }
      opportunity.frictions = ((old?.frictions ?? []) + resolved).unique
      Self.put(opportunity, old?.id, entry.line, &draft)
    }
  }

  @discardableResult
  private static func put<Record: JourneyRecord>(
    _ record: Record, _ old: ID<Record>?, _ line: Int, _ draft: inout ImportDraft
  ) -> ID<Record>? {
    guard let old else { return draft.add(record, line: line) }
    var record = record
    Record.field("id")?.set(&record, .text(old.text))
    return draft.merge(record, line: line)
  }
}
