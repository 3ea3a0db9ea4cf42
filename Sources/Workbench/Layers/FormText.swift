/// A text in the lines in which a field shows it, and which place of the text stands where.
struct WrappedText {
  let characters: [Character]
  /// The characters of each line; line breaks and nothing else are left out.
  private(set) var lines: [Range<Int>] = []
  private let typography: Typography

  init(_ characters: [Character], columns: Int, _ typography: Typography) {
    (self.characters, self.typography) = (characters, typography)
    wrap(columns)
  }

  private mutating func wrap(_ columns: Int) {
    var (start, used, place) = (0, 0, 0)
    var space: Int?  // where the line can be broken
    while place < characters.count {
      if characters[place].isNewline {
        lines.append(start..<place)
        place += 1
        (start, used, space) = (place, 0, nil)
        continue
      }
      let width = width(place..<place + 1)
      if used + width > columns, place > start {
        let end = space ?? place
        lines.append(start..<end)
        (start, used, space) = (end, self.width(end..<place), nil)
        continue
      }
      used += width
      place += 1
      if characters[place - 1] == " " { space = place }
    }
    lines.append(start..<characters.count)
  }

  private func width(_ range: Range<Int>) -> Int {
    range.count == 1 && characters[range.lowerBound].isASCII
      ? 1 : typography.width(of: String(characters[range]))
  }

  func text(_ line: Int) -> String { String(characters[lines[line]]) }

  /// The line in which a place stands.
  func line(of place: Int) -> Int { lines.lastIndex { $0.lowerBound <= place } ?? 0 }

  func column(of place: Int) -> Int {
    let start = lines[line(of: place)].lowerBound
    return width(start..<max(start, min(place, characters.count)))
  }

  /// The place nearest to a column of a line.
  func place(line: Int, column: Int) -> Int {
    let range = lines[line]
    let runsOn = lines.indices.contains(line + 1) && lines[line + 1].lowerBound == range.upperBound
    let last = runsOn ? max(range.lowerBound, range.upperBound - 1) : range.upperBound
    var place = range.lowerBound
    while place < last, width(range.lowerBound..<place + 1) <= column { place += 1 }
    return place
  }
}
