import JourneyModel

/// The course of readings in one row of characters, the latest at the right.
struct Sparkline {
  private static let steps = Array("▁▂▃▄▅▆▇█").map(String.init)
  private let values: [Double]

  init(_ readings: [DatedReading]) { values = readings.map(\.value.value) }

  /// As many of the newest readings as fit.
  ///
  /// - Parameter split: how many readings are older than what is marked with a line; nil: nothing is.
  func text(columns: Int, split: Int? = nil) -> String {
    guard !values.isEmpty, columns > 0 else { return "" }
    let room = split == nil ? columns : columns - 1
    let hidden = max(0, values.count - room)
    let shown = values[hidden...]
    guard let low = shown.min(), let high = shown.max() else { return "" }
    var marks = shown.map { Self.steps[Self.step($0, low, high)] }
    if let split, split >= hidden { marks.insert("│", at: min(split - hidden, marks.count)) }
    return marks.joined()
  }

  /// 0–7. Halved, because the difference of two numbers may be too large for one.
  private static func step(_ value: Double, _ low: Double, _ high: Double) -> Int {
    let whole = high / 2 - low / 2
    guard whole > 0 else { return 3 }
    let share = (value / 2 - low / 2) / whole
    return share.isFinite ? min(max(0, Int((share * 7).rounded())), 7) : 3
  }
}
