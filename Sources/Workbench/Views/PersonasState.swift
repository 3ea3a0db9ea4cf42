import JourneyModel

/// What the personas' cards keep between frames.
package struct PersonasState: Sendable {
  /// What a persona's touchpoints add up to.
  struct Figures: Hashable, Sendable {
    var touchpoints = 0
    var emotions = 0
    var rated = 0

    /// nil where no touchpoint says how it feels.
    var meanEmotion: Double? { rated == 0 ? nil : Double(emotions) / Double(rated) }
  }

  /// The first row of cards that is shown.
  /// Where the selected one stands, so that the cursor stays there when it is deleted.
  var selected = 0
  var firstRow = 0
  private(set) var figures: [ID<Persona>: Figures] = [:]
  private var counted: (revision: Int, map: MapKind)?

  /// Counts anew if the journey or the map is another than the one that was counted.
  mutating func count(in journey: Journey, revision: Int, on map: MapKind) {
    if let counted, counted == (revision, map) { return }
    counted = (revision, map)
    var figures: [ID<Persona>: Figures] = [:]
    journey.withMap(map) { map in
      map.touchpoints.visit { touchpoint in
        figures[touchpoint.persona, default: Figures()].touchpoints += 1
        guard let emotion = touchpoint.emotion else { return }
        figures[touchpoint.persona]?.emotions += emotion
        figures[touchpoint.persona]?.rated += 1
      }
    }
    self.figures = figures
  }
}
