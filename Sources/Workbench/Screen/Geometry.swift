/// The size of the screen or of a part of it, in character cells.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A cell of the screen, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells: the part of the screen that something may draw in.
package struct Area: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  package var size: Size { Size(rows: rows, columns: columns) }
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  package func contains(_ point: Point) -> Bool {
    (row..<row + rows).contains(point.row) && (column..<column + columns).contains(point.column)
  }

  /// The area without its outermost cells on each side.
  package func inset(rows dr: Int = 0, columns dc: Int = 0) -> Area {
    Area(row: row + dr, column: column + dc, rows: rows - 2 * dr, columns: columns - 2 * dc)
  }

  /// An area of the given size in the middle of this one, cut to it.
  package func centred(rows wantedRows: Int, columns wantedColumns: Int) -> Area {
    let r = min(wantedRows, rows)
    let c = min(wantedColumns, columns)
    return Area(row: row + (rows - r) / 2, column: column + (columns - c) / 2, rows: r, columns: c)
  }
}
