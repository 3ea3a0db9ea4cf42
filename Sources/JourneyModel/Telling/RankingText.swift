import Words

/// How the ranking writes figures and places.
package enum RankingText {
  /// A score to one decimal, or whole where the model knows only whole ones.
  ///
  /// - Parameter isShort: whether there is only room for whole ones.
  package static func score(_ score: Double, of model: RankingModel?, isShort: Bool = false) -> String {
    guard score >= 0, score < 1e12 else { return "?" }
    if isShort || model == .severity || model == .votes { return "\(Int(score + 0.5))" }
    let tenths = Int(score * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A rank as it is read: `1st`, `2nd`, `11th`.
  package static func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): words("%@th", number)
    case (_, 1): words("%@st", number)
    case (_, 2): words("%@nd", number)
    case (_, 3): words("%@rd", number)
    default: words("%@th", number)
    }
  }

  /// The stage and the channel of a touchpoint, on whichever map it stands.
  package static func names(_ id: ID<Touchpoint>, _ journey: Journey) -> (String, String)? {
    guard let touchpoint = journey.touchpoint(id) else { return nil }
    let stage = journey.current.stages[touchpoint.stage] ?? journey.ideal.stages[touchpoint.stage]
    return (stage?.name ?? "", journey.channels[touchpoint.channel]?.name ?? "")
  }

  /// `Checkout (Purchase · Website · Giulia)`.
  package static func touchpoint(_ id: ID<Touchpoint>, _ journey: Journey) -> String {
    guard let touchpoint = journey.touchpoint(id), let (stage, channel) = names(id, journey) else {
      return ""
    }
    let persona = journey.personas[touchpoint.persona]?.name ?? ""
    return "\(touchpoint.title) (\(stage) · \(channel) · \(persona))"
  }
}
