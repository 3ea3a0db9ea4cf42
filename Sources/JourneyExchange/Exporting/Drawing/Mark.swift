/// A mark with what is written beside it.
struct Mark: Sendable {
  var shape: Shape?
  var text = ""
  var lettering = Lettering.small

  static let radius = 6.5
  static let lineHeight = 18.0
  private static let gap = 10.0

  init(_ shape: Shape?, _ text: String = "", _ lettering: Lettering = .small) {
    (self.shape, self.text, self.lettering) = (shape, text, lettering)
  }

  private var shapeWidth: Double { (shape?.width ?? 0) * 2 * Self.radius }
  private var textWidth: Double { TextMeasure.width(of: text, lettering) }
  private var space: Double { shape == nil || text.isEmpty ? 0 : 4 }
  var width: Double { shapeWidth + space + textWidth }

  /// `spot` is at its left, halfway down.
  private func draw(on sheet: inout Sheet, at spot: Spot) {
    shape?.draw(on: &sheet, at: spot.moved(shapeWidth / 2, 0), radius: Self.radius)
    sheet.text(text, at: spot.moved(shapeWidth + space, lettering.size * 0.36), lettering)
  }

  /// Marks beside each other, in as many lines as they need.
  struct Row: Sendable {
    private var placed: [(mark: Mark, x: Double, line: Int)] = []
    private(set) var height = 0.0

    init(_ marks: [Mark], width: Double, gap: Double = Mark.gap) {
      var (x, line) = (0.0, 0)
      for mark in marks {
        if x > 0, x + mark.width > width { (x, line) = (0, line + 1) }
        placed.append((mark, x, line))
        x += mark.width + gap
      }
      height = placed.isEmpty ? 0 : Double(line + 1) * Mark.lineHeight
    }

    func draw(on sheet: inout Sheet, at top: Spot) {
      for (mark, x, line) in placed {
        mark.draw(on: &sheet, at: top.moved(x, (Double(line) + 0.5) * Mark.lineHeight))
      }
    }
  }
}
