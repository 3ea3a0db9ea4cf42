import Words

// The phases in which the map is filled in and judged.

extension GuideSurvey {
  // MARK: 4 Map the current journey

  /// So many lanes have a step of their own; a map with more has one step for all of them.
  private static let mostLanes = 8

  var currentMap: [GuideStep] {
    noteSteps + [
      GuideStep(
        words("Touchpoints with an emotion"), current.emotion, .most,
        at: current.emotion.missing.map(GuideTarget.emotion) ?? missing(current.emotion)),
      GuideStep(
        words("Touchpoints rated against expectations"), current.expectation, .most,
        at: missing(current.expectation)
      ).filling("expectation"),
      contextStep,
    ]
  }

  /// A map whose ways never change the channel has nothing to say of it.
  private var contextStep: GuideStep {
    let title = words("Channel switches with their context")
    if current.contexts.whole == 0, current.shares.whole > 0 {
      return GuideStep(title, says: words("no switch"), .done, at: .see(.path))
    }
    return GuideStep(title, current.contexts, at: missing(current.contexts)).filling("context")
  }

  private var noteSteps: [GuideStep] {
    let lanes = Array(journey.lanes)
    if lanes.isEmpty {
      return [GuideStep(words("Note lanes: goals, actions, thoughts …"), 0, at: .addLane)]
    }
    let written = writtenNotes
    let cells = journey.personas.count * journey.current.stages.count
    if lanes.count > Self.mostLanes {
      let count = lanes.reduce(0) { $0 + (written[$1.id] ?? 0) }
      let target = lanes.lazy.compactMap { missingNote(in: $0, written[$0.id] ?? 0) }.first
      return [
        GuideStep(
          words("Notes in %@", words(lanes.count, "lane", "lanes")), count, of: cells * lanes.count, .most,
          at: target ?? .see(.board))
      ]
    }
    return lanes.map { lane in
      let count = written[lane.id] ?? 0
      return GuideStep(
        words("Notes: %@", lane.name), count, of: cells, .most,
        at: missingNote(in: lane, count) ?? (cells == 0 ? emptyCell : .see(.board)))
    }
  }

  /// How many notes of each lane say something.
  private var writtenNotes: [ID<Lane>: Int] {
    var counts: [ID<Lane>: Int] = [:]
    journey.current.notes.visit { note in
      if note.text != nil || note.value != nil { counts[note.lane, default: 0] += 1 }
    }
    return counts
  }

  /// The first place of the lane where nothing is written; nil: there is none.
  private func missingNote(in lane: Lane, _ written: Int) -> GuideTarget? {
    let stages = journey.current.stages.ids
    if written >= stages.count * journey.personas.count { return nil }
    for persona in journey.personas.ids {
      for stage in stages where isBlank(journey.note(of: persona, in: stage, lane: lane.id, on: .current)) {
        return .note(persona, stage, lane.id, isRating: lane.isRating)
      }
    }
    return nil
  }

  private func isBlank(_ note: Note?) -> Bool { note?.text == nil && note?.value == nil }

  // MARK: 5 Annotate what goes wrong

  var annotations: [GuideStep] {
    var rated = Tally<ID<FrictionPoint>>()
    var resolved = Tally<ID<FrictionPoint>>()
    var proven = Tally<ID<FrictionPoint>>()
    let scoring = FrictionScoring(journey.ranking.model ?? .impact, of: journey)
    journey.frictions.visit { friction in
      let id = friction.id
      rated.add(scoring.missing(in: Ratings(friction)).isEmpty, id)
      resolved.add(!journey.opportunities(resolving: id).isEmpty, id)
      proven.add(friction.evidence.isKnown, id)
    }
    return [
      GuideStep(
        words("Friction points"), journey.frictions.count,
        at: journey.frictions.isEmpty ? annotate : .see(.ranking)),
      GuideStep(
        words("Low points with a friction point"), says: lowFigure, lowProgress,
        at: annotate),
      GuideStep(
        words("Friction points rated"), rated, at: rated.missing.map(GuideTarget.rate) ?? firstFriction),
      GuideStep(
        words("Friction points with an opportunity"), resolved,
        at: resolved.missing.map(GuideTarget.resolve) ?? firstFriction),
      GuideStep(
        words("Friction points with evidence"), proven, .most,
        at: proven.missing.map(GuideTarget.friction) ?? firstFriction),
    ]
  }

  private var firstFriction: GuideTarget { journey.frictions.isEmpty ? annotate : .see(.ranking) }

  /// The touchpoint that feels worst and says nothing of why.
  private var annotate: GuideTarget { current.worst.map { .annotate($0.id) } ?? .addFriction }

  private var lowFigure: String {
    if current.emotion.count == 0 { return words("none known") }
    return current.lows.whole == 0
      ? words("none low") : words("%@ of %@", current.lows.count, current.lows.whole)
  }

  /// Where nothing feels bad, as far as feelings are known, there is nothing to explain.
  private var lowProgress: Progress {
    if current.lows.whole == 0 { return current.emotion.count == 0 ? .notBegun : .done }
    return Enough.all.progress(current.lows.count, of: current.lows.whole)
  }
}
