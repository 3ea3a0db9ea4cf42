/// Draws text into a part of a frame; what doesn't fit is cut.
package struct Canvas {
  package private(set) var frame: Frame
  package let typography: Typography

  package init(size: Size, typography: Typography) {
    frame = Frame(size: size)
    self.typography = typography
  }

  package var area: Area { Area(frame.size) }

  /// Writes a text from the left end of an area's row, cut to the area. Gives the columns used.
  ///
  /// - Parameters:
  ///   - row, column: counted from the area's top left.
  ///   - ellipsis: whether … marks a text that was cut.
  @discardableResult
  package mutating func text(
    _ text: String, in area: Area, row: Int = 0, column: Int = 0, _ style: Style, ellipsis: Bool = true
  ) -> Int {
    let room = area.columns - column
    guard room > 0, row >= 0, row < area.rows, column >= 0 else { return 0 }
    let shown = ellipsis ? fitted(text, room) : text
    var used = 0
    typography.forEachGlyph(in: shown) { glyph in
      guard used + glyph.width <= room else { return }
      put(glyph, row: area.row + row, column: area.column + column + used, style)
      used += glyph.width
    }
    return used
  }

  /// Writes a text that ends at the right end of an area's row.
  package mutating func textRight(_ text: String, in area: Area, row: Int = 0, _ style: Style) {
    let width = min(typography.width(of: text), area.columns)
    self.text(text, in: area, row: row, column: area.columns - width, style)
  }

  /// Writes pieces of different styles one after the other. Gives the columns used.
  @discardableResult
  package mutating func pieces(
    _ pieces: [(String, Style)], in area: Area, row: Int = 0, column: Int = 0
  ) -> Int {
    var used = 0
    for (text, style) in pieces {
      used += self.text(text, in: area, row: row, column: column + used, style)
    }
    return used
  }

  /// Fills an area with one character.
  package mutating func fill(_ area: Area, _ character: Unicode.Scalar = " ", _ style: Style) {
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        put(Glyph(base: ascii(character), width: 1), row: area.row + row, column: area.column + column, style)
      }
    }
  }

  /// Draws a horizontal line over the whole row of an area.
  package mutating func rule(in area: Area, row: Int = 0, _ style: Style = Style(.grid)) {
    fill(Area(row: area.row + row, column: area.column, rows: 1, columns: area.columns), "─", style)
  }

  /// Lays an emphasis over what stands in an area.
  package mutating func emphasise(_ area: Area, _ emphasis: Emphasis) {
    for row in area.row..<area.row + area.rows {
      for column in area.column..<area.column + area.columns where isInside(row, column) {
        frame[row, column].style.emphasis = emphasis
      }
    }
  }

  /// A box with a title; gives the area inside.
  package mutating func box(_ area: Area, title: String = "") -> Area {
    guard area.rows >= 2, area.columns >= 2 else { return area.inset(rows: 1, columns: 1) }
    let border = Style(.panelBorder)
    fill(area, " ", Style(.panel))
    rule(in: area, row: 0, border)
    rule(in: area, row: area.rows - 1, border)
    for row in 1..<area.rows - 1 {
      text("│", in: area, row: row, border)
      text("│", in: area, row: row, column: area.columns - 1, border)
    }
    text("┌", in: area, border)
    text("┐", in: area, column: area.columns - 1, border)
    text("└", in: area, row: area.rows - 1, border)
    text("┘", in: area, row: area.rows - 1, column: area.columns - 1, border)
    if !title.isEmpty {
      text(" \(title) ", in: area.inset(columns: 2), Style(.panelTitle))
    }
    return area.inset(rows: 1, columns: 2)
  }

  /// Where the terminal's cursor is to stand.
  package mutating func placeCursor(_ point: Point?) { frame.cursor = point }

  /// One glyph at a place of the frame; outside of it nothing happens.
  package mutating func put(_ glyph: Glyph, row: Int, column: Int, _ style: Style) {
    guard isInside(row, column) else { return }
    if glyph.width == 2 {
      guard isInside(row, column + 1) else { return }
      frame[row, column + 1] = FrameCell("\0", style: style)
    }
    frame[row, column] = FrameCell(glyph.base, marks: glyph.marks, style: style)
  }

  private func isInside(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < frame.size.rows && column >= 0 && column < frame.size.columns
  }

  private func fitted(_ text: String, _ room: Int) -> String {
    text.utf8.count <= room ? text : typography.fit(text, room)
  }

  private func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var base = scalar
    if !typography.isUnicode { typography.forEachGlyph(in: String(scalar)) { base = $0.base } }
    return base
  }
}
