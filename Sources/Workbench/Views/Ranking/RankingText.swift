package import JourneyModel
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
  static func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): words("%@th", number)
    case (_, 1): words("%@st", number)
    case (_, 2): words("%@nd", number)
    case (_, 3): words("%@rd", number)
    default: words("%@th", number)
    }
  }

  /// A bar in eighths of a column.
  static func bar(_ share: Double, columns: Int) -> String {
    let eighths = Int(min(max(share, 0), 1) * Double(columns * 8) + 0.5)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  /// `Purchase·Website +1`, each part cut evenly to fit; empty where it is linked to no touchpoint.
  static func place(
    _ touchpoints: [ID<Touchpoint>], _ journey: Journey, columns: Int, _ typography: Typography
  )
    -> String
  {
    guard let first = touchpoints.first, let (stage, channel) = names(first, journey) else { return "" }
    let more = touchpoints.count > 1 ? " +\(touchpoints.count - 1)" : ""
    let room = columns - 1 - more.count
    let (stageWidth, channelWidth) = (typography.width(of: stage), typography.width(of: channel))
    if stageWidth + channelWidth <= room { return stage + "·" + channel + more }
    let stageRoom = max(room - channelWidth, room / 2)
    let shownStage = typography.fit(stage, stageRoom)
    return shownStage + "·" + typography.fit(channel, room - typography.width(of: shownStage)) + more
  }

  /// The stage and the channel of a touchpoint, on whichever map it stands.
  private static func names(_ id: ID<Touchpoint>, _ journey: Journey) -> (String, String)? {
    guard let touchpoint = journey.touchpoint(id) else { return nil }
    let stage = journey.current.stages[touchpoint.stage] ?? journey.ideal.stages[touchpoint.stage]
    return (stage?.name ?? "", journey.channels[touchpoint.channel]?.name ?? "")
  }

  /// `Checkout (Purchase · Website · Giulia)`.
  static func touchpoint(_ id: ID<Touchpoint>, _ journey: Journey) -> String {
    guard let touchpoint = journey.touchpoint(id), let (stage, channel) = names(id, journey) else {
      return ""
    }
    let persona = journey.personas[touchpoint.persona]?.name ?? ""
    return "\(touchpoint.title) (\(stage) · \(channel) · \(persona))"
  }
}
