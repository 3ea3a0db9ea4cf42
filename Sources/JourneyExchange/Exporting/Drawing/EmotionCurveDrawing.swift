import JourneyModel
import Words

/// How a persona feels, touchpoint after touchpoint from the first stage to the last.
enum EmotionCurveDrawing {
  static func drawing(of persona: ID<Persona>, in export: Export) -> MarkupElement {
    CurvePicture(of: persona, in: export).drawing.element()
  }
}

/// The curve by itself, with the names of what it runs through.
private struct CurvePicture {
  private let persona: Persona
  private let map: MapKind
  private let course: EmotionCourse
  private let columns: [CurvePlot.Column]
  private let plot: CurvePlot

  private static let margin = 20.0
  private static let axis = 34.0
  private static let plotTop = 40.0
  /// Up to so many touchpoints have their titles below their points; up to so many more in a list.
  private static let mostTitles = 16
  private static let mostListed = 60
  private static let titleLettering = Lettering(size: 11)

  init(of id: ID<Persona>, in export: Export) {
    persona = export.journey.personas[id] ?? Persona()
    map = export.map
    course = EmotionCourse(of: id, in: export)
    columns = Self.columns(course)
    plot = CurvePlot(columns, top: Self.plotTop)
  }

  /// As wide as their touchpoints need; at least so wide that the stage can be named.
  private static func columns(_ course: EmotionCourse) -> [CurvePlot.Column] {
    let spacing = spacing(course)
    var x = margin + axis
    return course.stages.map { stage in
      let width = course.count > DrawingLimit.points ? 110 : max(84, spacing * Double(stage.points.count))
      defer { x += width }
      return CurvePlot.Column(x: x, width: width, stage: stage)
    }
  }

  private static func spacing(_ course: EmotionCourse) -> Double {
    guard course.count <= mostTitles else { return course.count <= mostListed ? 26 : 9 }
    let words = course.points.flatMap { $0.title.split(whereSeparator: \.isWhitespace) }
    let longest = words.map { TextMeasure.width(of: $0, titleLettering) }.max() ?? 0
    return max(min(longest + 10, 130), min(1000 / Double(max(1, course.count)), 130), 70)
  }

  private var right: Double { columns.last.map { $0.x + $0.width } ?? 400 }

  var drawing: Drawing {
    var sheet = Sheet()
    var bottom = Self.plotTop + CurvePlot.height
    let below = drawTitles(from: bottom)
    drawStages(to: bottom, on: &sheet)
    plot.draw(on: &sheet)
    sheet.add(below.sheet)
    bottom = below.bottom
    for note in notes {
      let lines = TextMeasure.wrap(note, .note, width: right - Self.margin, most: 3)
      sheet.lines(lines, at: Spot(Self.margin, bottom + 6), .note)
      bottom += 6 + Double(lines.count) * Lettering.note.lineHeight
    }
    return Drawing(
      kind: "curve", id: "curve-\(map.rawValue)-\(persona.id)", title: words("Emotions of %@", persona.name),
      description: description, width: right + Self.margin, height: bottom + 14, sheet: sheet)
  }

  private func drawStages(to bottom: Double, on sheet: inout Sheet) {
    for (index, column) in columns.enumerated() {
      let room = Room(x: column.x, y: 8, width: column.width, height: bottom - 8)
      if index.isMultiple(of: 2) { sheet.rectangle(room, Fill(opacity: 0.045)) }
      let name = TextMeasure.fit("\(index + 1) \(column.stage.name)", .label, width: column.width - 12)
      sheet.text(name, at: Spot(column.x + 8, 28), .label)
    }
    if columns.isEmpty {
      sheet.text(words("There are no stages yet."), at: Spot(Self.margin, 28), .body)
    }
  }

  // MARK: Titles

  private func drawTitles(from top: Double) -> (sheet: Sheet, bottom: Double) {
    if course.count <= Self.mostTitles { return titlesBelow(top) }
    return course.count <= Self.mostListed ? titleList(top) : (Sheet(), top)
  }

  /// Each below its point.
  private func titlesBelow(_ top: Double) -> (sheet: Sheet, bottom: Double) {
    var sheet = Sheet()
    var most = 0
    for column in columns {
      let count = column.stage.points.count
      let room = column.width / Double(max(1, count)) - 8
      for (index, point) in column.stage.points.enumerated() {
        let lines = TextMeasure.wrap(point.title, Self.titleLettering, width: room, most: 4)
        sheet.lines(lines, at: Spot(column.middle(index, of: count), top), Self.titleLettering, .middle)
        most = max(most, lines.count)
      }
    }
    return (sheet, top + Double(most) * Self.titleLettering.lineHeight + 4)
  }

  /// In columns, by their numbers.
  private func titleList(_ top: Double) -> (sheet: Sheet, bottom: Double) {
    var sheet = Sheet()
    let count = max(1, Int((right - Self.margin) / 230))
    let rows = (course.count + count - 1) / count
    let width = (right - Self.margin) / Double(count)
    for (index, point) in course.points.enumerated() {
      let spot = Spot(
        Self.margin + Double(index / rows) * width,
        top + 18 + Double(index % rows) * Lettering.small.lineHeight)
      let text = TextMeasure.fit("\(point.number) \(point.title)", .small, width: width - 12)
      sheet.text(text, at: spot, .small)
    }
    return (sheet, top + 12 + Double(rows) * Lettering.small.lineHeight)
  }

  // MARK: Words

  private var description: String {
    if course.count == 0 { return Drawing.sentences(words("There are no touchpoints yet"), hiddenStages) }
    let size = words(
      "%@ in %@", words(course.count, "touchpoint", "touchpoints"),
      words(course.stages.count, "stage", "stages"))
    return Drawing.sentences(size, range, lowest, unknown, summed, hiddenStages)
  }

  private var range: String {
    guard let extremes = course.mood.extremes else { return words("No emotion is known") }
    return words(
      "mean emotion %@, from %@ to %@", course.mood.text, Emotion.text(extremes.lowerBound),
      Emotion.text(extremes.upperBound)
    ).capitalizedFirst
  }

  private var lowest: String? {
    guard let low = course.mood.extremes?.lowerBound, low < 0 else { return nil }
    let titles = course.points.filter { $0.emotion == Double(low) }.map(\.title)
    return words("Worst at %@", Drawing.listed(titles, most: 5))
  }

  private var unknown: String? {
    guard course.mood.unknown > 0 else { return nil }
    return words(
      "The emotion of %@ is unknown: there the line has a gap",
      words(course.mood.unknown, "touchpoint", "touchpoints"))
  }

  /// What stands for what, where not every touchpoint has its point.
  private var summed: String? {
    plot.detail == .means && course.count > 0 ? words("Each point is the mean of a stage") : nil
  }

  private var hiddenStages: String? { DrawingLimit.more(course.hiddenStages, "stage", "stages") }

  private var notes: [String] { [unknown, summed, hiddenStages].compactMap { $0 }.map { $0 + "." } }
}
