import JourneyModel
import Words

/// A touchpoint in its cell: all that is known of it.
struct TouchpointPart {
  private let source: PageSource
  private var journey: Journey { source.journey }
  /// What is asked of every touchpoint, and said to be unknown where it is.
  private static let asked = ["emotion", "expectation", "minutes", "exit"]

  private static let labels = ["action", "content", "notes"].compactMap { Touchpoint.field($0)?.label }

  init(_ source: PageSource) { self.source = source }

  func data(_ touchpoint: Touchpoint) -> PageData {
    [
      "title": touchpoint.title, "face": touchpoint.emotion.map { Emotion.face(Double($0)) },
      "mood": touchpoint.emotion.map { $0 > 0 ? "good" : $0 < 0 ? "bad" : "even" },
      "emotion": touchpoint.emotion.map(TouchpointText.emotion),
      "moment": touchpoint.momentOfTruth == true ? TouchpointText.momentOfTruth : nil,
      "facts": facts(of: touchpoint).joined(separator: " · "),
      "texts": texts(of: touchpoint),
      "evidence": touchpoint.evidence.isEmpty ? nil : Evidence.summary(of: touchpoint.evidence),
      "mentions": PageData.list(mentions(at: touchpoint.id)),
      "unknown": FieldFacts.unknown(touchpoint, of: Self.asked),
    ]
  }

  private func facts(of touchpoint: Touchpoint) -> [String] {
    [
      touchpoint.conversion.map(TouchpointText.conversion),
      touchpoint.expectation.map(TouchpointText.expectation),
      touchpoint.exit.map(TouchpointText.leaving), touchpoint.minutes.map(TouchpointText.minutes),
      touchpoint.frequency.map { words("%@ times per journey", $0) }, touchpoint.device,
      touchpoint.feedback.map { $0 ? words("feedback possible") : words("no feedback possible") },
    ].compactMap { $0 }
  }

  private func texts(of touchpoint: Touchpoint) -> [PageData] {
    zip(Self.labels, [touchpoint.action, touchpoint.content, touchpoint.notes]).compactMap { label, text in
      text.map { ["label": label, "text": $0] }
    }
  }

  /// The friction points that hit it, the opportunities, and what has come true in it.
  private func mentions(at id: ID<Touchpoint>) -> [PageData] {
    let frictions = journey.frictions(at: id).compactMap(source.mention)
    let opportunities = journey.opportunities(at: id).compactMap(source.mention)
    guard source.map == .ideal else { return frictions + opportunities }
    return frictions + opportunities
      + journey.opportunities(realisedAt: id).compactMap { id in
        var mention = source.mention(id)
        mention?["figure"] = words("realised here")
        return mention
      }
  }
}
