/// A rating: so many of five dots filled, and its number.
struct BoardRating: BoardBlock {
  let value: Int

  var height: Double { 18 }

  func draw(on sheet: inout Sheet, at top: Spot) {
    let filled = min(max(value, 0), 5)
    for dot in 0..<5 {
      sheet.circle(
        at: top.moved(5 + Double(dot) * 14, 9), radius: 4.5, dot < filled ? Fill(opacity: 0.75) : nil,
        Stroke(opacity: 0.75))
    }
    sheet.text("\(value)", at: top.moved(78, 13.5), .body)
  }
}
