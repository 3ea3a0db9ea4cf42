import Words

/// A figure of a persona's path: what can be read off the map, and taken as a reading of an indicator.
package struct PathFigure: Sendable, Equatable {
  /// What is counted or computed.
  package enum Kind: String, Sendable, CaseIterable {
    /// Touchpoints on the path.
    case length
    /// Transitions at which the channel changes.
    case switches
    /// The share of transitions at which the channel changes.
    case switchingFrequency
    /// The share of channel switches at which the context is lost.
    case lostContexts
    /// Minutes that the touchpoints on the path take, each as often as it is met in a journey; once at least
    /// where that is unknown.
    case minutes
    /// Circular paths.
    case loops
    /// Steps with no way on that are neither a conversion nor in the last stage.
    case deadEnds
    /// Touchpoints on the most likely path.
    case likelyLength
    /// The share of customers who take the most likely path from its beginning to its end.
    case likelyPath
    /// The probability of reaching a macro-conversion.
    case conversion
    /// The probability of leaving before that.
    case leaving
  }

  package let kind: Kind
  package let value: FigureValue
  /// Why it is unknown, or what had to be taken for granted; nil if there is nothing to say.
  package let remark: String?

  package var label: String {
    switch kind {
    case .length: words("Journey length")
    case .switches: words("Channel switches")
    case .switchingFrequency: words("Switching frequency")
    case .lostContexts: words("Lost contexts")
    case .minutes: words("Minutes")
    case .loops: words("Loops")
    case .deadEnds: words("Dead ends")
    case .likelyLength: words("Likely path length")
    case .likelyPath: words("Likely path")
    case .conversion: words("Conversion")
    case .leaving: words("Leaving")
    }
  }

  /// The direction in which it is better; nil where that is for the team to say.
  package var better: Indicator.Direction? {
    switch kind {
    case .likelyPath: nil
    case .conversion: .up
    default: .down
    }
  }

  /// The unit of its readings.
  package var unit: String {
    switch kind {
    case .minutes: words("min")
    case .length, .likelyLength: words("touchpoints")
    default: isShare ? "%" : ""
    }
  }

  package var isShare: Bool {
    switch kind {
    case .switchingFrequency, .lostContexts, .likelyPath, .conversion, .leaving: true
    default: false
    }
  }

  /// The value as a reading has it: shares in per cent, to one decimal. Nil unless it is known.
  package var reading: Double? {
    guard let number = value.number, number.isFinite, abs(number) < 1e12 else { return nil }
    return ((isShare ? 100 * number : number) * 10).rounded() / 10
  }

  /// `12`, `40 %`, `20–35 %`, `at least 34 min`, `unknown`.
  package var text: String {
    switch value {
    case .unknown: words("unknown")
    case .known(let number): withUnit(Self.rounded(scaled(number)))
    case .between(let low, let high) where high.isInfinite:
      words("at least %@", withUnit(Self.rounded(scaled(low))))
    case .between(let low, let high):
      withUnit(Self.range(Self.rounded(scaled(low)), Self.rounded(scaled(high))))
    }
  }

  /// One number where both ends are read aloud alike.
  private static func range(_ low: String, _ high: String) -> String { low == high ? low : low + "–" + high }

  private func scaled(_ number: Double) -> Double { isShare ? 100 * number : number }

  private func withUnit(_ text: String) -> String {
    isShare || kind == .minutes ? text + " " + unit : text
  }

  /// To a tenth below 10, else to a whole number: what people read aloud.
  private static func rounded(_ number: Double) -> String {
    guard abs(number) < 1e12 else { return Quantity(number).description }
    let tenths = (number * 10).rounded() / 10
    return Quantity(abs(tenths) < 10 ? tenths : number.rounded()).description
  }
}
