/// A set of the keys that an object may have, of which there are at most 16.
struct KeySet<Key: RawRepresentable<Int>>: ExpressibleByArrayLiteral, Equatable {
  private var bits: UInt16 = 0

  init(arrayLiteral keys: Key...) {
    for key in keys { insert(key) }
  }

  private static func bit(_ key: Key) -> UInt16 { 1 << UInt16(truncatingIfNeeded: key.rawValue) }

  mutating func insert(_ key: Key) { bits |= Self.bit(key) }
  func contains(_ key: Key) -> Bool { bits & Self.bit(key) != 0 }
  func isSubset(of other: KeySet) -> Bool { bits & ~other.bits == 0 }

  func subtracting(_ other: KeySet) -> KeySet {
    var rest = self
    rest.bits &= ~other.bits
    return rest
  }

  func intersection(_ other: KeySet) -> KeySet {
    var common = self
    common.bits &= other.bits
    return common
  }
}
