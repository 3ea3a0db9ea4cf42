import JourneyModel
import Words

extension Workbench {
  /// The smallest screen that something useful fits on.
  package static let smallest = Size(rows: 10, columns: 40)

  /// The whole picture.
  package func frame() -> Frame {
    var canvas = Canvas(size: size, typography: options.typography)
    if size.rows < Self.smallest.rows || size.columns < Self.smallest.columns {
      drawTooSmall(on: &canvas)
      return canvas.frame
    }
    if let cover = layers.lastIndex(where: { $0.coversAll }) {
      drawCovered(by: cover, on: &canvas)
      return canvas.frame
    }
    drawTitle(on: &canvas, in: Area(row: 0, column: 0, rows: 2, columns: size.columns))
    view.draw(on: &canvas, in: bodyArea, self)
    let overView = layerArea
    if !layers.isEmpty { canvas.placeCursor(nil) }
    for layer in layers { layer.draw(on: &canvas, in: overView, self) }
    if !pendingKeys.isEmpty { KeyPanel.draw(on: &canvas, in: overView, self) }
    drawLastLine(on: &canvas)
    return canvas.frame
  }

  /// A layer that takes the whole screen, and what lies over it. Messages are not kept from anyone.
  private func drawCovered(by cover: Int, on canvas: inout Canvas) {
    layers[cover].draw(on: &canvas, in: canvas.area, self)
    for layer in layers[(cover + 1)...] { layer.draw(on: &canvas, in: layerArea, self) }
    if cover < layers.count - 1 { return drawLastLine(on: &canvas) }
    guard let message else { return }
    canvas.fill(Area(row: size.rows - 1, column: 0, rows: 1, columns: size.columns), " ", Style(.message))
    draw(message, on: &canvas, in: Area(row: size.rows - 1, column: 1, rows: 1, columns: size.columns - 2))
  }

  /// What a view draws in: everything but the title's two lines and the last.
  package var bodyArea: Area {
    Area(row: 2, column: 0, rows: size.rows - 3, columns: size.columns)
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let text = words(
      "Journey needs %@×%@. Nothing is lost: make the window larger.", Self.smallest.columns,
      Self.smallest.rows)
    let lines = options.typography.wrap(text, columns: max(1, canvas.area.columns))
    for (row, line) in lines.enumerated() { canvas.text(line, in: canvas.area, row: row, Style(.warning)) }
  }

  private func drawTitle(on canvas: inout Canvas, in area: Area) {
    canvas.fill(Area(row: area.row, column: 0, rows: 1, columns: area.columns), " ", Style(.title))
    let right = titleRight
    let rightWidth = right.reduce(0) { $0 + options.typography.width(of: $1.0) }
    let left = Area(row: area.row, column: 1, rows: 1, columns: area.columns - rightWidth - 3)
    canvas.text(journey.details.title, in: left, Style(.title))
    canvas.pieces(right, in: area, column: max(0, area.columns - rightWidth - 1))
    drawTabs(on: &canvas, in: area)
  }

  private var titleRight: [(String, Style)] {
    let saved =
      isSaved ? ("● " + words("saved"), Style(.titleMark)) : ("○ " + words("not saved"), Style(.unsaved))
    let author = options.author.map { [("   " + $0, Style(.title))] } ?? []
    return timerPieces + undecided + [(place.map.title + "   ", Style(.titleMark)), saved] + author
      + peoplePieces
  }

  private var timerPieces: [(String, Style)] {
    guard let text = timerText else { return [] }
    let isOver = timer?.isOver == true
    return [
      (isOver ? " \(text) " : text, Style(isOver ? .unsaved : .titleMark, isOver ? .marked : .none)),
      ("   ", Style(.title)),
    ]
  }

  private var undecided: [(String, Style)] {
    let count = journey.details.conflicts.count
    return count == 0 ? [] : [(words("%@ to decide", count) + "   ", Style(.unsaved))]
  }

  /// Who else is there, as many names as there is room for.
  private var peoplePieces: [(String, Style)] {
    if let followed = sharing.following { return [(" ▶ " + followed, Style(.titleMark))] }
    let names = sharing.names
    guard !names.isEmpty else { return [] }
    let all = names.joined(separator: ", ")
    let fits = options.typography.width(of: all) <= size.columns / 4
    return [(" + " + (fits ? all : words(names.count, "other", "others")), Style(.titleMark))]
  }

  /// The views at the right; what the view itself has to say of its lists stands at the left.
  private func drawTabs(on canvas: inout Canvas, in area: Area) {
    let tabs = tabPieces
    let width = tabs.reduce(0) { $0 + options.typography.width(of: $1.0) }
    let start = max(0, area.columns - width - 1)
    canvas.pieces(tabs, in: area, row: 1, column: start)
    // Letters alone mean nothing to a newcomer: this is the key that comes before them.
    if !hasRoomForTabs { canvas.text("g", in: area, row: 1, column: max(0, start - 1), Style(.muted)) }
    let left = Area(row: area.row + 1, column: 1, rows: 1, columns: max(0, start - 3))
    view.drawHeading(on: &canvas, in: left, self)
  }

  /// The tabs' pieces; click areas go by the same.
  var tabPieces: [(String, Style)] {
    ViewKind.allCases.map { kind in
      let isActive = kind == place.view
      let title = isActive || hasRoomForTabs ? kind.title : String(kind.letter)
      let hasCount = kind == .findings && (isActive || size.columns >= 60)
      let name = title + (hasCount ? FindingsCount.mark(in: self) : "")
      return (isActive ? "[\(name)]" : " \(name) ", Style(isActive ? .tabActive : .tab))
    }
  }

  /// Where the titles of all views would leave no room for what a view says beside them, only the letters stand
  /// there that jump to them.
  private var hasRoomForTabs: Bool { size.columns >= 100 }

  /// The view whose tab is at a column of the second line.
  func tab(at column: Int) -> ViewKind? {
    let widths = tabPieces.map { options.typography.width(of: $0.0) }
    var start = size.columns - widths.reduce(0, +) - 1
    for (kind, width) in zip(ViewKind.allCases, widths) {
      if (start..<start + width).contains(column) { return kind }
      start += width
    }
    return nil
  }

  private func drawLastLine(on canvas: inout Canvas) {
    let line = Area(row: size.rows - 1, column: 0, rows: 1, columns: size.columns)
    let last = pieces(of: lastHints)
    let lastWidth = last.reduce(0) { $0 + options.typography.width(of: $1.0) }
    let room = Area(row: line.row, column: 1, rows: 1, columns: line.columns - lastWidth - 4)
    if let message {
      draw(message, on: &canvas, in: room)
    } else {
      drawHints(on: &canvas, in: room)
    }
    canvas.pieces(last, in: line, column: line.columns - lastWidth - 1)
  }

  /// A message is never cut: what doesn't fit on the last line stands in lines above it.
  private func draw(_ message: Message, on canvas: inout Canvas, in room: Area) {
    let lines = options.typography.wrap(message.text, columns: room.columns)
    let style = Style(message.role)
    for (index, text) in lines.enumerated() {
      let row = room.row - lines.count + 1 + index
      guard row >= 0 else { continue }
      if row < room.row {
        canvas.fill(Area(row: row, column: 0, rows: 1, columns: size.columns), " ", style)
      }
      canvas.text(text, in: Area(row: row, column: room.column, rows: 1, columns: room.columns), style)
    }
  }

  private func pieces(of hints: [Hint]) -> [(String, Style)] {
    hints.enumerated().flatMap { index, hint in
      [((index == 0 ? "" : "  ") + hint.keys, Style(.key)), (" " + hint.does, Style(.hint))]
    }
  }

  private func drawHints(on canvas: inout Canvas, in room: Area) {
    var column = 0
    for hint in hints {
      let width = options.typography.width(of: hint.keys + " " + hint.does)
      guard column + width <= room.columns else { return }
      canvas.pieces(
        [(hint.keys, Style(.key)), (" " + hint.does, Style(.hint))], in: room, column: column)
      column += width + 2
    }
  }

  /// The hints that are never cut: the way to everything else, or out of a layer.
  private var lastHints: [Hint] {
    if let layer = layers.last, let last = layer.hints(self).last { return [last] }
    if !pendingKeys.isEmpty { return [Hint("Esc", words("never mind"))] }
    return [Hint(key("commandline"), words("commands")), Hint(key("help"), words("help"))]
  }

  private var hints: [Hint] {
    if let layer = layers.last { return layer.hints(self).dropLast() }
    if !pendingKeys.isEmpty { return [] }
    let scope = Command.Scope(place.view)
    return CommandTable.all.compactMap { command in
      guard let hint = command.hint, command.scope.contains(scope), let key = keyMap.label(of: command),
        command.unavailable(self) == nil
      else { return nil }
      return Hint(key, hint)
    }
  }
}

extension Message {
  fileprivate var role: StyleRole {
    switch tone {
    case .plain: .message
    case .warning: .warning
    case .error: .error
    }
  }
}
