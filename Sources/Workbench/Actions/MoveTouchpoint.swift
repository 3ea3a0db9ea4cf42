import JourneyModel

/// Putting a touchpoint into another cell.
enum MoveTouchpoint {
  /// - Parameters:
  ///   - channel, persona: nil to keep what it has.
  static func put(
    _ id: ID<Touchpoint>, stage: ID<Stage>, channel: ID<Channel>? = nil, persona: ID<Persona>? = nil,
    in workbench: inout Workbench
  ) {
    let map = workbench.place.map
    guard let old = workbench.journey.touchpoint(id, on: map) else { return }
    var edits: [Edit] = []
    if let persona, persona != old.persona {
      edits += dropTransitions(of: id, in: workbench)
      edits.append(.set(id, on: map, "persona", to: .text(persona.text)))
    }
    if stage != old.stage { edits.append(.set(id, on: map, "stage", to: .text(stage.text))) }
    if let channel, channel != old.channel {
      edits.append(.set(id, on: map, "channel", to: .text(channel.text)))
    }
    guard !edits.isEmpty else { return Revealing.show(.touchpoint(id), in: &workbench) }
    let name = workbench.journey.withMap(map) { $0.stages[stage]?.name } ?? ""
    if workbench.perform(words("move %@ to %@", old.title, name), edits) {
      Revealing.show(.touchpoint(id), in: &workbench)
    }
  }

  /// A way can't lead from one persona's touchpoint to another's.
  private static func dropTransitions(of id: ID<Touchpoint>, in workbench: Workbench) -> [Edit] {
    workbench.journey.transitions(at: id, on: workbench.place.map).map {
      .remove(RecordReference($0.id, on: workbench.place.map))
    }
  }
}
