import Words

extension WhatIf {
  /// “Wish list is gone” passes “Login again” if its frequency were 4 instead of 3, or …
  ///
  /// - Parameter most: how many ways are named; where only one is, the others are not even counted.
  package func sentence(in journey: Journey, naming most: Int = 3) -> String {
    let (low, high) = (title(lower, journey), title(higher, journey))
    guard !changes.isEmpty else {
      return words("No other ratings would let %@ pass %@.", low, high)
    }
    var ways = changes.prefix(most).map { steps in
      steps.map(phrase).joined(separator: words(" and "))
    }
    let more = changes.count - ways.count
    if more > 0, most > 1 { ways.append(words(more, "other change as small", "other changes as small")) }
    return words("%@ passes %@ if %@.", low, high, ways.joined(separator: words(", or ")))
  }

  private func phrase(_ step: Step) -> String {
    let name = words(Self.name(of: step.key))
    return step.friction == lower
      ? words("its %@ were %@ instead of %@", name, step.new, step.old)
      : words("the other's %@ were %@ instead of %@", name, step.new, step.old)
  }

  private func title(_ id: ID<FrictionPoint>, _ journey: Journey) -> String {
    quoted(journey.frictions[id]?.title ?? id.text, limit: 32)
  }

  private static func name(of key: String) -> String {
    key == "business" ? "cost to business" : key
  }
}
