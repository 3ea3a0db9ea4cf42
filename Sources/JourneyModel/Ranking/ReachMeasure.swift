/// Measures reach: the summed share of the distinct personas that a friction point hits, of that of all.
///
/// Made once for a journey and then asked for many friction points.
struct ReachMeasure {
  /// What a persona counts.
  private struct Weight {
    let slot: Int32
    let share: Double
  }

  /// In the order of the document, so that sums come out the same wherever they are made.
  private let weights: [Weight]
  private let total: Double
  /// The last answer: most friction points hit one of a few sets of personas.
  private var last = (personas: PersonaSet(), reach: Reach.assumed)

  init(_ personas: Table<Persona>) {
    let shares = personas.compactMap { $0.share.map { min(max($0.value, 0), 1) } }
    // Where a persona has no share, or all are 0, each counts 1.
    let areKnown = shares.count == personas.count && shares.contains { $0 > 0 }
    weights = personas.ids.enumerated().compactMap { place, id in
      personas.slot(of: id).map { Weight(slot: $0, share: areKnown ? shares[place] : 1) }
    }
    total = weights.reduce(0) { $0 + $1.share }
  }

  mutating func reach(of personas: PersonaSet) -> Reach {
    if personas == last.personas { return last.reach }
    var sum = 0.0
    for weight in weights where personas.contains(weight.slot) { sum += weight.share }
    let reach = personas.isEmpty ? .assumed : Reach(value: min(sum / total, 1), isAssumed: false)
    last = (personas, reach)
    return reach
  }
}
