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

  init(width: Int) {
    count = width >= 64 ? 3 : width >= 46 ? 2 : 1
    initiative = Self.spans(width, indent: 3, [14, 16, 11].suffix(count == 1 ? 2 : count), count)
    indicator = Self.spans(width, indent: 5, [17, 14, 10].suffix(count == 1 ? 2 : count), count)
  }

  /// - Parameter count: how many of the cells there is room for.
  private static func spans(_ width: Int, indent: Int, _ widths: ArraySlice<Int>, _ count: Int) -> Spans {
    let widths = widths.prefix(count)
    let end = max(indent, width - 1 - widths.reduce(0) { $0 + $1 + 1 })
    var start = end + 1
    let cells = widths.map { width in
      defer { start += width + 1 }
      return start..<start + width
    }
    return Spans(title: indent..<end, cells: cells)
  }
}
