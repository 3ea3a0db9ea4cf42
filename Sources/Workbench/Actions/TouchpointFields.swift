import JourneyModel
import Words

/// What one key changes on a touchpoint.
enum TouchpointFields {
  static func obstacle(_ workbench: Workbench) -> String? {
    if case .touchpoint = workbench.selection { return nil }
    return words("Move to a touchpoint first.")
  }

  /// One step better or worse. What was unknown starts from the middle: the first key makes it known.
  static func feel(_ step: Int, in workbench: inout Workbench) {
    guard case .touchpoint(let id) = workbench.selection,
      let touchpoint = workbench.journey.touchpoint(id, on: workbench.place.map)
    else { return }
    let new = min(2, max(-2, (touchpoint.emotion ?? 0) + step))
    if new == touchpoint.emotion {
      return workbench.say(words(step > 0 ? "It can't feel better than +2." : "It can't feel worse than −2."))
    }
    workbench.perform(
      words("emotion of %@: %@", touchpoint.title, Emotion.text(new)),
      [.set(id, on: workbench.place.map, "emotion", to: .integer(new))])
  }

  static func toggleMoment(in workbench: inout Workbench) {
    guard case .touchpoint(let id) = workbench.selection,
      let touchpoint = workbench.journey.touchpoint(id, on: workbench.place.map)
    else { return }
    let isMoment = touchpoint.momentOfTruth == true
    workbench.perform(
      words(isMoment ? "no moment of truth: %@" : "moment of truth: %@", touchpoint.title),
      [.set(id, on: workbench.place.map, "momentOfTruth", to: isMoment ? .absent : .flag(true))])
  }
}
