/// How long something took, run again and again.
struct Runs {
  private let durations: [Duration]

  /// Times the body alone; what has to be made ready for each run is made before.
  static func measure<Input, Result>(
    _ count: Int, preparing prepare: () throws -> Input, _ body: (inout Input) throws -> Result
  ) rethrows -> Runs {
    let clock = ContinuousClock()
    var durations: [Duration] = []
    for _ in 0..<count {
      var input = try prepare()
      let start = clock.now
      let result = try body(&input)
      durations.append(start.duration(to: clock.now))
      keep(result)
    }
    return Runs(durations)
  }

  static func measure<Result>(_ count: Int, _ body: () throws -> Result) rethrows -> Runs {
    try measure(count, preparing: {}, { _ in try body() })
  }

  init(_ durations: [Duration]) { self.durations = durations.sorted() }

  /// From nanoseconds.
  init(nanoseconds: [UInt64]) { self.init(nanoseconds.map { .nanoseconds(Int64(clamping: $0)) }) }

  var count: Int { durations.count }
  var median: Duration { durations.isEmpty ? .zero : durations[durations.count / 2] }
  var least: Duration { durations.first ?? .zero }
}

/// Lets no result be left uncomputed.
@inline(never)
private func keep<Value>(_ value: Value) {}

extension Duration {
  func count(of unit: Figure.Unit) -> Double {
    let scale = unit == .microseconds ? 1e6 : 1e3
    return Double(components.seconds) * scale + Double(components.attoseconds) * scale / 1e18
  }
}
