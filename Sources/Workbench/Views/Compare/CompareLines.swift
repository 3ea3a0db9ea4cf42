import JourneyModel
import Words

/// The lines of a comparison, and which of them the cursor can stand on.
struct CompareLines: Sendable {
  private(set) var all: [CompareLine] = []
  /// Where the cursor can stand, from top to bottom.
  private(set) var rows: [(line: Int, row: ComparePlace.Row)] = []
  private let comparison: MapComparison
  private let journey: Journey
  private let wording: CompareWording
  private let hidesKept: Bool

  /// - Parameter figures: how many there are of the path.
  init(
    _ comparison: MapComparison, in journey: Journey, _ wording: CompareWording, hidesKept: Bool,
    figures: Int
  ) {
    (self.comparison, self.journey) = (comparison, journey)
    (self.wording, self.hidesKept) = (wording, hidesKept)
    // They stand above all else where that leaves room for it.
    if wording.figuresPerLine > 1 { all += figures == 0 ? whyNoFigures : figureLines(figures) }
    addStages()
    addUnrealised()
    if wording.figuresPerLine == 1 { addFigures(figures) }
  }

  private var whyNoFigures: [CompareLine] {
    if comparison.persona != nil || journey.personas.isEmpty { return [] }
    return [.below(words("The path has figures for one persona at a time."), .said)]
  }

  private func figureLines(_ count: Int) -> [CompareLine] {
    stride(from: 0, to: count, by: wording.figuresPerLine).map {
      .figures($0..<min($0 + wording.figuresPerLine, count))
    }
  }

  private mutating func addFigures(_ count: Int) {
    if count > 0 { all.append(.head(words("The path"))) }
    for (number, line) in figureLines(count).enumerated() { add(line, .figures(number)) }
  }

  private mutating func addStages() {
    let before = all.count
    for number in comparison.stages.indices { add(stage: number) }
    if all.count == before { all.append(.below(words("Nothing differs."), .said)) }
  }

  private mutating func add(_ line: CompareLine, _ row: ComparePlace.Row) {
    rows.append((all.count, row))
    all.append(line)
  }

  private mutating func add(stage number: Int) {
    let stage = comparison.stages[number]
    if hidesKept, !stage.differs, !stage.isMoved { return }
    add(.stage(number), .stage(stage.id))
    all += wording.lines(of: stage)
    var persona: ID<Persona>?
    for (index, touchpoint) in stage.touchpoints.enumerated() where !hidesKept || touchpoint.differs {
      if comparison.persona == nil { headPersona(of: touchpoint, &persona) }
      add(.touchpoint(CompareLine.Spot(stage: number, touchpoint: index)), .touchpoint(touchpoint.id))
      all += wording.lines(of: touchpoint)
    }
  }

  /// Says whose touchpoints follow, where there are everyone's.
  private mutating func headPersona(of touchpoint: TouchpointComparison, _ persona: inout ID<Persona>?) {
    let map: MapKind = touchpoint.state == .removed ? .current : .ideal
    let other = journey.withMap(map) { $0.touchpoints[touchpoint.id]?.persona }
    if let other, other != persona { all.append(.persona(other)) }
    persona = other
  }

  /// What the ideal map owes: opportunities that it doesn't realise, and touchpoints that realise none.
  private mutating func addUnrealised() {
    if !comparison.unrealised.isEmpty {
      all.append(.head(words("Opportunities that no touchpoint of the ideal map realises")))
      for id in comparison.unrealised { add(.unrealised(id), .opportunity(id)) }
    }
    let count = comparison.realisingNothing
    if count > 0, !journey.opportunities.isEmpty {
      let touchpoints = words(
        count, "new or changed touchpoint realises", "new or changed touchpoints realise")
      all.append(.head(words("%@ no opportunity", touchpoints)))
    }
  }
}

/// What is said of stages and touchpoints in the lines below them.
struct CompareWording: Sendable {
  private let text: ComparisonText
  private let typography: Typography
  /// How wide a line is.
  private let columns: Int
  /// How many of the path's figures stand side by side.
  let figuresPerLine: Int
  private let journey: Journey

  init(_ journey: Journey, _ typography: Typography, columns: Int, figuresPerLine: Int) {
    (self.journey, self.typography) = (journey, typography)
    (self.columns, self.figuresPerLine) = (columns, figuresPerLine)
    text = ComparisonText(journey)
  }

  func lines(of stage: StageComparison) -> [CompareLine] {
    let fields = stage.fields.flatMap(lines)
    return stage.touchpoints.isEmpty ? fields + [.below(words("no touchpoints"), .said)] : fields
  }

  func lines(of touchpoint: TouchpointComparison) -> [CompareLine] {
    // The emotion stands in the row itself.
    let fields = touchpoint.fields.filter { $0.key != "emotion" }
    let short = fields.filter { !$0.isLong }.map { said(of: $0, touchpoint) }
    let joined = lines(joining: short)
    let ways = touchpoint.ways.flatMap(lines)
    let asks = touchpoint.state == .added && touchpoint.realises.isEmpty && !journey.opportunities.isEmpty
    return joined.map { .below($0, .said) } + fields.filter(\.isLong).flatMap(lines) + ways
      + touchpoint.realises.map { .realised($0) } + (asks ? [.realisesNothing] : [])
  }

  /// Side by side where they fit, each whole on its line where that holds it.
  private func lines(joining texts: [String]) -> [String] {
    var lines: [String] = []
    for text in texts {
      let joined = lines.last.map { $0 + " · " + text } ?? text
      if let last = lines.indices.last, typography.width(of: joined) <= columns {
        lines[last] = joined
      } else {
        lines += typography.wrap(text, columns: max(1, columns))
      }
    }
    return lines
  }

  private func lines(of way: TransitionComparison) -> [CompareLine] {
    typography.wrap(text.text(way), columns: max(1, columns)).map {
      .below($0, way.isMended ? .mended : .said)
    }
  }

  private func said(of field: FieldDifference, _ touchpoint: TouchpointComparison) -> String {
    guard field.key == "stage", let stage = touchpoint.movedFrom else { return text.text(field) }
    let name = journey.withMap(.current) { $0.stages[stage]?.name } ?? stage.text
    return words("moved from %@", quoted(name))
  }

  /// One line, or two where one doesn't hold it.
  private func lines(of field: FieldDifference) -> [CompareLine] {
    let whole = text.text(field)
    if typography.width(of: whole) <= columns { return [.below(whole, .said)] }
    let halves = text.halves(field)
    return [.below(halves.old, .said), .below("  " + halves.new, .new)]
  }
}

extension FieldDifference {
  /// Whether it may need lines of its own.
  fileprivate var isLong: Bool { kind == .text && key != "notes" && !old.isAbsent && !new.isAbsent }
}
