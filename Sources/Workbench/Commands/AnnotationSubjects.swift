import JourneyModel
import Words

/// What a new friction point is about.
struct FrictionSubject: Sendable {
  private(set) var touchpoints: [ID<Touchpoint>] = []
  /// The opportunity that resolves it.
  private var opportunity: ID<Opportunity>?

  /// Whoever stands on a touchpoint means that one; on an opportunity, what it is good for. Everywhere else the
  /// touchpoints are not known yet, and nothing is made up.
  init(_ selection: Selection) {
    switch selection {
    case .touchpoint(let id): touchpoints = [id]
    case .opportunity(let id): opportunity = id
    default: break
    }
  }

  /// What the prompt says.
  func label(_ journey: Journey) -> String {
    if let name = touchpoints.first.flatMap({ journey.touchpoint($0)?.name }) {
      return words("Friction at %@:", name.short)
    }
    if let name = opportunity.flatMap({ journey.opportunities[$0]?.name }) {
      return words("Friction that %@ resolves:", name.short)
    }
    return words("Friction point:")
  }

  /// The edits that tie a new friction point to its opportunity.
  func link(_ friction: ID<FrictionPoint>, _ journey: Journey) -> [Edit] {
    guard let opportunity, let old = journey.opportunities[opportunity]?.frictions else { return [] }
    return [.set(opportunity, "frictions", to: .list((old + [friction]).map(\.text)))]
  }

  func report(_ title: String, _ journey: Journey) -> String {
    if let name = touchpoints.first.flatMap({ journey.touchpoint($0)?.name }) {
      return words("Added %@ at %@.", quoted(title, limit: 24), quoted(name, limit: 24))
    }
    return words("Added %@, linked to no touchpoint: reach assumed.", quoted(title, limit: 24))
  }
}

/// What a new opportunity is about.
struct OpportunitySubject: Sendable {
  private(set) var frictions: [ID<FrictionPoint>] = []
  private(set) var touchpoints: [ID<Touchpoint>] = []

  /// On a friction point, or on an initiative that mends one, it resolves that one; on a touchpoint, the friction point there if there is but one:
  /// of several, nobody has said which are meant.
  init(_ selection: Selection, in journey: Journey) {
    switch selection {
    case .friction(let id): frictions = [id]
    case .initiative(let id): frictions = journey.initiatives[id].map { [$0.friction] } ?? []
    case .touchpoint(let id):
      let there = journey.frictions(at: id)
      (touchpoints, frictions) = ([id], there.count == 1 ? there : [])
    default: break
    }
  }

  func label(_ journey: Journey) -> String {
    if let name = touchpoints.first.flatMap({ journey.touchpoint($0)?.name }) {
      return words("Opportunity at %@:", name.short)
    }
    if let name = frictions.first.flatMap({ journey.frictions[$0]?.name }) {
      return words("Opportunity for %@:", name.short)
    }
    return words("Opportunity:")
  }

  func report(_ title: String, _ journey: Journey) -> String {
    guard let name = frictions.first.flatMap({ journey.frictions[$0]?.name }) else {
      return words("Added %@: it resolves no friction point yet.", quoted(title, limit: 24))
    }
    return words("Added %@: it resolves %@.", quoted(title, limit: 24), quoted(name, limit: 24))
  }
}

extension String {
  /// A name for a label, cut so that the line being typed has room.
  fileprivate var short: String { count > 24 ? prefix(23) + "…" : self }
}
