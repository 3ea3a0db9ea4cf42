import JourneyModel
import Words

/// How firmly the first ones hold, what would have to change for others to take their places, and what other
/// models choose.
struct WhatIfPanel: Layer {
  private typealias Line = (text: String, style: Style)

  /// Of many places only the first and those around the focus limit are looked at.
  private static let mostPlaces = 5
  /// How many stand below the focus limit that are asked how they would pass it.
  private static let challengers = 3

  private let first: [RankedFriction]
  private let changes: [String]
  private let agreement: [String]
  /// The workbench's when it was made.
  private let revision: Int
  private var top = 0

  init(_ workbench: Workbench) {
    let journey = workbench.journey
    revision = workbench.revision
    let ranking = Ranking(of: journey)
    let limit = journey.ranking.limit
    first = Array(ranking.frictions.prefix(min(limit, Self.mostPlaces) + 1))
    changes = Self.pairs(limit, of: ranking.frictions).compactMap {
      WhatIf($0.lower, passing: $0.higher, in: journey, by: ranking.model)?.sentence(in: journey)
    }
    agreement = ModelAgreement(of: journey).lines(in: journey)
  }

  /// Who might pass whom: neighbours among the first, and those below against the last of the first.
  private static func pairs(
    _ limit: Int, of frictions: [RankedFriction]
  ) -> [(lower: ID<FrictionPoint>, higher: ID<FrictionPoint>)] {
    let neighbours = (1..<max(2, min(limit, mostPlaces))).map { ($0, $0 - 1) }
    let below = (limit..<limit + challengers).map { ($0, limit - 1) }
    var pairs: [(ID<FrictionPoint>, ID<FrictionPoint>)] = []
    for (lower, higher) in (limit > 1 ? neighbours : []) + below where lower < frictions.count {
      pairs.append((frictions[lower].id, frictions[higher].id))
    }
    return pairs
  }

  mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke): return handle(stroke, workbench)
    case .mouse(let mouse):
      if mouse.action == .wheelUp { scroll(-3, workbench) }
      if mouse.action == .wheelDown { scroll(3, workbench) }
    default: break
    }
    return .stays
  }

  private mutating func handle(_ stroke: KeyStroke, _ workbench: Workbench) -> LayerFate {
    let page = max(1, Self.inside(workbench.layerArea, lines(workbench).count).rows - 1)
    switch stroke {
    case KeyStroke(.escape), KeyStroke(.enter), KeyStroke("w"), KeyStroke("q"), .control("c"), .control("g"):
      return .closes
    case KeyStroke(.up), KeyStroke("k"): scroll(-1, workbench)
    case KeyStroke(.down), KeyStroke("j"): scroll(1, workbench)
    case KeyStroke(.pageUp): scroll(-page, workbench)
    case KeyStroke(.pageDown), KeyStroke(" "): scroll(page, workbench)
    default: break
    }
    return .stays
  }

  private mutating func scroll(_ rows: Int, _ workbench: Workbench) {
    let count = lines(workbench).count
    top = max(0, min(top + rows, count - Self.inside(workbench.layerArea, count).rows))
  }

  // MARK: Drawing

  private static let width = 78

  private static func panel(_ area: Area, _ lines: Int) -> Area {
    area.centred(rows: lines + 2, columns: width)
  }

  private static func inside(_ area: Area, _ lines: Int) -> Area {
    panel(area, lines).inset(rows: 1, columns: 2)
  }

  func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let lines = lines(workbench)
    let inside = canvas.box(Self.panel(area, lines.count), title: words("What if"))
    let start = max(0, min(top, lines.count - inside.rows))
    for (row, line) in lines.dropFirst(start).prefix(inside.rows).enumerated() {
      canvas.text(line.text, in: inside, row: row, line.style)
    }
    canvas.placeCursor(Point(row: inside.row, column: inside.column))
  }

  /// What somebody else changes meanwhile is in it.
  private func lines(_ workbench: Workbench) -> [Line] {
    if revision != workbench.revision { return WhatIfPanel(workbench).lines(workbench) }
    let columns = max(1, min(Self.width, workbench.size.columns) - 4)
    let model = (workbench.journey.ranking.model ?? .impact).label
    var lines: [Line] = []
    func add(_ head: String, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      if !lines.isEmpty { lines.append(("", Style(.panel))) }
      lines.append((head, Style(.panelTitle)))
      for text in texts {
        let wrapped = workbench.options.typography.wrap(text, columns: columns - 2)
        for (row, part) in wrapped.enumerated() {
          lines.append(((row == 0 ? "• " : "  ") + part, Style(.panel)))
        }
      }
    }
    add(words("How firmly they hold, by %@", model), first.map { held($0, workbench) })
    add(words("What would have to change"), changes)
    add(words("Whether other models agree"), agreement)
    return lines
  }

  private func held(_ ranked: RankedFriction, _ workbench: Workbench) -> String {
    let title = workbench.journey.frictions[ranked.id]?.title ?? ranked.id.text
    let holds = workbench.rankingState.holds
    guard holds.isFresh(workbench.revision), let share = holds.shares[ranked.id] else {
      return words("%@ %@: …", ranked.rank, title)
    }
    return words("%@ %@: %@", ranked.rank, title, HoldText.among(holds.limit, share))
  }

  func hints(_ workbench: Workbench) -> [Hint] {
    [Hint("↑ ↓", words("scroll")), Hint("Esc", words("leave"))]
  }
}
