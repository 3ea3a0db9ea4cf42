import JourneyModel
import Words

/// The lines below the grid: everything that is known of the selected place.
enum BoardDetail {
  static func draw(on canvas: inout Canvas, in area: Area, _ facts: BoardFacts, _ workbench: Workbench) {
    for (row, pieces) in lines(facts, workbench).prefix(area.rows).enumerated() {
      canvas.pieces(pieces, in: area, row: row)
    }
  }

  typealias Line = [(String, Style)]

  private static func lines(_ facts: BoardFacts, _ workbench: Workbench) -> [Line] {
    let journey = workbench.journey
    switch workbench.selection {
    case .touchpoint(let id): return touchpoint(id, workbench)
    case .friction(let id): return journey.frictions[id].map { friction($0, journey) } ?? []
    case .opportunity(let id): return journey.opportunities[id].map { opportunity($0, journey) } ?? []
    case .note(let persona, let stage, let lane): return note(persona, stage, lane, workbench)
    case .stage(let id): return stage(id, workbench)
    case .lane(let id): return [[(journey.lanes[id]?.name ?? "", Style(.text)), muted(words("note lane"))]]
    case .channel(let id): return channel(id, journey)
    case .persona(let id):
      return [[(journey.personas[id]?.name ?? "", Style(.text)), muted(journey.personas[id]?.quote ?? "")]]
    case .cell(let persona, let stage, _): return mood(persona, stage, facts, workbench)
    case .journey: return [[(journey.details.title, Style(.text))], [muted(journey.details.scope ?? "")]]
    case .nothing, .transition, .initiative, .indicator, .decision: return []
    }
  }

  private static func muted(_ text: String) -> (String, Style) {
    (text.isEmpty ? "" : "   " + text, Style(.muted))
  }

  private static func touchpoint(_ id: ID<Touchpoint>, _ workbench: Workbench) -> [Line] {
    let journey = workbench.journey
    guard let touchpoint = journey.touchpoint(id, on: workbench.place.map) else { return [] }
    let stage = journey.withMap(workbench.place.map) { $0.stages[touchpoint.stage]?.name } ?? ""
    let place = [
      journey.channels[touchpoint.channel]?.name, journey.personas[touchpoint.persona]?.name, stage,
    ]
    let head = [touchpoint.title] + place.compactMap { $0 }
    let first: Line =
      [(head.joined(separator: " · "), Style(.text))] + figures(of: touchpoint)
      + evidence(touchpoint.evidence)
    let frictions = journey.frictions(at: id).compactMap { journey.frictions[$0] }
    let worst = frictions.max { score($0, journey) < score($1, journey) }
    if let worst { return [first, calculation(worst, journey)] }
    if let realised = realised(id, workbench) { return [first, realised] }
    let ways = journey.transitions(at: id, on: workbench.place.map).filter { $0.from == id }
    return [
      first, ways.isEmpty ? [muted(touchpoint.action ?? touchpoint.notes ?? "")] : next(ways, workbench),
    ]
  }

  /// The opportunities that come true in a touchpoint of the ideal map.
  private static func realised(_ id: ID<Touchpoint>, _ workbench: Workbench) -> Line? {
    let journey = workbench.journey
    guard workbench.place.map == .ideal else { return nil }
    let titles = journey.opportunities(realisedAt: id).compactMap { journey.opportunities[$0]?.title }
    if titles.isEmpty { return nil }
    return [("◆ " + words("realises %@", titles.joined(separator: " · ")), Style(.opportunity))]
  }

  private static func next(_ ways: [Transition], _ workbench: Workbench) -> Line {
    let titles = ways.map { way in
      let title = workbench.journey.touchpoint(way.to, on: workbench.place.map)?.title ?? way.to.text
      let context =
        way.context.map {
          " (" + words("context %@", Vocabulary.context.label($0.rawValue).lowercased()) + ")"
        } ?? ""
      return title + context
    }
    return [("→ " + titles.joined(separator: " · "), Style(.muted))]
  }

  private static func score(_ friction: FrictionPoint, _ journey: Journey) -> Double {
    journey.score(of: friction, by: journey.ranking.model ?? .impact).value ?? -1
  }

  private static func figures(of touchpoint: Touchpoint) -> Line {
    var pieces: Line = []
    if let emotion = touchpoint.emotion {
      pieces.append(
        ("   " + TouchpointText.emotion(emotion), Emotion.styledFace(Double(emotion)).1))
    }
    if let expectation = touchpoint.expectation {
      pieces.append(muted(TouchpointText.expectation(expectation)))
    }
    if let exit = touchpoint.exit {
      pieces.append(muted(TouchpointText.leaving(exit)))
    }
    if let minutes = touchpoint.minutes { pieces.append(muted(TouchpointText.minutes(minutes))) }
    if touchpoint.momentOfTruth == true {
      pieces.append(("   " + TouchpointText.momentOfTruth, Style(.momentOfTruth)))
    }
    return pieces
  }

  /// Nothing where nobody has said why it is believed.
  private static func evidence(_ evidence: [Evidence]) -> Line {
    guard !evidence.isEmpty else { return [] }
    let text = "   " + Evidence.summary(of: evidence)
    return [(text, Style(EvidenceStrength(evidence).isAssumed ? .warning : .muted))]
  }

  private static func friction(_ friction: FrictionPoint, _ journey: Journey) -> [Line] {
    let touchpoints = friction.touchpoints.compactMap { journey.touchpoint($0)?.title }
    let category = friction.category.map(Vocabulary.category.label) ?? ""
    let first: Line =
      [
        ("▲ " + friction.title, Style(.friction)), muted(category),
        muted(touchpoints.joined(separator: " · ")),
      ] + evidence(friction.evidence)
    return [first, calculation(friction, journey, titled: false)]
  }

  /// The friction point's score as it comes about.
  private static func calculation(_ friction: FrictionPoint, _ journey: Journey, titled: Bool = true) -> Line
  {
    let score = journey.score(of: friction, by: journey.ranking.model ?? .impact)
    let title: Line = titled ? [("▲ " + friction.title + "   ", Style(.friction))] : []
    return title + [(score.formula, Style(score.value == nil ? .unrated : .formula))]
  }

  private static func opportunity(_ opportunity: Opportunity, _ journey: Journey) -> [Line] {
    let resolves = opportunity.frictions.compactMap { journey.frictions[$0]?.title }
    let score = journey.score(of: opportunity)
    return [
      [("◆ " + opportunity.title, Style(.opportunity)), muted(score.formula)]
        + evidence(opportunity.evidence),
      [(resolves.isEmpty ? "" : words("resolves %@", resolves.joined(separator: " · ")), Style(.muted))],
    ]
  }

  private static func note(
    _ persona: ID<Persona>, _ stage: ID<Stage>, _ lane: ID<Lane>, _ workbench: Workbench
  ) -> [Line] {
    let journey = workbench.journey
    let note = journey.note(of: persona, in: stage, lane: lane, on: workbench.place.map)
    let text = [note?.value.map(Rating.text), note?.text].compactMap { $0 }.joined(separator: " ")
    let wrapped = workbench.options.typography.wrap(text, columns: workbench.size.columns - 2)
    if wrapped.count > 1 { return wrapped.prefix(2).map { [($0, Style(.text))] } }
    let stageName = journey.withMap(workbench.place.map) { $0.stages[stage]?.name } ?? ""
    let head = [journey.lanes[lane]?.name, journey.personas[persona]?.name, stageName].compactMap { $0 }
    return [[(head.joined(separator: " · "), Style(.muted))], [(text, Style(.text))]]
  }

  private static func stage(_ id: ID<Stage>, _ workbench: Workbench) -> [Line] {
    guard let stage = workbench.journey.withMap(workbench.place.map, { $0.stages[id] }) else { return [] }
    return [[(stage.name, Style(.text)), muted(words("stage"))], [(stage.goal ?? "", Style(.muted))]]
  }

  private static func channel(_ id: ID<Channel>, _ journey: Journey) -> [Line] {
    guard let channel = journey.channels[id] else { return [] }
    let facts = [
      words("channel"), channel.setting.map { Vocabulary.setting.label($0.rawValue).lowercased() },
      channel.contact.map { Vocabulary.contact.label($0.rawValue).lowercased() },
    ]
    return [[(channel.name, Style(.text)), muted(facts.compactMap { $0 }.joined(separator: ", "))]]
  }

  private static func mood(
    _ persona: ID<Persona>?, _ stage: ID<Stage>, _ facts: BoardFacts, _ workbench: Workbench
  ) -> [Line] {
    let spot = BoardFacts.Spot(persona: workbench.place.board.turn == .personas ? persona : nil, stage: stage)
    let name = workbench.journey.withMap(workbench.place.map) { $0.stages[stage]?.name } ?? ""
    guard let mood = facts.moods[spot] else { return [[(name, Style(.muted))]] }
    return [
      [(name, Style(.text)), muted(words(mood.count, "touchpoint", "touchpoints"))],
      [(mood.summary, Style(.muted))],
    ]
  }
}
