import JourneyModel

/// A journey in which persona `p0`, `p1` … has the touchpoint `t0`, `t1` …, and nothing goes wrong yet.
func rankingJourney(shares: [Double?]) throws -> Journey {
  var journey = Journey(title: "Ranking")
  try journey.add(make("web", as: Channel.self), make("buy", as: Stage.self))
  for (number, share) in shares.enumerated() {
    let share = share.map { FieldValue.quantity(Quantity($0)) } ?? .absent
    try journey.add(
      make("p\(number)", ["share": share], as: Persona.self),
      touchpoint("t\(number)", "p\(number)", "buy", "web"))
  }
  return journey
}

extension Journey {
  /// The same journey ranked by a weight of the customer's side.
  func weighted(_ weight: Double) throws -> Journey {
    var journey = self
    _ = try journey.apply(.set(.ranking, field: "customerWeight", to: .quantity(Quantity(weight))))
    return journey
  }

  func order(by model: RankingModel) -> [String] {
    Ranking(of: self, model: model).frictions.map(\.id.text)
  }
}
