/// Makes inputs from texts of JSON that can be read: changed a little as somebody who knows JSON would, or a
/// broken disk, or plain random bytes.
struct JSONMutator {
  private let seeds: [(bytes: [UInt8], pieces: JSONPieces)]
  /// Texts that mean something in the format, with their quotation marks.
  private let words: [[UInt8]]
  /// How many of the seeds are small.
  private let small: Int

  /// - Parameters:
  ///   - seeds: texts to be changed; those from 4 KiB, tried once in a hundred times, come last.
  ///   - words: what the format knows.
  init(seeds: [[UInt8]], words: [String]) {
    self.seeds = seeds.map { ($0, JSONPieces($0)) }
    small = seeds.prefix { $0.count < 4096 }.count
    self.words = words.map { Array("\"\($0)\"".utf8) }
  }

  func input(_ random: inout SplitMix) -> [UInt8] {
    if random.chance(3) { return random.bytes(random.below(64)) }
    // The small ones come first and are tried the most.
    let last = random.chance(1) ? seeds.count : small
    let seed = seeds[random.below(last)]
    var (bytes, pieces) = seed
    let times = random.chance(60) ? 1 : 2 + random.below(3)
    for time in 0..<times {
      if time > 0, bytes.count < 4096 { pieces = JSONPieces(bytes) }
      let isKnown = time == 0 || bytes.count < 4096
      if isKnown, random.chance(75) { mutate(&bytes, pieces, &random) } else { Bytes.damage(&bytes, &random) }
    }
    return bytes
  }

  private func mutate(_ bytes: inout [UInt8], _ pieces: JSONPieces, _ random: inout SplitMix) {
    switch random.below(10) {
    case 0: replace(pieces.members, in: &bytes, &random) { _, _ in [] }
    case 1: duplicate(random.chance(50) ? pieces.members : pieces.values, in: &bytes, &random)
    case 2: swap(random.chance(50) ? pieces.strings : pieces.values, in: &bytes, &random)
    case 3: replace(pieces.numbers, in: &bytes, &random) { _, random in Self.number(&random) }
    case 4: replace(pieces.strings, in: &bytes, &random) { old, random in self.string(old, &random) }
    case 5: replace(pieces.values, in: &bytes, &random) { _, random in self.foreign(&random) }
    case 6: replace(pieces.values, in: &bytes, &random) { old, random in Self.nested(old, &random) }
    case 7: replace(pieces.values, in: &bytes, &random) { _, random in self.odd(&random) }
    case 8: insertMember(in: &bytes, pieces, &random)
    default: replace(pieces.strings, in: &bytes, &random) { _, random in random.pick(self.words) }
    }
  }

  // MARK: What is done to a piece

  private func replace(
    _ ranges: [Range<Int>], in bytes: inout [UInt8], _ random: inout SplitMix,
    with new: ([UInt8], inout SplitMix) -> [UInt8]
  ) {
    guard !ranges.isEmpty else { return }
    let range = random.pick(ranges)
    bytes.replaceSubrange(range, with: new(Array(bytes[range]), &random))
    // A member that goes takes its comma along, mostly.
    if range.lowerBound < bytes.count, bytes[range.lowerBound] == UInt8(ascii: ","), random.chance(90),
      new([], &random).isEmpty
    {
      bytes.remove(at: range.lowerBound)
    }
  }

  private func duplicate(_ ranges: [Range<Int>], in bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !ranges.isEmpty else { return }
    let piece = bytes[random.pick(ranges)] + [UInt8(ascii: ",")]
    bytes.insert(contentsOf: piece, at: random.pick(ranges).lowerBound)
  }

  private func swap(_ ranges: [Range<Int>], in bytes: inout [UInt8], _ random: inout SplitMix) {
    guard ranges.count > 1 else { return }
    let (one, other) = (random.pick(ranges), random.pick(ranges))
    let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
    guard first.upperBound <= second.lowerBound else { return }
    let (early, late) = (bytes[first], bytes[second])
    bytes.replaceSubrange(second, with: early)
    bytes.replaceSubrange(first, with: late)
  }

  private func insertMember(in bytes: inout [UInt8], _ pieces: JSONPieces, _ random: inout SplitMix) {
    guard !pieces.members.isEmpty else { return }
    let key = random.chance(50) ? random.pick(words) : Array("\"\(random.pick(Self.oddTexts))\"".utf8)
    let member = key + [UInt8(ascii: ":")] + odd(&random) + [UInt8(ascii: ",")]
    bytes.insert(contentsOf: member, at: random.pick(pieces.members).lowerBound)
  }

  // MARK: What is put in

  private func foreign(_ random: inout SplitMix) -> [UInt8] {
    let seed = seeds[random.below(seeds.count)]
    guard !seed.pieces.values.isEmpty else { return [] }
    let piece = seed.bytes[random.pick(seed.pieces.values)]
    return piece.count < 2000 ? Array(piece) : Array("{}".utf8)
  }

  private static func nested(_ old: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let depth = random.pick([1, 2, 5, 120, 124, 126, 127, 128, 129, 130, 3000])
    let isList = random.chance(50)
    let open = Array((isList ? "[" : "{\"a\":").utf8)
    return Array(repeatElement(open, count: depth).joined()) + old
      + Array(repeating: UInt8(ascii: isList ? "]" : "}"), count: depth)
  }

  private func odd(_ random: inout SplitMix) -> [UInt8] {
    switch random.below(4) {
    case 0: Self.number(&random)
    case 1: string([], &random)
    case 2:
      Array(
        random.pick(["null", "true", "false", "{}", "[]", "[[]]", "[{}]", "\"\"", "[\"\"]", "nul", ""]).utf8)
    default: foreign(&random)
    }
  }

  static func number(_ random: inout SplitMix) -> [UInt8] {
    if random.chance(60) { return Array(random.pick(edges).utf8) }
    var text = random.chance(30) ? "-" : ""
    func digits(_ most: Int) -> String {
      (0...random.below(most)).map { _ in String(random.below(10)) }.joined()
    }
    text += random.chance(20) ? "0" : digits(random.chance(20) ? 40 : 5)
    if random.chance(50) { text += "." + digits(random.chance(20) ? 40 : 5) }
    if random.chance(40) { text += random.pick(["e", "E"]) + random.pick(["", "+", "-"]) + digits(4) }
    return Array(text.utf8)
  }

  private static let edges = [
    "0", "-0", "-0.0", "0e0", "0e99999999", "0e-99999999", "1e999", "1e-999", "-1e308",
    "1.7976931348623157e308",
    "1.7976931348623159e308", "5e-324", "2e-324", "9007199254740993", "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
    "36893488147419103232", "184467440737095516160", "1844674407370955161600000000000000000000", "1e19",
    "1e20",
    "100000000000000000000e-20", "0.00000000000000000001", "1e9999999", "1e10000000",
    "1e99999999999999999999",
    "01", "1.", ".5", "+1", "1e", "1e+", "--1", "0x10", "1_000", "NaN", "Infinity", "3", "5", "6", "2.0",
    "0.50", "1",
  ]

  private func string(_ old: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let text = Array(random.pick(Self.oddTexts).utf8)
    if random.chance(40), old.count > 2 {
      var bytes = old
      bytes.insert(contentsOf: text, at: 1 + random.below(old.count - 1))
      return bytes
    }
    return [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]
  }

  private static let oddTexts = [
    "", " ", "\\u0000", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\ud83d\\u0041", "\\uD83D", "\\u00e9",
    "e\\u0301",
    "\\n\\r\\t", "\\u001b[2J", "\u{9b}31m", "\u{202e}", "\u{feff}", "\u{200d}", "\u{10ffff}", "\u{7f}",
    "\u{1}", "\n",
    "\\", "\\x", "\\u12", "\\/", "a/b", "-", "a-", "A", "x y", "2026-02-29", "2026-10-31", "journey/1",
    "journey/2",
    String(repeating: "a", count: 64), String(repeating: "a", count: 65), String(repeating: "é", count: 300),
    "__proto__", "id", "format", "%@", "“”",
  ]
}

/// What a broken disk, a broken line or a careless program does to bytes.
enum Bytes {
  static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return bytes = random.bytes(1 + random.below(8)) }
    let at = random.below(bytes.count)
    let end = min(bytes.count, at + random.below(16))
    switch random.below(9) {
    case 0: bytes[at] = random.byte()
    case 1: bytes[at] ^= 1 << UInt8(random.below(8))
    case 2: bytes.removeSubrange(at..<end)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: random.below(bytes.count))
    case 4: bytes.removeSubrange(at...)
    case 5: bytes.insert(contentsOf: random.pick(broken), at: at)
    case 6: bytes.insert(random.byte(), at: at)
    case 7: bytes.insert(contentsOf: random.bytes(random.below(20)), at: at)
    default: bytes.insert(random.pick(Array("{}[]:,\"\\0-eE. \n".utf8)), at: at)
    }
  }

  /// What is no UTF-8, and what is only just.
  private static let broken: [[UInt8]] = [
    [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
    [0xEF, 0xBF, 0xBF],
    [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
    [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x00], [0xC2, 0x85],
  ]
}
