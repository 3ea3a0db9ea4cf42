import Words

// The phases in which something else is thought out, and done.

extension GuideSurvey {
  // MARK: 6 Design the ideal journey

  var idealMap: [GuideStep] {
    guard journey.hasIdeal else {
      return [
        GuideStep(words("The ideal map"), says: words("not made"), .notBegun, at: .makeIdeal),
        GuideStep(words("Touchpoints changed, added or dropped"), 0, at: .makeIdeal),
        GuideStep(words("Opportunities realised in it"), 0, at: .makeIdeal),
        GuideStep(words("Channel switches that carry the context"), 0, at: .makeIdeal),
      ]
    }
    return [
      GuideStep(words("The ideal map"), says: words("made"), .done, at: .see(.compare)),
      GuideStep(words("Touchpoints changed, added or dropped"), changeCount, at: .see(.compare)),
      realisedStep, carriedStep,
    ]
  }

  /// The touchpoints in which the two maps differ.
  private var changeCount: Int {
    var count = 0
    var kept = 0
    let current = journey.current.touchpoints
    journey.withMap(.ideal) { map in
      for touchpoint in map.touchpoints {
        let old = current[touchpoint.id]
        if old != nil { kept += 1 }
        if old != touchpoint { count += 1 }
      }
    }
    return count + current.count - kept
  }

  /// Half of the opportunities: not every one belongs into the first ideal map.
  private var realisedStep: GuideStep {
    var realised = Tally<ID<Opportunity>>()
    for opportunity in journey.opportunities {
      realised.add(journey.isRealised(opportunity), opportunity.id)
    }
    return GuideStep(
      words("Opportunities realised in it"), realised, .atLeast(max(1, (realised.whole + 1) / 2)),
      at: realised.missing.map(GuideTarget.opportunity) ?? .see(.ranking))
  }

  private var carriedStep: GuideStep {
    let ideal = MapSurvey(of: journey, on: .ideal)
    let title = words("Channel switches that carry the context")
    if ideal.carried.whole == 0, ideal.shares.whole > 0 {
      return GuideStep(title, says: words("no switch"), .done, at: .see(.compare))
    }
    return GuideStep(
      title, ideal.carried, at: ideal.carried.missing.map(GuideTarget.idealTransition) ?? .see(.path))
  }

  // MARK: 7 Change a few things

  var change: [GuideStep] {
    [focusStep, planStep, measureStep, readingStep, feedbackStep, reviewStep]
  }

  private var focus: [ID<FrictionPoint>] { journey.ranking.focus }

  /// One at least, and not more than the limit.
  private var focusStep: GuideStep {
    let limit = journey.ranking.limit
    let progress: Progress = focus.isEmpty ? .notBegun : focus.count > limit ? .underWay : .done
    return GuideStep(
      words("Friction points in focus"), says: words("%@ of %@", focus.count, limit), progress,
      at: progress == .done ? .see(.ranking) : .choose)
  }

  private var planStep: GuideStep {
    let initiatives = Dictionary(grouping: journey.initiatives, by: \.friction)
    var planned = Tally<GuideTarget>()
    for friction in focus {
      let its = initiatives[friction] ?? []
      planned.add(
        its.contains { $0.planGaps.isEmpty }, its.first.map { .initiative($0.id) } ?? .initiate(friction))
    }
    return GuideStep(
      words("With owner, due date and indicator"), planned,
      at: planned.missing ?? (focus.isEmpty ? .choose : .see(.plan)))
  }

  private var measureStep: GuideStep {
    var measured = Tally<ID<Indicator>>()
    for indicator in journey.indicators {
      measured.add(indicator.baseline != nil && indicator.target != nil, indicator.id)
    }
    return GuideStep(
      words("Indicators with baseline and target"), measured, at: missing(measured)
    ).filling("baseline", "target")
  }

  private func missing(_ tally: Tally<ID<Indicator>>) -> GuideTarget {
    tally.missing.map(GuideTarget.indicator) ?? (tally.whole == 0 ? .addIndicator : .see(.plan))
  }

  /// Readings are taken once a month; which month it is has to be known.
  private var readingStep: GuideStep {
    let title = words("Indicators read this month")
    guard let today else {
      return GuideStep(title, says: words("unknown"), .notBegun, at: .see(.plan))
    }
    var fresh = Tally<ID<Indicator>>()
    for indicator in journey.indicators {
      fresh.add(!indicator.needsReading(today), indicator.id)
    }
    return GuideStep(title, fresh, at: missing(fresh)).filling("readings")
  }

  private var feedbackStep: GuideStep {
    var heard = Tally<ID<Initiative>>()
    for initiative in journey.initiatives { heard.add(!initiative.feedback.isEmpty, initiative.id) }
    return GuideStep(
      words("Initiatives with feedback collected"), heard,
      at: heard.missing.map(GuideTarget.initiative)
        ?? (heard.whole > 0 ? .see(.plan) : focus.first.map(GuideTarget.initiate) ?? .choose))
  }

  /// A review is due every three months.
  private var reviewStep: GuideStep {
    let title = words("The journey reviewed, every 3 months")
    guard let text = journey.details.reviewed else {
      return GuideStep(title, says: words("never"), .notBegun, at: .review)
    }
    let isFresh = today.flatMap { today in
      CalendarDate(text).map { !$0.isLonger(thanMonths: StaleRule.reviewsLast, before: today) }
    }
    return GuideStep(title, says: text, isFresh == true ? .done : .underWay, at: .review)
  }
}
