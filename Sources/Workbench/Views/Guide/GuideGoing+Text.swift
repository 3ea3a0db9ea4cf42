import JourneyModel
import Words

extension GuideGoing {
  /// What Enter does on a step.
  static func says(_ target: GuideTarget, _ workbench: Workbench) -> String {
    let journey = workbench.journey
    func name(_ id: ID<Touchpoint>) -> String { quoted(journey.touchpoint(id)?.title ?? "", limit: 24) }
    func name(_ id: ID<FrictionPoint>) -> String { quoted(journey.frictions[id]?.title ?? "", limit: 24) }
    return switch target {
    case .addPersona: words("adds a persona")
    case .persona(let id): words("fills in %@", quoted(journey.personas[id]?.name ?? "", limit: 24))
    case .addStage: words("adds a stage")
    case .addChannel: words("adds a channel")
    case .addLane: words("adds a note lane")
    case .cell(_, let stage, let channel):
      words("adds to %@", place(stage, journey.channels[channel]?.name, journey))
    case .touchpoint(let id): words("fills in %@", name(id))
    case .emotion(let id): words("goes to %@", name(id))
    case .way(let id): words("adds a way from %@", name(id))
    case .transition, .idealTransition: words("fills in the way")
    case .note(_, let stage, let lane, _):
      words("goes to %@", place(stage, journey.lanes[lane]?.name, journey))
    case .annotate(let id): words("writes down what is wrong at %@", name(id))
    case .addFriction: words("writes down a friction point")
    case .rate(let id): words("rates %@", name(id))
    case .resolve(let id): words("adds an opportunity for %@", name(id))
    case .friction(let id): words("fills in %@", name(id))
    case .opportunity(let id): words("fills in %@", quoted(journey.opportunities[id]?.title ?? "", limit: 24))
    case .makeIdeal: words("makes the ideal map")
    case .choose: words("goes to the ranking to choose")
    case .initiate(let id): words("adds an initiative for %@", name(id))
    case .initiative(let id): words("fills in %@", quoted(journey.initiatives[id]?.title ?? "", limit: 24))
    case .addIndicator: words("adds an indicator")
    case .indicator(let id): words("fills in %@", quoted(journey.indicators[id]?.name ?? "", limit: 24))
    case .review: words("opens the journey's details")
    case .see(let room): words("shows it: %@", room.view.title)
    }
  }

  private static func place(_ stage: ID<Stage>, _ name: String?, _ journey: Journey) -> String {
    [journey.current.stages[stage]?.name, name].compactMap { $0 }.joined(separator: " · ")
  }
}
