import JourneyModel
import Words

/// An indicator's figures, line by line: baseline, now and target, how far that is, the course of its readings,
/// and what it was before and after an initiative began.
struct IndicatorFigures {
  typealias Line = PlanDetail.Line

  private let indicator: Indicator
  private let progress: IndicatorProgress
  private let start: CalendarDate?

  /// - Parameter start: of the initiative that is to move it.
  init(_ indicator: Indicator, _ progress: IndicatorProgress, start: CalendarDate?) {
    (self.indicator, self.progress, self.start) = (indicator, progress, start)
  }

  func lines(columns: Int) -> [Line] {
    let unit = indicator.unit.map { " " + $0 } ?? ""
    return [
      (PlanText.figures(progress) + unit, Style(.number)), distance(columns), course(columns),
      PlanText.contradiction(progress).map { ($0, Style(.warning)) },
    ].compactMap { $0 } + beforeAndAfter
  }

  private func distance(_ columns: Int) -> Line {
    let text = PlanText.progress(progress)
    guard let share = progress.share else { return (text, Style(.unrated)) }
    let bar = PlanText.bar(share, columns: min(10, max(0, columns - text.count - 1)))
    let role = progress.isContradictory ? .text : PlanText.role(progress.movement)
    return (bar.isEmpty ? text : bar + " " + text, Style(role))
  }

  private func course(_ columns: Int) -> Line? {
    let split = start.map(progress.countBefore)
    let line = Sparkline(progress.readings).text(columns: columns, split: split)
    return line.isEmpty ? nil : (line, Style(.curve))
  }

  private var beforeAndAfter: [Line] {
    guard let start, !progress.readings.isEmpty else { return [] }
    let sides = BeforeAfter(of: progress, start: start)
    let role = sides.isTooFew ? .muted : PlanText.role(sides.movement)
    return [
      (PlanText.before(sides), Style(.text)), (PlanText.after(sides), Style(.text)),
      (PlanText.difference(sides), Style(role)),
    ]
  }
}
