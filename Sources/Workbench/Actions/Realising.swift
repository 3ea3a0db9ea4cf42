import JourneyModel
import Words

/// Choosing the opportunities that come true in a touchpoint of the ideal map.
enum Realising {
  static func obstacle(_ workbench: Workbench) -> String? {
    if let reason = CompareCommands.whyNoComparison(workbench) { return reason }
    if touchpoint(in: workbench) == nil {
      return words("Only a touchpoint of the ideal map can realise an opportunity.")
    }
    return workbench.journey.opportunities.isEmpty
      ? words("There are no opportunities yet: %@ adds one.", workbench.key("opportunity.add")) : nil
  }

  /// The touchpoint under the cursor as the ideal map has it, on whichever side the cursor stands.
  private static func touchpoint(in workbench: Workbench) -> Touchpoint? {
    workbench.place.compare.touchpoint.flatMap { workbench.journey.touchpoint($0, on: .ideal) }
  }

  static func open(in workbench: inout Workbench) {
    guard let touchpoint = touchpoint(in: workbench) else { return }
    let journey = workbench.journey
    let chosen = journey.opportunities(realisedAt: touchpoint.id).map(\.text)
    let items = journey.choices(of: .opportunity, on: .ideal)
    let title = words("%@ realises …", touchpoint.title)
    let id = touchpoint.id
    workbench.open(
      Picker(title, items, chosen: chosen, many: true) { workbench, ids in
        set(id, Set(ids), in: &workbench)
      })
  }

  private static func set(_ id: ID<Touchpoint>, _ chosen: Set<String>, in workbench: inout Workbench) {
    guard let touchpoint = workbench.journey.touchpoint(id, on: .ideal) else { return }
    var edits: [Edit] = []
    workbench.journey.opportunities.visit { opportunity in
      let isChosen = chosen.contains(opportunity.id.text)
      if isChosen == opportunity.realisedBy.contains(id) { return }
      let others = opportunity.realisedBy.filter { $0 != id }
      let all = (isChosen ? others + [id] : others).map(\.text)
      edits.append(.set(opportunity.id, "realisedBy", to: all.isEmpty ? .absent : .list(all)))
    }
    workbench.perform(words("choose what %@ realises", touchpoint.title), edits)
  }
}
