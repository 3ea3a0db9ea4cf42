/// What the fuzzer is asked for.
struct FuzzOptions {
  static let usage = "journey-fuzz [--target NAME]… [--count N] [--seed S] [--from I] [--seconds T]"

  /// None: all.
  private(set) var targets: [String] = []
  /// Inputs for each target.
  private(set) var count = 10_000
  private(set) var seed: UInt64 = 1
  /// The number of the first input.
  private(set) var from = 0
  /// Seconds for each target, even if fewer inputs than `count` were tried; nil: as long as it takes.
  private(set) var seconds: Int?

  /// Nil for words that mean nothing.
  init?(_ words: ArraySlice<String>, known: [String]) {
    var rest = words
    var hasCount = false
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--target" where known.contains(value): targets.append(value)
      case "--count":
        guard let number = Int(value), number > 0 else { return nil }
        (count, hasCount) = (number, true)
      case "--from":
        guard let number = Int(value), number >= 0 else { return nil }
        from = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--seconds":
        guard let number = Int(value), number > 0 else { return nil }
        seconds = number
      default: return nil
      }
    }
    if seconds != nil, !hasCount { count = .max }
  }

  func wants(_ name: String) -> Bool { targets.isEmpty || targets.contains(name) }
}
