/// The formulas by which friction points can be ranked. Each gives a score of at least 0; higher hurts more.
package enum RankingModel: String, Sendable, CaseIterable {
  /// 100 × reach × (w·(severity × frequency)/25 + (1−w)·business/5), 0–100. With the cost to business unknown,
  /// the customer's side counts alone.
  case impact
  /// Reach × impact × confidence ÷ effort, 0–300, after Intercom's RICE. Reach counts in per cent of the
  /// customers, impact is Intercom's 0.25–3 for severity 1–5, confidence a fraction, effort the rating 1–5.
  case rice
  /// Impact × confidence × ease, each 1–10, 2–1000, after Sean Ellis's ICE: twice the severity, a tenth of the
  /// confidence in per cent (at least 1), and twice what is left of 6 after the effort.
  case ice
  /// Severity × frequency, 1–25, as usability practice rates problems.
  case severity
  /// The number of votes cast.
  case votes

  package var label: String { Vocabulary.rankingModel.label(rawValue) }
}
