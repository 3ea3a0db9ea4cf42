/// A touchpoint that feels bad, with no friction point.
enum LowEmotionRule: FindingRule {
  static let code = "low-emotion"
  static let heading = "Bad feelings, unexplained"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    facts.journey.current.touchpoints.visit { touchpoint in
      guard let emotion = touchpoint.emotion, emotion < 0, !facts.journey.hasFriction(at: touchpoint.id)
      else { return }
      list.add(
        about: [touchpoint.id.text], at: .record(touchpoint.id, "emotion"), in: touchpoint.stage,
        "%@ feels bad (%@), and no friction point says why.", .name(touchpoint.title), .number(emotion))
    }
  }
}
