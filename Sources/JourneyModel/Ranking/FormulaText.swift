import Words

/// Writes a calculation out, and keeps in mind whether a number had to be rounded.
struct FormulaText {
  private var isExact = true

  /// A factor, to four decimals.
  mutating func factor(_ value: Double, decimals: Int = 0) -> String {
    let (text, isExact) = Self.decimal(value, 4, atLeast: decimals)
    if !isExact { self.isExact = false }
    return text
  }

  /// A share or a fraction, as `0.60`.
  mutating func share(_ value: Double) -> String {
    value == 1 ? "1" : factor(value, decimals: 2)
  }

  mutating func reach(_ reach: Reach) -> String {
    words(reach.isAssumed ? "%@ reach (assumed)" : "%@ reach", share(reach.value))
  }

  /// The end of the calculation, to two decimals: `= 49.2`, or `≈ 33.33`.
  func result(_ value: Double) -> String {
    let (text, isWhole) = Self.decimal(value, 2, atLeast: 0)
    return (isExact && isWhole ? " = " : " ≈ ") + text
  }

  /// What stands in place of a calculation: `unrated: Severity and Effort to fix are unknown`.
  static func unrated<Record: FieldedRecord>(_ missing: [String], of record: Record.Type) -> String {
    let labels = missing.map { Record.field($0)?.label ?? $0 }
    return labels.count > 1
      ? words("unrated: %@ are unknown", listed(labels)) : words("unrated: %@ is unknown", labels.joined())
  }

  /// The decimal text with at most so many decimals and no zeros behind more than the least, and whether it is
  /// the value to nine decimals. For numbers from 0 to a million, which is what scores are made of.
  private static func decimal(_ value: Double, _ most: Int, atLeast least: Int) -> (String, Bool) {
    let scale = (0..<most).reduce(1.0) { scale, _ in scale * 10 }
    guard value >= 0, value < 1e12 else { return (value.description, false) }
    let units = Int(value * scale + 0.5)
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, most + 1 - digits.count)) + digits
    var decimals = padded.suffix(most)
    while decimals.count > least, decimals.last == "0" { decimals.removeLast() }
    let text = padded.dropLast(most) + (decimals.isEmpty ? "" : "." + decimals)
    return (String(text), RankKey.rounded(Double(units) / scale) == RankKey.rounded(value))
  }
}

extension FrictionScoring {
  /// The calculation of a score that is known.
  func formula(of ratings: Ratings, reach: Reach, score: Double) -> String {
    var text = FormulaText()
    let calculation =
      switch model {
      case .impact: impactText(of: ratings, reach, &text)
      case .rice: riceText(of: ratings, reach, &text)
      case .ice: iceText(of: ratings, &text)
      case .severity: words("%@ severity × %@ frequency", ratings.severity ?? 0, ratings.frequency ?? 0)
      case .votes: words("votes")
      }
    return calculation + text.result(score)
  }

  private func impactText(of ratings: Ratings, _ reach: Reach, _ text: inout FormulaText) -> String {
    let harm = "\((ratings.severity ?? 0) * (ratings.frequency ?? 0))/25"
    let reach = text.reach(reach)
    guard let business = ratings.business else {
      return words("100 × %@ × %@ (business unknown)", reach, harm)
    }
    return "100 × \(reach) × (\(text.factor(weight))·\(harm) + \(text.factor(1 - weight))·\(business)/5)"
  }

  private func riceText(of ratings: Ratings, _ reach: Reach, _ text: inout FormulaText) -> String {
    let impact = text.factor(Self.riceImpact(ratings.severity ?? 0))
    let confidence = text.share(Double(ratings.confidence ?? 0) / 100)
    return words(
      "100 × %@ × %@ impact × %@ confidence ÷ %@ effort", text.reach(reach), impact, confidence,
      ratings.effort ?? 1)
  }

  private func iceText(of ratings: Ratings, _ text: inout FormulaText) -> String {
    let confidence = text.factor(Self.iceConfidence(ratings.confidence ?? 0))
    return words(
      "%@ impact × %@ confidence × %@ ease", 2 * (ratings.severity ?? 0), confidence,
      text.factor(Self.iceEase(ratings.effort ?? 1)))
  }
}
