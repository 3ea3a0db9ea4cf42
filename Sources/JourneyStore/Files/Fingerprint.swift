/// What tells two contents of a file apart: 128 bits that depend on every byte, good within one run of the program.
struct Fingerprint: Hashable, Sendable {
  private var a = Self.seed
  private var b = ~Self.seed
  private var count = 0
  /// Bytes that do not fill a word yet, the first in the lowest bits.
  private var rest: UInt64 = 0

  /// Unknown outside, so that no two contents can be made to look alike.
  private static let seed = UInt64.random(in: 1 ... .max)

  init() {}

  init(_ bytes: [UInt8]) {
    unsafe add(bytes.span.bytes)
  }

  mutating func add(_ bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { buffer in
      var at = 0
      while at < buffer.count, !count.isMultiple(of: 8) {
        unsafe add(buffer[at])
        at += 1
      }
      while buffer.count - at >= 8 {
        unsafe mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
        count += 8
        at += 8
      }
      for index in at..<buffer.count { unsafe add(buffer[index]) }
    }
  }

  private mutating func add(_ byte: UInt8) {
    rest |= UInt64(byte) << UInt64(count % 8 * 8)
    count += 1
    if count.isMultiple(of: 8) {
      mix(rest)
      rest = 0
    }
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (a ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    a = product.high ^ product.low &+ b
    b = (b ^ word) &* 0xD6E8_FEB8_6659_FD93
    b ^= b >> 32
  }
}
