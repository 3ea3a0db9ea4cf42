import JourneyModel
import Words

/// What is planned, friction point by friction point, and whether it works.
struct PlanPart {
  private let source: PageSource
  private let outline: PlanOutline

  init(_ source: PageSource) {
    self.source = source
    outline = PlanOutline(of: source.journey, today: source.export.today)
  }

  var data: PageData {
    if outline.rows.isEmpty { return ["why": words("Nothing is planned yet.")] }
    var groups = PlanGroups(source)
    for row in outline.rows { groups.add(row) }
    return ["groups": groups.all.map(\.data), "lead": lead]
  }

  private var lead: String {
    let late =
      source.export.today == nil
      ? words("which are overdue is unknown: no day was given") : words("%@ overdue", outline.overdue)
    return words(outline.underWay, "initiative under way", "initiatives under way") + " · " + late
  }
}

/// What stands under the plan's headings.
private struct PlanGroups {
  struct Group {
    var head: PageData
    var initiatives: [PageData] = []
    var indicators: [PageData] = []

    var data: PageData {
      var data = head
      data["initiatives"] = initiatives
      data["indicators"] = indicators
      return data
    }
  }

  private(set) var all: [Group] = []
  private let source: PageSource
  /// An indicator that several initiatives are to move is drawn with the first.
  private var drawn: Set<ID<Indicator>> = []

  init(_ source: PageSource) { self.source = source }

  /// Rows come in their order: what belongs to a heading stands below it.
  mutating func add(_ row: PlanOutline.Row) {
    switch row {
    case .section(.focus): break
    case .section(let section): all.append(Group(head: ["name": PlanText.name(of: section)]))
    case .friction(let id, let count):
      source.journey.frictions[id].map { all.append(Group(head: head(of: $0, count))) }
    case .initiative(let id): source.journey.initiatives[id].map { add($0) }
    case .indicator(let id, nil): source.journey.indicators[id].map { add($0) }
    case .indicator: break
    }
  }

  private func head(of friction: FrictionPoint, _ count: Int) -> PageData {
    [
      "name": friction.title, "kicker": "★ " + words("In focus"), "anchor": source.anchor(friction.id),
      "owner": friction.owner.map { words("owner %@", $0) } ?? words("no owner"),
      "missing": count == 0 ? words("no initiative yet") : nil,
    ]
  }

  private mutating func add(_ initiative: Initiative) {
    guard let last = all.indices.last else { return }
    let indicator = initiative.indicator.flatMap { source.journey.indicators[$0] }
    var data = InitiativePart(source).data(initiative)
    data["indicator"] = indicator.map { self.data(of: $0, initiative) }
    all[last].initiatives.append(data)
  }

  private mutating func add(_ indicator: Indicator) {
    guard let last = all.indices.last else { return }
    all[last].indicators.append(data(of: indicator, nil))
  }

  private mutating func data(of indicator: Indicator, _ initiative: Initiative?) -> PageData {
    var data = IndicatorPart(source).data(indicator, of: initiative)
    if drawn.insert(indicator.id).inserted {
      data["drawing"] = Markup(drawing: IndicatorChart.drawing(of: indicator))
    }
    return data
  }
}

/// An initiative: who does what until when, what it uses, whether it works, and what was heard of it.
private struct InitiativePart {
  private let source: PageSource

  init(_ source: PageSource) { self.source = source }

  func data(_ initiative: Initiative) -> PageData {
    let standing = InitiativeStanding(of: initiative, today: source.export.today)
    return [
      "title": initiative.title, "status": PlanText.status(initiative),
      "concerns": PageData.list(PlanText.concerns(standing)), "facts": facts(initiative),
      "mends": source.mention(initiative.friction),
      "uses": PageData.list(initiative.opportunities.compactMap(source.mention)),
      "feedback": PageData.list(PlanText.newestFirst(initiative.feedback).map(PlanText.feedback)),
    ]
  }

  private func facts(_ initiative: Initiative) -> [PageData] {
    FieldFacts(source).facts(initiative, ["owner", "start", "due"])
  }
}

/// An indicator in figures: where it was, is and should be.
private struct IndicatorPart {
  private let source: PageSource

  init(_ source: PageSource) { self.source = source }

  /// - Parameter initiative: that is to move it.
  func data(_ indicator: Indicator, of initiative: Initiative?) -> PageData {
    let progress = IndicatorProgress(of: indicator)
    let isUnread = source.export.today.map(indicator.needsReading) ?? false
    return [
      "name": indicator.name, "unit": PlanText.unit(indicator),
      "figures": figures(progress, indicator.unit), "progress": PlanText.progress(progress),
      "contradiction": PlanText.contradiction(progress),
      "unread": isUnread
        ? source.export.today.map { words("No reading of %@ yet.", PlanText.month(of: $0)) } : nil,
      "count": PlanText.readings(progress),
      "readings": PageData.list(
        progress.readings.map {
          ["date": $0.date.description, "value": PlanText.number($0.value)] as PageData
        }),
      "sides": initiative.flatMap { PageData.list(sides(progress, $0)) },
    ]
  }

  private func figures(_ progress: IndicatorProgress, _ unit: String?) -> [PageData] {
    let unit = unit.map { " " + $0 } ?? ""
    let all = [
      (words("Baseline"), progress.baseline), (words("Now"), progress.latest?.value),
      (words("Target"), progress.target),
    ]
    return all.map { label, value in FieldFacts.fact(label, value.map { PlanText.number($0) + unit }) }
  }

  /// What it was before the initiative began, and since.
  private func sides(_ progress: IndicatorProgress, _ initiative: Initiative) -> [String] {
    guard let start = initiative.start.flatMap({ CalendarDate($0) }) else {
      return [words("Before and after can't be told apart: the start is unknown.")]
    }
    guard !progress.readings.isEmpty else { return [] }
    let sides = BeforeAfter(of: progress, start: start)
    return [PlanText.before(sides), PlanText.after(sides), PlanText.difference(sides)]
      .map(\.capitalizedFirst)
  }
}
