import Words

/// What a persona's path comes to in figures.
package struct PathFigures: Sendable {
  /// In the order of `PathFigure.Kind`.
  package let all: [PathFigure]
  package let likelyPath: LikelyPath?

  /// - Parameter graph: of one persona.
  package init(of graph: PathGraph) {
    guard !graph.ways.isEmpty else {
      all = PathFigure.Kind.allCases.map {
        PathFigure(kind: $0, value: .unknown, remark: words("there are no transitions yet"))
      }
      likelyPath = nil
      return
    }
    let sum = PathSum(graph)
    let path = LikelyPath(of: graph)
    likelyPath = path
    all = PathFigure.Kind.allCases.map { sum.figure($0, path) }
  }

  package subscript(kind: PathFigure.Kind) -> PathFigure {
    all.first { $0.kind == kind } ?? PathFigure(kind: kind, value: .unknown, remark: nil)
  }
}

extension Journey {
  /// The figures of a persona's path on a map.
  package func pathFigures(of persona: ID<Persona>, on map: MapKind) -> PathFigures {
    PathFigures(of: PathGraph(of: persona, on: map, in: self))
  }
}

extension PathGraph {
  /// The steps at which a path ends though the customer wants on: no way on, no conversion, and not in the last
  /// stage of the map.
  package var deadEnds: [Int] {
    steps.indices.filter {
      isOnPath($0) && leaving[$0].allSatisfy { ways[$0].to == ways[$0].from } && steps[$0].conversion == nil
        && steps[$0].stage < stageCount - 1
    }
  }

  /// The part of the customers who go on from a step or leave there, as far as it is known: 0–1, and more where
  /// the shares contradict each other.
  package func total(at step: Int) -> Double {
    leaving[step].reduce(steps[step].exit ?? 0) { $0 + (ways[$1].share ?? 0) }
  }

  /// The steps of which more than everybody goes on or leaves: their shares are normalised for figures.
  package var overfull: [Int] { steps.indices.filter { Self.isMoreThanAll(total(at: $0)) } }

  /// Whether shares add up to more than all customers. A little more is what adding rounded fractions up makes
  /// of a whole.
  package static func isMoreThanAll(_ sum: Double) -> Bool { sum > 1 + 1e-6 }
}

/// Adds a path up.
private struct PathSum {
  private let graph: PathGraph
  private let chain: PathChain
  private let onPath: [Int]
  private let switches: [PathGraph.Way]

  init(_ graph: PathGraph) {
    self.graph = graph
    chain = PathChain(graph)
    onPath = graph.steps.indices.filter(graph.isOnPath)
    switches = graph.ways.filter(graph.isSwitch)
  }

  func figure(_ kind: PathFigure.Kind, _ path: LikelyPath?) -> PathFigure {
    let (value, remark) = value(of: kind, path)
    return PathFigure(kind: kind, value: value, remark: remark)
  }

  private func value(of kind: PathFigure.Kind, _ path: LikelyPath?) -> (FigureValue, String?) {
    switch kind {
    case .length: (.known(Double(onPath.count)), nil)
    case .switches: (.known(Double(switches.count)), nil)
    case .switchingFrequency: (.known(Double(switches.count) / Double(graph.ways.count)), nil)
    case .lostContexts: lostContexts
    case .minutes: minutes
    case .loops: (.known(Double(graph.loops.count)), nil)
    case .deadEnds: (.known(Double(graph.deadEnds.count)), nil)
    case .likelyLength: (path.map { .known(Double($0.steps.count)) } ?? .unknown, remark(on: path))
    case .likelyPath: (path?.probability ?? .unknown, remark(on: path))
    case .conversion: conversion
    case .leaving: (probability(of: .leaving), shareRemark)
    }
  }

  private func remark(on path: LikelyPath?) -> String? {
    path == nil ? words("which path is the most likely depends on shares that are unknown") : overfullRemark
  }

  private var lostContexts: (FigureValue, String?) {
    if switches.isEmpty { return (.unknown, words("the channel never changes")) }
    let lost = switches.count { $0.context == .lost }
    let unknown = switches.count { $0.context == nil }
    let all = Double(switches.count)
    let value = FigureValue(least: Double(lost) / all, greatest: Double(lost + unknown) / all)
    return (
      value, unknown == 0 ? nil : words("the context is unknown at %@", words(unknown, "switch", "switches"))
    )
  }

  /// A touchpoint met an unknown number of times is met once at least.
  private var minutes: (FigureValue, String?) {
    let timed = onPath.map { graph.steps[$0] }.filter { $0.minutes != nil }
    let sum = timed.reduce(0) { $0 + ($1.minutes ?? 0) * ($1.frequency ?? 1) }
    if timed.isEmpty { return (.unknown, words("no touchpoint on the path has its minutes")) }
    guard sum.isFinite else { return (.unknown, words("the minutes are too many to add up")) }
    let uncounted = timed.count { $0.frequency == nil && $0.minutes != 0 }
    let gaps = [
      (onPath.count - timed.count, words("%@ without minutes")),
      (uncounted, words("%@ without frequency, taken as met once")),
    ].filter { $0.0 > 0 }.map { words($0.1, words($0.0, "touchpoint", "touchpoints")) }
    return gaps.isEmpty ? (.known(sum), nil) : (.between(sum, .infinity), gaps.joined(separator: ", "))
  }

  private var conversion: (FigureValue, String?) {
    guard onPath.contains(where: { chain.steps[$0].isConversion }) else {
      return (.unknown, words("no macro-conversion is on the path"))
    }
    return (probability(of: .conversion), shareRemark)
  }

  /// From any of the steps where paths begin: how many begin where is not recorded.
  private func probability(of end: PathChain.End) -> FigureValue {
    let bounds = chain.bounds(of: end)
    let starts = graph.starts.map { bounds[$0] }
    guard let least = starts.map(\.least).min(), let greatest = starts.map(\.greatest).max() else {
      return .unknown
    }
    return FigureValue(least: least, greatest: greatest)
  }

  private var overfullRemark: String? {
    let count = graph.overfull.count
    return count == 0
      ? nil
      : words(
        "the shares of %@ add up to more than 100 %; they count in proportion", words(count, "step", "steps"))
  }

  private var shareRemark: String? {
    let open = onPath.count { chain.steps[$0].isUnsettled }
    if let overfullRemark { return overfullRemark }
    if open > 0 { return words("shares or exits are unknown at %@", words(open, "step", "steps")) }
    return graph.starts.count > 1 ? words("the path begins at %@ places", graph.starts.count) : nil
  }
}
