import JourneyModel

/// Lines that meet at right angles, until they are characters: each cell knows in which directions it is open.
struct PathLines {
  /// How a line is drawn.
  enum Look: UInt8 {
    case none, plain, partly, lost

    init(_ context: Transition.Context?) {
      switch context {
      case .lost: self = .lost
      case .partly: self = .partly
      case .carried, nil: self = .plain
      }
    }

    var role: StyleRole {
      switch self {
      case .lost: .warning
      case .partly: .emotionNeutral
      case .plain, .none: .curve
      }
    }
  }

  private struct Cell {
    var open: UInt8 = 0
    var look = Look.none
    var isMarked = false
  }

  private static let (up, down, left, right): (UInt8, UInt8, UInt8, UInt8) = (1, 2, 4, 8)

  /// The part of the sheet that is in sight.
  private let area: Area
  private var cells: [Cell]

  init(in area: Area) {
    self.area = area
    cells = Array(repeating: Cell(), count: area.rows * area.columns)
  }

  /// A level line.
  ///
  /// - Parameters:
  ///   - columns: the cells it goes through.
  ///   - turnsAt: the column in which it meets an upright line, if one of its ends does.
  mutating func level(_ row: Int, _ columns: Range<Int>, turnsAt turn: Int?, _ look: Look, _ isMarked: Bool) {
    let shown = columns.clamped(to: area.column..<area.column + area.columns)
    for column in shown {
      var open = Self.left | Self.right
      if column == turn, column == columns.lowerBound { open = Self.right }
      if column == turn, column == columns.upperBound - 1 { open = Self.left }
      add(open, row, column, look, isMarked)
    }
  }

  /// An upright line; its ends are open to one side only.
  mutating func upright(_ column: Int, _ rows: ClosedRange<Int>, _ look: Look, _ isMarked: Bool) {
    guard rows.overlaps(area.row...max(area.row, area.row + area.rows - 1)) else { return }
    for row in max(rows.lowerBound, area.row)...min(rows.upperBound, area.row + max(0, area.rows - 1)) {
      let open = (row > rows.lowerBound ? Self.up : 0) | (row < rows.upperBound ? Self.down : 0)
      add(open, row, column, look, isMarked)
    }
  }

  private mutating func add(_ open: UInt8, _ row: Int, _ column: Int, _ look: Look, _ isMarked: Bool) {
    guard area.contains(Point(row: row, column: column)) else { return }
    let place = (row - area.row) * area.columns + column - area.column
    cells[place].open |= open
    // Where ways share a line, it is plain unless all of them lose context there.
    let old = cells[place].look
    cells[place].look = old == .none || old == look ? look : .plain
    cells[place].isMarked = cells[place].isMarked || isMarked
  }

  /// - Parameter canvas: a sheet whose top left is that of the area.
  func draw(on canvas: inout Canvas) {
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let cell = cells[row * area.columns + column]
        guard cell.open != 0 else { continue }
        let style = Style(cell.look.role, cell.isMarked ? .related : .none)
        canvas.text(Self.form(cell), in: canvas.area, row: row, column: column, style)
      }
    }
  }

  private static func form(_ cell: Cell) -> String {
    switch cell.open {
    case up | down, up, down: cell.look == .lost ? "╎" : cell.look == .partly ? "┆" : "│"
    case left | right, left, right: level(cell.look)
    case down | right: "╭"
    case down | left: "╮"
    case up | right: "╰"
    case up | left: "╯"
    case up | down | right: "├"
    case up | down | left: "┤"
    case left | right | down: "┬"
    case left | right | up: "┴"
    default: "┼"
    }
  }

  static func level(_ look: Look) -> String {
    switch look {
    case .lost: "╌"
    case .partly: "┄"
    case .plain, .none: "─"
    }
  }
}
