import JourneyModel
import Words

/// Putting a touchpoint into another cell.
enum MoveTouchpoint {
  /// - Parameters:
  ///   - channel, persona: nil to keep what it has.
  /// - Returns: whether it is there now.
  @discardableResult
  static func put(
    _ id: ID<Touchpoint>, stage: ID<Stage>, channel: ID<Channel>? = nil, persona: ID<Persona>? = nil,
    in workbench: inout Workbench
  ) -> Bool {
    let map = workbench.place.map
    guard let old = workbench.journey.touchpoint(id, on: map) else { return false }
    var edits: [Edit] = []
    if let persona, persona != old.persona {
      edits += dropTransitions(of: id, in: workbench)
      edits.append(.set(id, on: map, "persona", to: .text(persona.text)))
    }
    if stage != old.stage { edits.append(.set(id, on: map, "stage", to: .text(stage.text))) }
    if let channel, channel != old.channel {
      edits.append(.set(id, on: map, "channel", to: .text(channel.text)))
    }
    guard !edits.isEmpty else {
      Revealing.show(.touchpoint(id), in: &workbench)
      return true
    }
    let name = workbench.journey.withMap(map) { $0.stages[stage]?.name } ?? ""
    let label = words("move %@ to %@", old.title, name)
    guard workbench.perform(label, edits, showing: .touchpoint(id)) else { return false }
    if case .remove = edits[0] {
      workbench.say(words("Its transitions went: a path stays with one persona."))
    }
    return true
  }

  /// A way can't lead from one persona's touchpoint to another's.
  private static func dropTransitions(of id: ID<Touchpoint>, in workbench: Workbench) -> [Edit] {
    workbench.journey.transitions(at: id, on: workbench.place.map).map {
      .remove(RecordReference($0.id, on: workbench.place.map))
    }
  }
}
