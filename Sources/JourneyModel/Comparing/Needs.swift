/// A record that something refers to.
struct Need: Hashable {
  let kind: RecordKind
  let id: String
  /// The map on which it has to stand; nil where either will do, as for what annotations speak of.
  let map: MapKind?

  func isMet(in journey: Journey) -> Bool {
    guard let map else { return journey.leads(to: id, of: kind, on: .current) }
    return journey.contains(RecordReference(Collection(of: kind, on: map), id))
  }

  /// Where the record may stand, the likelier place first.
  var places: [RecordReference] {
    let maps = map.map { [$0] } ?? (kind == .touchpoint ? MapKind.allCases : [.current])
    return maps.map { RecordReference(Collection(of: kind, on: $0), id) }
  }

  /// What a part of the journey refers to that is not there. `map` is the one on which it stands, if any.
  static func missing<Part: FieldedRecord>(
    of part: Part, on map: MapKind?, in journey: Journey
  ) -> [Need] {
    Part.fields.flatMap { $0.references(in: $0.get(part)) }.map { Need(kind: $0, id: $1, map: map) }
      .filter { !$0.isMet(in: journey) }
  }
}

/// The references in a journey that lead nowhere.
struct Needs: TableVisitor {
  private let journey: Journey
  private(set) var missing: [Need] = []

  init(_ journey: Journey, beside wanted: [Need]) {
    self.journey = journey
    visitTables()
    missing += Need.missing(of: journey.ranking, on: nil, in: journey)
    missing += wanted.filter { !$0.isMet(in: journey) }
  }

  mutating func visit<Record: JourneyRecord>(
    _ collection: Collection, _ path: WritableKeyPath<Journey, Table<Record>>
  ) {
    for field in Record.fields where field.kind.isReference {
      var known: Set<String> = []
      var found: [Need] = []
      unsafe journey[keyPath: path].visitPlaces { record in
        let value = unsafe field.load(record)
        if case .text(let id) = value, known.contains(id) { return }
        for (kind, id) in field.references(in: value) where known.insert(id).inserted {
          let need = Need(kind: kind, id: id, map: collection.map)
          if !need.isMet(in: journey) { found.append(need) }
        }
      }
      missing += found
    }
  }
}

extension FieldKind {
  fileprivate var isReference: Bool {
    switch self {
    case .reference, .references: true
    default: false
    }
  }
}
