import JourneyModel

/// A line of the list, by the numbers of what it shows.
enum CompareLine: Hashable, Sendable {
  /// A touchpoint, by the number of its stage and its number there.
  struct Spot: Hashable, Sendable {
    let stage: Int
    let touchpoint: Int
  }

  /// What of a changed field the line shows: all of it, or a half, where it has two lines.
  enum Part: Hashable, Sendable { case whole, old, new }

  case stage(Int)
  case stageField(Int, Int)
  /// A stage in which nothing stands.
  case emptyStage
  /// Whose touchpoints follow.
  case persona(ID<Persona>)
  case touchpoint(Spot)
  case field(Spot, Int, Part)
  case way(Spot, Int)
  case realised(Spot, Int)
  case realisesNothing(Spot)
  /// Both maps say the same.
  case nothingDiffers
  case unrealisedHead
  case unrealised(Int)
}

/// The lines of a comparison, and which of them the cursor can stand on.
struct CompareLines: Sendable {
  private(set) var all: [CompareLine] = []
  /// Where the cursor can stand, from top to bottom.
  private(set) var rows: [(line: Int, row: ComparePlace.Row)] = []
  /// Whether it makes sense to ask what realises opportunities.
  private let hasOpportunities: Bool
  private let hidesKept: Bool
  private let comparison: MapComparison

  init(_ comparison: MapComparison, in journey: Journey, hidesKept: Bool) {
    (self.comparison, self.hidesKept) = (comparison, hidesKept)
    hasOpportunities = !journey.opportunities.isEmpty
    for number in comparison.stages.indices { add(stage: number, journey) }
    if all.isEmpty { all.append(.nothingDiffers) }
    guard !comparison.unrealised.isEmpty else { return }
    all.append(.unrealisedHead)
    for (number, id) in comparison.unrealised.enumerated() { add(.unrealised(number), .opportunity(id)) }
  }

  private mutating func add(_ line: CompareLine, _ row: ComparePlace.Row) {
    rows.append((all.count, row))
    all.append(line)
  }

  private mutating func add(stage number: Int, _ journey: Journey) {
    let stage = comparison.stages[number]
    if hidesKept, !stage.differs, !stage.isMoved { return }
    add(.stage(number), .stage(stage.id))
    for field in stage.fields.indices { all.append(.stageField(number, field)) }
    if stage.touchpoints.isEmpty { all.append(.emptyStage) }
    var persona: ID<Persona>?
    for (index, touchpoint) in stage.touchpoints.enumerated() where !hidesKept || touchpoint.differs {
      if comparison.persona == nil { headPersona(of: touchpoint, &persona, journey) }
      add(touchpoint, CompareLine.Spot(stage: number, touchpoint: index))
    }
  }

  /// Says whose touchpoints follow, where there are everyone's.
  private mutating func headPersona(
    of touchpoint: TouchpointComparison, _ persona: inout ID<Persona>?, _ journey: Journey
  ) {
    let map: MapKind = touchpoint.state == .removed ? .current : .ideal
    let other = journey.withMap(map) { $0.touchpoints[touchpoint.id]?.persona }
    if let other, other != persona { all.append(.persona(other)) }
    persona = other
  }

  private mutating func add(_ touchpoint: TouchpointComparison, _ spot: CompareLine.Spot) {
    add(.touchpoint(spot), .touchpoint(touchpoint.id))
    for (number, field) in touchpoint.fields.enumerated() where field.key != "emotion" {
      // The emotion stands in the row itself.
      all += Self.parts(of: field).map { .field(spot, number, $0) }
    }
    all += touchpoint.ways.indices.map { .way(spot, $0) }
    all += touchpoint.realises.indices.map { .realised(spot, $0) }
    if hasOpportunities, touchpoint.realisesNothing { all.append(.realisesNothing(spot)) }
  }

  /// Long texts have a line for what they were and one for what they are.
  private static func parts(of field: FieldDifference) -> [CompareLine.Part] {
    field.kind == .text && !field.old.isAbsent && !field.new.isAbsent ? [.old, .new] : [.whole]
  }
}
