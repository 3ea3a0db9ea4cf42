import JourneyModel
import Words

/// The matrix of the ranking as a Mermaid `quadrantChart`: effort to the right, impact upwards.
enum MermaidMatrix {
  static func text(of export: Export) -> String {
    let journey = export.journey
    let (ranking, points) = (Ranking(of: journey), MatrixPoints(journey))
    let title = MermaidText.encoded(journey.details.title, plain: ",")
    let head = [
      "quadrantChart", comment(MermaidJourney.signature + "."),
      comment(words("The numbers are ranks by %@.", ranking.model.label)),
    ]
    let axes = [
      "    x-axis \(label(words("Low effort"))) --> \(label(words("High effort")))",
      "    y-axis \(label(words("Low impact"))) --> \(label(words("High impact")))",
    ]
    // Mermaid counts from the upper right, against the clock.
    let order: [Quadrant] = [.bigBet, .quickWin, .fillIn, .timeSink]
    let quadrants = order.enumerated().map { index, quadrant in
      "    quadrant-\(index + 1) \(label(quadrant.plural.capitalizedFirst))"
    }
    let lines =
      head + (title.isEmpty ? [] : ["    title " + title]) + axes + quadrants
      + points.lines(ranking, journey) + points.unplaced.map { comment(words("Not placed: %@", $0)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func comment(_ text: String) -> String { "    %% " + text }

  fileprivate static func label(_ text: String) -> String { "\"\(MermaidText.encoded(text, plain: ",;"))\"" }
}

/// Where the friction points stand.
private struct MatrixPoints {
  /// Those of one place, which would hide each other, are one point.
  private struct Place: Hashable {
    let effort: Int
    /// In thousandths of the chart's height.
    let height: Int
  }

  private var places: [Place] = []
  private var titles: [Place: [ID<FrictionPoint>]] = [:]
  /// What has no known place, with the reason.
  private(set) var unplaced: [String] = []

  init(_ journey: Journey) {
    let ranking = Ranking(of: journey, model: .impact)
    for ranked in ranking.frictions {
      guard let friction = journey.frictions[ranked.id] else { continue }
      if let effort = friction.effort {
        add(friction.id, Place(effort: min(max(effort, 1), 5), height: Self.height(impact: ranked.score)))
      } else {
        add(unplaced: friction, ["effort"])
      }
    }
    for unrated in ranking.unrated {
      guard let friction = journey.frictions[unrated.id] else { continue }
      add(unplaced: friction, unrated.missing + (friction.effort == nil ? ["effort"] : []))
    }
  }

  private mutating func add(_ id: ID<FrictionPoint>, _ place: Place) {
    if titles[place] == nil { places.append(place) }
    titles[place, default: []].append(id)
  }

  private mutating func add(unplaced friction: FrictionPoint, _ missing: [String]) {
    let labels = missing.map { FrictionPoint.field($0)?.label ?? $0 }
    let reason =
      labels.count > 1 ? words("%@ are unknown", listed(labels)) : words("%@ is unknown", labels.joined())
    unplaced.append(MermaidText.encoded(friction.title, plain: ",") + " (" + reason + ")")
  }

  /// An impact of 50 and more stands above the middle, one below it under it, as in `Quadrant`.
  private static func height(impact: Double) -> Int {
    let part = { (share: Double) in share.isFinite ? Int((min(max(share, 0), 1) * 440).rounded()) : 0 }
    let isHigh = Quadrant(impact: impact, effort: 1) == .quickWin
    return isHigh ? 530 + part((impact - 50) / 50) : 30 + part(impact / 50)
  }

  /// Efforts of 1, 2 and 3 stand left of the middle, 4 and 5 right of it.
  private static let columns = ["0.1", "0.25", "0.4", "0.65", "0.85"]

  func lines(_ ranking: Ranking, _ journey: Journey) -> [String] {
    places.map { place in
      let names = (titles[place] ?? []).map { id in
        let rank = ranking.position(of: id, in: journey).map { "\($0 + 1)" } ?? "–"
        return rank + " " + (journey.frictions[id]?.title ?? "")
      }
      let digits = String(place.height + 1000).dropFirst()
      return "    \(MermaidMatrix.label(names.joined(separator: " · "))): "
        + "[\(Self.columns[place.effort - 1]), 0.\(digits)]"
    }
  }
}
