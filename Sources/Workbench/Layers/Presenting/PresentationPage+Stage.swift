import JourneyModel
import Words

// What happens in a stage, what is wrong there, and what would be better.

extension PresentationPage {
  private var map: MapKind { workbench.place.map }

  /// Whose touchpoints are shown.
  private var personas: [ID<Persona>] {
    let board = workbench.place.board
    return board.turn == .lanes ? board.persona.map { [$0] } ?? [] : journey.personas.ids
  }

  mutating func addStage(_ id: ID<Stage>) {
    guard let stage = journey.withMap(map, { $0.stages[id] }) else { return }
    addHead(stage.name)
    if let goal = stage.goal { add(words("Goal: %@", goal), Style(.text)) }
    let touchpoints = addChannels(id)
    if touchpoints.isEmpty {
      addAir()
      add(words("No touchpoint here yet."), Style(.empty))
    }
    addAnnotations(at: touchpoints)
    addNotes(id)
  }

  // MARK: Touchpoints

  /// Gives the touchpoints that were shown.
  private mutating func addChannels(_ stage: ID<Stage>) -> [ID<Touchpoint>] {
    var shown: [ID<Touchpoint>] = []
    for channel in journey.channels {
      let there = personas.flatMap {
        journey.touchpoints(of: $0, in: stage, through: channel.id, on: map)
      }
      if there.isEmpty { continue }
      addHeading(channel.name)
      for id in there { journey.touchpoint(id, on: map).map { add($0) } }
      shown += there
    }
    return shown
  }

  private mutating func add(_ touchpoint: Touchpoint) {
    var behind = [feeling(touchpoint.emotion)]
    if touchpoint.momentOfTruth == true {
      behind.append(("★ " + words("moment of truth"), Style(.momentOfTruth)))
    }
    if let exit = touchpoint.exit {
      // From a fifth on, leaving is more than the usual coming and going.
      let style = Style(exit.value >= Touchpoint.manyLeave ? .emotionBad : .muted)
      behind.append((words("%@ leave", FormNumber.percentage(exit)), style))
    }
    if personas.count > 1, let name = journey.personas[touchpoint.persona]?.name {
      behind.append((name, Style(.muted)))
    }
    add(touchpoint.title, Style(.touchpoint), indent: 2, behind: behind)
  }

  /// `☹ −2 very bad`.
  private func feeling(_ emotion: Int?) -> (String, Style) {
    guard let emotion else { return (words("feeling unknown"), Style(.muted)) }
    let (face, style) = Emotion.styledFace(Double(emotion))
    return (face + " " + Emotion.text(emotion) + " " + Emotion.word(emotion), style)
  }

  // MARK: Friction points and opportunities

  private mutating func addAnnotations(at touchpoints: [ID<Touchpoint>]) {
    let frictions = touchpoints.flatMap(journey.frictions(at:)).unique
    let opportunities =
      (touchpoints.flatMap(journey.opportunities(at:)) + frictions.flatMap(journey.opportunities(resolving:)))
      .unique
    add(frictions)
    add(opportunities)
  }

  private mutating func add(_ frictions: [ID<FrictionPoint>]) {
    if frictions.isEmpty { return }
    addHeading(words("What goes wrong"))
    let model = journey.ranking.model ?? .impact
    var scorer = FrictionScorer(model, of: journey)
    let scored = frictions.map { ($0, scorer.value(of: $0, in: journey)) }
    for (id, score) in Self.worstFirst(scored) {
      guard let friction = journey.frictions[id] else { continue }
      let isInFocus = journey.ranking.focus.contains(id)
      add(
        friction.title, Style(.friction), mark: "▲ ", indent: 2,
        behind: [scoreText(score, of: model)]
          + (isInFocus ? [("★ " + words("in focus"), Style(.focusMark))] : []))
    }
  }

  private mutating func add(_ opportunities: [ID<Opportunity>]) {
    if opportunities.isEmpty { return }
    addHeading(words("What would be better"))
    let scored = opportunities.map { id in
      (id, journey.opportunities[id].flatMap { journey.score(of: $0).value })
    }
    for (id, score) in Self.worstFirst(scored) {
      guard let opportunity = journey.opportunities[id] else { continue }
      add(
        opportunity.title, Style(.opportunity), mark: "◆ ", indent: 2,
        behind: [scoreText(score, of: nil)])
    }
  }

  /// A score, or that there is none.
  func scoreText(_ score: Double?, of model: RankingModel?) -> (String, Style) {
    guard let score else { return (words("unrated"), Style(.unrated)) }
    return (RankingText.score(score, of: model), Style(.number))
  }

  /// The highest scores first, those without one last, otherwise as they come.
  private static func worstFirst<Record>(_ scored: [(ID<Record>, Double?)]) -> [(ID<Record>, Double?)] {
    scored.enumerated().sorted { a, b in
      let (one, other) = (a.element.1 ?? -1, b.element.1 ?? -1)
      return one == other ? a.offset < b.offset : one > other
    }.map(\.element)
  }

  // MARK: Notes

  private mutating func addNotes(_ stage: ID<Stage>) {
    guard personas.count == 1, let persona = personas.first else { return }
    var isFirst = true
    for lane in journey.lanes {
      guard let text = noteText(of: persona, in: stage, lane) else { continue }
      if isFirst { addHeading(words("Notes")) }
      isFirst = false
      add(text, Style(.note), mark: lane.name + ": ", Style(.fieldLabel), indent: 2)
    }
  }

  private func noteText(of persona: ID<Persona>, in stage: ID<Stage>, _ lane: Lane) -> String? {
    guard let note = journey.note(of: persona, in: stage, lane: lane.id, on: map) else { return nil }
    return note.value.map { Rating.dots($0) + " " + words("%@ of 5", $0) } ?? note.text
  }
}

extension Emotion {
  /// An emotion as it is said.
  static func word(_ emotion: Int) -> String {
    switch emotion {
    case ...(-2): words("very bad")
    case -1: words("bad")
    case 0: words("neutral")
    case 1: words("good")
    default: words("very good")
    }
  }
}
