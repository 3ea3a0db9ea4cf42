import JourneyModel

/// How the comparison divides the screen: what it comes to above, the two maps side by side below it. On a narrow
/// screen each touchpoint has one column, with what it was and what it is.
struct CompareLayout {
  /// What it comes to.
  let head: Area
  /// The names of the columns; empty where there is no room.
  let names: Area
  let list: Area
  let isWide: Bool
  /// How wide each map's column is.
  private let cell: Int

  static let stateColumn = 1
  /// Behind the longest state.
  private static let leftColumn = 11
  static let deltaWidth = 5

  init(_ body: Area) {
    isWide = body.columns >= 64
    let headRows = body.rows < 12 ? 1 : body.columns < 130 ? 3 : 2
    let nameRows = isWide && body.rows >= 12 ? 1 : 0
    head = Area(row: body.row, column: body.column, rows: headRows, columns: body.columns)
    names = Area(row: body.row + headRows, column: body.column, rows: nameRows, columns: body.columns)
    list = Area(
      row: body.row + headRows + nameRows, column: body.column, rows: body.rows - headRows - nameRows,
      columns: body.columns)
    cell = max(0, (body.columns - Self.leftColumn - 4 - Self.deltaWidth) / 2)
  }

  /// The column of a map in a row of the screen, where there are two.
  func side(_ map: MapKind, row: Int) -> Area {
    if !isWide {
      return Area(
        row: row, column: list.column + Self.leftColumn, rows: 1, columns: list.columns - Self.leftColumn - 1)
    }
    let offset = map == .current ? Self.leftColumn : Self.leftColumn + cell + 3
    return Area(row: row, column: list.column + offset, rows: 1, columns: cell)
  }

  /// Between the two.
  var divider: Int { Self.leftColumn + cell + 1 }

  /// Where the difference of the emotions stands.
  func delta(row: Int) -> Area {
    let ideal = side(.ideal, row: row)
    return Area(row: row, column: ideal.column + ideal.columns, rows: 1, columns: Self.deltaWidth)
  }

  /// Under a touchpoint's title, to the right end.
  func below(row: Int, from map: MapKind = .current) -> Area {
    let start = isWide ? side(map, row: row).column - list.column + 2 : 3
    return Area(row: row, column: list.column + start, rows: 1, columns: list.columns - start - 1)
  }

  /// How many figures stand side by side.
  var figuresPerLine: Int { list.columns >= 100 ? 3 : isWide ? 2 : 1 }

  /// Where a figure stands in a line of them.
  func figure(_ number: Int, row: Int) -> Area {
    let width = (list.columns - 1) / figuresPerLine
    return Area(row: row, column: list.column + 1 + number * width, rows: 1, columns: width - 2)
  }

  /// The map in whose column a place is.
  func map(at point: Point) -> MapKind {
    point.column >= list.column + divider ? .ideal : .current
  }
}
