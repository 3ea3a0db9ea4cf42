/// A persona's paths as a Markov chain with absorbing states: where customers go from each step, as far as shares
/// and exits are recorded.
///
/// Customers are absorbed where they leave and where they reach a macro-conversion. Of an unknown share it is only
/// known that all shares of a step make at most 1: what known ones leave over may go to any of the unknown ones.
/// Probabilities are then bounds: the least and the greatest over every way of sharing the rest out, as for a
/// Markov chain with interval probabilities (I. Kozine, L. Utkin, “Interval-valued finite Markov chains”, Reliable
/// Computing 8, 2002). With every share known both are the absorption probabilities B = NR of J. Kemeny and
/// J. Snell, “Finite Markov Chains” (1960), chapter 3.
struct PathChain {
  /// What becomes of those who come to a step.
  struct Step {
    /// The ways whose shares are known: number of the next step, and share of customers, 0–1.
    var known: [(to: Int, share: Double)] = []
    /// Where the ways of unknown share lead.
    var open: [Int] = []
    /// The share who leave for certain.
    var exit = 0.0
    var isExitOpen = false
    /// The share of customers of whom it is not known which of the open ways they take.
    var rest = 0.0
    var isConversion = false
    /// What known shares and the exit add up to.
    var total = 0.0

    /// Whether it is unknown where some of the customers go on.
    var isUnsettled: Bool {
      let isCertain = open.count == 1 && !isExitOpen
      return !isConversion && rest > 0 && !isCertain && (isExitOpen || !open.isEmpty)
    }
  }

  /// What a customer may end in.
  enum End { case conversion, leaving }

  /// A probability that is known or lies between two.
  struct Bounds {
    let least: Double
    let greatest: Double
  }

  let steps: [Step]
  /// Steps in an order in which those that can be reached stand before those that reach them, as far as there are
  /// no circles.
  private let order: [Int]

  init(_ graph: PathGraph) {
    steps = graph.steps.indices.map { Self.step($0, in: graph) }
    order = graph.stepsFromTheEnd
  }

  private static func step(_ number: Int, in graph: PathGraph) -> Step {
    var step = Step()
    step.isConversion = graph.steps[number].conversion == .macro
    for way in graph.leaving[number].map({ graph.ways[$0] }) {
      if let share = way.share.map(clamped) {
        step.known.append((way.to, share))
      } else {
        step.open.append(way.to)
      }
    }
    let exit = graph.steps[number].exit.map(clamped)
    (step.exit, step.isExitOpen) = (exit ?? 0, exit == nil)
    step.total = step.known.reduce(step.exit) { $0 + $1.share }
    if step.total > 1 { step.normalise() }
    // What adding decimal fractions up leaves over is no rest.
    step.rest = step.total > 1 - 1e-9 ? 0 : 1 - step.total
    return step
  }

  private static func clamped(_ share: Double) -> Double { min(max(share, 0), 1) }

  /// The probability of ending so for those who begin at a step, by the step's number.
  func bounds(of end: End) -> [Bounds] {
    let least = probabilities(of: end) { min($0, $1) }
    let greatest = probabilities(of: end) { max($0, $1) }
    // One that was not computed to its end may be greater than it came to so far.
    let isWhole = least.isWhole && greatest.isWhole
    return zip(least.values, greatest.values).map {
      Bounds(least: $0, greatest: isWhole ? max($0, $1) : 1)
    }
  }

  /// The most that is computed, in ways looked at: a circle that is hardly ever left converges slowly.
  private static let mostWork = 4_000_000

  /// Gauss and Seidel's iteration from 0, from the ends backwards: it grows towards the least solution, which is
  /// the probability; without circles the first round is exact.
  private func probabilities(
    of end: End, choosing better: (Double, Double) -> Double
  ) -> (values: [Double], isWhole: Bool) {
    var values = steps.map { $0.isConversion && end == .conversion ? 1.0 : 0.0 }
    var work = 0
    let cost = steps.reduce(1) { $0 + $1.known.count + $1.open.count + 1 }
    while work < Self.mostWork {
      var change = 0.0
      for number in order where !steps[number].isConversion {
        let value = value(of: number, values, end, better)
        change = max(change, abs(value - values[number]))
        values[number] = value
      }
      if change < 1e-14 { return (values, true) }
      work += cost
    }
    return (values, false)
  }

  private func value(
    of number: Int, _ values: [Double], _ end: End, _ better: (Double, Double) -> Double
  ) -> Double {
    let step = steps[number]
    let atExit = end == .leaving ? 1.0 : 0.0
    var sum = step.exit * atExit
    var staying = 0.0
    for way in step.known {
      if way.to == number { staying += way.share } else { sum += way.share * values[way.to] }
    }
    sum += step.rest * restValue(of: step, values, atExit, better)
    // Those who come back to where they are go on from there like the others.
    return staying < 1 ? min(1, sum / (1 - staying)) : 0
  }

  /// Where a rest may go on, it goes on or leaves; where it can't, it may also end there.
  private func restValue(
    of step: Step, _ values: [Double], _ atExit: Double, _ better: (Double, Double) -> Double
  ) -> Double {
    var chosen = step.open.first.map { values[$0] }
    for next in step.open.dropFirst() { chosen = better(chosen ?? 0, values[next]) }
    if step.isExitOpen { chosen = better(chosen ?? 0, atExit) }
    return chosen ?? 0
  }
}

extension PathChain.Step {
  /// Shares that add up to more than 1 count in proportion.
  fileprivate mutating func normalise() {
    exit /= total
    for index in known.indices { known[index].share /= total }
  }
}

extension PathGraph {
  /// The steps, those that a depth-first search leaves first standing first.
  fileprivate var stepsFromTheEnd: [Int] {
    var isSeen = Array(repeating: false, count: steps.count)
    var order: [Int] = []
    var visits: [(step: Int, next: Int)] = []
    for root in starts + Array(steps.indices) where !isSeen[root] {
      isSeen[root] = true
      visits.append((root, 0))
      while let (step, next) = visits.last {
        guard next < leaving[step].count else {
          order.append(step)
          visits.removeLast()
          continue
        }
        visits[visits.count - 1].next += 1
        let to = ways[leaving[step][next]].to
        if !isSeen[to] {
          isSeen[to] = true
          visits.append((to, 0))
        }
      }
    }
    return order
  }
}
