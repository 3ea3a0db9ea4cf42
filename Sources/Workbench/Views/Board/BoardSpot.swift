import JourneyModel

/// Where the board's cursor stands, whoever is shown: by it other views notice that it has moved since they were
/// left, and stand on what it stands on.
struct BoardSpot: Hashable, Sendable {
  private let row: BoardPlace.Row
  private let stage: ID<Stage>?
  private let item: Int

  init(_ place: BoardPlace) { (row, stage, item) = (place.row, place.stage, place.item) }
}
