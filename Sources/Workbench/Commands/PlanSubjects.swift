import JourneyModel
import Words

/// What the plan's commands act on: the row that the cursor stands on, or what belongs to it.
extension PlanEdits {
  /// The initiative, or the one under which the indicator stands.
  static func initiative(_ workbench: Workbench) -> Initiative? {
    switch workbench.place.plan.selected {
    case .initiative(let id): workbench.journey.initiatives[id]
    case .indicator: workbench.place.plan.initiative.flatMap { workbench.journey.initiatives[$0] }
    default: nil
    }
  }

  /// The friction point, or the one that the initiative mends.
  static func friction(_ workbench: Workbench) -> FrictionPoint? {
    if case .friction(let id) = workbench.place.plan.selected { return workbench.journey.frictions[id] }
    return initiative(workbench).flatMap { workbench.journey.frictions[$0.friction] }
  }

  /// The indicator, or the one that the initiative is to move; of a friction point, the only one that its
  /// initiatives have.
  static func indicator(_ workbench: Workbench) -> Indicator? {
    let journey = workbench.journey
    switch workbench.place.plan.selected {
    case .indicator(let id): return journey.indicators[id]
    case .initiative(let id): return journey.initiatives[id]?.indicator.flatMap { journey.indicators[$0] }
    case .friction(let id):
      let all = Set(journey.initiatives.filter { $0.friction == id }.compactMap(\.indicator))
      return all.count == 1 ? all.first.flatMap { journey.indicators[$0] } : nil
    default: return nil
    }
  }

  static let whyNoFriction: @Sendable (Workbench) -> String? = { workbench in
    if friction(workbench) != nil { return nil }
    if workbench.journey.ranking.focus.isEmpty {
      return words(
        "First choose what to fix: %@, then %@. An initiative is the change that mends it.",
        workbench.key("view.ranking"), workbench.key("ranking.focus"))
    }
    return words("Select a friction point first: an initiative is the change that mends one.")
  }

  static let whyNoInitiative: @Sendable (Workbench) -> String? = { workbench in
    guard initiative(workbench) == nil else { return nil }
    return friction(workbench) == nil
      ? words("Select an initiative first.")
      : words("Select an initiative first; %@ adds one.", workbench.key("plan.add"))
  }

  static let whyNoIndicator: @Sendable (Workbench) -> String? = { workbench in
    if indicator(workbench) != nil { return nil }
    if let initiative = initiative(workbench) {
      return words(
        "%@ has no indicator yet: %@ adds one.", quoted(initiative.title), workbench.key("plan.indicator"))
    }
    return words("Select an indicator first: a reading is its value on a day.")
  }

  static let whyNoDue: @Sendable (Workbench) -> String? = { workbench in
    if let reason = whyNoInitiative(workbench) { return reason }
    guard initiative(workbench)?.due == nil else { return nil }
    return words("There is no due date to move: %@ sets one.", workbench.key("plan.due"))
  }
}
