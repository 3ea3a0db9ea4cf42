import Glibc

/// Inputs for one target, one after the other, until one fails.
struct FuzzRun {
  private let target: any FuzzTarget
  private let options: FuzzOptions
  private var accepted = 0
  private var tried = 0

  init(of target: any FuzzTarget, _ options: FuzzOptions) {
    (self.target, self.options) = (target, options)
  }

  private var name: String { type(of: target).name }

  /// Whether all laws held.
  mutating func go() -> Bool {
    let end = options.seconds.map { Self.seconds() + $0 }
    while tried < options.count {
      if tried % 256 == 0 {
        // An input that takes that long is caught in a circle.
        alarm(60)
        if let end, Self.seconds() >= end { break }
      }
      let index = options.from &+ tried
      tried += 1
      guard attempt(index) else { return false }
    }
    alarm(0)
    print("\(name): \(tried) inputs, \(accepted) accepted, all laws held (seed \(options.seed))")
    return true
  }

  private mutating func attempt(_ index: Int) -> Bool {
    CrashNote.write("\(name) --seed \(options.seed) --from \(index) --count 1")
    var random = SplitMix(seed: options.seed, index: index)
    let input = target.input(&random)
    switch target.check(input) {
    case .accepted: accepted += 1
    case .refused: break
    case .broken(let law):
      report(input, law, index)
      return false
    }
    return true
  }

  private func report(_ input: [UInt8], _ law: String, _ index: Int) {
    alarm(0)
    print("\(name): \(law)")
    print("again with: --target \(name) --seed \(options.seed) --from \(index) --count 1")
    let small = Shrinker.shrink(input) { if case .broken = target.check($0) { true } else { false } }
    if case .broken(let law) = target.check(small) { print("smaller, \(small.count) bytes: \(law)") }
    print("hex: " + small.map { Self.hex($0) }.joined())
    print("text: " + String(decoding: small, as: UTF8.self).debugDescription)
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private static func seconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec)
  }
}
