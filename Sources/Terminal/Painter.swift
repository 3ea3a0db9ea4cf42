import CNcurses
import Workbench

/// Puts frames into curses' window, which then sends only what differs from what the terminal shows.
struct Painter {
  private let safe: SafeText
  private let depth: ColorDepth
  private var palette: Palette?
  private var shown: Frame?
  private var cells: [cchar_t] = []
  private var isCursorVisible: Bool?

  init(usesUnicode: Bool, depth: ColorDepth) {
    safe = SafeText(usesUnicode: usesUnicode)
    self.depth = depth
  }

  mutating func draw(_ frame: Frame, theme: Theme) {
    let unchanged = palette?.theme == theme ? shown : nil
    let previous = unchanged?.size == frame.size ? unchanged : nil
    if palette?.theme != theme {
      palette = Palette(theme: theme, depth: depth, pairLimit: cn_color_pairs())
    }
    if previous == nil { unsafe werase(cn_window()) }
    for row in 0..<min(frame.size.rows, Int(cn_rows())) {
      if let previous, frame.isRow(row, sameIn: previous) { continue }
      put(frame.row(row), at: row)
    }
    shown = frame
    place(frame.cursor)
    unsafe wnoutrefresh(cn_window())
    cn_update()
  }

  /// The next frame is sent as a whole.
  mutating func forget() {
    shown = nil
    isCursorVisible = nil
    unsafe clearok(cn_physical_screen(), true)
  }

  /// Sends the window again as it is.
  mutating func repaint() {
    forget()
    unsafe wnoutrefresh(cn_window())
    cn_update()
  }

  /// Writes one row in one go. Rows of cells don't wrap, so the corner at the bottom right is a cell as any.
  private mutating func put(_ row: ArraySlice<FrameCell>, at number: Int) {
    cells.removeAll(keepingCapacity: true)
    let visible = row.prefix(Int(cn_columns()))
    var index = visible.startIndex
    while index < visible.endIndex {
      let piece = safe.piece(at: index, in: visible)
      if let look = palette?.look(of: visible[index].style) {
        cells.append(look.cell(piece.base, marks: piece.marks))
      }
      index += piece.columns
    }
    unsafe mvwadd_wchnstr(cn_window(), Int32(number), 0, cells, Int32(cells.count))
  }

  private mutating func place(_ cursor: Point?) {
    let last = Point(row: Int(cn_rows()) - 1, column: Int(cn_columns()) - 1)
    let at = cursor ?? last
    unsafe wmove(
      cn_window(), Int32(clamping: min(max(0, at.row), last.row)),
      Int32(clamping: min(max(0, at.column), last.column)))
    let isVisible = cursor != nil
    guard isVisible != isCursorVisible else { return }
    isCursorVisible = isVisible
    curs_set(isVisible ? 1 : 0)
  }
}
