import JourneyModel
import Words

/// The cards of all personas in rows, as many side by side as can be read.
struct PersonaCards {
  typealias Line = [(String, Style)]

  private let area: Area
  private let journey: Journey
  private let state: PersonasState
  private let typography: Typography
  /// What opens a persona's form.
  private let openKey: String
  private let personas: [Persona]
  let perRow: Int
  private let columns: Int

  private static let narrowest = 36
  private static let widest = 60

  init(in area: Area, _ workbench: Workbench) {
    (self.area, journey, state) = (area, workbench.journey, workbench.personasState)
    typography = workbench.options.typography
    openKey = workbench.key("record.open")
    personas = Array(journey.personas)
    perRow = max(1, min(personas.count, area.columns / Self.narrowest))
    columns = max(4, min(Self.widest, (area.columns - perRow + 1) / perRow))
  }

  var count: Int { personas.count }
  private var rowCount: Int { (count + perRow - 1) / perRow }

  /// The height of a row: that of its tallest card, within what can be seen at once.
  private func height(ofRow row: Int) -> Int {
    let cards = personas[row * perRow..<min(count, (row + 1) * perRow)]
    return min(cards.reduce(0) { max($0, lines($1).count) } + 2, max(3, area.rows))
  }

  /// The first row to show so that a certain one is whole in sight.
  func firstRow(showing row: Int, from first: Int) -> Int {
    var first = min(max(0, first), row)
    var used = (first...row).reduce(0) { $0 + height(ofRow: $1) }
    while used > area.rows, first < row {
      used -= height(ofRow: first)
      first += 1
    }
    return first
  }

  /// The cards in sight, and where they stand.
  func shown(from firstRow: Int) -> [(index: Int, place: Area)] {
    var places: [(index: Int, place: Area)] = []
    var top = 0
    for row in min(firstRow, rowCount)..<rowCount where area.rows - top >= 3 {
      let height = min(height(ofRow: row), area.rows - top)
      for index in row * perRow..<min(count, (row + 1) * perRow) {
        let column = area.column + (index - row * perRow) * (columns + 1)
        places.append((index, Area(row: area.row + top, column: column, rows: height, columns: columns)))
      }
      top += height
    }
    return places
  }

  // MARK: Drawing

  func draw(_ index: Int, on canvas: inout Canvas, in place: Area, isSelected: Bool) {
    let persona = personas[index]
    let inside = canvas.box(place)
    let share = persona.share.map { " \(FormNumber.percentage($0)) " } ?? ""
    if isSelected { emphasiseBorder(on: &canvas, place) }
    canvas.textRight(share, in: place.inset(columns: 2), Style(.number))
    let title = (isSelected ? "▸ " : " ") + persona.name + (persona.age.map { ", \($0)" } ?? "") + " "
    let room = Area(
      row: place.row, column: place.column + 1, rows: 1, columns: place.columns - share.count - 4)
    canvas.text(title, in: room, isSelected ? Style(.personaActive, .focused) : Style(.personaActive))
    if isSelected { canvas.placeCursor(Point(row: room.row, column: room.column)) }
    draw(lines(persona), on: &canvas, in: inside)
  }

  private func emphasiseBorder(on canvas: inout Canvas, _ place: Area) {
    for row in [place.row, place.row + place.rows - 1] {
      canvas.emphasise(Area(row: row, column: place.column, rows: 1, columns: place.columns), .related)
    }
    for column in [place.column, place.column + place.columns - 1] {
      canvas.emphasise(Area(row: place.row, column: column, rows: place.rows, columns: 1), .related)
    }
  }

  private func draw(_ lines: [Line], on canvas: inout Canvas, in area: Area) {
    let isCut = lines.count > area.rows
    for (row, line) in lines.prefix(isCut ? area.rows - 1 : area.rows).enumerated() {
      canvas.pieces(line, in: area, row: row)
    }
    if isCut { canvas.text(words("… %@ shows all", openKey), in: area, row: area.rows - 1, Style(.muted)) }
  }

  // MARK: What a card says

  private var textColumns: Int { columns - 4 }

  /// The lines of a card: with fewer items a list where all would not fit, so that each list has its say.
  private func lines(_ persona: Persona) -> [Line] {
    let room = area.rows - 2
    if isBlank(persona) {
      return [figures(persona), [(words("%@ fills in the rest", openKey), Style(.empty))]]
    }
    let all = [Int.max, 3, 2, 1].lazy.map { lines(persona, itemsPerList: $0) }
    return all.first { $0.count <= room } ?? lines(persona, itemsPerList: 1)
  }

  /// Whether there is nothing to show on the card but its figures.
  private func isBlank(_ persona: Persona) -> Bool { lines(persona, itemsPerList: 1).count == 1 }

  private func lines(_ persona: Persona, itemsPerList limit: Int) -> [Line] {
    var lines: [Line] = [figures(persona)]
    lines += wrapped(persona.occupation ?? "", textColumns).filter { !$0.isEmpty }.map {
      [($0, Style(.text))]
    }
    if let quote = persona.quote {
      lines += wrapped("“\(quote)”", textColumns).map { [($0, Style(.note))] }
    }
    let channels = persona.channels.map { journey.label(of: $0.text, .channel, on: .current) }
    if !channels.isEmpty {
      lines += beside(
        words("Channels"),
        wrapped(channels.joined(separator: ", "), besideColumns).map { [($0, Style(.text))] })
    }
    lines += list(words("Goals"), persona.goals, limit) + list(words("Needs"), persona.needs, limit)
    return lines + list(words("Pain points"), persona.painPoints, limit, Style(.friction))
  }

  private func figures(_ persona: Persona) -> Line {
    let mood = state.moods[persona.id] ?? Mood()
    let count = words(mood.count, "touchpoint", "touchpoints")
    guard let mean = mood.mean else { return [(count, Style(.muted))] }
    let (face, style) = Emotion.styledFace(mean)
    // Behind a text, the neutral one's dot would be taken for one between two things.
    let end = style.role == .emotionNeutral ? "" : " " + face
    return [(count + " · ", Style(.muted)), (words("emotion %@", mood.text) + end, style)]
  }

  private static let labelColumns = 13
  /// From here on labels stand beside their lists; on narrower cards above them.
  private static let wideColumns = 44

  private var besideColumns: Int { textColumns - Self.labelColumns }

  private func list(_ label: String, _ items: [String], _ limit: Int, _ style: Style = Style(.text)) -> [Line]
  {
    if items.isEmpty { return [] }
    let shown = Array(items.prefix(limit))
    let isBeside = textColumns >= Self.wideColumns
    var lines = bullets(shown, isBeside ? besideColumns : textColumns, style)
    if shown.count < items.count {
      lines.append([(words("  … %@ more", items.count - shown.count), Style(.muted))])
    }
    return isBeside ? beside(label, lines) : [[(label, Style(.fieldLabel))]] + lines
  }

  /// Each item behind a bullet, on lines of its own.
  private func bullets(_ items: [String], _ columns: Int, _ style: Style) -> [Line] {
    items.flatMap { item in
      wrapped(item, columns - 2).enumerated().map { row, text in
        [(row == 0 ? FormField.bullet : "  ", Style(.muted)), (text, style)]
      }
    }
  }

  private func beside(_ label: String, _ lines: [Line]) -> [Line] {
    lines.enumerated().map { row, line in
      let head = row == 0 ? label : ""
      let gap = String(repeating: " ", count: max(0, Self.labelColumns - typography.width(of: head)))
      return [(head + gap, Style(.fieldLabel))] + line
    }
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    typography.wrap(text, columns: max(4, columns))
  }
}
