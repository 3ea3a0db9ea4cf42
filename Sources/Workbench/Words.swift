/// The one way by which text reaches a person: keyed by its English form, so that another language is one
/// catalogue and no change to a view. `%@` stands for the values, in order.
package func words(_ english: String, _ values: (any CustomStringConvertible)...) -> String {
  guard !values.isEmpty else { return english }
  var parts = english.components(splitBy: "%@")
  var text = parts.removeFirst()
  for (index, part) in parts.enumerated() {
    text += index < values.count ? values[index].description : "%@"
    text += part
  }
  return text
}

/// “1 touchpoint”, “3 touchpoints”: the number with the word that fits it.
package func words(_ count: Int, _ one: String, _ many: String) -> String {
  words(count == 1 ? "%@ " + one : "%@ " + many, count)
}

extension String {
  /// The pieces between a separator.
  func components(splitBy separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
