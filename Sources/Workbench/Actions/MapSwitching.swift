import JourneyModel
import Words

/// Turning between the journey as it is and as it should be.
enum MapSwitching {
  static func turn(in workbench: inout Workbench) {
    guard workbench.place.map == .current, !workbench.journey.hasIdeal else {
      workbench.place.map = workbench.place.map == .current ? .ideal : .current
      return
    }
    let items = [
      Picker.Item(
        "copy", words("Make it from the current map"),
        detail: words("stages, notes, touchpoints and ways are taken over")),
      Picker.Item("empty", words("Start with the stages alone"), detail: ""),
    ]
    workbench.open(
      Picker(words("There is no ideal map yet"), items) { workbench, chosen in
        make(withAll: chosen.first == "copy", in: &workbench)
      })
  }

  private static func make(withAll: Bool, in workbench: inout Workbench) {
    let current = workbench.journey.current
    let map =
      withAll
      ? current
      : JourneyMap(
        stages: current.stages, notes: Table(), touchpoints: Table(), transitions: Table(),
        unknown: current.unknown)
    workbench.perform(words("make the ideal map"), [.setIdeal(map)]) { $0.map = .ideal }
  }
}
