import JourneyModel
import Words

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
  let scale: Scale
  private let english: (head: String, name: String)

  private init(key: String, head: String, name: String, scale: Scale) {
    (self.key, self.scale, english) = (key, scale, (head, name))
  }

  var head: String { words(english.head) }
  /// What the person calls it.
  var name: String { words(english.name) }

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
      RankingColumn(key: "severity", head: "sev", name: "severity", scale: .rating),
      RankingColumn(key: "frequency", head: "freq", name: "frequency", scale: .rating),
      RankingColumn(key: "business", head: "biz", name: "cost to business", scale: .rating),
    ]
    + common

  private static let opportunities =
    [
      RankingColumn(
        key: "customerValue", head: "cust", name: "value to customer", scale: .rating),
      RankingColumn(
        key: "businessValue", head: "biz", name: "value to business", scale: .rating),
    ]
    + common

  private static let common = [
    RankingColumn(key: "effort", head: "eff", name: "effort", scale: .rating),
    RankingColumn(key: "confidence", head: "conf", name: "confidence", scale: .percent),
    RankingColumn(key: "votes", head: "votes", name: "votes", scale: .count),
  ]
}
