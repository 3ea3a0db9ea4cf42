/// A checksum of 64 bits over bytes and the checksum before them: eight bytes at a time, each taken in in a way
/// that can be undone, so that no single difference is lost.
struct JournalChecksum: Hashable, Sendable {
  private(set) var value: UInt64

  /// The one that stands before the first line.
  static let start = JournalChecksum(value: 0x6A6F_7572_6E61_6C31)

  private init(value: UInt64) { self.value = value }

  /// The checksum of bytes that follow this one.
  func adding(_ bytes: [UInt8], _ range: Range<Int>? = nil) -> JournalChecksum {
    let range = range ?? bytes.indices
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe adding(UnsafeRawBufferPointer(rebasing: buffer[range]))
    }
  }

  private func adding(_ bytes: UnsafeRawBufferPointer) -> JournalChecksum {
    var value = value
    var at = 0
    while bytes.count - at >= 8 {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      value = Self.mix(value, UInt64(littleEndian: word))
      at += 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = unsafe rest << 8 | UInt64(bytes[at])
      at += 1
    }
    value = Self.mix(Self.mix(value, rest), UInt64(truncatingIfNeeded: bytes.count))
    return JournalChecksum(value: value)
  }

  @inline(__always)
  private static func mix(_ value: UInt64, _ word: UInt64) -> UInt64 {
    let product = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}

extension JournalChecksum {
  /// How many digits it is written with.
  static let width = 16

  var text: String { hexadecimal(value) }

  /// Whether these are its digits.
  func isWritten(in bytes: [UInt8], at offset: Int) -> Bool {
    guard bytes.count - offset >= Self.width else { return false }
    var value: UInt64 = 0
    for byte in bytes[offset..<(offset + Self.width)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return false
      }
    }
    return value == self.value
  }
}
