/// A figure of a persona's path on the current and on the ideal map.
package struct FigureComparison: Sendable, Equatable {
  package enum Verdict: Hashable, Sendable { case better, worse, same }

  package let old: PathFigure
  package let new: PathFigure

  /// Whether it is told from what is known; two ranges that overlap or touch tell nothing. Nil too where neither
  /// direction is the better one.
  package var verdict: Verdict? {
    guard let old = old.value.range, let new = new.value.range else { return nil }
    if old == new { return old.lowerBound == old.upperBound ? .same : nil }
    guard let better = self.old.better else { return nil }
    switch direction {
    case 1: return better == .up ? .better : .worse
    case -1: return better == .up ? .worse : .better
    default: return nil
    }
  }

  /// Whether it rises: 1, falls: −1, or neither as far as is known: 0.
  package var direction: Int {
    guard let old = old.value.range, let new = new.value.range else { return 0 }
    if new.lowerBound > old.upperBound { return 1 }
    return new.upperBound < old.lowerBound ? -1 : 0
  }
}

extension FigureValue {
  /// Where it lies; nil if that is unknown.
  fileprivate var range: ClosedRange<Double>? {
    switch self {
    case .known(let number) where !number.isNaN: number...number
    case .between(let low, let high) where low <= high: low...high
    default: nil
    }
  }
}

extension Journey {
  /// The figures of a persona's path on both maps: those that are known on one of them, at least in part.
  package func figureComparisons(of persona: ID<Persona>) -> [FigureComparison] {
    let pairs = zip(
      pathFigures(of: persona, on: .current).all, pathFigures(of: persona, on: .ideal).all)
    return pairs.compactMap { old, new in
      old.value == .unknown && new.value == .unknown ? nil : FigureComparison(old: old, new: new)
    }
  }
}
