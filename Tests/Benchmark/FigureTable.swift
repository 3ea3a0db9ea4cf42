/// Figures in columns: what was measured, the figure, the peer's, the ratio, what it should be, and whether it is.
struct FigureTable {
  private var rows: [[String]] = [["", "median", "", "peer", "ratio", "aim", ""]]
  private static let alignedRight: Set = [1, 4]

  mutating func add(_ figure: Figure) {
    let verdict = figure.isReached.map { $0 ? "reached" : "MISSED" } ?? ""
    let ratio = figure.ratio.map { Self.number($0) + "×" } ?? ""
    rows.append([
      figure.name, Self.number(figure.value), figure.unit.rawValue, Self.words(figure.peer), ratio,
      Self.words(figure.aim, figure.unit), verdict,
    ])
  }

  private static func words(_ peer: Figure.Peer?) -> String {
    guard let peer else { return "" }
    return peer.value.map { "\(peer.name) \(number($0))" } ?? "\(peer.name) is not installed"
  }

  private static func words(_ aim: Figure.Aim?, _ unit: Figure.Unit) -> String {
    switch aim {
    case .below(let limit): "< \(number(limit)) \(unit.rawValue)"
    case .atMost(let limit): "≤ \(number(limit)) \(unit.rawValue)"
    case .peer(let times): "≤ \(number(times))×"
    case .said(let words): words
    case nil: ""
    }
  }

  /// Three digits that count, without zeros at the end of a fraction.
  private static func number(_ value: Double) -> String {
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    guard abs(value) < 1e15 else { return value.description }
    let units = Int((value * Double(scale)).rounded())
    if units % scale == 0 { return String(units / scale) }
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, (cell, width)) in zip(row, widths).enumerated() {
        let padding = String(repeating: " ", count: width - cell.count)
        line += Self.alignedRight.contains(column) ? padding + cell : cell + padding
        line += column == 1 ? " " : "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
