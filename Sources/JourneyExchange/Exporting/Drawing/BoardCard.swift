import JourneyModel
import Words

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
