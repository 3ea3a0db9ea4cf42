/// One touchpoint on the current and on the ideal map.
package struct TouchpointComparison: Hashable, Sendable {
  package let id: ID<Touchpoint>
  package let state: ComparedState
  /// The fields that differ where it stands on both maps, in the order in which a person fills them in.
  package let fields: [FieldDifference]
  /// The stage in which it stands on the current map, if that is another than on the ideal one.
  package let movedFrom: ID<Stage>?
  /// −2 … +2.
  package let emotion: RatingChange
  /// 1–5.
  package let expectation: RatingChange
  /// The opportunities that come true in it on the ideal map.
  package let realises: [ID<Opportunity>]
  /// The ways that lead on from it and are not the same on both maps. None for one that is removed: its ways
  /// go with it.
  package let ways: [TransitionComparison]

  /// Whether there is anything to say of it.
  package var differs: Bool { state != .kept || !ways.isEmpty }

  /// Whether something was designed here that no opportunity asked for: worth a question, no mistake.
  package var realisesNothing: Bool { (state == .added || state == .changed) && realises.isEmpty }
}

/// A way between two touchpoints on the current and on the ideal map. Ways are the same if they lead from and to
/// the same touchpoints, whatever their ids: who draws one anew means that one.
package struct TransitionComparison: Hashable, Sendable {
  package let from: ID<Touchpoint>
  package let to: ID<Touchpoint>
  package let state: ComparedState
  /// The fields that differ where it is on both maps; of one that came, all that hold something.
  package let fields: [FieldDifference]
  package let oldContext: Transition.Context?
  package let newContext: Transition.Context?

  /// Whether customers no longer have to tell again what they have told.
  package var isMended: Bool {
    (oldContext == .lost || oldContext == .partly) && newContext == .carried
  }
}

/// One stage on the current and on the ideal map, and what stands in it.
package struct StageComparison: Hashable, Sendable {
  package let id: ID<Stage>
  package let state: ComparedState
  /// Its own fields that differ, where it is on both maps.
  package let fields: [FieldDifference]
  /// Whether it stands elsewhere among the stages.
  package let isMoved: Bool
  /// Those that stand in it on the ideal map, persona by persona, and between them those that stood in it.
  /// One that was moved to another stage stands there only.
  package internal(set) var touchpoints: [TouchpointComparison] = []
  /// Of what stands in it on each map.
  package internal(set) var emotion = MeanChange()
  package internal(set) var expectation = MeanChange()

  package var counts: StateCounts { StateCounts(touchpoints.lazy.map(\.state)) }

  /// Whether there is anything to say of it, or of anything in it.
  package var differs: Bool { state != .kept || touchpoints.contains(where: \.differs) }
}
