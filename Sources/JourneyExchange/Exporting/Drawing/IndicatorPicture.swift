import Glibc
import JourneyModel
import Words

/// An indicator's readings over the days on which they were taken.
struct IndicatorPicture: Sendable {
  private let indicator: Indicator
  private let progress: IndicatorProgress
  private let starts: [(date: CalendarDate, title: String)]
  /// Nil while nothing is known: no reading, no baseline, no target.
  private let values: ValueScale?
  private let days: ClosedRange<Int>?
  private let plot: Room

  private static let width = 680.0
  private static let lettering = Lettering.small
  /// More readings get no points of their own; still more are drawn by the highest and lowest of each place.
  private static let mostPoints = 60
  private static let mostValues = 8

  init(_ indicator: Indicator, _ starts: [(date: CalendarDate, title: String)]) {
    let progress = IndicatorProgress(of: indicator)
    (self.indicator, self.progress) = (indicator, progress)
    let known = [progress.baseline, progress.target].compactMap { $0?.value }
    values = ValueScale(progress.readings.map(\.value.value) + known)
    // Without a reading there is no course on which a start could stand.
    self.starts = progress.readings.isEmpty ? [] : starts.sorted { $0.date < $1.date }
    let days = progress.readings.map(\.date.ordinal) + self.starts.map(\.date.ordinal)
    self.days = days.min().flatMap { first in days.max().map { first...$0 } }
    let labels = (values?.ticks ?? []).map { TextMeasure.width(of: Self.short($0), .note) }
    let left = 52 + min(max(labels.max() ?? 0, 24), 110)
    plot = Room(x: left, y: 76, width: 520 - left, height: 160)
  }

  /// A number of few signs: of one that would be long, three digits and the power of ten.
  private static func short(_ value: Double) -> String {
    let text = PlanText.number(value)
    guard text.count > 12, value != 0, value.isFinite else { return text }
    let power = log10(value.magnitude).rounded(.down)
    // In two steps, because the power itself may be too large for a number.
    let digits = value / pow(10, (power / 2).rounded(.down)) / pow(10, power - (power / 2).rounded(.down))
    return PlanText.number((digits * 100).rounded() / 100) + "e" + Int(power).withMinus
  }

  private static func short(_ value: Quantity) -> String {
    let text = PlanText.number(value)
    return text.count > 12 ? short(value.value) : text
  }

  private func x(_ date: CalendarDate) -> Double {
    guard let days, days.count > 1 else { return plot.middle.x }
    let share = Double(date.ordinal - days.lowerBound) / Double(days.count - 1)
    return plot.x + 14 + share * (plot.width - 28)
  }

  private func y(_ value: Double) -> Double {
    plot.bottom - (values?.share(value) ?? 0.5) * plot.height
  }

  var drawing: Drawing {
    var sheet = Sheet()
    drawHead(on: &sheet)
    var bottom = plot.bottom + 36
    if values == nil {
      bottom = plot.y - 18
    } else {
      drawGrid(on: &sheet)
      drawBetter(on: &sheet)
      for start in starts { drawStart(start, on: &sheet) }
      drawAims(on: &sheet)
      drawCourse(on: &sheet)
      drawDates(on: &sheet)
    }
    for note in notes {
      sheet.text(TextMeasure.fit(note, .note, width: Self.width - 40), at: Spot(20, bottom + 12), .note)
      bottom += 18
    }
    return Drawing(
      kind: "indicator", id: "indicator-\(indicator.id)", title: words("Readings of %@", indicator.name),
      description: description, width: Self.width, height: bottom + 10, sheet: sheet)
  }

  private func drawHead(on sheet: inout Sheet) {
    let room = Self.width - 40
    sheet.text(TextMeasure.fit(indicator.name, .head, width: room), at: Spot(20, 26), .head)
    let line = PlanText.unit(indicator) + " · " + PlanText.progress(progress)
    sheet.text(TextMeasure.fit(line, .note, width: room), at: Spot(20, 45), .note)
  }

  // MARK: Axes

  private func drawGrid(on sheet: inout Sheet) {
    let plot = plot
    for tick in values?.ticks ?? [] {
      sheet.line(from: Spot(plot.x, y(tick)), to: Spot(plot.right, y(tick)), .grid)
      sheet.text(Self.short(tick), at: Spot(plot.x - 8, y(tick) + 4), .note, .end)
    }
    sheet.line(from: Spot(plot.x, plot.bottom + 6), to: Spot(plot.right, plot.bottom + 6), .edge)
  }

  /// An arrow along the scale to where it is better.
  private func drawBetter(on sheet: inout Sheet) {
    guard let better = progress.better else { return }
    let (middle, sign) = (plot.middle.y, better == .up ? -1.0 : 1.0)
    let end = Spot(24, middle + sign * 34)
    sheet.line(from: Spot(24, middle - sign * 34), to: end, Stroke(width: 1.5, opacity: 0.7))
    sheet.path(
      PathData.polygon([
        end.moved(0, sign * 8), end.moved(-5, -sign * 1), end.moved(5, -sign * 1),
      ]), Fill(opacity: 0.7))
    sheet.upright(words("better"), at: Spot(17, middle), .note)
  }

  /// The dates of readings, as many as have room: the last always.
  private func drawDates(on sheet: inout Sheet) {
    let room = TextMeasure.width(of: "0000-00-00", .note) + 14
    var free = -Double.infinity
    guard let last = progress.readings.last?.date else { return }
    for date in progress.readings.map(\.date) {
      let x = x(date)
      let isShown = date == last || (x >= free && x + room <= self.x(last))
      guard isShown, x > free - room else { continue }
      sheet.line(from: Spot(x, plot.bottom + 6), to: Spot(x, plot.bottom + 11), .edge)
      sheet.text(date.description, at: Spot(x, plot.bottom + 24), .note, .middle)
      free = x + room
      if date == last { return }
    }
  }

  // MARK: Baseline, target, starts

  private struct Aim {
    let text: String
    let stroke: Stroke
    let y: Double
    var textY: Double
  }

  private func drawAims(on sheet: inout Sheet) {
    var aims = [
      progress.baseline.map { aim(words("baseline %@", short($0)), Stroke(width: 1.5, dash: .dashed), $0) },
      progress.target.map { aim(words("target %@", short($0)), Stroke(ink: .good, width: 2), $0) },
    ].compactMap { $0 }.sorted { $0.y < $1.y }
    if aims.count == 2, aims[1].textY - aims[0].textY < 16 {
      aims[0].textY -= 8
      aims[1].textY += 8
    }
    for aim in aims {
      sheet.group("aim", title: aim.text) { sheet in
        sheet.line(from: Spot(plot.x, aim.y), to: Spot(plot.right, aim.y), aim.stroke)
        let room = Self.width - plot.right - 14
        sheet.text(
          TextMeasure.fit(aim.text, .smallBold, width: room), at: Spot(plot.right + 8, aim.textY + 4),
          .smallBold)
      }
    }
  }

  private func aim(_ text: String, _ stroke: Stroke, _ value: Quantity) -> Aim {
    Aim(text: text, stroke: stroke, y: y(value.value), textY: y(value.value))
  }

  private func text(_ value: Quantity) -> String {
    PlanText.number(value) + (indicator.unit.map { " " + $0 } ?? "")
  }

  private func short(_ value: Quantity) -> String {
    Self.short(value) + (indicator.unit.map { " " + $0 } ?? "")
  }

  private func drawStart(_ start: (date: CalendarDate, title: String), on sheet: inout Sheet) {
    let x = x(start.date)
    let told = words("start %@: %@", start.date, start.title)
    sheet.group("start", title: told) { sheet in
      sheet.line(
        from: Spot(x, plot.y - 4), to: Spot(x, plot.bottom + 6), Stroke(width: 1.2, dash: .dotted))
      let isLeft = x > plot.middle.x
      let room = (isLeft ? x - plot.x : plot.right - x) - 6
      sheet.text(
        TextMeasure.fit(told, .note, width: room), at: Spot(x + (isLeft ? -5 : 5), plot.y + 4), .note,
        isLeft ? .end : .start, isOnLines: true)
    }
  }

  // MARK: The course

  private func drawCourse(on sheet: inout Sheet) {
    var data = PathData()
    for (index, spot) in spots.enumerated() {
      if index == 0 { data.move(to: spot) } else { data.line(to: spot) }
    }
    if progress.readings.count > 1 { sheet.path(data, nil, Stroke(ink: .curve, width: 2.5)) }
    guard progress.readings.count <= Self.mostPoints else { return }
    for (index, reading) in progress.readings.enumerated() { draw(reading, index, on: &sheet) }
  }

  /// Where the line runs: of many readings at nearly the same place only the first, lowest, highest and last.
  private var spots: [Spot] {
    let all = progress.readings.map { Spot(x($0.date), y($0.value.value)) }
    guard all.count > 2000 else { return all }
    var kept: [Spot] = []
    for (_, group) in Dictionary(grouping: all, by: { Int($0.x) }).sorted(by: { $0.key < $1.key }) {
      let (low, high) = (group.max { $0.y < $1.y }, group.min { $0.y < $1.y })
      kept += [group.first, low, high, group.last].compactMap { $0 }
    }
    return kept
  }

  private func draw(_ reading: DatedReading, _ index: Int, on sheet: inout Sheet) {
    let spot = Spot(x(reading.date), y(reading.value.value))
    sheet.group("reading", title: "\(reading.date): \(text(reading.value))") { sheet in
      sheet.circle(at: spot, radius: 4, Fill(ink: .curve))
      let isLast = index == progress.readings.count - 1
      guard isLast || progress.readings.count <= Self.mostValues else { return }
      let lettering = isLast ? Lettering.smallBold : .small
      sheet.text(Self.short(reading.value), at: spot.moved(0, -9), lettering, .middle, isOnLines: true)
    }
  }

  // MARK: Words

  private var description: String {
    Drawing.sentences(
      PlanText.unit(indicator).capitalizedFirst, course,
      progress.baseline.map { words("Baseline %@", text($0)) } ?? words("The baseline is unknown"),
      progress.target.map { words("Target %@", text($0)) } ?? words("The target is unknown"),
      PlanText.progress(progress).capitalizedFirst, leftOut)
  }

  private var course: String {
    guard let first = progress.readings.first, let last = progress.latest else {
      return words("There is no reading yet")
    }
    if progress.readings.count == 1 { return words("One reading, of %@: %@", first.date, text(first.value)) }
    return words(
      "%@ readings, from %@ on %@ to %@ on %@", progress.readings.count, text(first.value), first.date,
      text(last.value), last.date)
  }

  private var leftOut: String? {
    progress.leftOut == 0 ? nil : words("%@ without date or value not counted", progress.leftOut)
  }

  private var notes: [String] {
    [
      progress.readings.isEmpty ? words("There is no reading yet") : nil,
      progress.baseline == nil ? words("The baseline is unknown") : nil,
      progress.target == nil ? words("The target is unknown") : nil, leftOut,
      PlanText.contradiction(progress).map { String($0.dropLast()) },
    ].compactMap { $0 }.map { $0 + "." }
  }
}
