/// Tells cheaply that an id is new. A table of bits: two ids may fall on the same one, but an id falls always
/// on its own, so that "new" is certain and "seen" is not.
struct IDFilter {
  private var bits: [UInt64]
  private let mask: Int

  /// Room for so many ids, of which about one in thirty then is wrongly taken for seen.
  init(count: Int) {
    var words = 1
    while words * 2 < count { words *= 2 }
    bits = Array(repeating: 0, count: words)
    mask = words * 64 - 1
  }

  /// Puts an id in. False if it may have been in before.
  mutating func insert(_ id: String) -> Bool {
    let place = Int(truncatingIfNeeded: Self.hash(id)) & mask
    let bit: UInt64 = 1 << UInt64(place & 63)
    if bits[place >> 6] & bit != 0 { return false }
    bits[place >> 6] |= bit
    return true
  }

  /// FNV-1a, its high bits folded into the low ones.
  private static func hash(_ id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
