import JourneyModel

@testable import Workbench

extension Scene {
  /// Turned to the ranking.
  static func ranking(
    _ journey: Journey = .laptop, rows: Int = 24, columns: Int = 80, unicode: Bool = true
  ) -> Scene {
    var scene = Scene(journey, rows: rows, columns: columns, unicode: unicode)
    scene.type("gr")
    return scene
  }

  /// The screen between the title and the last line.
  func middle(cursor: Bool = false) -> String {
    screen(cursor: cursor).split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
      .joined(separator: "\n")
  }

  /// The rows of the list that are in sight, each with what stands before its first rating.
  var titles: [String] {
    let panes = RankingPanes(workbench)
    let width = RankingView.layout(workbench).title.upperBound
    return (0..<panes.list.rows).map { String(line(panes.list.row + $0).prefix(width)) }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The row of the list that the cursor stands on, its columns a space apart.
  var selectedRow: String {
    guard let cursor = workbench.frame().cursor else { return "" }
    return line(cursor.row).split(separator: " ").joined(separator: " ")
  }
}

extension Journey {
  /// So many rated friction points, `F1` the worst.
  static func ranked(_ count: Int) -> Journey {
    var parts = JourneyParts()
    for number in 1...count {
      var friction = FrictionPoint()
      (friction.id, friction.title) = (ID("f\(number)"), "F\(number)")
      (friction.severity, friction.frequency) = (3, 3)
      friction.votes = count - number
      parts.frictions.append(friction)
    }
    return Journey(parts)
  }
}
