import JSONText
import JourneyModel

/// The scanner under all readers: values, tokens and numbers come out alike by every way through a text.
struct ScannerTarget: FuzzTarget {
  static let name = "scanner"
  private let mutator = JSONMutator(
    seeds: [
      "[0,-1,2.50,1e3,\"a\\u00e9\\n\",{\"b\":[true,false,null],\"a\":{}}]", "{\"k\":[[[[1]]]],\"\":\"é\"}",
      "\"\"", "3.14",
      "[18446744073709551616,0.1]",
    ].map { Array($0.utf8) } + Seeds.documents + Seeds.themes, words: ["", "a", "b", "\\u0000", "é"])

  func input(_ random: inout SplitMix) -> [UInt8] {
    random.chance(15) ? JSONMutator.number(&random) : mutator.input(&random)
  }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      try checkNumber(input)
      let (value, isSkipped) = (try? JSONValue(parsing: input), isPassedOver(input))
      if value != nil { try insist(isSkipped, "what can be read can't be passed over") }
      try checkNode(input, hasValue: value != nil)
      guard let value else { return false }
      var writer = JSONWriter()
      writer.value(value)
      let text = writer.finish()
      try insist((try? JSONValue(parsing: text)) == value, "what was written reads as another value")
      return true
    }
  }

  private func isPassedOver(_ input: [UInt8]) -> Bool {
    (try? JSONScanner.scan(input) { scanner throws(JSONFault) in try scanner.skipValue() }) != nil
  }

  private func checkNode(_ input: [UInt8], hasValue: Bool) throws(Broken) {
    do throws(JSONProblem) {
      _ = try JSONNode(parsing: input)
    } catch {
      try insist(!hasValue, "what is a value is no node")
      try insist((0...input.count).contains(error.offset), "a problem at an offset that is not there")
    }
  }

  /// If the text is one number: it is what the C library says it is.
  private func checkNumber(_ input: [UInt8]) throws(Broken) {
    let read = try? JSONScanner.scan(input) { scanner throws(JSONFault) in
      let number = try scanner.number()
      return (number: number, double: scanner.double(of: number), text: scanner.text(of: number))
    }
    guard let read, let expected = Double(read.text) else { return }
    try insist(read.double == expected, "\(read.text) reads as \(read.double)")
    if let faithful = read.number.faithfulDouble {
      try insist(faithful == expected, "\(read.text) counts as faithfully \(faithful)")
    }
    if let whole = read.number.int {
      try insist(Double(whole) == expected, "\(read.text) reads as the whole number \(whole)")
    } else if let whole = Int(read.text), whole != .min {
      throw Broken("\(whole) does not read as a whole number")
    }
    try checkQuantity(read.text, expected)
  }

  private func checkQuantity(_ text: String, _ expected: Double) throws(Broken) {
    guard let quantity = Quantity(text: text) else { return }
    try insist(quantity.value == expected, "\(text) is taken as \(quantity.value)")
    try insist(Quantity(text: quantity.description) == quantity, "\(text) is written as \(quantity)")
    try insist(
      Double(JSONNumber.shortest(text)) == expected, "\(text) in short is \(JSONNumber.shortest(text))")
  }
}
