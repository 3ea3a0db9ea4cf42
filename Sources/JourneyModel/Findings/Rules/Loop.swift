/// A circular path: touchpoints that all lead back to each other, or one that leads to itself.
enum LoopRule: FindingRule {
  static let code = "loop"
  static let heading = "Circular paths"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for loop in facts.loops {
      guard let first = loop.first else { continue }
      let names = loop.prefix(FindingWord.mostNames).map { facts.title($0) }
      list.add(
        about: loop.map { facts.ways.steps[$0].id.text }, at: .record(facts.ways.steps[first].id),
        in: facts.stage(first),
        loop.count == 1
          ? "%@ leads back to itself: customers may go round in circles instead of getting on."
          : "%@ lead back to each other: customers may go round in circles instead of getting on.",
        .names(names, count: loop.count))
    }
  }
}
