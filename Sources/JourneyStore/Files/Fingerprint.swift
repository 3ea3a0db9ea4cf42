/// What tells two contents of a file apart: 256 bits that depend on every byte.
///
/// It is always the same for the same content, so that it can be written down. It guards against accidents and
/// mix-ups: one who makes two contents that look alike could as well write the file.
struct Fingerprint: Equatable, Sendable {
  /// Every fourth word of eight bytes goes into the same lane, so that four can be worked on at once.
  private var lanes = (Self.seed, Self.seed, Self.seed, Self.seed)
  private var count = 0
  /// Bytes that do not fill a word yet, the first in the lowest bits.
  private var rest: UInt64 = 0

  private static let seed: UInt64 = 0x6A6F_7572_6E65_7931

  init() {}

  init(_ bytes: [UInt8]) {
    unsafe add(bytes.span.bytes)
  }

  mutating func add(_ bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { buffer in
      var at = 0
      while at < buffer.count, !count.isMultiple(of: 32) {
        unsafe add(buffer[at])
        at += 1
      }
      while buffer.count - at >= 32 {
        unsafe addBlock(UnsafeRawBufferPointer(rebasing: buffer[at..<(at + 32)]))
        at += 32
      }
      for index in at..<buffer.count { unsafe add(buffer[index]) }
    }
  }

  @inline(__always)
  private mutating func addBlock(_ bytes: UnsafeRawBufferPointer) {
    let words = unsafe bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
    lanes.0 = Self.mix(lanes.0, words.0)
    lanes.1 = Self.mix(lanes.1, words.1)
    lanes.2 = Self.mix(lanes.2, words.2)
    lanes.3 = Self.mix(lanes.3, words.3)
    count += 32
  }

  private mutating func add(_ byte: UInt8) {
    rest |= UInt64(byte) << UInt64(count % 8 * 8)
    count += 1
    guard count.isMultiple(of: 8) else { return }
    switch (count / 8 - 1) % 4 {
    case 0: lanes.0 = Self.mix(lanes.0, UInt64(littleEndian: rest))
    case 1: lanes.1 = Self.mix(lanes.1, UInt64(littleEndian: rest))
    case 2: lanes.2 = Self.mix(lanes.2, UInt64(littleEndian: rest))
    default: lanes.3 = Self.mix(lanes.3, UInt64(littleEndian: rest))
    }
    rest = 0
  }

  /// Each lane gets every word in a way that can be undone, so that no difference is lost.
  @inline(__always)
  private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}

extension Fingerprint {
  /// 64 hexadecimal digits to write it down with.
  var text: String {
    let tail = Self.mix(Self.mix(lanes.0, rest), UInt64(truncatingIfNeeded: count))
    return [tail, lanes.1, lanes.2, lanes.3].map(hexadecimal).joined()
  }

  static func == (a: Fingerprint, b: Fingerprint) -> Bool {
    a.lanes == b.lanes && a.count == b.count && a.rest == b.rest
  }
}
