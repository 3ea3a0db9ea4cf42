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
    (keyWidth, titleWidth) = columns < 96 ? (15, 24) : (20, 32)
    for (title, rows) in Self.sections(workbench, isSearch: !self.query.isEmpty) { add(title, rows) }
  }

  /// Commands by group, then the other topics. While something is looked for, commands of other views too.
  private static func sections(_ workbench: Workbench, isSearch: Bool) -> [(String, [HelpRow])] {
    let scope = Command.Scope(workbench.place.view)
    let commands = CommandTable.all.filter { isSearch || $0.scope.contains(scope) }
    let groups = CommandTable.groupsToRead.map { group in
      (words(group.rawValue), commands.filter { $0.group == group }.map { row($0, workbench.keyMap) })
    }
    return groups + HelpTopics.all.map { ($0.title, $0.rows) }
  }

  private static func row(_ command: Command, _ keyMap: KeyMap) -> HelpRow {
    return HelpRow(
      keys: keyMap.allKeysOrName(of: command), title: words(command.title), help: words(command.help),
      also: command.typedNames.joined(separator: " "))
  }

  private mutating func add(_ title: String, _ rows: [HelpRow]) {
    let found = rows.filter(fits)
    guard !found.isEmpty else { return }
    if !lines.isEmpty { lines.append([]) }
    lines.append([(0, title, Style(.panelTitle))])
    for row in found { add(row) }
    count += found.count
  }

  private func fits(_ row: HelpRow) -> Bool {
    guard !query.isEmpty else { return true }
    let text = FoldedText.bytes(of: "\(row.keys) \(row.title) \(row.help) \(row.also)")
    return query.terms.allSatisfy { FoldedQuery.find($0, in: text, text.indices) != nil }
  }

  /// Keys, title and help in columns, the longer ones over several lines.
  private mutating func add(_ row: HelpRow) {
    let keys = typography.wrap(row.keys, columns: keyWidth - 1)
    let titles = typography.wrap(row.title, columns: titleWidth - 2)
    let helps = typography.wrap(row.help, columns: max(8, columns - keyWidth - titleWidth))
    for index in 0..<max(keys.count, titles.count, helps.count) {
      var line: Line = []
      if index < keys.count { line.append((0, keys[index], Style(.key))) }
      if index < titles.count { line.append((keyWidth, titles[index], Style(.panel))) }
      if index < helps.count { line.append((keyWidth + titleWidth, helps[index], Style(.muted))) }
      lines.append(line)
    }
  }
}
