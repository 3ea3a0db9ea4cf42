import JourneyModel

/// Text in the form in which it is compared when a person looks for something: lower case, without accents.
enum FoldedText {
  /// The folded text as UTF-8.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    var all: UInt8 = 0
    for place in start..<bytes.count {
      all |= bytes[place]
      bytes[place] = lower(bytes[place])
    }
    if all < 0x80 { return }  // nearly every text, and many times as fast
    bytes.removeLast(bytes.count - start)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(lower(UInt8(truncatingIfNeeded: scalar.value)))
      } else {
        let place = Int(scalar.value) - firstLatin
        bytes.append(contentsOf: latin.indices.contains(place) ? latin[place] : Array(folded(scalar).utf8))
      }
    }
  }

  private static let firstLatin = 0x80
  /// The accented letters of European languages, folded once: looking up names takes its time.
  private static let latin: [[UInt8]] = (firstLatin..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).map { Array(folded($0).utf8) } ?? []
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    return scalar.plainLatin ?? scalar.properties.lowercaseMapping
  }
}

/// What a person typed to find something: words that all have to occur.
struct FoldedQuery: Equatable {
  let terms: [[UInt8]]
  /// All of it without the spaces, for letters that occur in this order with others between.
  private let letters: [UInt8]

  init(_ text: String) {
    terms = FoldedText.bytes(of: text).split(separator: UInt8(ascii: " ")).map(Array.init)
    letters = terms.flatMap(\.self)
  }

  var isEmpty: Bool { terms.isEmpty }

  /// How well a text fits, 0 best; nil if it does not.
  ///
  /// - Parameters:
  ///   - text: what holds the item's folded label and detail, among others.
  ///   - label, detail: where they stand.
  func rank(_ text: [UInt8], label: Range<Int>, detail: Range<Int>) -> Int? {
    var worst = 0
    for term in terms {
      guard let rank = Self.rank(of: term, text, label, detail) else {
        return isSubsequence(of: text, label) ? Self.worstRank : nil
      }
      worst = max(worst, rank)
    }
    return worst
  }

  static let worstRank = 4

  /// 0 at the beginning of the label, 1 at that of a word, 2 within, 3 in the detail.
  private static func rank(
    of term: [UInt8], _ text: [UInt8], _ label: Range<Int>, _ detail: Range<Int>
  ) -> Int? {
    guard let place = find(term, in: text, label) else {
      return find(term, in: text, detail) == nil ? nil : 3
    }
    if place == label.lowerBound { return 0 }
    return isLetter(text[place - 1]) ? 2 : 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Where a term first occurs.
  static func find(_ term: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = term.first, range.count >= term.count else { return nil }
    for place in range.lowerBound...(range.upperBound - term.count) where text[place] == first {
      var length = 1
      while length < term.count, text[place + length] == term[length] { length += 1 }
      if length == term.count { return place }
    }
    return nil
  }

  private func isSubsequence(of text: [UInt8], _ range: Range<Int>) -> Bool {
    var next = 0
    for place in range where next < letters.count && text[place] == letters[next] { next += 1 }
    return next == letters.count
  }

  /// Which characters of a label were what was looked for, by their number.
  func matches(in label: String) -> Set<Int> {
    var bytes: [UInt8] = []
    var owners: [Int] = []
    for (number, character) in label.enumerated() {
      FoldedText.append(String(character), to: &bytes)
      owners += Array(repeating: number, count: bytes.count - owners.count)
    }
    let found = terms.map { term in
      Self.find(term, in: bytes, bytes.indices).map { $0..<$0 + term.count }
    }
    if found.contains(where: { $0 != nil }) {
      return Set(found.flatMap { range in range.map { $0.map { owners[$0] } } ?? [] })
    }
    return subsequence(in: bytes, owners)
  }

  private func subsequence(in bytes: [UInt8], _ owners: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var next = 0
    for place in bytes.indices where next < letters.count && bytes[place] == letters[next] {
      found.insert(owners[place])
      next += 1
    }
    return next == letters.count ? found : []
  }
}
