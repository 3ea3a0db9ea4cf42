import JourneyModel
import Words

/// An issue for a tracker: a friction point in focus, or an initiative that is to mend it.
struct Ticket {
  /// Something to be said about it under a heading.
  struct Section {
    let heading: String
    var paragraphs: [String] = []
    var items: [String] = []
  }

  /// As Jira calls its priorities from the beginning.
  enum Priority: String {
    case highest = "Highest"
    case high = "High"
    case medium = "Medium"
    case low = "Low"
  }

  /// Counts from 1; parents come before their parts.
  let number: Int
  /// The number of the friction point that an initiative is to mend.
  var parent: Int?
  let title: String
  let priority: Priority
  /// Words without spaces.
  let labels: [String]
  let owner: String?
  let due: String?
  /// A key of the vocabulary of states; `open` where it is unknown.
  let status: String
  let sections: [Section]

  var isDone: Bool { ["done", "dismissed"].contains(status) }

  /// The owner where it can be somebody's account: one word. `checkout team` is nobody's, and what imports issues
  /// would refuse it; it stands in the text.
  var assignee: String? { owner.flatMap { $0.contains(where: \.isWhitespace) ? nil : $0 } }
}

/// The tickets of an export: the friction points in focus in the plan's order, each with its initiatives behind it.
struct TicketList {
  private(set) var tickets: [Ticket] = []
  private let export: Export
  private let ranking: Ranking

  init(_ export: Export) {
    self.export = export
    ranking = Ranking(of: export.journey)
    let filter = ExportFilter(export)
    var parent: Ticket?
    for row in PlanOutline(of: export.journey, today: export.today).rows(of: .focus) {
      switch row {
      case .friction(let id, _):
        parent = nil
        guard let friction = export.journey.frictions[id], filter.concerns(friction) else { continue }
        let ticket = ticket(friction)
        tickets.append(ticket)
        parent = ticket
      case .initiative(let id):
        guard let parent, let initiative = export.journey.initiatives[id] else { continue }
        tickets.append(ticket(initiative, of: parent))
      case .section, .indicator: continue
      }
    }
  }

  private var journey: Journey { export.journey }

  // MARK: Friction points

  private func ticket(_ friction: FrictionPoint) -> Ticket {
    let quadrant = journey.quadrant(of: friction)
    let (priority, why) = priority(of: friction, quadrant)
    let labels = ["customer-journey", "friction-point", friction.category, quadrant?.label].compactMap { $0 }
    return Ticket(
      number: tickets.count + 1, title: friction.title, priority: priority,
      labels: labels.map(IDRule.slug).filter { !$0.isEmpty }, owner: friction.owner, due: nil,
      status: friction.status ?? "open",
      sections: [
        standing(of: friction, why), hits(friction), evidence(friction), opportunities(of: friction),
        acceptance(journey.initiatives.filter { $0.friction == friction.id }.compactMap(\.indicator)),
      ] + notes(friction.notes))
  }

  /// By the quadrant: a quick win first, then a big bet, a fill-in, a time sink. Where that is unknown, by the rank:
  /// high among as many as may be in focus.
  private func priority(of friction: FrictionPoint, _ quadrant: Quadrant?) -> (Ticket.Priority, String) {
    let place = place(of: friction)
    switch quadrant {
    case .quickWin?: return (.highest, words("a quick win: high impact, low effort"))
    case .bigBet?: return (.high, words("a big bet: high impact, high effort"))
    case .fillIn?: return (.medium, words("a fill-in: low impact, low effort"))
    case .timeSink?: return (.low, words("a time sink: low impact, high effort"))
    case nil:
      let isFirst = ranking.position(of: friction.id, in: journey).map { $0 < journey.ranking.limit } ?? false
      return (isFirst ? .high : .medium, words("impact or effort unknown, %@", place))
    }
  }

  /// `1st by Impact`.
  private func place(of friction: FrictionPoint) -> String {
    guard let place = ranking.position(of: friction.id, in: journey) else {
      return words("unrated by %@", ranking.model.label)
    }
    return words("%@ by %@", RankingText.ordinal(place + 1), ranking.model.label)
  }

  private func standing(of friction: FrictionPoint, _ why: String) -> Ticket.Section {
    let formula = journey.score(of: friction, by: ranking.model).formula
    let (priority, _) = priority(of: friction, journey.quadrant(of: friction))
    let facts = [
      friction.owner.map { words("owner %@", $0) } ?? words("no owner"),
      friction.status.map(Vocabulary.status.label), friction.category.map(Vocabulary.category.label),
    ].compactMap { $0 }
    return Ticket.Section(
      heading: words("Rank"),
      paragraphs: [
        place(of: friction).capitalizedFirst + ": " + formula,
        words("Priority %@: %@", words(priority.rawValue), why), facts.joined(separator: " · "),
      ])
  }

  private func hits(_ friction: FrictionPoint) -> Ticket.Section {
    let touchpoints = friction.touchpoints.map { RankingText.touchpoint($0, journey) }.filter { !$0.isEmpty }
    return Ticket.Section(
      heading: words("Hits"),
      paragraphs: touchpoints.isEmpty ? [words("linked to no touchpoint: reach assumed")] : [],
      items: touchpoints)
  }

  private func evidence(_ friction: FrictionPoint) -> Ticket.Section {
    Ticket.Section(
      heading: words("Evidence"), paragraphs: [Evidence.summary(of: friction.evidence)],
      items: friction.evidence.map(piece))
  }

  /// `Analytics: GA4, October (2026-10-31, https://…)`.
  private func piece(_ evidence: Evidence) -> String {
    let source = evidence.source.map(Vocabulary.evidenceSource.label) ?? words("Evidence")
    let place = [evidence.date, evidence.link].compactMap { $0 }.joined(separator: ", ")
    return source + (evidence.note.map { ": " + $0 } ?? "") + (place.isEmpty ? "" : " (\(place))")
  }

  private func opportunities(of friction: FrictionPoint) -> Ticket.Section {
    let titles = journey.opportunities(resolving: friction.id).compactMap { id in
      journey.opportunities[id].map { opportunity in
        opportunity.title + (opportunity.status.map { " · " + Vocabulary.status.label($0) } ?? "")
      }
    }
    return Ticket.Section(
      heading: words("Opportunities"),
      paragraphs: titles.isEmpty ? [words("no opportunity resolves it yet")] : [], items: titles)
  }

  private func notes(_ notes: String?) -> [Ticket.Section] {
    notes.map { [Ticket.Section(heading: words("Notes"), paragraphs: [$0])] } ?? []
  }

  // MARK: Initiatives

  private func ticket(_ initiative: Initiative, of parent: Ticket) -> Ticket {
    Ticket(
      number: tickets.count + 1, parent: parent.number, title: initiative.title, priority: parent.priority,
      labels: ["customer-journey", "initiative"], owner: initiative.owner, due: initiative.due,
      status: initiative.status ?? "open",
      sections: [
        standing(of: initiative, parent), uses(initiative),
        acceptance([initiative.indicator].compactMap { $0 }),
      ] + feedback(initiative))
  }

  private func standing(of initiative: Initiative, _ parent: Ticket) -> Ticket.Section {
    let standing = InitiativeStanding(of: initiative, today: export.today)
    let facts = [
      initiative.owner.map { words("owner %@", $0) } ?? words("no owner"), PlanText.status(initiative),
      PlanText.days(initiative), standing.daysOverdue.map(PlanText.overdue) ?? "",
    ]
    return Ticket.Section(
      heading: words("Mends"),
      paragraphs: [parent.title, facts.filter { !$0.isEmpty }.joined(separator: " · ")])
  }

  private func uses(_ initiative: Initiative) -> Ticket.Section {
    let titles = initiative.opportunities.compactMap { journey.opportunities[$0]?.title }
    return Ticket.Section(
      heading: words("Opportunities"), paragraphs: titles.isEmpty ? [words("uses no opportunity")] : [],
      items: titles)
  }

  private func feedback(_ initiative: Initiative) -> [Ticket.Section] {
    let items = initiative.feedback.map(PlanText.feedback)
    return items.isEmpty ? [] : [Ticket.Section(heading: words("Feedback"), items: items)]
  }

  // MARK: Acceptance

  /// The indicators with their targets: when these are met, it worked.
  private func acceptance(_ ids: [ID<Indicator>]) -> Ticket.Section {
    let items = ids.unique.compactMap { journey.indicators[$0] }.map(acceptance)
    return Ticket.Section(
      heading: words("Acceptance"),
      paragraphs: items.isEmpty ? [words("No indicator tells whether it works.")] : [], items: items)
  }

  /// `Calls about quotes reaches 8 (a week, better down): 22 → 9 → 8, 93 % of the way`.
  private func acceptance(_ indicator: Indicator) -> String {
    let progress = IndicatorProgress(of: indicator)
    let name = indicator.name + " (" + PlanText.unit(indicator) + ")"
    let figures = PlanText.figures(progress) + ", " + PlanText.progress(progress)
    guard let target = indicator.target else { return words("%@: target unknown: %@", name, figures) }
    return words("%@ reaches %@: %@", name, PlanText.number(target), figures)
  }
}
