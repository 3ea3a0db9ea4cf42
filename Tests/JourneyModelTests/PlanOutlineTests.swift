import Testing

@testable import JourneyModel

@Suite struct InitiativeStandingTests {
  private func standing(
    _ status: String?, start: String? = nil, due: String? = nil, today: String? = "2026-11-22"
  ) -> InitiativeStanding {
    var initiative = Initiative()
    (initiative.status, initiative.start, initiative.due) = (status, start, due)
    return InitiativeStanding(of: initiative, today: today.flatMap { CalendarDate($0) })
  }

  @Test func overdueFromTheDayAfter() {
    #expect(standing("in-progress", due: "2026-11-22").daysOverdue == nil)
    #expect(standing("in-progress", due: "2026-11-21").daysOverdue == 1)
    #expect(standing(nil, due: "2025-11-22").daysOverdue == 365)
    #expect(standing("open", due: "2026-11-23").daysOverdue == nil)
  }

  @Test func whatIsFinishedIsNeitherLateNorLackingAnything() {
    for status in ["done", "dismissed"] {
      let standing = standing(status, start: "2026-01-01", due: "2026-01-02")
      #expect(standing.isFinished && standing.daysOverdue == nil && standing.daysUnstarted == nil)
      #expect(!standing.lacksOwner && !standing.lacksDue && !standing.lacksIndicator)
    }
  }

  @Test func notBegunAlthoughItWasToStart() {
    #expect(standing("open", start: "2026-11-20").daysUnstarted == 2)
    #expect(standing("planned", start: "2026-11-22").daysUnstarted == nil)
    #expect(standing(nil, start: "2026-11-21").daysUnstarted == 1)
    #expect(standing("in-progress", start: "2026-11-01").daysUnstarted == nil)
  }

  @Test func nothingIsLateOnADayThatIsUnknown() {
    let standing = standing("open", start: "2020-01-01", due: "2020-01-02", today: nil)
    #expect(standing.daysOverdue == nil && standing.daysUnstarted == nil)
    #expect(self.standing("open", due: "soon").daysOverdue == nil)
  }

  @Test func whatIsMissing() {
    #expect(standing("open").lacksOwner && standing("open").lacksDue && standing("open").lacksIndicator)
    var initiative = Initiative()
    (initiative.owner, initiative.due, initiative.indicator) = ("A", "2026-11-02", ID("k"))
    let standing = InitiativeStanding(of: initiative, today: nil)
    #expect(!standing.lacksOwner && !standing.lacksDue && !standing.lacksIndicator)
  }
}

@Suite struct PlanOutlineTests {
  /// Focus `low` and `high`, with initiatives for the second of them and for one that is not in focus.
  private let journey: Journey = {
    var parts = JourneyParts()
    for (id, severity) in [("low", 1), ("high", 5), ("other", 3)] {
      var friction = FrictionPoint()
      (friction.id, friction.title, friction.severity, friction.frequency) = (ID(id), id, severity, 3)
      parts.frictions.append(friction)
    }
    for (id, friction, status, indicator) in [
      ("done", "high", "done", nil), ("begun", "high", "in-progress", "used"), ("side", "other", nil, "used"),
    ] {
      var initiative = Initiative()
      (initiative.id, initiative.title, initiative.friction) = (ID(id), id, ID(friction))
      (initiative.status, initiative.indicator, initiative.due) = (
        status, indicator.map { ID($0) }, "2026-11-01"
      )
      parts.initiatives.append(initiative)
    }
    for id in ["used", "free"] {
      var indicator = Indicator()
      (indicator.id, indicator.name) = (ID(id), id)
      parts.indicators.append(indicator)
    }
    parts.ranking.focus = [ID("low"), ID("high")]
    return Journey(parts)
  }()

  @Test func focusFirstTheWorstAboveThenTheRest() throws {
    let outline = PlanOutline(of: journey, today: try day("2026-11-22"))
    #expect(
      outline.rows == [
        .section(.focus), .friction(ID("high"), initiatives: 2), .initiative(ID("begun")),
        .indicator(ID("used"), of: ID("begun")), .initiative(ID("done")),
        .friction(ID("low"), initiatives: 0), .section(.others), .initiative(ID("side")),
        .indicator(ID("used"), of: ID("side")), .section(.indicators), .indicator(ID("free"), of: nil),
      ])
    #expect(outline.underWay == 2)
    #expect(outline.overdue == 2)
    #expect(outline.unread == 2)
  }

  @Test func withoutADayNothingIsLate() {
    let outline = PlanOutline(of: journey, today: nil)
    #expect(outline.overdue == 0)
    #expect(outline.unread == nil)
  }

  @Test func anEmptyJourneyHasNoPlan() throws {
    #expect(PlanOutline(of: Journey(title: "Empty"), today: try day("2026-11-22")).rows == [])
  }
}
