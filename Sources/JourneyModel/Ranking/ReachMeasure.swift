/// Measures reach: the summed share of the distinct personas that a friction point hits, of that of all.
///
/// Made once for a journey and then asked for many friction points.
struct ReachMeasure {
  private let maps: [Table<Touchpoint>]
  private let ordinals: [ID<Persona>: Int32]
  /// What each persona counts, in the order of the document.
  private let weights: [Double]
  private let total: Double
  /// The persona of each touchpoint found so far, by the touchpoint's slot on its map.
  private var known: [ContiguousArray<Int32>]
  /// The personas of the friction point at hand; kept so that measuring allocates nothing.
  private var hit: [Int32] = []

  private static var unknown: Int32 { -1 }

  init(_ journey: Journey) {
    maps = [journey.current.touchpoints, journey.ideal.touchpoints]
    known = maps.map { ContiguousArray(repeating: Self.unknown, count: $0.slotCount) }
    weights = Self.weights(of: journey.personas)
    total = weights.reduce(0, +)
    var ordinals: [ID<Persona>: Int32] = [:]
    for (ordinal, id) in journey.personas.ids.enumerated() { ordinals[id] = Int32(ordinal) }
    self.ordinals = ordinals
  }

  /// The shares; where a persona has none, or all are 0, each counts 1.
  private static func weights(of personas: Table<Persona>) -> [Double] {
    let shares = personas.compactMap { $0.share.map { min(max($0.value, 0), 1) } }
    let areKnown = shares.count == personas.count && shares.contains { $0 > 0 }
    return areKnown ? shares : Array(repeating: 1, count: personas.count)
  }

  /// Personas are summed in the order of the document, so that all of them together are exactly 1.
  mutating func reach(of touchpoints: [ID<Touchpoint>]) -> Reach {
    hit.removeAll(keepingCapacity: true)
    for touchpoint in touchpoints {
      if let persona = persona(of: touchpoint) { hit.append(persona) }
    }
    if hit.isEmpty { return .assumed }
    hit.sort()
    var sum = 0.0
    var last = Self.unknown
    for persona in hit where persona != last {
      sum += weights[Int(persona)]
      last = persona
    }
    return Reach(value: min(sum / total, 1), isAssumed: false)
  }

  /// As everywhere, the touchpoint on the current map counts before that on the ideal one.
  private mutating func persona(of id: ID<Touchpoint>) -> Int32? {
    for map in maps.indices {
      guard let slot = maps[map].slot(of: id) else { continue }
      let found = known[map][Int(slot)]
      if found != Self.unknown { return found }
      let persona = ordinals[maps[map].records[Int(slot)].persona]
      known[map][Int(slot)] = persona ?? Self.unknown
      return persona
    }
    return nil
  }
}
