import Words

/// One thing that the map is checked for. A small file each; `FindingRules.all` lists them.
package protocol FindingRule: Sendable {
  /// The stable name: in documents, on the command line, on the screen.
  static var code: String { get }
  /// What several such findings are, in English: a heading.
  static var heading: String { get }
  /// Adds what it finds to the list.
  static func look(at facts: FindingFacts, into list: inout FindingList)
}

/// Every rule there is.
package enum FindingRules {
  package static let all: [any FindingRule.Type] = [
    EmptyStageRule.self, NoJourneyRule.self, NoOpportunityRule.self, NoFrictionRule.self, UnratedRule.self,
    AssumedRule.self, TooManyFocusRule.self, NoPlanRule.self, DeadEndRule.self, UnreachedRule.self,
    LoopRule.self, LostContextRule.self, ExitRule.self, SharesRule.self, LowEmotionRule.self,
    NoIndirectRule.self, OneSidedRule.self, NoExpectationRule.self, NoIdealRule.self, NoBaselineRule.self,
    StaleRule.self,
  ]

  /// What findings of a code are, as a heading; the code itself if it is none of ours.
  package static func heading(of code: String) -> String {
    all.first { $0.code == code }.map { words($0.heading) } ?? code
  }
}

/// What a rule finds.
package struct FindingList {
  private let code: String
  private(set) var findings: [Finding] = []
  /// Whether some had to be left out.
  private(set) var isCut = false

  init(_ code: String) { self.code = code }

  /// Whether no more are taken: a rule that could find very many may stop.
  var isFull: Bool { findings.count >= Findings.mostOfOneCode }

  /// - Parameters:
  ///   - english: the sentence, with `%@` for the values.
  mutating func add(
    about: [String], at place: FindingPlace, in stage: ID<Stage>?, _ english: String, _ values: FindingWord...
  ) {
    if isFull {
      isCut = true
    } else {
      findings.append(Finding(code, about: about, at: place, in: stage, english, values))
    }
  }
}
