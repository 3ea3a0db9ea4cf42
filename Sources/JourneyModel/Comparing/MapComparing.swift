/// Compares the two maps of a journey.
struct MapComparing {
  private let journey: Journey
  private let persona: ID<Persona>?
  private(set) var stages: [StageComparison] = []
  private(set) var emotion = MeanChange()
  private(set) var expectation = MeanChange()
  private(set) var ways: WayComparing
  /// By the number of the stage: what stands there, by the number of the persona.
  private var cells: [[Int: Cell]] = []
  private let personas: [ID<Persona>: Int]
  private var numbers: [ID<Stage>: Int] = [:]

  /// The touchpoints of a persona in a stage, in the order of each map.
  private struct Cell {
    var old: [ID<Touchpoint>] = []
    var new: [ID<Touchpoint>] = []
  }

  init(_ journey: Journey, _ persona: ID<Persona>?) {
    (self.journey, self.persona) = (journey, persona)
    personas = Dictionary(placesOf: journey.personas.ids)
    ways = WayComparing(journey, persona)
  }

  mutating func run() {
    addStages()
    cells = Array(repeating: [:], count: stages.count)
    collect()
    for number in stages.indices { stages[number].touchpoints = touchpoints(inStage: number) }
  }

  // MARK: Stages

  private mutating func addStages() {
    let (old, new) = (journey.current.stages, journey.ideal.stages)
    let moved = DifferenceSearch.moved(old.ids.filter(new.contains), new.ids.filter(old.contains))
    stages = UnionOrder.keys(old.ids, new.ids).compactMap { id in
      let fields = Self.fields(old[id], new[id])
      guard let state = ComparedState(old.contains(id), new.contains(id), differs: !fields.isEmpty) else {
        return nil
      }
      return StageComparison(id: id, state: state, fields: fields, isMoved: moved.contains(id))
    }
    numbers = Dictionary(placesOf: stages.map(\.id))
  }

  /// What differs where there are both.
  private static func fields<Record: JourneyRecord>(_ old: Record?, _ new: Record?) -> [FieldDifference] {
    guard let old, let new, old != new else { return [] }
    return DifferenceSearch.fields(old, new)
  }

  // MARK: Touchpoints

  /// Puts every touchpoint into its cell, and adds up what people feel.
  private mutating func collect() {
    let (old, new) = (journey.current.touchpoints, journey.ideal.touchpoints)
    for touchpoint in old {
      add(touchpoint, \.old)
      guard let cell = cell(of: touchpoint), isMeant(touchpoint) || isMeant(new[touchpoint.id]) else {
        continue
      }
      // One that stands elsewhere on the ideal map is listed there.
      if let other = new[touchpoint.id].flatMap(self.cell), other != cell { continue }
      cells[cell.stage][cell.persona, default: Cell()].old.append(touchpoint.id)
    }
    for touchpoint in new {
      add(touchpoint, \.new)
      guard let cell = cell(of: touchpoint), isMeant(touchpoint) || isMeant(old[touchpoint.id]) else {
        continue
      }
      cells[cell.stage][cell.persona, default: Cell()].new.append(touchpoint.id)
    }
  }

  private mutating func add(_ touchpoint: Touchpoint, _ side: WritableKeyPath<MeanChange, RatingMean>) {
    guard isMeant(touchpoint), let stage = numbers[touchpoint.stage] else { return }
    emotion[keyPath: side].add(touchpoint.emotion)
    expectation[keyPath: side].add(touchpoint.expectation)
    stages[stage].emotion[keyPath: side].add(touchpoint.emotion)
    stages[stage].expectation[keyPath: side].add(touchpoint.expectation)
  }

  private func isMeant(_ touchpoint: Touchpoint?) -> Bool {
    guard let touchpoint else { return false }
    return persona == nil || touchpoint.persona == persona
  }

  /// Nil for one whose stage or persona is nowhere.
  private func cell(of touchpoint: Touchpoint) -> (stage: Int, persona: Int)? {
    guard let stage = numbers[touchpoint.stage], let persona = personas[touchpoint.persona] else {
      return nil
    }
    return (stage, persona)
  }

  private func touchpoints(inStage stage: Int) -> [TouchpointComparison] {
    cells[stage].keys.sorted().flatMap { persona in
      let cell = cells[stage][persona] ?? Cell()
      return UnionOrder.keys(cell.old, cell.new).compactMap(comparison)
    }
  }

  private func comparison(of id: ID<Touchpoint>) -> TouchpointComparison? {
    let (old, new) = (journey.current.touchpoints[id], journey.ideal.touchpoints[id])
    let fields = Self.fields(old, new)
    guard let state = ComparedState(old != nil, new != nil, differs: !fields.isEmpty) else { return nil }
    let isMoved = state == .changed && old?.stage != new?.stage
    return TouchpointComparison(
      id: id, state: state, fields: fields, movedFrom: isMoved ? old?.stage : nil,
      emotion: RatingChange(old: old?.emotion, new: new?.emotion),
      expectation: RatingChange(old: old?.expectation, new: new?.expectation),
      realises: new == nil ? [] : journey.opportunities(realisedAt: id),
      ways: new == nil ? [] : ways.differing[id] ?? [])
  }
}

/// Compares the ways between touchpoints.
struct WayComparing {
  private(set) var all: [TransitionComparison] = []
  /// Those that are not the same, by where they lead from.
  private(set) var differing: [ID<Touchpoint>: [TransitionComparison]] = [:]

  private struct Ends: Hashable {
    let from: ID<Touchpoint>
    let to: ID<Touchpoint>

    init(_ way: Transition) { (from, to) = (way.from, way.to) }
  }

  init(_ journey: Journey, _ persona: ID<Persona>?) {
    let old = journey.current.transitions.filter { Self.isOf(persona, $0, on: journey.current) }
    // Of several between the same ends, the first is the other map's first.
    var rest = Dictionary(grouping: old.reversed(), by: Ends.init)
    var matched: Set<ID<Transition>> = []
    for way in journey.ideal.transitions where Self.isOf(persona, way, on: journey.ideal) {
      let twin = rest[Ends(way)]?.popLast()
      if let twin { matched.insert(twin.id) }
      add(twin, way)
    }
    for way in old where !matched.contains(way.id) { add(way, nil) }
  }

  private static func isOf(_ persona: ID<Persona>?, _ way: Transition, on map: JourneyMap) -> Bool {
    guard let persona else { return true }
    return map.touchpoints[way.from]?.persona == persona
  }

  private mutating func add(_ old: Transition?, _ new: Transition?) {
    guard let way = new ?? old else { return }
    let fields = new.map { DifferenceSearch.fields(old ?? Self.blank(like: $0), $0) } ?? []
    guard let state = ComparedState(old != nil, new != nil, differs: !fields.isEmpty) else { return }
    let comparison = TransitionComparison(
      from: way.from, to: way.to, state: state, fields: fields, oldContext: old?.context,
      newContext: new?.context)
    all.append(comparison)
    if state != .kept { differing[way.from, default: []].append(comparison) }
  }

  /// A way between the same ends of which nothing is known.
  private static func blank(like way: Transition) -> Transition {
    var blank = Transition()
    (blank.from, blank.to) = (way.from, way.to)
    return blank
  }
}
