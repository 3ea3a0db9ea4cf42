import JourneyModel
import Words

/// The board with everything that stands on it: the title, a board for each persona, what the marks mean.
struct BoardSheet {
  private let export: Export
  private let columns: BoardColumns
  private let personas: [Persona]
  private let hiddenPersonas: Int
  private var journey: Journey { export.journey }

  init(_ export: Export) {
    self.export = export
    columns = BoardColumns(of: export)
    let all = export.personas
    personas = Array(all.prefix(DrawingLimit.personas))
    hiddenPersonas = all.count - personas.count
  }

  var drawing: Drawing {
    var sheet = Sheet()
    var y = drawTitle(on: &sheet)
    for persona in personas {
      y = PersonaBoard(of: persona, in: export, columns).draw(on: &sheet, from: y) + 36
    }
    y = drawFoot(on: &sheet, from: y)
    let id = ["board", export.map.rawValue, export.persona?.text].compactMap { $0 }.joined(separator: "-")
    return Drawing(
      kind: "board", id: id, title: journey.details.title, description: description, width: columns.width,
      height: y + 20, sheet: sheet)
  }

  private func drawTitle(on sheet: inout Sheet) -> Double {
    let (left, room) = (BoardColumns.margin, columns.right - BoardColumns.margin)
    sheet.text(TextMeasure.fit(journey.details.title, .title, width: room), at: Spot(left, 46), .title)
    let facts = [
      export.map.title, journey.details.outcome, journey.details.reviewed.map { words("reviewed %@", $0) },
    ].compactMap { $0 }
    let line = TextMeasure.fit(facts.joined(separator: " · "), Lettering.body.muted, width: room)
    sheet.text(line, at: Spot(left, 68), Lettering.body.muted)
    return 88
  }

  // MARK: The foot

  private func drawFoot(on sheet: inout Sheet, from top: Double) -> Double {
    let left = BoardColumns.margin
    var y = top
    for note in notes {
      sheet.text(note + ".", at: Spot(left, y + 13), Lettering.body.muted)
      y += 20
    }
    if personas.isEmpty || columns.stages.isEmpty { return y }
    let row = Mark.Row(BoardLegend.all, width: columns.right - left, gap: 18)
    row.draw(on: &sheet, at: Spot(left, y))
    return y + row.height
  }

  private var notes: [String] {
    [
      personas.isEmpty ? words("There are no personas yet") : nil,
      columns.stages.isEmpty ? words("There are no stages yet") : nil,
      DrawingLimit.more(hiddenPersonas, "persona", "personas"),
      DrawingLimit.more(columns.hidden, "stage", "stages"),
    ].compactMap { $0 }
  }

  private var description: String {
    let names = personas.map(\.name)
    let people = names.isEmpty ? nil : words("Persona: %@", listed(names))
    let stages = columns.stages.isEmpty ? nil : words("Stages: %@", listed(columns.stages.map(\.name)))
    let count = journey.withMap(export.map) { map in
      map.touchpoints.count { export.persona == nil || $0.persona == export.persona }
    }
    return Drawing.sentences(
      export.map.title, people, stages, words(count, "touchpoint", "touchpoints"),
      DrawingLimit.more(hiddenPersonas, "persona", "personas"),
      DrawingLimit.more(columns.hidden, "stage", "stages"))
  }
}
