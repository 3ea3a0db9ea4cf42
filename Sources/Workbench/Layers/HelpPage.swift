import Words

/// The help as lines of text, for a width and for what is looked for.
struct HelpPage {
  /// Pieces with the columns at which they begin.
  typealias Line = [(column: Int, text: String, style: Style)]

  private(set) var lines: [Line] = []
  /// How many entries there are.
  private(set) var count = 0
  private let query: FoldedQuery
  private let columns: Int
  private let typography: Typography
  private let keyWidth: Int
  private let titleWidth: Int

  init(_ workbench: Workbench, query: String, columns: Int) {
    self.query = FoldedQuery(query)
    (self.columns, typography) = (columns, workbench.options.typography)
    (keyWidth, titleWidth) = Self.widths(columns)
    let sections = Self.sections(workbench, isSearch: !self.query.isEmpty)
    for (title, rows) in sections { add(title, rows.filter(isCalledSo)) }
    add(words("Mentioned there too"), sections.flatMap(\.1).filter { !isCalledSo($0) && mentionsIt($0) })
  }

  /// The columns for the keys and for the titles. On a narrow screen titles take what is left, and the help
  /// stands below them.
  private static func widths(_ columns: Int) -> (keys: Int, titles: Int) {
    switch columns {
    case ..<60: (10, max(8, columns - 10))
    case ..<96: (15, 24)
    default: (18, 38)
    }
  }

  /// Commands by group, then the other topics. While something is looked for, commands of other views too.
  private static func sections(_ workbench: Workbench, isSearch: Bool) -> [(String, [HelpRow])] {
    let scope = Command.Scope(workbench.place.view)
    let commands = CommandTable.all.filter { isSearch || $0.scope.contains(scope) }
    let groups = CommandTable.groupsToRead.map { group in
      (group.title, commands.filter { $0.group == group }.map { row($0, workbench.keyMap) })
    }
    return groups + HelpTopics.all.map { ($0.title, $0.rows) }
  }

  private static func row(_ command: Command, _ keyMap: KeyMap) -> HelpRow {
    return HelpRow(
      keys: keyMap.allKeysOrName(of: command), title: command.title, help: command.help,
      also: command.typedNames.joined(separator: " "))
  }

  private mutating func add(_ title: String, _ rows: [HelpRow]) {
    guard !rows.isEmpty else { return }
    if !lines.isEmpty { lines.append([]) }
    lines.append([(0, title, Style(.panelTitle))])
    for row in rows { add(row) }
    count += rows.count
  }

  /// Whether what is looked for stands in the entry's keys or names; true if nothing is looked for.
  private func isCalledSo(_ row: HelpRow) -> Bool { finds("\(row.keys) \(row.title) \(row.also)") }

  private func mentionsIt(_ row: HelpRow) -> Bool {
    finds("\(row.keys) \(row.title) \(row.also) \(row.help)")
  }

  private func finds(_ text: String) -> Bool {
    let text = FoldedText.bytes(of: text)
    return query.terms.allSatisfy { FoldedQuery.find($0, in: text, text.indices) != nil }
  }

  /// Keys, title and help in columns, the longer ones over several lines.
  private mutating func add(_ row: HelpRow) {
    let keys = typography.wrap(row.keys, columns: keyWidth - 1)
    let titles = typography.wrap(row.title, columns: titleWidth - 2)
    let room = columns - keyWidth - titleWidth
    guard room > 0 else { return addNarrow(keys, titles + typography.wrap(row.help, columns: titleWidth)) }
    let helps = typography.wrap(row.help, columns: room)
    for index in 0..<max(keys.count, titles.count, helps.count) {
      var line: Line = []
      if index < keys.count { line.append((0, keys[index], Style(.key))) }
      if index < titles.count { line.append((keyWidth, titles[index], Style(.panel))) }
      if index < helps.count { line.append((keyWidth + titleWidth, helps[index], Style(.muted))) }
      lines.append(line)
    }
  }

  private mutating func addNarrow(_ keys: [String], _ texts: [String]) {
    for index in 0..<max(keys.count, texts.count) {
      var line: Line = []
      if index < keys.count { line.append((0, keys[index], Style(.key))) }
      if index < texts.count { line.append((keyWidth, texts[index], Style(index == 0 ? .panel : .muted))) }
      lines.append(line)
    }
  }
}
