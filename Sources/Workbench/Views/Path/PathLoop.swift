import JourneyModel
import Words

/// A way back, drawn below the rows: a line from the column it leaves to the one it returns to.
///
///     ◂╌ Product page ╌╌╌╌╌ 45 %╳ lost ╌╌╌╌ Wish list ╌╯
struct PathLoop {
  private let way: PathGraph.Way
  private let names: (to: String, from: String)
  /// The cells it takes of the whole drawing.
  let columns: Range<Int>
  private let isFar: Bool

  init(_ number: Int, _ facts: PathFacts, _ geometry: PathGeometry) {
    way = facts.graph.ways[number]
    names = (facts.cards[way.to].title, facts.cards[way.from].title)
    let (to, from) = (facts.layout.spots[way.to].column, facts.layout.spots[way.from].column)
    let start = geometry.columns[to].start + (geometry.basis.isFar ? 0 : 1)
    columns = start..<max(start + 1, geometry.columns[from].end - 1)
    isFar = geometry.basis.isFar
  }

  private var label: String {
    let word = ContextText.word(way.context)
    let parts = [(way.share.map(ShareText.percent) ?? "") + (way.context == .lost ? "╳" : ""), word]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// - Parameter left: the column of the whole drawing at which the sheet begins.
  func draw(on sheet: inout Canvas, at row: Int, from left: Int) {
    let look = PathLines.Look(way.context)
    let style = Style(look.role)
    let shown = columns.clamped(to: left..<left + sheet.area.columns)
    guard !shown.isEmpty else { return }
    let line = Area(row: row, column: shown.lowerBound - left, rows: 1, columns: shown.count)
    sheet.text(
      String(repeating: PathLines.level(look), count: shown.count), in: line, style, ellipsis: false)
    if shown.lowerBound == columns.lowerBound { sheet.text("◂", in: line, style) }
    if shown.upperBound == columns.upperBound { sheet.text("╯", in: line, column: shown.count - 1, style) }
    guard !isFar else { return }
    drawTexts(on: &sheet, row, left, style)
  }

  private func drawTexts(on sheet: inout Canvas, _ row: Int, _ left: Int, _ style: Style) {
    let typography = sheet.typography
    let text = label.isEmpty ? "" : " " + label + " "
    let width = typography.width(of: text)
    let room = (columns.count - width - 6) / 2
    let start = columns.lowerBound - left
    if room >= 5 {
      let to = " " + typography.fit(names.to, room - 2) + " "
      let from = " " + typography.fit(names.from, room - 2) + " "
      put(to, at: start + 2, on: &sheet, row, style)
      put(from, at: columns.upperBound - left - 2 - typography.width(of: from), on: &sheet, row, style)
    }
    put(text, at: start + (columns.count - width) / 2, on: &sheet, row, style)
  }

  private func put(_ text: String, at column: Int, on sheet: inout Canvas, _ row: Int, _ style: Style) {
    guard column >= 0 else { return }
    sheet.text(text, in: sheet.area, row: row, column: column, style, ellipsis: false)
  }
}
