import JourneyModel
import Words

/// The findings in groups, each under its head; those that were dismissed come last.
struct FindingsList: Sendable {
  struct Item: Sendable {
    let finding: Finding
    /// Why it is no trouble, if somebody said so.
    let dismissal: Dismissal?
  }

  enum Row: Sendable {
    case head(String, count: Int)
    /// By its place among the items.
    case item(Int)
  }

  private(set) var items: [Item] = []
  private(set) var rows: [Row] = []
  /// The row of each item.
  private var rowNumbers: [Int] = []

  init() {}

  init(_ findings: Findings, by grouping: FindingsPlace.Grouping, in journey: Journey) {
    let open = findings.open.map { Item(finding: $0, dismissal: nil) }
    switch grouping {
    case .stage: addStages(open, in: journey)
    case .code: addCodes(open)
    }
    add(findings.dismissed.map { Item(finding: $0.finding, dismissal: $0.dismissal) }, words("Dismissed"))
  }

  private mutating func addStages(_ open: [Item], in journey: Journey) {
    let groups = Dictionary(grouping: open, by: \.finding.stage)
    for (number, stage) in journey.current.stages.enumerated() {
      add(groups[stage.id] ?? [], "\(number + 1) \(stage.name)")
    }
    add(groups[nil] ?? [], words("The journey as a whole"))
  }

  private mutating func addCodes(_ open: [Item]) {
    let groups = Dictionary(grouping: open, by: \.finding.code)
    for rule in FindingRules.all { add(groups[rule.code] ?? [], FindingRules.heading(of: rule.code)) }
  }

  private mutating func add(_ group: [Item], _ title: String) {
    if group.isEmpty { return }
    rows.append(.head(title, count: group.count))
    for item in group {
      rowNumbers.append(rows.count)
      rows.append(.item(items.count))
      items.append(item)
    }
  }
}

extension FindingsList {
  func isHead(_ row: Int) -> Bool {
    if rows.indices.contains(row), case .head = rows[row] { true } else { false }
  }

  /// The row in which an item stands.
  func row(of item: Int) -> Int { rowNumbers.indices.contains(item) ? rowNumbers[item] : 0 }

  /// The item in a row; nil for a head.
  func item(inRow row: Int) -> Int? {
    if rows.indices.contains(row), case .item(let item) = rows[row] { item } else { nil }
  }

  /// Where the finding of that key is.
  ///
  /// - Parameter guess: where it was.
  func index(of key: String?, near guess: Int) -> Int? {
    guard let key else { return nil }
    if items.indices.contains(guess), items[guess].finding.key == key { return guess }
    return items.firstIndex { $0.finding.key == key }
  }

  /// The first item of the group before or behind that of an item; the item itself if there is none.
  func neighbour(_ step: Int, ofGroupOf item: Int) -> Int {
    let heads = rows.indices.filter(isHead)
    guard let group = heads.lastIndex(where: { $0 < row(of: item) }) else { return item }
    // To the left, first to the beginning of the group itself.
    if step < 0, row(of: item) > heads[group] + 1 { return self.item(inRow: heads[group] + 1) ?? item }
    let target = min(max(0, group + step), heads.count - 1)
    return target == group ? item : self.item(inRow: heads[target] + 1) ?? item
  }
}
