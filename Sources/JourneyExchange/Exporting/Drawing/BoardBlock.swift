import JourneyModel
import Words

/// Something that stands in a cell of the board, below others.
protocol BoardBlock: Sendable {
  var height: Double { get }
  func draw(on sheet: inout Sheet, at top: Spot)
}

/// A touchpoint: its number on the map, its title, its marks.
struct BoardCard: BoardBlock {
  private let number: String
  private let title: [String]
  private let marks: Mark.Row
  private let told: String
  private let width: Double
  private let isMoment: Bool

  private static let lettering = Lettering(size: 13, isBold: true)
  private static let padding = 8.0

  init(_ touchpoint: Touchpoint, number: Int?, of journey: Journey, width: Double) {
    self.width = width
    self.number = number.map { "\($0)" } ?? ""
    isMoment = touchpoint.momentOfTruth == true
    let room = width - 2 * Self.padding - Self.numberWidth(self.number)
    title = TextMeasure.wrap(touchpoint.title, Self.lettering, width: room, most: 4)
    marks = Mark.Row(
      TouchpointMarks.marks(of: touchpoint, journey, isShort: false), width: width - 2 * Self.padding)
    let channel = journey.channels[touchpoint.channel]?.name ?? ""
    told = words("%@ (%@)", touchpoint.title, channel)
  }

  private static func numberWidth(_ number: String) -> Double {
    number.isEmpty ? 0 : TextMeasure.width(of: number, .note) + 5
  }

  var height: Double {
    2 * Self.padding - 3 + Double(max(1, title.count)) * Self.lettering.lineHeight + marks.height
  }

  func draw(on sheet: inout Sheet, at top: Spot) {
    sheet.group("touchpoint", title: told) { sheet in
      let room = Room(x: top.x, y: top.y, width: width, height: height)
      sheet.rectangle(
        room, .tint, isMoment ? Stroke(ink: .star, width: 1.8) : Stroke(opacity: 0.35), radius: 5)
      let start = top.moved(Self.padding, Self.padding - 2)
      sheet.text(number, at: start.moved(0, Self.lettering.rise), .note)
      sheet.lines(title, at: start.moved(Self.numberWidth(number), 0), Self.lettering)
      marks.draw(on: &sheet, at: Spot(start.x, top.y + height - Self.padding + 3 - marks.height))
    }
  }
}

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
