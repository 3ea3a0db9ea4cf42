import JourneyModel
import Words

/// A slide as lines of text.
struct PresentationPage {
  struct Line {
    let indent: Int
    let pieces: [(String, Style)]
  }

  private(set) var lines: [Line] = []
  let workbench: Workbench
  private let columns: Int
  private let hasAir: Bool

  var journey: Journey { workbench.journey }
  private var typography: Typography { workbench.options.typography }

  init(_ slide: Presentation.Slide, _ workbench: Workbench) {
    self.workbench = workbench
    let layout = PresentationLayout(workbench.size)
    (columns, hasAir) = (max(8, layout.body.columns), layout.hasAir)
    switch slide {
    case .title: addTitle()
    case .stage(let id): addStage(id)
    case .focus: addFocus()
    }
    while lines.last?.pieces.isEmpty == true { lines.removeLast() }
  }

  // MARK: Pieces of a page

  /// A name as large as a terminal has it: spaced capitals between two lines; where that does not fit, as it is.
  mutating func addHead(_ name: String) {
    let spaced = name.uppercased().map(String.init).joined(separator: " ")
    let width = typography.width(of: spaced)
    guard hasAir, width + 2 <= columns else {
      add(name, Style(.title))
      return addAir()
    }
    let rule = String(repeating: "━", count: width + 2)
    add(rule, Style(.curve))
    add(spaced, Style(.title), mark: " ", Style(.text))
    add(rule, Style(.curve))
    addAir()
  }

  mutating func addHeading(_ text: String) {
    addAir()
    add(text, Style(.panelTitle))
  }

  /// A text over as many lines as it takes, behind a mark of its own.
  mutating func add(
    _ text: String, _ style: Style, mark: String = "", _ markStyle: Style? = nil, indent: Int = 0,
    behind: [(String, Style)] = []
  ) {
    let markWidth = typography.width(of: mark)
    let room = max(4, columns - indent - markWidth)
    let rows = typography.wrap(text, columns: room)
    for (row, line) in rows.enumerated() {
      let head = row == 0 ? mark : String(repeating: " ", count: markWidth)
      lines.append(Line(indent: indent, pieces: [(head, markStyle ?? style), (line, style)]))
    }
    append(behind, indent: indent + markWidth, used: typography.width(of: rows.last ?? ""))
  }

  /// What stands behind a text: on its last line, or, where that is full, on the next ones.
  private mutating func append(_ pieces: [(String, Style)], indent: Int, used: Int) {
    var used = used
    for piece in pieces {
      let width = typography.width(of: piece.0) + 3
      if indent + used + width <= columns, let last = lines.popLast() {
        lines.append(Line(indent: last.indent, pieces: last.pieces + [("   ", Style(.text)), piece]))
        used += width
      } else {
        lines.append(Line(indent: min(indent, columns / 2), pieces: [piece]))
        used = width - 3
      }
    }
  }

  /// An empty line, where there is room for such.
  mutating func addAir() {
    if hasAir, lines.last?.pieces.isEmpty == false { lines.append(Line(indent: 0, pieces: [])) }
  }

  // MARK: The first slide

  private mutating func addTitle() {
    addHead(journey.details.title)
    journey.details.scope.map { add($0, Style(.text)) }
    if let outcome = journey.details.outcome {
      addHeading(words("The outcome wanted"))
      add(outcome, Style(.text), indent: 2)
    }
    addPersonas()
    let map = workbench.place.map
    let (stages, touchpoints) = journey.withMap(map) { ($0.stages.count, $0.touchpoints.count) }
    addAir()
    if stages == 0 { return add(words("The map has no stage yet."), Style(.warning)) }
    let figures = [
      words(stages, "stage", "stages"), words(touchpoints, "touchpoint", "touchpoints"),
      words(journey.frictions.count, "friction point", "friction points"),
    ]
    add(figures.joined(separator: " · "), Style(.muted))
  }

  private mutating func addPersonas() {
    if journey.personas.isEmpty { return }
    addHeading(words(journey.personas.count == 1 ? "Whose journey" : "Whose journeys"))
    for persona in journey.personas {
      let share = persona.share.map { [(FormNumber.percentage($0), Style(.number))] } ?? []
      add(persona.name, Style(.persona), indent: 2, behind: share)
      if let occupation = persona.occupation { add(occupation, Style(.muted), indent: 4) }
    }
  }
}
