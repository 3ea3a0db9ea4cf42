import JourneyModel
import Words

/// A phase of the guide as lines of text: its purpose, its steps, the questions to ask, and what the channels
/// should do.
struct GuidePage {
  struct Line {
    /// The row it belongs to; nil: a heading, or air.
    let row: Int?
    var pieces: [(String, Style)]
    /// Stands at the right end.
    var right: (String, Style)?
  }

  private(set) var lines: [Line] = []
  private let workbench: Workbench
  private let columns: Int
  private var typography: Typography { workbench.options.typography }

  init(_ workbench: Workbench, columns: Int) {
    (self.workbench, self.columns) = (workbench, max(8, columns))
    guard let phase = workbench.guideState.guide?.phases[at: workbench.guideState.phase] else { return }
    addHead(phase)
    var group: ChannelSort?
    for (index, row) in workbench.guideState.rows.enumerated() {
      switch row {
      case .step(let step): add(step, at: index, isNext: step == phase.next)
      case .question(let text):
        if index == phase.steps.count { addHeading(words("Questions to ask"), Style(.panelTitle)) }
        add("? ", text, Style(.note), at: index)
      case .check(let check, let sort):
        if sort != group { addHeading(heading(of: sort), Style(.panelTitle)) }
        group = sort
        add("· ", check.should, Style(.text), at: index)
      }
    }
  }

  /// `Store, Outlet – what it should do`.
  private func heading(of sort: ChannelSort) -> String {
    let names = workbench.guideState.channels.first { $0.sort == sort }?.names ?? []
    let more = names.count > 3 ? words(", %@ more", names.count - 3) : ""
    return words("%@ – what it should do", names.prefix(3).joined(separator: ", ") + more)
  }

  /// On a small screen the steps come first.
  private mutating func addHead(_ phase: GuidePhase) {
    guard workbench.bodyArea.rows >= 12 else { return }
    for text in typography.wrap(phase.kind.purpose, columns: columns) {
      lines.append(Line(row: nil, pieces: [(text, Style(.muted))]))
    }
    lines.append(Line(row: nil, pieces: []))
  }

  private mutating func addHeading(_ text: String, _ style: Style) {
    lines.append(Line(row: nil, pieces: []))
    lines.append(Line(row: nil, pieces: [(typography.fit(text, columns), style)]))
  }

  private mutating func add(_ step: GuideStep, at index: Int, isNext: Bool) {
    let (mark, style) = step.progress.mark
    let room = columns - typography.width(of: step.figure) - 4
    for (line, text) in typography.wrap(step.title, columns: max(8, room)).enumerated() {
      let head = line == 0 ? mark + " " : "  "
      lines.append(
        Line(
          row: index, pieces: [(head, style), (text, Style(.text))],
          right: line == 0 ? (step.figure, Style(isNext ? .focusMark : .number)) : nil))
    }
  }

  private mutating func add(_ mark: String, _ text: String, _ style: Style, at index: Int) {
    for (line, text) in typography.wrap(text, columns: columns - 2).enumerated() {
      lines.append(Line(row: index, pieces: [(line == 0 ? mark : "  ", Style(.muted)), (text, style)]))
    }
  }

  /// The lines that a row takes.
  func range(ofRow row: Int) -> Range<Int>? {
    guard let first = lines.firstIndex(where: { $0.row == row }),
      let last = lines.lastIndex(where: { $0.row == row })
    else { return nil }
    return first..<last + 1
  }
}

extension Progress {
  /// Its mark: the shape says it without the colour.
  var mark: (String, Style) {
    switch self {
    case .notBegun: ("○", Style(.muted))
    case .underWay: ("◐", Style(.emotionNeutral))
    case .done: ("●", Style(.emotionGood))
    }
  }
}
