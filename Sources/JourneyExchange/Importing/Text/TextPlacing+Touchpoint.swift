import JourneyModel
import Words

extension TextPlacing {
  /// What is said of a touchpoint below it.
  private struct Details {
    var persona: String?
    var channel: String?
    var notes: [String] = []
    /// Numbers of items.
    var frictions: [Int] = []
    var opportunities: [Int] = []
  }

  mutating func putTouchpoint(_ number: Int, into draft: inout ImportDraft) {
    let item = outline.items[number]
    var (touchpoint, details) = (Touchpoint(), Details())
    readTitle(item.line, &touchpoint, &details, in: &draft)
    for child in item.children { read(child, &touchpoint, &details, in: &draft) }
    if touchpoint.title.isEmpty {
      return draft.remark(
        line: item.line.number, column: item.line.column,
        words("a touchpoint without a title: %@", quoted(item.line.text)))
    }
    let stage = stage ?? missing.stage(in: &draft, line: item.line.number)
    touchpoint.stage = stage
    touchpoint.persona =
      details.persona.map { draft.persona(named: $0) } ?? persona
      ?? missing.persona(in: &draft, line: item.line.number)
    touchpoint.channel = channel(of: touchpoint, details.channel, item.line.number, in: &draft)
    touchpoint.notes = details.notes.isEmpty ? nil : details.notes.joined(separator: "\n")
    guard let id = draft.merge(touchpoint, line: item.line.number) else { return }
    for friction in details.frictions { putFriction(friction, at: id, into: &draft) }
    for opportunity in details.opportunities {
      putOpportunity(opportunity, at: id, resolving: nil, into: &draft)
    }
  }

  private mutating func channel(
    of touchpoint: Touchpoint, _ named: String?, _ line: Int, in draft: inout ImportDraft
  ) -> ID<Channel> {
    if let named { return draft.channel(named: named) }
    if !touchpoint.channel.text.isEmpty { return touchpoint.channel }
    return channel ?? missing.channel(of: touchpoint, in: &draft, line: line)
  }

  // MARK: The line itself

  private func readTitle(
    _ line: TextLine, _ touchpoint: inout Touchpoint, _ details: inout Details, in draft: inout ImportDraft
  ) {
    var text = line.text
    if let (name, rest) = Self.bracketed(text), !rest.isEmpty { (details.channel, text) = (name, rest) }
    let channels = CaptureChannels(text, Array(draft.journey.channels))
    let capture = CaptureLine.touchpoint(text, channels: channels.all)
    for remark in capture.remarks { draft.remark(line: line.number, remark) }
    let title = InlineMarkdown(capture.title)
    touchpoint.title = title.text.trimmed
    touchpoint.emotion = capture["emotion"].integer
    details.notes += title.links
    guard let id = capture["channel"].text else { return }
    if let name = channels.new[id] { details.channel = name } else { touchpoint.channel = ID(id) }
  }

  // MARK: What stands below it

  private mutating func read(
    _ number: Int, _ touchpoint: inout Touchpoint, _ details: inout Details, in draft: inout ImportDraft
  ) {
    let item = outline.items[number]
    switch TextDetail(item.line) {
    case .friction: details.frictions.append(number)
    case .opportunity: details.opportunities.append(number)
    case .pair(let key, let value):
      if !set(key, value, item.line.number, &touchpoint, &details, in: &draft) {
        details.notes += Self.note(item.line)
      }
      readBelow(item, &details)
    case .note:
      details.notes += Self.note(item.line)
      readBelow(item, &details)
    }
  }

  /// What stands below a note; what is marked is a friction point or an opportunity there, too.
  private func readBelow(_ item: TextOutline.Item, _ details: inout Details) {
    for number in item.children {
      let child = outline.items[number]
      switch TextDetail(child.line) {
      case .friction: details.frictions.append(number)
      case .opportunity: details.opportunities.append(number)
      case .pair, .note:
        details.notes += Self.note(child.line)
        readBelow(child, &details)
      }
    }
  }

  /// False if the key is none of a touchpoint's fields, or can't hold the value, of which a remark tells.
  private mutating func set(
    _ key: String, _ value: String, _ line: Int, _ touchpoint: inout Touchpoint, _ details: inout Details,
    in draft: inout ImportDraft
  ) -> Bool {
    switch key {
    case "persona": details.persona = value
    case "channel": details.channel = value
    case "note", "notes": details.notes.append(value)
    default:
      guard let field = Self.field(key, of: Touchpoint.self) else { return false }
      guard let read = CellValue.value(value, for: field) else {
        Self.complain(field, value, line, in: &draft)
        return false
      }
      field.set(&touchpoint, read)
    }
    return true
  }

  static func complain<Record>(
    _ field: Field<Record>, _ value: String, _ line: Int, in draft: inout ImportDraft
  ) {
    draft.remark(
      line: line,
      words("%@: %@ is not %@: kept in the notes", field.label, quoted(value), field.kind.expectation))
  }

  private static let aliases = [
    "time": "minutes", "duration": "minutes", "mood": "emotion", "feeling": "emotion",
    "expectations": "expectation", "leave": "exit", "search": "content", "times": "frequency",
    "note": "notes",
  ]

  /// The field that people know by a key or label, unless it holds the name or a reference.
  static func field<Record: FieldedRecord>(_ name: String, of type: Record.Type) -> Field<Record>? {
    let wanted = aliases[name] ?? name
    let field = Record.fields.first { $0.key.lowercased() == wanted || $0.label.lowercased() == wanted }
    switch field?.kind {
    case .id, .reference, .references, nil: return nil
    default: return field?.isRequired == true ? nil : field
    }
  }

  /// A line as a note; addresses behind the texts that led to them.
  static func note(_ line: TextLine) -> [String] {
    if line.kind == .code || line.kind == .quote { return [line.text] }
    let text = InlineMarkdown(line.text)
    return ([text.text.trimmed] + text.links).filter { !$0.isEmpty }
  }

  /// All that stands below an item, line by line.
  func addNotes(below item: TextOutline.Item, to notes: inout [String]) {
    for child in item.children {
      notes += Self.note(outline.items[child].line)
      addNotes(below: outline.items[child], to: &notes)
    }
  }
}

/// The channels that a line may mean by `/name`: those that there are, and what it names and there isn't.
private struct CaptureChannels {
  private(set) var all: [Channel]
  /// Names of those that there aren't, by the ids that they have in `all`.
  private(set) var new: [String: String] = [:]

  init(_ text: String, _ channels: [Channel]) {
    all = channels
    guard text.utf8.contains(UInt8(ascii: "/")) else { return }
    for word in text.split(whereSeparator: \.isWhitespace) where word.first == "/" {
      add(word.dropFirst().lowercased())
    }
  }

  /// Only a word: what has signs in it is rather a path.
  private mutating func add(_ word: String) {
    let isKnown = all.contains {
      $0.id.text.hasPrefix(word) || $0.name.lowercased().hasPrefix(word)
    }
    guard !isKnown, word.count > 1, IDRule.allows(word), word.first?.isLetter == true else { return }
    var channel = Channel()
    (channel.id, channel.name) = (ID(word), word.replacing("-", with: " ").capitalizedFirst)
    new[word] = channel.name
    all.append(channel)
  }
}
