/// Which columns of the list the plan's columns take. The narrower the list, the fewer there are: what is late
/// or missing always stays.
struct PlanLayout {
  /// Columns from the left of the list.
  typealias Span = Range<Int>

  /// The columns of a kind of row.
  struct Spans {
    let title: Span
    /// From the left: what there is room for.
    let cells: [Span]
  }

  let initiative: Spans
  let indicator: Spans
  /// How many columns behind the title there is room for: 1–3.
  let count: Int

  /// Whether names and days have room to stand in full.
  let isWide: Bool

  init(width: Int) {
    isWide = width >= 90
    count = width >= 64 ? 3 : width >= 46 ? 2 : 1
    let (changes, figures) = isWide ? ([22, 23, 11], [25, 14, 17]) : ([14, 16, 11], [17, 14, 10])
    let first = 3 - max(2, count)
    initiative = Self.spans(width, indent: 3, changes[first...].prefix(count))
    indicator = Self.spans(width, indent: 5, figures[first...].prefix(count))
  }

  private static func spans(_ width: Int, indent: Int, _ widths: ArraySlice<Int>) -> Spans {
    let end = max(indent, width - 1 - widths.reduce(0) { $0 + $1 + 1 })
    var start = end + 1
    let cells = widths.map { width in
      defer { start += width + 1 }
      return start..<start + width
    }
    return Spans(title: indent..<end, cells: cells)
  }
}
