import JourneyModel

/// Ranking 100,000 friction points.
enum RankingMeasurement: Measurement {
  static let name = "ranking"

  static func figures() -> [Figure] {
    let journey = GeneratedJourney.make(touchpoints: 10_000, frictions: 100_000)
    return RankingModel.allCases.map { model in
      let runs = Runs.measure(15) { Ranking(of: journey, model: model) }
      return Figure(
        "rank 100,000 friction points by \(model.label)", runs, in: .milliseconds, aim: .below(50))
    }
  }
}
