/// The one way by which text reaches a person: keyed by its English form, so that another language is one
/// catalogue and no change to a view. `%@` stands for the values, in order.
///
/// Tables hold English; what shows a table's text puts it through here.
package func words(_ english: String, _ values: (any CustomStringConvertible)...) -> String {
  words(english, filledWith: values)
}

/// The same, where the values come in a list.
package func words(_ english: String, filledWith values: [any CustomStringConvertible]) -> String {
  var (text, start) = ("", english.startIndex)
  for value in values {
    guard let place = english.placeholder(from: start) else { break }
    text += english[start..<place.lowerBound]
    text += value.description
    start = place.upperBound
  }
  return start == english.startIndex ? english : text + english[start...]
}

/// “1 touchpoint”, “3 touchpoints”: the number with the word that fits it.
package func words(_ count: Int, _ one: String, _ many: String) -> String {
  words(count == 1 ? "%@ " + one : "%@ " + many, count)
}

/// `a, b and c`.
package func listed(_ texts: [String]) -> String {
  guard texts.count > 1, let last = texts.last else { return texts.joined() }
  return words("%@ and %@", texts.dropLast().joined(separator: ", "), last)
}

extension String {
  /// The next `%@`. A `%` alone is itself.
  fileprivate func placeholder(from start: Index) -> Range<Index>? {
    var rest = utf8[start...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "%")) {
      let next = utf8.index(after: sign)
      if next < endIndex, utf8[next] == UInt8(ascii: "@") { return sign..<utf8.index(after: next) }
      rest = utf8[next...]
    }
    return nil
  }
}
