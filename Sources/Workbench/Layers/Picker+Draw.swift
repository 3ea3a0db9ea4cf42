import Words

extension Picker {
  /// The panel: as large as all the items need, so that it keeps its size while they are narrowed down.
  private static func panel(of picker: Picker, in area: Area) -> Area {
    let marks = picker.isMany ? 4 : 0
    return area.centred(
      rows: min(picker.items.count, max(6, area.rows - 8)) + 4,
      columns: min(max(picker.width + marks + 6, picker.title.count + 12, 44), 76))
  }

  /// Where the items stand.
  static func listArea(of picker: Picker, in area: Area) -> Area {
    let inside = panel(of: picker, in: area).inset(rows: 1, columns: 1)
    return Area(row: inside.row + 2, column: inside.column, rows: inside.rows - 2, columns: inside.columns)
  }

  package func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let inside = canvas.box(Self.panel(of: self, in: area), title: title)
    canvas.rule(in: inside.inset(columns: -1), row: 1, Style(.panelBorder))
    let count = "\(filter.matches.count)"
    let list = Self.listArea(of: self, in: area)
    drawItems(on: &canvas, in: list)
    canvas.textRight(count, in: inside, Style(.muted))
    let used = canvas.text("› ", in: inside, Style(.fieldLabel))
    let room = Area(
      row: inside.row, column: inside.column + used, rows: 1, columns: inside.columns - used - count.count - 1
    )
    canvas.textLine(line, in: room)
  }

  private func drawItems(on canvas: inout Canvas, in area: Area) {
    if filter.matches.isEmpty {
      let text = items.isEmpty ? words("Nothing here yet.") : words("Nothing like “%@”.", line.text)
      canvas.text(text, in: area, column: 1, Style(.muted))
    }
    let query = FoldedQuery(line.text)
    let first = firstShown(rows: area.rows)
    for (row, place) in (first..<filter.matches.count).prefix(area.rows).enumerated() {
      let line = Area(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
      draw(items[filter.matches[place]], on: &canvas, in: line, query)
      if place == cursor { canvas.emphasise(line, .focused) }
    }
  }

  private func draw(_ item: Item, on canvas: inout Canvas, in area: Area, _ query: FoldedQuery) {
    let inside = area.inset(columns: 1)
    let mark = isMany ? (isChosen.contains(item.id) ? "[x] " : "[ ] ") : ""
    let label = [(mark, Style(.panel))] + highlighted(item, query)
    let used = canvas.pieces(label, in: inside)
    let room = Area(
      row: inside.row, column: inside.column + used + 2, rows: 1, columns: inside.columns - used - 2)
    canvas.textRight(canvas.typography.fit(item.detail, room.columns), in: room, Style(.muted))
  }

  /// The label in pieces: what was looked for, and the rest.
  private func highlighted(_ item: Item, _ query: FoldedQuery) -> [(String, Style)] {
    let plain = Style(item.isMuted ? .muted : .panel)
    guard !query.isEmpty else { return [(item.label, plain)] }
    let found = query.matches(in: item.label)
    var pieces: [(String, Style)] = []
    for (number, character) in item.label.enumerated() {
      let style = found.contains(number) ? Style(.match) : plain
      if let last = pieces.indices.last, pieces[last].1 == style {
        pieces[last].0.append(character)
      } else {
        pieces.append((String(character), style))
      }
    }
    return pieces
  }

  package func hints(_ workbench: Workbench) -> [Hint] {
    var hints = [Hint("⏎", isMany ? words("done") : acceptHint), Hint("↑ ↓", words("move"))]
    if isMany { hints.insert(Hint("Space", words("choose")), at: 0) }
    hints += actions.map { Hint($0.stroke.label, $0.does) }
    return hints + [Hint("Esc", words("leave"))]
  }
}
