/// Titles and ids of some of a table's records, side by side in memory so that comparing them is cheap.
struct TieTexts {
  /// A text among the bytes, filled up with zeros to whole words.
  private struct Place {
    var start = 0
    var length = 0
  }

  private static let word = 8
  private var bytes: ContiguousArray<UInt8> = []
  /// By slot.
  private var titles: ContiguousArray<Place>
  private var ids: ContiguousArray<Place>

  /// Takes the texts of the records in the slots that are marked.
  init<Record>(of table: Table<Record>, where isNeeded: [Bool]) {
    titles = ContiguousArray(repeating: Place(), count: table.slotCount)
    ids = titles
    for slot in isNeeded.indices where isNeeded[slot] {
      titles[slot] = Self.append(table.records[slot].name, to: &bytes)
      ids[slot] = Self.append(table.records[slot].id.text, to: &bytes)
    }
  }

  private static func append(_ text: String, to bytes: inout ContiguousArray<UInt8>) -> Place {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let length = bytes.count - start
    while !bytes.count.isMultiple(of: word) { bytes.append(0) }
    return Place(start: start, length: length)
  }

  /// By title, then by id, both by UTF-8 byte and so by code point.
  func precedes(_ a: Int32, _ b: Int32) -> Bool {
    let byTitle = order(titles[Int(a)], titles[Int(b)])
    return byTitle == 0 ? order(ids[Int(a)], ids[Int(b)]) < 0 : byTitle < 0
  }

  /// Below 0, 0 or above it as the first stands before, with or behind the second.
  private func order(_ one: Place, _ other: Place) -> Int {
    var offset = 0
    while offset < min(one.length, other.length) {
      let (a, b) = (wordAt(one.start + offset), wordAt(other.start + offset))
      if a != b { return a < b ? -1 : 1 }
      offset += Self.word
    }
    return one.length - other.length
  }

  /// Eight bytes as a number that orders as they do.
  private func wordAt(_ start: Int) -> UInt64 {
    // Any eight bytes are a number; that they are there is checked.
    UInt64(bigEndian: unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }
}
