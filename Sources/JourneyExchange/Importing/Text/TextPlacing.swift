import JourneyModel
import Words

/// Puts an outline into a journey: headings as stages, what stands below them as touchpoints, and below those
/// what is said of them.
struct TextPlacing {
  let outline: TextOutline
  var missing: MissingPlaces
  private var title: ImportedTitle
  var persona: ID<Persona>?
  var stage: ID<Stage>?
  var channel: ID<Channel>?
  /// What is written of the stage as a whole, and where; before the first stage: of the journey.
  private var texts: [String] = []
  private var quotes: [String] = []
  private var textLine = 1
  var frictionTouchpoints = GatheredIDs<FrictionPoint>("touchpoints")
  var opportunityTouchpoints = GatheredIDs<Opportunity>("touchpoints")
  var opportunityFrictions = GatheredIDs<Opportunity>("frictions")
  /// Holds for all stages, as it was said before the first.
  private var commonChannel: ID<Channel>?

  init(_ outline: TextOutline, in draft: ImportDraft) {
    self.outline = outline
    (missing, title) = (MissingPlaces(of: draft), ImportedTitle(of: draft))
  }

  /// - Parameter tell: told how many entries of the outline are done.
  mutating func put(into draft: inout ImportDraft, tell: (Int) -> Void) {
    if let found = outline.title { title.put(found.text, line: found.line, into: &draft) }
    let titleLine = self.titleLine
    for (number, entry) in outline.entries.enumerated() {
      tell(number)
      switch entry {
      case .heading(_, let text, let line) where line == titleLine:
        title.put(plain(text), line: line, into: &draft)
      case .heading(_, let text, let line): putHeading(text, line, into: &draft)
      case .item(let number): putTop(number, into: &draft)
      }
    }
    endStage(in: &draft)
    frictionTouchpoints.put(into: &draft)
    opportunityTouchpoints.put(into: &draft)
    opportunityFrictions.put(into: &draft)
  }

  /// The line of the first heading if it is the journey's title: the only one of the first level, with deeper
  /// ones behind it.
  private var titleLine: Int? {
    let headings = outline.entries.compactMap { entry in
      if case .heading(let level, let text, let line) = entry {
        (level: level, text: text, line: line)
      } else {
        nil
      }
    }
    guard let first = headings.first, first.level == 1, TextSetting(first.text) == nil, headings.count > 1,
      headings.dropFirst().allSatisfy({ $0.level > 1 })
    else { return nil }
    return first.line
  }

  func plain(_ text: String) -> String { InlineMarkdown(text).text.trimmed }

  // MARK: The journey

  private func putDetail(_ key: String, _ text: String, _ line: Int, into draft: inout ImportDraft) {
    guard let field = JourneyDetails.field(key) else { return }
    guard draft.journey.details[key].isAbsent else {
      if draft.journey.details[key].text == text { return }
      let remark = words("%@ is left out, as the journey has it: %@", field.label, quoted(text))
      return draft.remark(line: line, remark)
    }
    if let value = CellValue.value(text, for: field) { return draft.setDetail(key, value, line: line) }
    draft.remark(line: line, words("can't be read as %@: %@", field.label, quoted(text)))
  }

  // MARK: Stages

  private mutating func putHeading(_ text: String, _ line: Int, into draft: inout ImportDraft) {
    if let setting = TextSetting(text) { return put(setting, line, into: &draft) }
    let name = plain(text)
    if let channel = Self.bracketed(name), channel.rest.isEmpty {
      self.channel = draft.channel(named: channel.name)
    } else {
      begin(name, line, in: &draft)
    }
  }

  /// Numbers before a name and a colon behind it are no part of it.
  private mutating func begin(_ name: String, _ line: Int, in draft: inout ImportDraft) {
    endStage(in: &draft)
    var name = TextLine.withoutNumber(name) ?? name
    if name.hasSuffix(":") { name = String(name.dropLast()).trimmed }
    if name.isEmpty { return draft.remark(line: line, words("a heading without a text")) }
    if stage == nil { commonChannel = channel }
    (stage, channel) = (draft.stage(named: name), commonChannel)
  }

  private mutating func put(_ setting: TextSetting, _ line: Int, into draft: inout ImportDraft) {
    switch setting.subject {
    case .persona:
      endStage(in: &draft)
      persona = draft.persona(named: setting.value)
    case .channel: channel = draft.channel(named: setting.value)
    case .stage: begin(setting.value, line, in: &draft)
    case .title: title.put(setting.value, line: line, into: &draft)
    case .goal: add(text: setting.value, line)
    case .detail(let key): putDetail(key, setting.value, line, into: &draft)
    }
  }

  private mutating func add(text: String, _ line: Int) {
    if texts.isEmpty, quotes.isEmpty { textLine = line }
    texts.append(text)
  }

  /// Puts down what was written of a stage: as its goal or, where that is taken, as a note; before the first
  /// stage, as the journey's scope.
  private mutating func endStage(in draft: inout ImportDraft) {
    let text = texts.joined(separator: "\n")
    defer { (texts, quotes) = ([], []) }
    guard let stage else {
      let all = (texts + quotes).joined(separator: "\n")
      return all.isEmpty ? () : putDetail("scope", all, textLine, into: &draft)
    }
    var rest = quotes
    if !text.isEmpty {
      let goal = draft.journey.withMap(draft.map) { $0.stages[stage]?.goal }
      if goal == nil { draft.set(stage, [("goal", .text(text))], line: textLine) }
      if let goal, goal != text { rest.insert(text, at: 0) }
    }
    if !rest.isEmpty { putNote(rest.joined(separator: "\n"), stage, in: &draft) }
  }

  private mutating func putNote(_ text: String, _ stage: ID<Stage>, in draft: inout ImportDraft) {
    let persona = persona ?? missing.persona(in: &draft, line: textLine)
    var note = Note(persona: persona, stage: stage, lane: draft.lane(named: words("Notes")))
    let old = draft.journey.note(of: persona, in: stage, lane: note.lane, on: draft.map)?.text
    note.text = NotesText.adding([text], to: old)
    draft.merge(note, line: textLine)
  }

  // MARK: Lines below no other

  private mutating func putTop(_ number: Int, into draft: inout ImportDraft) {
    let item = outline.items[number]
    switch item.line.kind {
    case .quote, .code:
      if texts.isEmpty, quotes.isEmpty { textLine = item.line.number }
      quotes.append(item.line.text)
    case .item:
      if let setting = TextSetting(item.line.text), item.children.isEmpty {
        put(setting, item.line.number, into: &draft)
      } else {
        putTouchpoint(number, into: &draft)
      }
    case .plain: putPlain(number, item, into: &draft)
    }
  }

  private mutating func putPlain(_ number: Int, _ item: TextOutline.Item, into draft: inout ImportDraft) {
    if let setting = TextSetting(item.line) { return put(setting, item.line.number, into: &draft) }
    if outline.hasHeadings {
      let isParagraph = item.line.indent == 0 && item.children.isEmpty
      if isParagraph { return add(text: plain(item.line.text), item.line.number) }
      return putTouchpoint(number, into: &draft)
    }
    begin(plain(item.line.text), item.line.number, in: &draft)
    for child in item.children { putBelowStage(child, into: &draft) }
  }

  private mutating func putBelowStage(_ number: Int, into draft: inout ImportDraft) {
    let line = outline.items[number].line
    if let setting = TextSetting(line) { return put(setting, line.number, into: &draft) }
    if line.kind == .quote || line.kind == .code { return putTop(number, into: &draft) }
    putTouchpoint(number, into: &draft)
  }

  /// `[Website] Looks at prices`: what stands in brackets at the beginning, and what behind them.
  static func bracketed(_ text: String) -> (name: String, rest: String)? {
    guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
    let name = String(text[text.index(after: text.startIndex)..<end]).trimmed
    let rest = text[text.index(after: end)...]
    guard !name.isEmpty, rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    return (name, String(rest).trimmed)
  }
}
