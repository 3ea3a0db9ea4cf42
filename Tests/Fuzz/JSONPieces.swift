/// The values in something like JSON, found without insisting on anything.
struct JSONPieces {
  /// Texts, numbers, words, and lists and objects whole.
  private(set) var values: [Range<Int>] = []
  /// Members: key, colon and value.
  private(set) var members: [Range<Int>] = []
  private(set) var strings: [Range<Int>] = []
  private(set) var numbers: [Range<Int>] = []

  private struct Open {
    let start: Int
    var key: Range<Int>?
    var isAfterColon = false
  }

  init(_ bytes: [UInt8]) {
    var open: [Open] = []
    var at = 0
    while at < bytes.count {
      let start = at
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at = Self.endOfString(bytes, from: at)
        strings.append(start..<at)
        note(start..<at, &open)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(Open(start: at))
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        at += 1
        if let last = open.popLast() { note(last.start..<at, &open) }
      case UInt8(ascii: ":"):
        if let last = open.indices.last { open[last].isAfterColon = true }
        at += 1
      case UInt8(ascii: ","):
        if let last = open.indices.last { (open[last].key, open[last].isAfterColon) = (nil, false) }
        at += 1
      case let byte where Self.isWord(byte):
        while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
        if bytes[start] < UInt8(ascii: "A") { numbers.append(start..<at) }
        note(start..<at, &open)
      default: at += 1
      }
    }
  }

  private mutating func note(_ range: Range<Int>, _ open: inout [Open]) {
    guard let last = open.indices.last else { return values.append(range) }
    if let key = open[last].key, open[last].isAfterColon {
      members.append(key.lowerBound..<range.upperBound)
      values.append(range)
      open[last].key = nil
    } else {
      open[last].key = range
      // In a list every value stands where a key could.
      values.append(range)
    }
  }

  private static func endOfString(_ bytes: [UInt8], from: Int) -> Int {
    var at = from + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(at + 1, bytes.count)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
