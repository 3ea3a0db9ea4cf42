/// Figures in columns: what was measured, the figure, the peer's, the ratio, and what it should be.
struct FigureTable {
  private var rows: [[String]] = [["", "median", "", "peer", "ratio", "aim"]]

  mutating func add(_ figure: Figure) {
    let peer = figure.peer.map { "\($0.name) \(Self.number($0.value))" } ?? ""
    let ratio = figure.peer.map { $0.value > 0 ? Self.number(figure.value / $0.value) + "×" : "" } ?? ""
    rows.append([figure.name, Self.number(figure.value), figure.unit.rawValue, peer, ratio, figure.aim])
  }

  /// Three digits that count.
  private static func number(_ value: Double) -> String {
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    guard value < 1e15 else { return value.description }
    let units = Int(value * Double(scale) + 0.5)
    if decimals == 0 { return String(units) }
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  var text: String {
    let widths = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, (cell, width)) in zip(row, widths).enumerated() {
        let padding = String(repeating: " ", count: width - cell.count)
        line += (column == 1 || column == 4 ? padding + cell : cell + padding) + (column == 1 ? " " : "  ")
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
