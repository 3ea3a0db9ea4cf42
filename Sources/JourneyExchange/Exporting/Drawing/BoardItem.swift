/// A friction point or an opportunity: its mark, its title, and at the right its score and whether it is in focus.
struct BoardItem: BoardBlock {
  private let shape: Shape
  private let title: [String]
  private let score: String
  private let isInFocus: Bool
  private let width: Double

  private static let lettering = Lettering(size: 12.5)
  private static let indent = 18.0

  init(_ shape: Shape, _ title: String, score: String = "", isInFocus: Bool = false, width: Double) {
    (self.shape, self.score, self.isInFocus, self.width) = (shape, score, isInFocus, width)
    let behind = (score.isEmpty ? 0 : TextMeasure.width(of: score, .smallBold) + 8) + (isInFocus ? 17 : 0)
    self.title = TextMeasure.wrap(title, Self.lettering, width: width - Self.indent - behind, most: 3)
  }

  var height: Double { Double(max(1, title.count)) * Self.lettering.lineHeight }

  func draw(on sheet: inout Sheet, at top: Spot) {
    sheet.group(shape == .friction ? "friction" : "opportunity") { sheet in
      shape.draw(on: &sheet, at: top.moved(6, Self.lettering.lineHeight / 2), radius: 5.5)
      sheet.lines(title, at: top.moved(Self.indent, 0), Self.lettering)
      sheet.text(score, at: top.moved(width, Self.lettering.rise), .smallBold, .end)
      guard isInFocus else { return }
      let left = width - TextMeasure.width(of: score, .smallBold) - 12
      Shape.star.draw(on: &sheet, at: top.moved(left, Self.lettering.lineHeight / 2), radius: 6)
    }
  }
}
