import JourneyModel
import Words

/// The map stage by stage, large, for a projector: first what it is about, then every stage, at last what is
/// fixed first.
///
/// It draws the journey as it is, so that what others change meanwhile is seen; and the board stands on the
/// stage that is shown, so that whoever follows sees it, too.
package struct Presentation: Layer {
  enum Slide: Hashable, Sendable {
    case title
    case stage(ID<Stage>)
    case focus
  }

  private var slide = Slide.title
  /// Where the slide stood last, for when somebody takes its stage away.
  private var place = 0
  /// The first line that is shown of what does not fit on the screen at once.
  private var top = 0

  static func open(in workbench: inout Workbench) {
    workbench.place.view = .board
    workbench.open(Presentation())
  }

  package var coversAll: Bool { true }

  static func slides(_ workbench: Workbench) -> [Slide] {
    let stages = workbench.journey.withMap(workbench.place.map) { $0.stages.ids }
    return [.title] + stages.map(Slide.stage) + [.focus]
  }

  /// Where the slide stands now.
  private func index(_ slides: [Slide]) -> Int {
    slides.firstIndex(of: slide) ?? min(place, slides.count - 1)
  }

  // MARK: Keys

  package mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke): return handle(stroke, in: &workbench)
    case .mouse(let mouse):
      switch mouse.action {
      case .wheelDown: scroll(1, workbench)
      case .wheelUp: scroll(-1, workbench)
      case .press: goOn(in: &workbench)
      default: break
      }
    default: break
    }
    return .stays
  }

  private mutating func handle(_ stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    switch stroke {
    case KeyStroke(.escape), KeyStroke("q"), .control("c"), .control("g"): return .closes
    case KeyStroke(.right), KeyStroke("l"): turn(1, in: &workbench)
    case KeyStroke(.left), KeyStroke("h"), KeyStroke(.backspace): turn(-1, in: &workbench)
    case KeyStroke(.pageDown), KeyStroke(" "), KeyStroke(.enter): goOn(in: &workbench)
    case KeyStroke(.pageUp): goBack(in: &workbench)
    case KeyStroke(.down), KeyStroke("j"): scroll(1, workbench)
    case KeyStroke(.up), KeyStroke("k"): scroll(-1, workbench)
    case KeyStroke(.home): show(0, in: &workbench)
    case KeyStroke(.end): show(Self.slides(workbench).count - 1, in: &workbench)
    default: return runCommand(of: stroke, in: &workbench)
    }
    return .stays
  }

  /// The few commands of the board that make sense here, by whatever keys they have.
  private mutating func runCommand(of stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    guard case .command(let command) = workbench.keyMap.answer([stroke], in: .board) else { return .stays }
    switch command.name {
    case "present": return .closes
    case "persona.previous", "persona.next":
      command.run(&workbench, "")
      top = 0
    case "map.switch" where workbench.journey.hasIdeal:
      command.run(&workbench, "")
      show(index(Self.slides(workbench)), in: &workbench)
    default: break
    }
    return .stays
  }

  private mutating func turn(_ step: Int, in workbench: inout Workbench) {
    show(index(Self.slides(workbench)) + step, in: &workbench)
  }

  private mutating func show(_ wanted: Int, in workbench: inout Workbench) {
    let slides = Self.slides(workbench)
    let index = min(max(0, wanted), slides.count - 1)
    if slides[index] == slide, index == place { return }
    (slide, place, top) = (slides[index], index, 0)
    if case .stage(let stage) = slide {
      workbench.place.view = .board
      (workbench.place.board.stage, workbench.place.board.item) = (stage, 0)
    }
  }

  // MARK: What does not fit at once

  /// A screen on, or to the next slide: what is there to be seen is not skipped.
  private mutating func goOn(in workbench: inout Workbench) {
    let rows = PresentationLayout(workbench.size).body.rows
    if top + rows < page(workbench).lines.count {
      scroll(max(1, rows - 1), workbench)
    } else {
      turn(1, in: &workbench)
    }
  }

  private mutating func goBack(in workbench: inout Workbench) {
    let rows = PresentationLayout(workbench.size).body.rows
    if top > 0 { scroll(-max(1, rows - 1), workbench) } else { turn(-1, in: &workbench) }
  }

  private mutating func scroll(_ step: Int, _ workbench: Workbench) {
    top = min(max(0, top + step), lastTop(page(workbench), workbench))
  }

  private func lastTop(_ page: PresentationPage, _ workbench: Workbench) -> Int {
    max(0, page.lines.count - PresentationLayout(workbench.size).body.rows)
  }

  private func page(_ workbench: Workbench) -> PresentationPage {
    let slides = Self.slides(workbench)
    return PresentationPage(slides[index(slides)], workbench)
  }

  // MARK: Drawing

  package func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    canvas.fill(area, " ", Style(.text))
    let layout = PresentationLayout(area.size)
    let page = page(workbench)
    let first = min(top, lastTop(page, workbench))
    for (row, line) in page.lines.dropFirst(first).prefix(layout.body.rows).enumerated() {
      canvas.pieces(line.pieces, in: layout.body, row: row, column: line.indent)
    }
    canvas.placeCursor(Point(row: layout.body.row, column: layout.body.column))
    let below = page.lines.count - first - layout.body.rows
    drawFoot(on: &canvas, in: layout.foot, isMore: below > 0, workbench)
  }

  private func drawFoot(
    on canvas: inout Canvas, in area: Area, isMore: Bool, _ workbench: Workbench
  ) {
    let left = [
      workbench.timerText.map {
        ($0 + "   ", Style(workbench.timer?.isOver == true ? .unsaved : .titleMark))
      },
      isMore ? (words("more below") + " ↓", Style(.hint)) : nil,
    ].compactMap { $0 }
    canvas.pieces(left, in: area)
    canvas.textRight(footText(workbench), in: area, Style(.muted))
  }

  /// `Giulia · 2 of 5`.
  private func footText(_ workbench: Workbench) -> String {
    let slides = Self.slides(workbench)
    let index = index(slides)
    guard case .stage = slides[index] else { return "" }
    let board = workbench.place.board
    let persona = board.persona.flatMap { workbench.journey.personas[$0]?.name }
    let parts = [
      workbench.place.map == .ideal ? MapKind.ideal.title : nil,
      board.turn == .lanes ? persona : words("Everyone"),
      words("%@ of %@", index, slides.count - 2),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  package func hints(_ workbench: Workbench) -> [Hint] {
    [Hint("← →", words("stages")), Hint("Esc", words("leave"))]
  }
}

/// Where things stand on the screen of a presentation: with wide margins where there is room.
struct PresentationLayout {
  let body: Area
  let foot: Area
  /// Whether there is room for air between things.
  let hasAir: Bool

  init(_ size: Size) {
    let margin = size.columns >= 100 ? 10 : size.columns >= 60 ? 4 : 1
    let above = size.rows >= 30 ? 2 : size.rows >= 20 ? 1 : 0
    hasAir = size.rows >= 20
    let columns = size.columns - 2 * margin
    body = Area(row: above, column: margin, rows: size.rows - above - (hasAir ? 2 : 1), columns: columns)
    foot = Area(row: size.rows - 1, column: margin, rows: 1, columns: columns)
  }
}
