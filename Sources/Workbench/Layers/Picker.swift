import Words

/// A list to choose from, narrowed down by typing.
package struct Picker: Layer {
  package struct Item: Hashable, Sendable {
    package let id: String
    package let label: String
    /// Stands at the right, and is searched too.
    package let detail: String
    /// Searched, but not shown.
    package let also: String
    /// Whether it is shown paler than the others, because choosing it leads nowhere now.
    package let isMuted: Bool

    package init(
      _ id: String, _ label: String, detail: String = "", also: String = "", isMuted: Bool = false
    ) {
      (self.id, self.label, self.detail) = (id, label, detail)
      (self.also, self.isMuted) = (also, isMuted)
    }
  }

  /// Something else that can be done with the item under the cursor.
  package struct Action: Sendable {
    let stroke: KeyStroke
    let does: String
    let run: @Sendable (inout Workbench, String) -> Void

    /// - Parameter does: one word for the last line.
    package init(
      _ stroke: KeyStroke, _ does: String, run: @escaping @Sendable (inout Workbench, String) -> Void
    ) {
      (self.stroke, self.does, self.run) = (stroke, does, run)
    }
  }

  let title: String
  let isMany: Bool
  /// Called with what was chosen, once the list is closed.
  let accept: @Sendable (inout Workbench, [String]) -> Void
  /// Called when the cursor comes to another item, for a preview.
  package var moved: @Sendable (inout Workbench, String) -> Void = { _, _ in }
  /// Called when the list is left without a choice.
  package var cancelled: @Sendable (inout Workbench) -> Void = { _ in }
  package var actions: [Action] = []
  /// Gives the items anew after an action, or after something that lay over the list has closed.
  package var reload: (@Sendable (Workbench) -> [Item])?
  /// Whether the list is still there after a choice, under what the choice opens.
  package var staysOpen = false
  /// What Enter does, for the last line.
  package var acceptHint = words("choose")

  private(set) var items: [Item]
  private(set) var line: TextLine
  private(set) var filter: PickerFilter
  /// The place of the cursor among the matches.
  private(set) var cursor = 0
  /// The first match that is shown.
  private(set) var top = 0
  /// What is chosen where several can be, in the order of choosing.
  private(set) var chosen: [String]
  private(set) var isChosen: Set<String>
  private var wasToggled = false
  /// The columns that the items need, within what a panel may take.
  private(set) var width: Int

  /// - Parameters:
  ///   - chosen: with one to choose: where the cursor stands first; with several: what is chosen already.
  ///   - many: whether several can be chosen, with Space.
  ///   - query: what is typed already.
  package init(
    _ title: String, _ items: [Item], chosen: [String] = [], many: Bool = false, query: String = "",
    accept: @escaping @Sendable (inout Workbench, [String]) -> Void
  ) {
    (self.title, isMany, self.chosen, self.accept) = (title, many, chosen, accept)
    isChosen = Set(chosen)
    let chosenOnes = isChosen
    // What is chosen already stands first, or it would be lost in a long list.
    self.items =
      many
      ? items.filter { chosenOnes.contains($0.id) } + items.filter { !chosenOnes.contains($0.id) } : items
    line = TextLine(query)
    filter = PickerFilter(count: items.count)
    width = Self.width(of: items)
    filter.apply(query, to: self.items)
    if !many, query.isEmpty, let first = chosen.first {
      cursor = items.firstIndex { $0.id == first } ?? 0
    }
  }

  /// Judged by the first items: a long list is not measured to its end.
  private static func width(of items: [Item]) -> Int {
    items.prefix(200).reduce(0) { max($0, $1.label.count + ($1.detail.isEmpty ? 0 : $1.detail.count + 3)) }
  }

  /// The item under the cursor; nil if nothing fits.
  package var current: Item? {
    filter.matches.indices.contains(cursor) ? items[filter.matches[cursor]] : nil
  }

  package mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    let before = current?.id
    let fate = respond(to: event, in: &workbench)
    if fate == .stays {
      top = firstShown(rows: Self.listArea(of: self, in: workbench.layerArea).rows)
      if let current, current.id != before { moved(&workbench, current.id) }
    }
    return fate
  }

  private mutating func respond(to event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke): return handle(stroke, in: &workbench)
    case .paste(let text):
      line.insert(text)
      search()
    case .mouse(let mouse): return handle(mouse, in: &workbench)
    default: break
    }
    return .stays
  }

  private mutating func handle(_ stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    if let action = actions.first(where: { $0.stroke == stroke }) {
      if let current { action.run(&workbench, current.id) }
      refresh(workbench)
      return .stays
    }
    switch stroke {
    case KeyStroke(.escape), .control("c"), .control("g"):
      cancelled(&workbench)
      return .closes
    case KeyStroke(.enter): return accepted(in: &workbench)
    case KeyStroke(" ") where isMany: toggle()
    default:
      if move(stroke, rows: Self.listArea(of: self, in: workbench.layerArea).rows) { break }
      if line.handle(stroke) { search() }
    }
    return .stays
  }

  private mutating func accepted(in workbench: inout Workbench) -> LayerFate {
    guard isMany else {
      guard let current else { return .stays }
      accept(&workbench, [current.id])
      return staysOpen ? .stays : .closes
    }
    // Who types a name and presses Enter means that one.
    if !wasToggled, !line.isEmpty, let current, !isChosen.contains(current.id) { toggle() }
    accept(&workbench, chosen)
    return .closes
  }

  private mutating func toggle() {
    guard let current else { return }
    wasToggled = true
    if isChosen.remove(current.id) != nil {
      chosen.removeAll { $0 == current.id }
    } else {
      isChosen.insert(current.id)
      chosen.append(current.id)
    }
  }

  private mutating func search() {
    filter.apply(line.text, to: items)
    (cursor, top) = (0, 0)
  }

  private mutating func move(_ stroke: KeyStroke, rows: Int) -> Bool {
    switch stroke {
    case KeyStroke(.up), .control("p"), KeyStroke(.tab, shift: true): go(to: cursor - 1)
    case KeyStroke(.down), .control("n"), KeyStroke(.tab): go(to: cursor + 1)
    case KeyStroke(.pageUp): go(to: cursor - max(1, rows - 1))
    case KeyStroke(.pageDown): go(to: cursor + max(1, rows - 1))
    case KeyStroke(.home): go(to: 0)
    case KeyStroke(.end): go(to: filter.matches.count - 1)
    default: return false
    }
    return true
  }

  mutating func go(to place: Int) { cursor = min(max(0, place), max(0, filter.matches.count - 1)) }

  /// The first match to show so that the cursor is in sight.
  func firstShown(rows: Int) -> Int {
    guard rows > 0 else { return 0 }
    let latest = max(0, filter.matches.count - rows)
    return min(max(min(top, cursor), cursor - rows + 1), latest)
  }

  package mutating func uncovered(in workbench: inout Workbench) { refresh(workbench) }

  private mutating func refresh(_ workbench: Workbench) {
    guard let reload else { return }
    items = reload(workbench)
    filter = PickerFilter(count: items.count)
    filter.apply(line.text, to: items)
    width = max(width, Self.width(of: items))
    go(to: cursor)
  }
}

extension Picker {
  private mutating func handle(_ mouse: MouseEvent, in workbench: inout Workbench) -> LayerFate {
    let list = Self.listArea(of: self, in: workbench.layerArea)
    switch mouse.action {
    case .wheelUp: go(to: cursor - 3)
    case .wheelDown: go(to: cursor + 3)
    case .press(let clicks) where list.contains(mouse.at):
      let place = firstShown(rows: list.rows) + mouse.at.row - list.row
      guard filter.matches.indices.contains(place) else { break }
      cursor = place
      if isMany { toggle() } else if clicks == 2 { return accepted(in: &workbench) }
    default: break
    }
    return .stays
  }
}
