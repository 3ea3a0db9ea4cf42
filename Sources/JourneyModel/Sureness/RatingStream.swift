/// The random numbers that one rating of one friction point is drawn by.
///
/// They depend on the friction point's id and on the rating's name alone: another friction point more or less,
/// another order or another title changes nothing. Any draw can be asked for at any time, so that the work can
/// be done in pieces of any size. The generator is SplitMix64 (G. Steele, D. Lea, C. Flood: Fast Splittable
/// Pseudorandom Number Generators, OOPSLA 2014) started at the FNV-1a hash (RFC 9923) of the two names. Each of
/// its numbers makes two draws of 32 bits.
struct RatingStream {
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private let start: UInt64

  init(_ id: ID<FrictionPoint>, _ rating: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.text.utf8 { hash = Self.hash(byte, into: hash) }
    hash = Self.hash(0, into: hash)
    for byte in rating.utf8 { hash = Self.hash(byte, into: hash) }
    start = Self.mix(hash)
  }

  private static func hash(_ byte: UInt8, into hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  private static func mix(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  @inline(__always)
  private func number(_ place: Int) -> UInt64 {
    Self.mix(start &+ UInt64(truncatingIfNeeded: place) &* Self.step)
  }

  /// Eight shares between 0 and 1, both left out: those of the draws from 8 × `group`.
  @inline(__always)
  func shares(_ group: Int) -> Draws {
    let first = group &* 4
    let numbers = SIMD4(number(first), number(first &+ 1), number(first &+ 2), number(first &+ 3))
    return Draws(
      lowHalf: Self.share(numbers & 0xFFFF_FFFF), highHalf: Self.share(numbers &>> 32))
  }

  /// 32 bits as the middle of one of 2³² equal parts of 0–1: as the fraction of a number from 1 to 2 first.
  @inline(__always)
  private static func share(_ bits: SIMD4<UInt64>) -> SIMD4<Double> {
    let patterns = (bits &<< 20) | 0x3FF0_0000_0000_0000
    let numbers = SIMD4(
      Double(bitPattern: patterns[0]), Double(bitPattern: patterns[1]), Double(bitPattern: patterns[2]),
      Double(bitPattern: patterns[3]))
    return numbers - (1 - 0x1p-33)
  }
}
