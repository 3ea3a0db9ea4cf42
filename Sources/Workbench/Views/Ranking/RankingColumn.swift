import JourneyModel

/// A column of the ranking that is rated in.
struct RankingColumn: Sendable {
  enum Scale: Sendable {
    /// 1–5.
    case rating
    /// 0–100 %.
    case percent
    /// Any number; absent counts as 0.
    case count
  }

  /// The key of the field.
  let key: String
  let head: String
  /// What the person calls it.
  let name: String
  let scale: Scale

  /// The columns of the screen that it takes.
  var width: Int {
    switch scale {
    case .rating: max(3, head.count)
    case .percent, .count: 5
    }
  }

  /// A value as the cell shows it.
  func text(_ value: FieldValue) -> String {
    switch (scale, value.integer) {
    case (.percent, let number?): "\(number) %"
    case (_, let number?): "\(number)"
    case (.count, nil): "0"
    case (_, nil): "–"
    }
  }

  /// What a digit key stands for here: 8 is 80 % where per cents are meant; nil where it means nothing.
  func value(ofDigit digit: Int) -> Int? {
    switch scale {
    case .rating: (1...5).contains(digit) ? digit : nil
    case .percent: digit * 10
    case .count: digit
    }
  }

  static func all(of list: RankingPlace.List) -> [RankingColumn] {
    list == .frictions ? frictions : opportunities
  }

  private static let frictions =
    [
      RankingColumn(key: "severity", head: words("sev"), name: words("severity"), scale: .rating),
      RankingColumn(key: "frequency", head: words("freq"), name: words("frequency"), scale: .rating),
      RankingColumn(key: "business", head: words("biz"), name: words("cost to business"), scale: .rating),
    ]
    + common

  private static let opportunities =
    [
      RankingColumn(
        key: "customerValue", head: words("cust"), name: words("value to customer"), scale: .rating),
      RankingColumn(
        key: "businessValue", head: words("biz"), name: words("value to business"), scale: .rating),
    ]
    + common

  private static let common = [
    RankingColumn(key: "effort", head: words("eff"), name: words("effort"), scale: .rating),
    RankingColumn(key: "confidence", head: words("conf"), name: words("confidence"), scale: .percent),
    RankingColumn(key: "votes", head: words("votes"), name: words("votes"), scale: .count),
  ]
}
