import JourneyModel
import Words

/// What was heard about an initiative, as it is typed: `survey: text`, or only the text.
struct FeedbackLine: Equatable, Sendable {
  /// Nil where nobody is named.
  let from: String?
  let text: String

  /// A source is a few words; what is longer is the beginning of a sentence.
  private static let mostWords = 3

  init(_ line: String) {
    let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    let length = (parts.first ?? "").split(separator: " ").count
    guard parts.count == 2, (1...Self.mostWords).contains(length), !parts[1].isEmpty else {
      (from, text) = (nil, line.trimmed)
      return
    }
    (from, text) = (parts[0], parts[1])
  }

  func record(on day: CalendarDate?) -> Feedback {
    var feedback = Feedback()
    (feedback.date, feedback.from, feedback.text) = (day?.description, from, text)
    return feedback
  }
}
