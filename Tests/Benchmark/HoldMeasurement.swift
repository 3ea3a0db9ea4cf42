import JourneyModel

/// How firmly 1,000 friction points hold their places: 10,000 draws of all their ratings. Once as a company has
/// them, where the ends of the ratings decide most; once all alike and quite unsure, where nothing is decided
/// without drawing. Beside it numpy drawing as many triangular numbers and picking the first two.
enum HoldMeasurement: Measurement {
  static let name = "hold"

  static func figures() throws -> [Figure] {
    let peer = Figure.Peer(name: "numpy", value: try Numpy.hold())
    return [
      figure(
        "hold of 1,000 friction points", GeneratedJourney.make(touchpoints: 10_000, frictions: 1_000), peer),
      figure("hold of 1,000 all alike and unsure", allAlike(1_000), peer),
    ]
  }

  private static func figure(_ name: String, _ journey: Journey, _ peer: Figure.Peer) -> Figure {
    let runs = Runs.measure(9) { HoldComputation.result(of: journey) }
    return Figure(name, runs, in: .milliseconds, peer: peer, aim: .below(300))
  }

  private static func allAlike(_ count: Int) -> Journey {
    var parts = JourneyParts()
    for number in 0..<count {
      var friction = FrictionPoint()
      (friction.id, friction.title) = (ID("f\(number)"), "Friction point \(number)")
      (friction.severity, friction.frequency, friction.business) = (3, 3, 3)
      friction.confidence = 0
      parts.frictions.append(friction)
    }
    return Journey(parts)
  }
}

/// numpy for Python, the usual way to do such a simulation.
private enum Numpy {
  /// Milliseconds, the median of three, measured within Python; nil if numpy is not installed.
  static func hold() throws -> Double? {
    guard let python = Tool.find("python3") else { return nil }
    let script = """
      import numpy, statistics, time
      draws, frictions, runs = 10000, 1000, []
      for seed in range(3):
          start = time.perf_counter()
          random = numpy.random.default_rng(seed)
          first = numpy.zeros(frictions)
          for block in range(10):
              shape = (draws // 10, frictions)
              s, f, b = (random.triangular(1, 3, 5, shape) for _ in range(3))
              score = 100 * (0.5 * s * f / 25 + 0.5 * b / 5)
              first += numpy.bincount(numpy.argpartition(score, -2, axis=1)[:, -2:].ravel(), minlength=frictions)
          runs.append(time.perf_counter() - start)
      print(statistics.median(runs) * 1000)
      """
    let run = try Tool.run([python, "-c", script])
    return run.code == 0 ? run.output.split(whereSeparator: \.isWhitespace).first.flatMap { Double($0) } : nil
  }
}
