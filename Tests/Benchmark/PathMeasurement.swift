import JourneyModel
import Workbench

/// A persona's path of 500 touchpoints and 1,500 transitions: laid out and added up. Beside it NetworkX doing in
/// Python the part of it that it knows: the strongly connected components, and the layers of what is left of the
/// graph without its ways back.
enum PathMeasurement: Measurement {
  static let name = "path"

  static func figures() throws -> [Figure] {
    let journey = journey(touchpoints: 500, transitions: 1500)
    let graph = PathGraph(of: ID("p"), on: .current, in: journey)
    let layout = Runs.measure(31) { PathLayout(of: graph) }
    let both = Runs.measure(31) { (PathLayout(of: graph), PathFigures(of: graph)) }
    let peer = try NetworkX.measure(graph)
    var workbench = shown(journey)
    let move = Runs.measure(201) { () -> Frame in
      _ = workbench.handle(.key(KeyStroke("l")))
      return workbench.frame()
    }
    let edit = Runs.measure(31) { () -> Frame in
      _ = workbench.handle(.key(KeyStroke("%")))
      _ = workbench.handle(.key(KeyStroke("5")))
      _ = workbench.handle(.key(KeyStroke(.enter)))
      workbench.confirmDeeds()
      return workbench.frame()
    }
    return [
      Figure("a move on a path of 500 touchpoints, with its picture", move, in: .milliseconds),
      Figure("a share typed there, with its picture", edit, in: .milliseconds),
      Figure("lay out a path of 500 touchpoints", layout, in: .milliseconds),
      Figure(
        "lay out and add up a path of 500 touchpoints", both, in: .milliseconds,
        peer: Figure.Peer(name: "NetworkX", value: peer), aim: .below(20)),
    ]
  }

  /// Each touchpoint leads on to the next and to one or two a little further on; one way in ten leads back.
  private static func journey(touchpoints: Int, transitions: Int) -> Journey {
    var random = SplitMix(seed: 1981)
    var parts = JourneyParts()
    var (stages, steps, ways) = (Table<Stage>(), Table<Touchpoint>(), Table<Transition>())
    parts.personas.append(named("p"))
    for channel in 0..<10 { parts.channels.append(named("c\(channel)")) }
    for stage in 0..<8 { stages.append(named("s\(stage)")) }
    for number in 0..<touchpoints {
      var step: Touchpoint = named("t\(number)")
      (step.persona, step.stage) = (ID("p"), ID("s\(number * 8 / touchpoints)"))
      step.channel = ID("c\(Int.random(in: 0..<10, using: &random))")
      steps.append(step)
    }
    for number in 0..<transitions {
      let from = number % (touchpoints - 6)
      let to = number < touchpoints - 6 ? from + 1 : from + Int.random(in: 2...6, using: &random)
      let isBack = number >= touchpoints && random.chance(10)
      var way: Transition = named("w\(number)")
      (way.from, way.to) = isBack ? (ID("t\(to)"), ID("t\(from)")) : (ID("t\(from)"), ID("t\(to)"))
      way.share = random.chance(80) ? Quantity(0.3) : nil
      ways.append(way)
    }
    parts.current = JourneyMap(
      stages: stages, notes: Table(), touchpoints: steps, transitions: ways,
      unknown: Journey().current.unknown)
    return Journey(parts)
  }

  /// Turned to the path, on a screen of 120×40.
  private static func shown(_ journey: Journey) -> Workbench {
    var workbench = Workbench(
      journey, size: Size(rows: 40, columns: 120), options: Options(typography: Typography { _ in 1 }))
    for key in "gp" { for scalar in key.unicodeScalars { _ = workbench.handle(.key(KeyStroke(scalar))) } }
    return workbench
  }

  private static func named<Record: JourneyRecord>(_ id: String) -> Record {
    var record = Record()
    for field in Record.fields where field.key == "id" || field.key == Record.nameKey {
      field.set(&record, .text(id))
    }
    return record
  }
}

/// NetworkX, the graph library that Python's analysts use.
enum NetworkX {
  /// The median of nine in milliseconds, measured within Python; nil if it is not installed.
  static func measure(_ graph: PathGraph) throws -> Double? {
    guard let python = Tool.find("python3") else { return nil }
    let layout = PathLayout(of: graph)
    let edges = zip(graph.ways, layout.courses).map { way, course in
      let isForward = layout.spots[way.to].column > layout.spots[way.from].column
      return "(\(way.from),\(way.to),\(isForward ? 1 : 0))"
    }
    let script = """
      import statistics, time, networkx
      edges = [\(edges.joined(separator: ","))]
      times = []
      for _ in range(9):
          start = time.perf_counter()
          graph = networkx.MultiDiGraph((a, b) for a, b, _ in edges)
          list(networkx.strongly_connected_components(graph))
          forward = networkx.MultiDiGraph((a, b) for a, b, on in edges if on)
          list(networkx.topological_generations(forward))
          times.append(time.perf_counter() - start)
      print(statistics.median(times) * 1000)
      """
    guard let run = try? Tool.run([python, "-c", script]), run.code == 0 else { return nil }
    return run.output.split(whereSeparator: \.isWhitespace).first.flatMap { Double($0) }
  }
}
