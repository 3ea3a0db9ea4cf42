import Glibc

/// Numbers that look random and are the same for the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// True that many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }
  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }
}

/// A number from the environment, by which a test is made longer or repeated as it was.
func setting(_ name: String, otherwise value: Int) -> Int {
  unsafe getenv(name).flatMap { unsafe Int(String(cString: $0)) } ?? value
}
