import JourneyModel

/// What the personas' cards keep between frames.
package struct PersonasState: Sendable {
  /// Where the selected one stands, so that the cursor stays there when it is deleted.
  var selected = 0
  /// The first row of cards that is shown.
  var firstRow = 0
  /// What a persona's touchpoints add up to; none for those without any.
  private(set) var moods: [ID<Persona>: Mood] = [:]
  private var counted: (revision: Int, map: MapKind)?

  /// Counts anew if the journey or the map is another than the one that was counted.
  mutating func count(in journey: Journey, revision: Int, on map: MapKind) {
    if let counted, counted == (revision, map) { return }
    counted = (revision, map)
    var moods: [ID<Persona>: Mood] = [:]
    journey.withMap(map) { map in
      map.touchpoints.visit { moods[$0.persona, default: Mood()].add($0.emotion) }
    }
    self.moods = moods
  }
}
