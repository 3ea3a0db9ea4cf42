/// A figure that may be known, known to lie between two numbers, or unknown.
package enum FigureValue: Hashable, Sendable {
  case known(Double)
  /// Something it is made of is unknown; whatever that is, the figure lies here.
  case between(Double, Double)
  case unknown

  /// The number, where it is known.
  package var number: Double? {
    if case .known(let number) = self { number } else { nil }
  }
}
