import JourneyModel
import Words

extension RankingText {
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
}
