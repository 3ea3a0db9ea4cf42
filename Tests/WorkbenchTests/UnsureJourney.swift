import JourneyModel

@testable import Workbench

extension Journey {
  /// Five friction points close to each other, with evidence of every strength; the first two are in focus.
  static let unsure: Journey = {
    var journey = laptop
    journey.build(
      friction("stock", "Stock differs", (5, 4, 3, 4), confidence: 60, ["analytics", "interview", "survey"]),
      friction("coupon", "Coupon refused", (4, 4, 4, 1), confidence: 30, ["survey", "survey"]),
      friction("delivery", "Delivery cost comes late", (4, 4, 3, 2), confidence: nil, ["assumed"]))
    do {
      _ = try journey.apply(.set(.ranking, field: "focus", to: .list(["stock", "coupon"])))
      _ = try journey.apply(
        .set(ID<FrictionPoint>("login-again"), "evidence", to: .evidence(evidence(["support"]))))
    } catch {
      preconditionFailure("\(error)")
    }
    return journey
  }()

  private static func friction(
    _ id: String, _ title: String, _ ratings: (Int, Int, Int, Int), confidence: Int?, _ sources: [String]
  ) -> FrictionPoint {
    var friction = FrictionPoint()
    (friction.id, friction.title) = (ID(id), title)
    (friction.severity, friction.frequency, friction.business, friction.effort) = ratings
    (friction.confidence, friction.touchpoints) = (confidence, [ID("checkout")])
    friction.evidence = evidence(sources)
    return friction
  }

  private static func evidence(_ sources: [String]) -> [Evidence] {
    sources.map { source in
      var evidence = Evidence()
      evidence.source = source
      return evidence
    }
  }
}
