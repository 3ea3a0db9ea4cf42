import JourneyModel

/// What the view keeps between frames.
package struct PathState: Sendable {
  var facts: PathFacts?
  var geometry: PathGeometry?
  /// The cell of the whole drawing that stands at the top left.
  var scroll = Point(row: 0, column: 0)
  /// Whether the steps are points, so that the whole path is in sight.
  var isFar = false
  /// Where the cursor stood last, and on whose path.
  var settled = PathPlace()
  var persona: ID<Persona>?
  /// Where the board's cursor stood then: once it has moved, what it stands on is selected here too.
  var board: BoardSpot?
}
