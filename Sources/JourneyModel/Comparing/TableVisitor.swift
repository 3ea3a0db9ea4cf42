/// Something that looks at every table of a journey, whatever it holds.
protocol TableVisitor {
  mutating func visit<Record: JourneyRecord>(
    _ collection: Collection, _ table: WritableKeyPath<Journey, Table<Record>>)
}

extension TableVisitor {
  /// Visits all tables, each behind those to whose records its own can refer.
  mutating func visitTables() {
    visitFrame()
    for map in MapKind.allCases { visitMap(map) }
    visitAnnotations()
  }

  /// What both maps share.
  mutating func visitFrame() {
    visit(.channels, \.channels)
    visit(.personas, \.personas)
    visit(.lanes, \.lanes)
  }

  mutating func visitMap(_ map: MapKind) {
    let path = map.path
    visit(.stages(map), path.appending(path: \.stages))
    visit(.notes(map), path.appending(path: \.notes))
    visit(.touchpoints(map), path.appending(path: \.touchpoints))
    visit(.transitions(map), path.appending(path: \.transitions))
  }

  mutating func visitAnnotations() {
    visit(.frictions, \.frictions)
    visit(.opportunities, \.opportunities)
    visit(.indicators, \.indicators)
    visit(.initiatives, \.initiatives)
    visit(.decisions, \.decisions)
    visit(.dismissals, \.dismissals)
  }
}

extension MapKind {
  var path: WritableKeyPath<Journey, JourneyMap> { self == .current ? \.current : \.ideal }
}
