package import JSONText

/// The journey as it is, or as it should be: stages, what is noted in them, touchpoints and the ways between.
package struct JourneyMap: Sendable, Equatable {
  package internal(set) var stages = Table<Stage>()
  package internal(set) var notes = Table<Note>()
  package internal(set) var touchpoints = Table<Touchpoint>()
  package internal(set) var transitions = Table<Transition>()
  package var unknown = JSONMembers()
  /// Kept in step by `Journey`'s edits.
  var index = MapIndex()

  package init() {}

  /// The map as it was read; references are for the journey to check.
  package init(
    stages: Table<Stage>, notes: Table<Note>, touchpoints: Table<Touchpoint>,
    transitions: Table<Transition>, unknown: JSONMembers
  ) {
    (self.stages, self.notes) = (stages, notes)
    (self.touchpoints, self.transitions) = (touchpoints, transitions)
    self.unknown = unknown
  }

  package static func == (a: JourneyMap, b: JourneyMap) -> Bool {
    a.stages == b.stages && a.notes == b.notes && a.touchpoints == b.touchpoints
      && a.transitions == b.transitions && a.unknown == b.unknown
  }
}

/// Which of a journey's maps is meant.
package enum MapKind: String, Hashable, Sendable, CaseIterable {
  /// The journey as it really is.
  case current
  /// As it should be.
  case ideal

  package var other: MapKind { self == .current ? .ideal : .current }
}
