import JSONText
import JourneyModel

/// Journeys of any size that look like real ones, the same each time for the same sizes.
struct GeneratedJourney {
  private let touchpointCount: Int
  private let frictionCount: Int
  private var random = SplitMix(seed: 2026)
  private var parts = JourneyParts()
  private var touchpoints = Table<Touchpoint>()
  private var ids: [ID<Touchpoint>] = []

  /// A journey with so many touchpoints and, unless it says otherwise, a friction point for every ten.
  static func make(touchpoints: Int, frictions: Int? = nil) -> Journey {
    var generator = GeneratedJourney(touchpoints, frictions ?? touchpoints / 10)
    return generator.journey()
  }

  private init(_ touchpointCount: Int, _ frictionCount: Int) {
    (self.touchpointCount, self.frictionCount) = (touchpointCount, frictionCount)
    parts.details.title = "A journey of \(touchpointCount) touchpoints"
    parts.details.scope = "From the first search to the second purchase"
  }

  private mutating func journey() -> Journey {
    addFrame()
    addMap()
    addFrictions()
    addOpportunities()
    addPlan()
    return Journey(parts)
  }

  private mutating func addFrame() {
    for (name, share) in zip(["Giulia", "Marco", "Aisha", "Jonas"], [0.4, 0.3, 0.2, 0.1]) {
      var persona = Persona()
      (persona.id, persona.name, persona.share) = (ID(IDRule.slug(name)), name, Quantity(share))
      persona.goals = ["Decide without regret", "Spend an evening, not a week"]
      parts.personas.append(persona)
    }
    for (number, name) in Words.channels.enumerated() {
      var channel = Channel()
      (channel.id, channel.name) = (ID(IDRule.slug(name)), name)
      channel.setting = number < 6 ? .online : .offline
      channel.contact = number < 8 ? .direct : .indirect
      parts.channels.append(channel)
    }
    for name in ["Goals", "Thoughts", "Backstage"] {
      var lane = Lane()
      (lane.id, lane.name) = (ID(IDRule.slug(name)), name)
      parts.lanes.append(lane)
    }
  }

  /// Eight stages for a small journey, 50 for one of 100,000 touchpoints.
  private var stageCount: Int {
    var root = 8
    while 40 * root * root < touchpointCount { root += 1 }
    return root
  }

  private mutating func addMap() {
    let stages = addStages()
    var notes = Table<Note>()
    for persona in parts.personas.ids {
      for (number, stage) in stages.ids.enumerated() {
        for lane in parts.lanes.ids {
          var note = Note(persona: persona, stage: stage, lane: lane)
          note.text = random.pick(Words.notes)
          notes.append(note)
        }
        addTouchpoints(of: persona, in: stage, number: number, of: stages.count)
      }
    }
    parts.current = JourneyMap(
      stages: stages, notes: notes, touchpoints: touchpoints, transitions: transitions(),
      unknown: JSONMembers())
  }

  private func addStages() -> Table<Stage> {
    var stages = Table<Stage>()
    for number in 0..<stageCount {
      var stage = Stage()
      let name = Words.stages[number % Words.stages.count]
      stage.name = number < Words.stages.count ? name : "\(name) \(number / Words.stages.count + 1)"
      (stage.id, stage.goal) = (ID(IDRule.slug(stage.name)), "Know what comes next")
      stages.append(stage)
    }
    return stages
  }

  /// Its part of all touchpoints, so that they come out at the number asked for.
  private mutating func addTouchpoints(
    of persona: ID<Persona>, in stage: ID<Stage>, number: Int, of stages: Int
  ) {
    let cells = parts.personas.count * stages
    let personaNumber = parts.personas.ids.firstIndex(of: persona) ?? 0
    let cell = personaNumber * stages + number
    let range = (cell * touchpointCount / cells)..<((cell + 1) * touchpointCount / cells)
    for number in range {
      let touchpoint = touchpoint(number, of: persona, in: stage)
      touchpoints.append(touchpoint)
      ids.append(touchpoint.id)
    }
  }

  private mutating func touchpoint(_ number: Int, of persona: ID<Persona>, in stage: ID<Stage>) -> Touchpoint
  {
    var touchpoint = Touchpoint()
    touchpoint.title = "\(random.pick(Words.verbs)) \(random.pick(Words.things))"
    touchpoint.id = ID("\(IDRule.slug(touchpoint.title))-\(number)")
    (touchpoint.persona, touchpoint.stage) = (persona, stage)
    touchpoint.channel = ID(IDRule.slug(random.pick(Words.channels)))
    touchpoint.device = random.pick(["phone", "laptop", "tablet"])
    touchpoint.action = random.pick(Words.actions)
    touchpoint.emotion = Int.random(in: -2...2, using: &random)
    if random.chance(50) { touchpoint.expectation = Int.random(in: 1...5, using: &random) }
    if random.chance(70) { touchpoint.minutes = Quantity(Double(Int.random(in: 1...60, using: &random)) / 2) }
    if random.chance(20) { touchpoint.exit = Quantity(Double(Int.random(in: 0...60, using: &random)) / 100) }
    if random.chance(5) { touchpoint.momentOfTruth = true }
    return touchpoint
  }

  /// The way of each persona through its touchpoints, now and then a step back.
  private mutating func transitions() -> Table<Transition> {
    var transitions = Table<Transition>()
    for (from, to) in zip(ids, ids.dropFirst()) where touchpoints[from]?.persona == touchpoints[to]?.persona {
      var transition = Transition()
      let isBack = random.chance(3)
      transition.id = ID("t\(transitions.count + 1)")
      (transition.from, transition.to) = isBack ? (to, from) : (from, to)
      if random.chance(40) { transition.context = random.pick([.carried, .partly, .lost]) }
      transitions.append(transition)
    }
    return transitions
  }

  private mutating func addFrictions() {
    for number in 0..<frictionCount {
      var friction = FrictionPoint()
      friction.title = "\(random.pick(Words.troubles)) \(random.pick(Words.things))"
      friction.id = ID("\(IDRule.slug(friction.title))-f\(number)")
      friction.category = random.pick(Vocabulary.category.words.map(\.key))
      friction.touchpoints = someTouchpoints()
      friction.severity = random.chance(95) ? Int.random(in: 1...5, using: &random) : nil
      friction.frequency = Int.random(in: 1...5, using: &random)
      friction.business = random.chance(80) ? Int.random(in: 1...5, using: &random) : nil
      friction.effort = random.chance(90) ? Int.random(in: 1...5, using: &random) : nil
      friction.confidence = 5 * Int.random(in: 0...20, using: &random)
      friction.votes = Int.random(in: 0...30, using: &random)
      friction.evidence = random.chance(30) ? [evidence()] : []
      parts.frictions.append(friction)
    }
  }

  /// Two, as a friction point mostly shows at more than one place.
  private mutating func someTouchpoints() -> [ID<Touchpoint>] {
    if ids.count < 2 { return ids }
    let (one, other) = (random.pick(ids), random.pick(ids))
    return one == other ? [one] : [one, other]
  }

  private mutating func evidence() -> Evidence {
    var evidence = Evidence()
    (evidence.source, evidence.note) = ("survey", "41 of 120 said so")
    evidence.date = "2026-10-31"
    return evidence
  }

  private mutating func addOpportunities() {
    let frictions = parts.frictions.ids
    for number in 0..<frictionCount / 2 {
      var opportunity = Opportunity()
      opportunity.title = "\(random.pick(Words.cures)) \(random.pick(Words.things))"
      opportunity.id = ID("\(IDRule.slug(opportunity.title))-o\(number)")
      opportunity.frictions = [random.pick(frictions)]
      opportunity.customerValue = Int.random(in: 1...5, using: &random)
      opportunity.businessValue = Int.random(in: 1...5, using: &random)
      opportunity.effort = Int.random(in: 1...5, using: &random)
      parts.opportunities.append(opportunity)
    }
  }

  private mutating func addPlan() {
    guard let friction = parts.frictions.first?.id else { return }
    var indicator = Indicator()
    (indicator.id, indicator.name, indicator.unit) = (ID("cart-abandonment"), "Cart abandonment", "%")
    (indicator.baseline, indicator.target) = (Quantity(71), Quantity(60))
    parts.indicators.append(indicator)
    var initiative = Initiative()
    (initiative.id, initiative.title) = (ID("first-change"), "Change what hurts most")
    (initiative.friction, initiative.indicator, initiative.owner) = (friction, indicator.id, "anna")
    parts.initiatives.append(initiative)
    parts.ranking.focus = [friction]
  }
}

/// What the generated records are made of.
private enum Words {
  static let channels = [
    "Website", "Mobile app", "Social media", "E-mail", "SMS", "Chat", "Physical store", "Customer service",
    "Word of mouth", "Reviews",
  ]
  static let stages = [
    "Awareness", "Consideration", "Decision", "Purchase", "Delivery", "Use", "Retention", "Advocacy",
  ]
  static let verbs = ["Compare", "Search for", "Ask about", "Read about", "Try", "Order", "Return", "Praise"]
  static let things = [
    "prices", "laptops", "a coupon", "the guarantee", "delivery dates", "the loyalty card", "reviews",
    "an accessory",
    "the store's stock", "opening hours",
  ]
  static let actions = [
    "Types a question and scrolls past the first two answers",
    "Adds it to the wish list, to look again tonight",
    "Calls, waits, and tells the whole story once more", "Puts both side by side and reads the small print",
  ]
  static let notes = [
    "Wants to know whether the price holds until Friday", "“Why do I have to tell them again?”",
    "Two teams, two systems, one customer",
  ]
  static let troubles = [
    "Nobody knows", "Login again for", "Two answers about", "No way back from", "Too slow:",
  ]
  static let cures = ["One place for", "Single sign-on for", "Say it once:", "Live figures for"]
}
