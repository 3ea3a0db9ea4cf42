import JourneyModel
import Words

/// Moving what is selected by one place.
enum Arranging {
  static func sidewaysObstacle(_ workbench: Workbench) -> String? {
    switch workbench.selection {
    case .touchpoint, .stage: nil
    default: words("Move to a touchpoint or a stage's head first.")
    }
  }

  static func sideways(_ step: Int, in workbench: inout Workbench) {
    let stages = workbench.journey.withMap(workbench.place.map) { $0.stages.ids }
    switch workbench.selection {
    case .touchpoint(let id):
      guard let touchpoint = workbench.journey.touchpoint(id, on: workbench.place.map),
        let index = stages.firstIndex(of: touchpoint.stage), stages.indices.contains(index + step)
      else {
        return workbench.say(words(step < 0 ? "It is in the first stage." : "It is in the last stage."))
      }
      MoveTouchpoint.put(id, stage: stages[index + step], in: &workbench)
    case .stage(let id): move(RecordReference(id, on: workbench.place.map), step, in: &workbench)
    default: break
    }
  }

  static func upDownObstacle(_ workbench: Workbench) -> String? {
    switch workbench.selection {
    case .touchpoint, .lane, .channel, .persona: nil
    default: words("Move to a touchpoint, or to the head of a row, first.")
    }
  }

  static func upDown(_ step: Int, in workbench: inout Workbench) {
    if case .touchpoint(let id) = workbench.selection { return moveInCell(id, step, in: &workbench) }
    guard let reference = workbench.selection.reference(on: workbench.place.map) else { return }
    move(reference, step, in: &workbench)
  }

  /// Within its cell; at the cell's edge, to the next channel.
  private static func moveInCell(_ id: ID<Touchpoint>, _ step: Int, in workbench: inout Workbench) {
    let journey = workbench.journey
    let map = workbench.place.map
    guard let touchpoint = journey.touchpoint(id, on: map) else { return }
    let cell = journey.touchpoints(
      of: touchpoint.persona, in: touchpoint.stage, through: touchpoint.channel, on: map)
    guard let index = cell.firstIndex(of: id) else { return }
    guard cell.indices.contains(index + step) else {
      return changeChannel(touchpoint, step, in: &workbench)
    }
    let neighbour = cell[index + step]
    let after: ID<Touchpoint>? =
      step > 0 ? neighbour : journey.withMap(map) { $0.touchpoints.predecessor(of: neighbour) }
    let reference = RecordReference(id, on: map)
    workbench.perform(
      words("move %@", touchpoint.title), [.move(reference, after: after?.text)], showing: .touchpoint(id))
  }

  private static func changeChannel(_ touchpoint: Touchpoint, _ step: Int, in workbench: inout Workbench) {
    let channels = workbench.journey.channels.ids
    guard let index = channels.firstIndex(of: touchpoint.channel), channels.indices.contains(index + step)
    else {
      return workbench.say(words(step < 0 ? "It is in the first channel." : "It is in the last channel."))
    }
    MoveTouchpoint.put(
      touchpoint.id, stage: touchpoint.stage, channel: channels[index + step], in: &workbench)
  }

  private static func move(_ reference: RecordReference, _ step: Int, in workbench: inout Workbench) {
    let ids = workbench.journey.ids(of: reference.collection)
    guard let index = ids.firstIndex(of: reference.id), ids.indices.contains(index + step) else {
      return workbench.say(words("It can't go further."))
    }
    let target = step > 0 ? index + 1 : index - 2
    let after = ids.indices.contains(target) ? ids[target] : nil
    let name = workbench.journey.name(of: reference) ?? ""
    workbench.perform(words("move %@", name), [.move(reference, after: after)])
  }
}
