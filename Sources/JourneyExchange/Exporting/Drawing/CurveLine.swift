/// A smooth line through points from left to right that goes no higher and no lower than they do: a monotone cubic
/// spline (F. Fritsch, R. Carlson, “Monotone piecewise cubic interpolation”, SIAM Journal on Numerical Analysis
/// 17, 1980), its slopes the harmonic means of those beside them.
enum CurveLine {
  static func path(through spots: [Spot]) -> PathData {
    var data = PathData()
    guard let first = spots.first, spots.count > 1 else { return data }
    data.move(to: first)
    let slopes = slopes(spots)
    for index in 1..<spots.count {
      let (start, end) = (spots[index - 1], spots[index])
      let third = (end.x - start.x) / 3
      data.curve(
        start.moved(third, third * slopes[index - 1]), end.moved(-third, -third * slopes[index]), to: end)
    }
    return data
  }

  private static func slopes(_ spots: [Spot]) -> [Double] {
    let secants = zip(spots, spots.dropFirst()).map { start, end in
      end.x > start.x ? (end.y - start.y) / (end.x - start.x) : 0
    }
    return spots.indices.map { index in
      guard index > 0, index < secants.count else { return index == 0 ? secants[0] : secants[index - 1] }
      let (before, after) = (secants[index - 1], secants[index])
      return before * after > 0 ? 2 * before * after / (before + after) : 0
    }
  }
}
