/// The formulas by which friction points can be ranked.
package enum RankingModel: String, Sendable, CaseIterable {
  case impact, rice, ice, severity, votes

  package var label: String { Vocabulary.rankingModel.label(rawValue) }
}
