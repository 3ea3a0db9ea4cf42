import JourneyModel
import Words

/// Personas: a card for each, side by side.
package enum PersonasView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    if workbench.journey.personas.isEmpty { return drawInvitation(on: &canvas, in: area, workbench) }
    let cards = PersonaCards(in: area, workbench)
    let selected = selectedIndex(in: workbench)
    for (index, place) in cards.shown(from: workbench.personasState.firstRow) {
      cards.draw(index, on: &canvas, in: place, isSelected: index == selected)
    }
  }

  private static func drawInvitation(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let lines = [
      words("No personas yet."),
      words("A persona is a customer who stands for a group: whose journey is it?"),
      words("%@ adds one.", workbench.key("persona.add")),
    ]
    let text = lines.flatMap { canvas.typography.wrap($0, columns: min(60, area.columns - 4)) }
    let room = area.centred(rows: text.count, columns: min(60, area.columns - 4))
    for (row, line) in text.enumerated() { canvas.text(line, in: room, row: row, Style(.empty)) }
    canvas.placeCursor(Point(row: room.row, column: room.column))
  }

  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let personas = Array(workbench.journey.personas)
    guard !personas.isEmpty else { return }
    let count = words(personas.count, "persona", "personas")
    canvas.pieces(
      [(count, Style(.text)), (" · ", Style(.muted)), (sharesRemark(personas), Style(.muted))], in: area)
  }

  /// Whether the shares can be counted with: unless everyone has one, each persona counts the same.
  private static func sharesRemark(_ personas: [Persona]) -> String {
    let without = personas.filter { $0.share == nil }
    if without.isEmpty {
      let sum = personas.reduce(0) { $0 + ($1.share?.value ?? 0) }
      return words("shares add up to %@ %", rounded(sum * 100))
    }
    if without.count == personas.count { return words("no shares: each counts 1") }
    if without.count == 1 { return words("%@ has no share: each counts 1", without[0].name) }
    return words("%@ have no share: each counts 1", without.count)
  }

  /// A number with at most one decimal.
  static func rounded(_ number: Double) -> String { Quantity((number * 10).rounded() / 10).description }

  // MARK: Moving

  package static func move(_ step: MoveStep, in workbench: inout Workbench) {
    let cards = PersonaCards(in: workbench.bodyArea, workbench)
    guard cards.count > 0 else { return }
    let here = selectedIndex(in: workbench)
    let perRow = cards.perRow
    let rowStart = here / perRow * perRow
    let target =
      switch step {
      case .left: here - 1
      case .right: here + 1
      case .up: here - perRow
      case .down:
        here + perRow < cards.count
          ? here + perRow : here / perRow < (cards.count - 1) / perRow ? cards.count - 1 : here
      case .rowStart: rowStart
      case .rowEnd: rowStart + perRow - 1
      case .pageUp: here - 2 * perRow
      case .pageDown: here + 2 * perRow
      case .first: 0
      case .last: cards.count - 1
      }
    if target < 0, step == .up { return }
    select(target, in: &workbench)
  }

  private static func select(_ index: Int, in workbench: inout Workbench) {
    let ids = workbench.journey.personas.ids
    guard !ids.isEmpty else { return }
    workbench.place.personas.persona = ids[min(max(0, index), ids.count - 1)]
  }

  private static func selectedIndex(in workbench: Workbench) -> Int {
    guard let id = workbench.place.personas.persona else { return 0 }
    return workbench.journey.personas.ids.firstIndex(of: id) ?? 0
  }

  package static func selection(in workbench: Workbench) -> Selection {
    workbench.place.personas.persona.map(Selection.persona) ?? .nothing
  }

  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    switch mouse.action {
    case .wheelUp: move(.up, in: &workbench)
    case .wheelDown: move(.down, in: &workbench)
    case .press(let clicks):
      let cards = PersonaCards(in: workbench.bodyArea, workbench)
      let shown = cards.shown(from: workbench.personasState.firstRow)
      guard let hit = shown.first(where: { $0.place.contains(mouse.at) }) else { return }
      select(hit.index, in: &workbench)
      if clicks == 2, let open = CommandTable.named("record.open") { workbench.run(open) }
    default: break
    }
  }

  package static func settle(in workbench: inout Workbench) {
    workbench.personasState.count(
      in: workbench.journey, revision: workbench.revision, on: workbench.place.map)
    let personas = workbench.journey.personas
    if workbench.place.personas.persona.map({ !personas.contains($0) }) ?? true {
      let ids = personas.ids
      let place = min(workbench.personasState.selected, ids.count - 1)
      workbench.place.personas.persona = ids.indices.contains(place) ? ids[place] : nil
    }
    workbench.personasState.selected = selectedIndex(in: workbench)
    let cards = PersonaCards(in: workbench.bodyArea, workbench)
    guard cards.count > 0 else { return }
    let row = selectedIndex(in: workbench) / cards.perRow
    workbench.personasState.firstRow = cards.firstRow(showing: row, from: workbench.personasState.firstRow)
  }
}
