/// A stage in which a persona has no touchpoint. Of a persona that has none at all, that is said once.
enum EmptyStageRule: FindingRule {
  static let code = "empty-stage"
  static let heading = "Stages without touchpoints"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for (place, persona) in facts.personas.enumerated() where !facts.walks[place].stages.isEmpty {
      let name = facts.name(persona)
      for (stage, id) in facts.stages.enumerated() where !facts.walks[place].stages.contains(stage) {
        list.add(
          about: [persona.text, id.text], at: .cell(persona, id), in: id,
          "%@ has no touchpoint in %@: nobody has said yet what happens there.", .name(name),
          .name(facts.journey.current.stages[id]?.name ?? id.text))
      }
      if list.isFull { return }
    }
  }
}
