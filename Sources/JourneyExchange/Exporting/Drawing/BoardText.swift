/// What a note says, or what is said in its place.
struct BoardText: BoardBlock {
  private let lines: [String]
  private let lettering: Lettering
  /// The whole, where not all of it fits.
  private let whole: String?

  init(_ text: String, _ lettering: Lettering = .body, width: Double, most: Int = DrawingLimit.noteLines) {
    lines = TextMeasure.wrap(text, lettering, width: width, most: most)
    whole = lines.last?.hasSuffix("…") == true ? text : nil
    self.lettering = lettering
  }

  var height: Double { Double(lines.count) * lettering.lineHeight }

  func draw(on sheet: inout Sheet, at top: Spot) {
    sheet.group("note", title: whole) { $0.lines(lines, at: top, lettering) }
  }
}
