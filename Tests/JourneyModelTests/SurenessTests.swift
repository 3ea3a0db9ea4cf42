import Testing

@testable import JourneyModel

/// Agreement of the models, strength of evidence, and the decision that keeps both.
struct SurenessTests {
  // MARK: Agreement

  private static func three() throws -> Journey {
    var journey = try rankingJourney(shares: [1])
    try journey.add(
      friction(
        "a", at: ["t0"],
        ["severity": 5, "frequency": 5, "business": 5, "effort": 5, "confidence": 50, "votes": 1]))
    try journey.add(
      friction(
        "b", at: ["t0"],
        ["severity": 4, "frequency": 4, "business": 4, "effort": 1, "confidence": 90, "votes": 5]))
    try journey.add(
      friction(
        "c", at: ["t0"], ["severity": 3, "frequency": 3, "business": 1, "effort": 1, "confidence": 90]))
    return journey
  }

  @Test func whoAgreesAndWhomTheOthersName() throws {
    let agreement = ModelAgreement(of: try Self.three())
    #expect(agreement.reference.first == [ID("a"), ID("b")])
    #expect(agreement.agreeing.map(\.model) == [.impact, .severity, .votes])
    #expect(agreement.models(choosing: ID("c")) == [.rice, .ice])
    #expect(
      agreement.lines(in: try Self.three()) == [
        "3 of 5 models choose the same two: Impact, Severity and Votes.",
        "RICE and ICE name “The c” instead.",
      ])
    #expect(agreement.short == "3 of 5 agree")
  }

  @Test func whoCanNotScoreOneIsNamed() throws {
    var journey = try Self.three()
    _ = try journey.apply(.set(ID<FrictionPoint>("a"), "effort", to: .absent))
    let lines = ModelAgreement(of: journey).lines(in: journey)
    #expect(lines.last == "RICE and ICE can't score “The a”.")
  }

  @Test func modelsThatHaveNothingToGoByDoNotCount() throws {
    var journey = try rankingJourney(shares: [1])
    try journey.add(friction("a", at: ["t0"], ["severity": 5, "frequency": 5]))
    try journey.add(friction("b", at: ["t0"], ["severity": 4, "frequency": 4]))
    #expect(
      ModelAgreement(of: journey).lines(in: journey) == [
        "Both models that can choose name the same two: Impact and Severity.",
        "RICE and ICE can't score “The a” and “The b”.",
        "Nobody has cast a vote yet.",
      ])
    #expect(ModelAgreement(of: Journey()).lines(in: Journey()).isEmpty)
  }

  @Test func aModelAloneSaysSo() throws {
    var journey = try Self.three()
    _ = try journey.apply(.set(.ranking, field: "focusLimit", to: .integer(1)))
    #expect(
      ModelAgreement(of: journey, model: .votes).summary
        == "3 of 5 models choose the same one: RICE, ICE and Votes.")
    _ = try journey.apply(.set(ID<FrictionPoint>("c"), "votes", to: .integer(9)))
    #expect(
      ModelAgreement(of: journey, model: .votes).summary
        == "None of the 4 other models chooses the same one as Votes.")
  }

  // MARK: Evidence

  private static func evidence(_ sources: [String?]) -> [Evidence] {
    sources.map { source in
      var evidence = Evidence()
      evidence.source = source
      return evidence
    }
  }

  @Test(arguments: [
    ([], EvidenceStrength.none, "No evidence"),
    (["assumed", "assumed"], .assumed, "Only assumed: no evidence"),
    (["survey"], .single, "Evidence: 1 piece: Survey"),
    (["assumed", "survey"], .single, "Evidence: 1 piece: Survey"),
    (["survey", "survey"], .several, "Evidence: 2 of one kind: Survey"),
    (["survey", nil], .several, "Evidence: 2 of one kind: Survey"),
    ([nil], .single, "Evidence: 1, source unknown"),
    (["survey", "interview", "survey"], .varied, "Evidence: 3 from 2 kinds: Survey, Interview"),
  ])
  func strength(sources: [String?], strength: EvidenceStrength, summary: String) {
    let evidence = Self.evidence(sources)
    #expect(EvidenceStrength(evidence) == strength)
    #expect(Evidence.summary(of: evidence) == summary)
  }

  @Test func strengthsHaveAnOrder() {
    #expect(EvidenceStrength.allCases.sorted() == [.none, .assumed, .single, .several, .varied])
    #expect(EvidenceStrength.allCases.map(\.isAssumed) == [true, true, false, false, false])
  }

  // MARK: Decision

  @Test func aDecisionSaysWhatStoodThen() throws {
    var journey = try Self.three()
    _ = try journey.apply(.set(.ranking, field: "focus", to: .list(["b", "a"])))
    let holds = HoldComputation.result(of: journey)
    let decision = Decision(of: journey, holds: holds, why: "both hit everyone")
    #expect(decision.title == "Fix first: The a, The b")
    #expect(decision.id == ID("fix-first-the-a-the-b"))
    #expect(decision.focus == [ID("b"), ID("a")])
    #expect(decision.model == .impact)
    #expect(
      decision.calculation == [
        "1 by Impact: The a: 100 × 1 reach × (0.5·25/25 + 0.5·5/5) = 100",
        "2 by Impact: The b: 100 × 1 reach × (0.5·16/25 + 0.5·4/5) = 72",
      ])
    #expect(decision.runnersUp == ["3: The c: 100 × 1 reach × (0.5·9/25 + 0.5·1/5) = 28"])
    let a = HoldText.percent(holds[ID("a")] ?? 0)
    #expect(decision.held.first == "The a: among the top 2 in \(a) of 10,000 draws")
    #expect(decision.held.last?.hasPrefix("“The c” passes “The b” if its ") == true)
    #expect(decision.models.first == "3 of 5 models choose the same two: Impact, Severity and Votes.")
    #expect(decision.assumed == ["The a: no evidence", "The b: no evidence"])
  }

  @Test func whoIsPassedOverAndWhatIsAssumedIsKept() throws {
    var journey = try Self.three()
    try journey.add(friction("d", at: []))
    _ = try journey.apply(.set(.ranking, field: "focus", to: .list(["c", "d"])))
    _ = try journey.apply(.set(ID<FrictionPoint>("c"), "evidence", to: .evidence(Self.evidence(["assumed"]))))
    let decision = Decision(of: journey, holds: [:], why: "cheap")
    #expect(
      decision.held == [
        "“The a” has a higher score, but is not in focus", "“The b” has a higher score, but is not in focus",
      ])
    #expect(
      decision.assumed == [
        "The c: only assumed", "The d: no evidence", "The d: reach assumed", "The d: confidence unknown",
      ])
    #expect(decision.calculation.last == "The d: unrated: Severity and Frequency are unknown")
  }
}
