import JourneyModel
import Words

/// What stands above the list: what the comparison comes to.
struct CompareHead {
  private let workbench: Workbench
  private let layout: CompareLayout

  init(_ workbench: Workbench, _ layout: CompareLayout) {
    (self.workbench, self.layout) = (workbench, layout)
  }

  func draw(_ comparison: MapComparison, on canvas: inout Canvas) {
    let inside = layout.head.inset(columns: 1)
    let counts = CompareText.pieces(comparison.counts)
    canvas.pieces(counts.isEmpty ? [(words("no touchpoints"), Style(.muted))] : counts, in: inside)
    if workbench.place.compare.hidesKept {
      canvas.textRight(words("differences only"), in: inside, Style(.focusMark))
    }
    drawMeans(comparison, on: &canvas, in: inside)
    drawNames(on: &canvas)
  }

  private func drawMeans(_ comparison: MapComparison, on canvas: inout Canvas, in area: Area) {
    let emotion = mean(words("emotion"), comparison.emotion, signed: true)
    let expectation = mean(words("expectations"), comparison.expectation, signed: false)
    switch area.rows {
    case ..<2: break
    case 2: canvas.pieces(emotion + [("   ", Style(.muted))] + expectation, in: area, row: 1)
    default:
      canvas.pieces(emotion, in: area, row: 1)
      canvas.pieces(expectation, in: area, row: 2)
    }
  }

  private func mean(_ name: String, _ means: MeanChange, signed: Bool) -> [(String, Style)] {
    let known = CompareText.known(means).map { " (" + $0 + ")" } ?? ""
    return [
      (name + " ", Style(.muted)), (CompareText.change(means, signed: signed), Style(.number)),
      ("  " + CompareText.number(means.delta, signed: true), CompareText.deltaStyle(means.delta)),
      (known, Style(.muted)),
    ]
  }

  private func drawNames(on canvas: inout Canvas) {
    guard layout.names.rows > 0 else { return }
    canvas.fill(layout.names, "─", Style(.grid))
    for map in MapKind.allCases {
      let isHere = workbench.place.map == map
      canvas.text(
        " \(map.title) ", in: layout.side(map, row: layout.names.row),
        Style(isHere ? .stageHeadActive : .stageHead))
    }
    canvas.text("┬", in: layout.names, column: layout.divider, Style(.grid))
  }

  /// What stands there as long as there is no ideal map.
  static func drawInvitation(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let lines = [
      words("There is no ideal map yet."),
      words(
        "It is the journey as it should be: each touchpoint builds on the one before. Beside the current map it shows what is kept, changed, added and removed, and how people would feel."
      ),
      words(
        "%@ makes it from the current map, to be changed from there; or from the stages alone.",
        workbench.key("map.switch")),
    ]
    let columns = min(60, area.columns - 4)
    let text = lines.flatMap { canvas.typography.wrap($0, columns: columns) }
    let room = area.centred(rows: text.count, columns: columns)
    for (row, line) in text.enumerated() { canvas.text(line, in: room, row: row, Style(.empty)) }
    canvas.placeCursor(Point(row: room.row, column: room.column))
  }
}
