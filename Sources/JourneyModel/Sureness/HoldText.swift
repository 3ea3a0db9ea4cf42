import Words

/// How a hold is written.
package enum HoldText {
  /// `97 %`. What is not quite all or nothing is never rounded to it: `>99 %`, `<1 %`.
  package static func percent(_ share: Double) -> String {
    guard share > 0 else { return "0 %" }
    guard share < 1 else { return "100 %" }
    let rounded = Int(share * 100 + 0.5)
    return rounded == 0 ? "<1 %" : rounded == 100 ? ">99 %" : "\(rounded) %"
  }

  /// `among the top 2 in 97 % of 10,000 draws`.
  package static func among(_ limit: Int, _ share: Double) -> String {
    limit == 1
      ? words("first in %@ of 10,000 draws", percent(share))
      : words("among the top %@ in %@ of 10,000 draws", limit, percent(share))
  }

  /// What a hold is.
  package static func meaning(_ limit: Int) -> String {
    words(
      "Hold: the share of 10,000 draws in which it is among the top %@, its ratings drawn as unsure as they are.",
      limit)
  }
}
