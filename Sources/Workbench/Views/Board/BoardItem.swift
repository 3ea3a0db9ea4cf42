import JourneyModel

/// One thing in a cell of the board that the cursor can stand on.
enum BoardItem: Hashable, Sendable {
  case touchpoint(ID<Touchpoint>)
  case friction(ID<FrictionPoint>)
  case opportunity(ID<Opportunity>)
}
