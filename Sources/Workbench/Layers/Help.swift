import Words

/// What every key does in the view it was asked from, to read and to search.
package struct Help: Layer {
  private var line: TextLine
  /// The first line of the page that is shown.
  private var top = 0

  init(query: String = "") {
    line = TextLine(query)
  }

  package mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke):
      if isLeaving(stroke) { return .closes }
      handle(stroke, workbench)
    case .paste(let text):
      line.insert(text)
      top = 0
    case .mouse(let mouse):
      if mouse.action == .wheelUp { scroll(-3, workbench) }
      if mouse.action == .wheelDown { scroll(3, workbench) }
    case .resize, .outcome, .journal, .people, .changedOnDisk, .moment, .idle: break
    }
    return .stays
  }

  private func isLeaving(_ stroke: KeyStroke) -> Bool {
    switch stroke {
    case KeyStroke(.escape), KeyStroke(.enter), KeyStroke(.function(1)), .control("c"), .control("g"): true
    default: line.isEmpty && stroke == KeyStroke("?")
    }
  }

  private mutating func handle(_ stroke: KeyStroke, _ workbench: Workbench) {
    let rows = max(1, Self.listArea(workbench.layerArea).rows - 1)
    switch stroke {
    case KeyStroke(.up): scroll(-1, workbench)
    case KeyStroke(.down): scroll(1, workbench)
    case KeyStroke(.pageUp), .control("b"): scroll(-rows, workbench)
    case KeyStroke(.pageDown), .control("f"): scroll(rows, workbench)
    case KeyStroke("/") where line.isEmpty: break  // letters are looked for anyhow
    case KeyStroke(.home) where line.isEmpty: top = 0
    case KeyStroke(.end) where line.isEmpty: scroll(.max / 2, workbench)
    default: if line.handle(stroke) { top = 0 }
    }
  }

  private mutating func scroll(_ lines: Int, _ workbench: Workbench) {
    let area = Self.listArea(workbench.layerArea)
    let page = HelpPage(workbench, query: line.text, columns: area.columns)
    top = max(0, min(top + lines, page.lines.count - area.rows))
  }

  // MARK: Drawing

  package func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let inside = canvas.box(area, title: words("Help · %@", workbench.place.view.title))
    canvas.rule(in: inside, row: 1, Style(.panelBorder))
    let list = Self.listArea(area)
    let page = HelpPage(workbench, query: line.text, columns: list.columns)
    let first = max(0, min(top, page.lines.count - list.rows))
    for (row, line) in page.lines.dropFirst(first).prefix(list.rows).enumerated() {
      for piece in line { canvas.text(piece.text, in: list, row: row, column: piece.column, piece.style) }
    }
    if page.lines.isEmpty { canvas.text(words("Nothing like “%@”.", line.text), in: list, Style(.muted)) }
    drawFind(on: &canvas, in: inside, remark(page, first, list.rows))
  }

  private func remark(_ page: HelpPage, _ first: Int, _ rows: Int) -> String {
    if page.lines.count <= rows { return words(page.count, "entry", "entries") }
    let last = min(first + rows, page.lines.count)
    return words("lines %@–%@ of %@", first + 1, last, page.lines.count)
  }

  private func drawFind(on canvas: inout Canvas, in area: Area, _ remark: String) {
    canvas.textRight(remark, in: area, Style(.muted))
    let used = canvas.text(words("Find") + " ", in: area, Style(.fieldLabel))
    let width = area.columns - used - canvas.typography.width(of: remark) - 2
    canvas.textLine(line, in: Area(row: area.row, column: area.column + used, rows: 1, columns: width))
  }

  private static func listArea(_ area: Area) -> Area {
    let inside = area.inset(rows: 1, columns: 2)
    return Area(row: inside.row + 2, column: inside.column, rows: inside.rows - 2, columns: inside.columns)
  }

  package func hints(_ workbench: Workbench) -> [Hint] {
    [
      Hint("↑ ↓", words("scroll")), Hint(words("letters"), words("find")),
      Hint("Esc", words("leave")),
    ]
  }
}
