/// A touchpoint that no path leads to and that is not in the first stage in which its persona has any.
///
/// Of a circle that nothing leads into, the first step is named; the others are reached from there.
enum UnreachedRule: FindingRule {
  static let code = "unreached"
  static let heading = "Touchpoints that no path reaches"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    let circles = Circles(facts)
    for (number, step) in facts.ways.steps.enumerated() {
      let walker = facts.walkers[number]
      guard facts.personas.indices.contains(walker), facts.walks[walker].hasPath,
        let first = facts.walks[walker].firstStage,
        circles.isEntered(number, facts, firstStage: first) == false
      else { continue }
      list.add(
        about: [step.id.text], at: .record(step.id), in: facts.stage(number),
        "%@ is reached by no path: nobody has said how %@ gets there.", .name(facts.title(number)),
        .name(facts.name(facts.personas[walker])))
    }
  }

  /// Which steps go in circles together.
  private struct Circles {
    /// The number of a step's circle; -1 for a step of none.
    private var circle: [Int]
    private let loops: [[Int]]

    init(_ facts: FindingFacts) {
      loops = facts.loops
      circle = Array(repeating: -1, count: facts.ways.steps.count)
      for (number, steps) in loops.enumerated() {
        for step in steps { circle[step] = number }
      }
    }

    /// Whether the step needs no way that leads to it, or has one from outside of its circle.
    func isEntered(_ step: Int, _ facts: FindingFacts, firstStage: Int) -> Bool {
      let number = circle[step]
      let steps = number < 0 ? [step] : loops[number]
      if steps.first != step { return true }
      return steps.contains { member in
        facts.ways.steps[member].stage == firstStage
          || facts.ways.reaching[member].contains { way in
            let from = facts.ways.ways[way].from
            return from != member && (number < 0 || circle[from] != number)
          }
      }
    }
  }
}
