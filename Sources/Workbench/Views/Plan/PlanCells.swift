import JourneyModel
import Words

/// What stands in the plan's columns behind a title.
struct PlanCells {
  typealias Piece = (String, Style)

  private let initiative: Initiative
  private let standing: InitiativeStanding
  private let layout: PlanLayout

  init(_ initiative: Initiative, _ standing: InitiativeStanding, _ layout: PlanLayout) {
    (self.initiative, self.standing, self.layout) = (initiative, standing, layout)
  }

  /// An initiative's columns, as many as there is room for.
  var pieces: [Piece] {
    switch layout.count {
    case 3: [owner, due, status]
    case 2: [due, standing.lacksOwner ? owner : status]
    default: [most]
    }
  }

  private var owner: Piece {
    if standing.lacksOwner { return (words("no owner"), Style(.warning)) }
    return (initiative.owner ?? "", Style(.muted))
  }

  private var due: Piece {
    if let days = standing.daysOverdue {
      return (days > 999 ? words("long overdue") : PlanText.overdue(days), Style(.warning))
    }
    if standing.daysUnstarted != nil { return (words("not started"), Style(.warning)) }
    if standing.lacksDue { return (words("no due date"), Style(.warning)) }
    if layout.isWide, initiative.start != nil { return (PlanText.days(initiative), Style(.muted)) }
    return (initiative.due.map { words("due %@", $0) } ?? "", Style(.muted))
  }

  private var status: Piece { (PlanText.status(initiative), Style(standing.isFinished ? .muted : .text)) }

  /// What has to be known where there is room for but one thing.
  private var most: Piece {
    if standing.daysOverdue != nil { return due }
    if standing.lacksOwner { return owner }
    return standing.daysUnstarted != nil ? due : status
  }

  /// `71 → 68 → 60 %`, with the unit where it fits.
  static func figures(_ indicator: Indicator, _ progress: IndicatorProgress, _ columns: Int) -> String {
    let figures = PlanText.figures(progress)
    guard let unit = indicator.unit, figures.count + 1 + unit.count <= columns else { return figures }
    return figures + " " + unit
  }

  /// `███▌░ 42 %`; what moved the wrong way says so.
  static func progress(_ progress: IndicatorProgress, _ columns: Int) -> [Piece] {
    guard let share = progress.share else { return [(words("unknown"), Style(.unrated))] }
    if progress.isContradictory { return [(words("target?"), Style(.warning))] }
    let percent = PlanText.percent(share)
    if progress.movement == .worse { return [(percent + " " + words("worse"), Style(.emotionBad))] }
    if progress.hasReachedTarget { return [(percent + " " + words("met"), Style(.emotionGood))] }
    let bar = PlanText.bar(share, columns: max(0, columns - 6))
    return [(bar, Style(.bar)), (" " + percent, Style(.text))]
  }
}
