/// Something that stands in a cell of the board, below others.
protocol BoardBlock: Sendable {
  var height: Double { get }
  func draw(on sheet: inout Sheet, at top: Spot)
}
