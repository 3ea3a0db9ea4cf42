extension Journey {
  /// The touchpoints of one cell of the grid, in the order of the document.
  package func touchpoints(
    of persona: ID<Persona>, in stage: ID<Stage>, through channel: ID<Channel>, on kind: MapKind
  ) -> [ID<Touchpoint>] {
    guard let cell = cell(persona, stage, channel, kind) else { return [] }
    return withMap(kind) { map in
      map.index.cells[cell].map { map.touchpoints.records[Int($0)].id }
    }
  }

  /// Visits the touchpoints of one cell of the grid in the order of the document, without copying them.
  package func visitTouchpoints(
    of persona: ID<Persona>, in stage: ID<Stage>, through channel: ID<Channel>, on kind: MapKind,
    _ body: (borrowing Touchpoint) -> Void
  ) {
    guard let cell = cell(persona, stage, channel, kind) else { return }
    withMap(kind) { map in
      unsafe map.touchpoints.records.withUnsafeBufferPointer { records in
        for slot in map.index.cells[cell] { unsafe body(records[Int(slot)]) }
      }
    }
  }

  /// The personas of the touchpoints that a transition leads from and to; nil for one that is not there.
  /// Those of transitions that follow each other are found quickest, with the same `guess` for all.
  package func personas(
    at way: borrowing Transition, on kind: MapKind, near guess: inout Int32
  ) -> (from: ID<Persona>?, to: ID<Persona>?) {
    withMap(kind) { map in
      let from = map.touchpoints.slot(of: way.from, near: &guess)
      let to = map.touchpoints.slot(of: way.to, near: &guess)
      return (
        from.map { map.touchpoints.records[Int($0)].persona },
        to.map { map.touchpoints.records[Int($0)].persona }
      )
    }
  }

  /// How many touchpoints one cell of the grid holds.
  package func touchpointCount(
    of persona: ID<Persona>, in stage: ID<Stage>, through channel: ID<Channel>, on kind: MapKind
  ) -> Int {
    guard let cell = cell(persona, stage, channel, kind) else { return 0 }
    return withMap(kind) { $0.index.cells[cell].count }
  }

  /// The touchpoints of a persona in a stage, channel by channel in the order of the channels.
  package func touchpoints(of persona: ID<Persona>, in stage: ID<Stage>, on kind: MapKind) -> [ID<Touchpoint>]
  {
    channels.ids.flatMap { touchpoints(of: persona, in: stage, through: $0, on: kind) }
  }

  package func touchpoint(_ id: ID<Touchpoint>, on kind: MapKind) -> Touchpoint? {
    withMap(kind) { $0.touchpoints[id] }
  }

  /// The touchpoint on the current map or, if it stands only there, on the ideal one.
  package func touchpoint(_ id: ID<Touchpoint>) -> Touchpoint? {
    current.touchpoints[id] ?? ideal.touchpoints[id]
  }

  package func note(
    of persona: ID<Persona>, in stage: ID<Stage>, lane: ID<Lane>, on kind: MapKind
  ) -> Note? {
    withMap(kind) { $0.notes[Note.id(persona, stage, lane)] }
  }

  /// The friction points that hit a touchpoint, in the order of the document.
  package func frictions(at touchpoint: ID<Touchpoint>) -> [ID<FrictionPoint>] {
    annotations.frictions[touchpoint].map { frictions.records[Int($0)].id }
  }

  /// Whether any friction point hits a touchpoint.
  package func hasFriction(at touchpoint: ID<Touchpoint>) -> Bool {
    !annotations.frictions[touchpoint].isEmpty
  }

  package func opportunities(at touchpoint: ID<Touchpoint>) -> [ID<Opportunity>] {
    annotations.opportunities[touchpoint].map { opportunities.records[Int($0)].id }
  }

  /// The opportunities that have come true in a touchpoint of the ideal map.
  package func opportunities(realisedAt touchpoint: ID<Touchpoint>) -> [ID<Opportunity>] {
    annotations.realising[touchpoint].map { opportunities.records[Int($0)].id }
  }

  /// The opportunities that resolve a friction point.
  package func opportunities(resolving friction: ID<FrictionPoint>) -> [ID<Opportunity>] {
    annotations.resolving[friction].map { opportunities.records[Int($0)].id }
  }

  /// The transitions that leave or reach a touchpoint.
  package func transitions(at touchpoint: ID<Touchpoint>, on kind: MapKind) -> [Transition] {
    withMap(kind) { map in map.index.transitions[touchpoint].map { map.transitions.records[Int($0)] } }
  }

  /// Reads a map without copying it.
  package func withMap<Result>(_ kind: MapKind, _ body: (borrowing JourneyMap) -> Result) -> Result {
    switch kind {
    case .current: body(current)
    case .ideal: body(ideal)
    }
  }

  func cell(
    _ persona: ID<Persona>, _ stage: ID<Stage>, _ channel: ID<Channel>, _ kind: MapKind
  ) -> MapIndex.Cell? {
    guard let persona = personas.slot(of: persona), let channel = channels.slot(of: channel),
      let stage = withMap(kind, { $0.stages.slot(of: stage) })
    else { return nil }
    return MapIndex.Cell(persona: persona, stage: stage, channel: channel)
  }
}
