import JourneyModel
import Words

/// The lines below a path: everything that is known of the selected step or way.
struct PathDetail {
  typealias Line = [(String, Style)]

  private let facts: PathFacts
  private let journey: Journey
  private let map: MapKind
  private let step: Int?
  private let way: Int?

  init(_ workbench: Workbench) {
    facts = PathView.facts(of: workbench)
    (journey, map) = (workbench.journey, workbench.place.map)
    step = PathView.step(in: workbench, facts)
    way = PathView.way(in: workbench, facts)
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    for (row, line) in lines.prefix(area.rows).enumerated() { canvas.pieces(line, in: area, row: row) }
  }

  private var lines: [Line] {
    if let way { return lines(ofWay: way) }
    return step.map(lines(ofStep:)) ?? []
  }

  private func muted(_ text: String) -> (String, Style) { (text, Style(.muted)) }

  // MARK: A step

  private func lines(ofStep number: Int) -> [Line] {
    let step = facts.graph.steps[number]
    guard let touchpoint = journey.touchpoint(step.id, on: map) else { return [] }
    let place = [touchpoint.title, facts.channelName(step.channel), facts.stageName(step.stage)]
    let head: Line = [(place.compactMap { $0 }.joined(separator: " · "), Style(.text))]
    return [head + figures(of: touchpoint), leaving(number), sum(number)]
  }

  private func figures(of touchpoint: Touchpoint) -> Line {
    var line: Line = []
    if let exit = touchpoint.exit {
      line.append(("   " + TouchpointText.leaving(exit), Style(.warning)))
    }
    if let emotion = touchpoint.emotion {
      line.append(("   " + TouchpointText.emotion(emotion), Emotion.styledFace(Double(emotion)).1))
    }
    if let minutes = touchpoint.minutes { line.append(muted("   " + TouchpointText.minutes(minutes))) }
    if let conversion = touchpoint.conversion {
      line.append(("   " + TouchpointText.conversion(conversion), Style(.conversion)))
    }
    if touchpoint.momentOfTruth == true {
      line.append(("   " + TouchpointText.momentOfTruth, Style(.momentOfTruth)))
    }
    return line
  }

  /// Where it goes on from here, what most take first.
  private func leaving(_ number: Int) -> Line {
    let ways = facts.waysOn(from: number)
    if ways.isEmpty { return [(end(number), Style(facts.deadEnds.contains(number) ? .warning : .muted))] }
    let parts = ways.prefix(4).map { way in
      let way = facts.graph.ways[way]
      let share = way.share.map { ShareText.percent($0) + " " } ?? ""
      let arrow = way.to == number ? "↺" : "→"
      let word = way.to == number ? "" : " " + facts.cards[way.to].title
      return arrow + " " + share + word.trimmed + contextSuffix(way.context)
    }
    let more = ways.count > 4 ? " · " + words("and %@ more", ways.count - 4) : ""
    return [muted(parts.joined(separator: " · ") + more)]
  }

  private func contextSuffix(_ context: Transition.Context?) -> String {
    let word = ContextText.word(context)
    return word.isEmpty ? "" : " (" + word + ")"
  }

  /// Why nothing goes on from here.
  private func end(_ number: Int) -> String {
    if facts.deadEnds.contains(number) {
      return words("✕ Dead end: no way on, no conversion, and not in the last stage.")
    }
    if !facts.graph.isOnPath(number) { return words("Not on the path: nothing leads here or on.") }
    return words("The path ends here.")
  }

  /// What the shares of those who go on and leave come to.
  private func sum(_ number: Int) -> Line {
    let ways = facts.graph.leaving[number].map { facts.graph.ways[$0] }
    guard !ways.isEmpty else { return [] }
    let shares = ways.compactMap(\.share)
    let missing = ways.count - shares.count
    let total = shares.reduce(0, +)
    let exit = facts.graph.steps[number].exit
    let open = missing > 0 ? words(", the share of %@ unknown", words(missing, "way", "ways")) : ""
    if shares.isEmpty { return [muted(words("How many go which way is unknown."))] }
    let gone = words("%@ go on%@", ShareText.percent(total), open)
    // Where everybody goes on, nobody is left to leave.
    let unknown = missing == 0 && total > 1 - 1e-9 ? "" : words(", how many leave is unknown")
    let left = exit.map { words(", %@ leave", ShareText.percent($0)) } ?? unknown
    let all = total + (exit ?? 0)
    guard PathGraph.isMoreThanAll(all) else { return [muted(gone + left)] }
    return [
      muted(gone + left + ": "),
      (words("%@ in all, more than everybody", ShareText.percent(all)), Style(.warning)),
    ]
  }

  // MARK: A way

  private func lines(ofWay number: Int) -> [Line] {
    let way = facts.graph.ways[number]
    let titles = facts.cards[way.from].title + " → " + facts.cards[way.to].title
    let head: Line = [
      (titles, Style(.text)), ("   " + WayText.share(way.share), Style(.number)),
      ("   ", Style(.muted)),
      (back(number), Style(.curve)),
    ]
    return [head, [(context(way), Style(PathLines.Look(way.context).role))], sum(way.from)]
  }

  private func back(_ number: Int) -> String {
    switch facts.layout.courses[number] {
    case .back, .told(isBack: true): words("↩ back: a loop")
    case .onItself: words("↺ once more")
    case .forward, .told(isBack: false): ""
    }
  }

  private func context(_ way: PathGraph.Way) -> String {
    let ends = [way.from, way.to].map { facts.channelName(facts.graph.steps[$0].channel) ?? "" }
    return WayText.channels(from: ends[0], to: ends[1], isSwitch: facts.graph.isSwitch(way)) + ", "
      + WayText.context(way.context)
  }
}

extension PathFacts {
  func channelName(_ channel: Int) -> String? { channels.indices.contains(channel) ? channels[channel] : nil }

  /// The ways that leave a step, those that most take first, those of unknown share last.
  func waysOn(from step: Int) -> [Int] {
    graph.leaving[step].sorted { one, other in
      let shares = (graph.ways[one].share ?? -1, graph.ways[other].share ?? -1)
      return shares.0 == shares.1 ? one < other : shares.0 > shares.1
    }
  }

  /// The ways that reach a step, in the same order.
  func waysTo(_ step: Int) -> [Int] {
    graph.reaching[step].sorted { one, other in
      let shares = (graph.ways[one].share ?? -1, graph.ways[other].share ?? -1)
      return shares.0 == shares.1 ? one < other : shares.0 > shares.1
    }
  }

  func isForward(_ way: Int) -> Bool {
    switch layout.courses[way] {
    case .forward, .told(isBack: false): true
    case .back, .onItself, .told(isBack: true): false
    }
  }
}
