import JourneyModel
import Words

/// A touchpoint in its cell: all that is known of it.
struct TouchpointPart {
  private let source: PageSource
  /// What is asked of every touchpoint, and said to be unknown where it is.
  private static let asked = FieldFacts.Asked<Touchpoint>(["emotion", "expectation", "minutes", "exit"])
  private static let labels = ["action", "content", "notes"].compactMap { Touchpoint.field($0)?.label }

  init(_ source: PageSource) { self.source = source }

  func item(_ touchpoint: Touchpoint) -> MarkupElement {
    var item = MarkupElement("li")
    item.add(.written(touchpoint.title, class: "name"))
    if let emotion = touchpoint.emotion { item.add(Self.feeling(emotion)) }
    if touchpoint.momentOfTruth == true {
      item.add(MarkupElement("p", ["class": "focus"], text: TouchpointText.momentOfTruth))
    }
    let facts = facts(of: touchpoint)
    if !facts.isEmpty { item.add(.written(facts.joined(separator: " · "))) }
    for (label, text) in zip(Self.labels, [touchpoint.action, touchpoint.content, touchpoint.notes]) {
      guard let text else { continue }
      item.add(MarkupElement("p", ["class": "goal"], text: label))
      item.add(.written(text, class: "note"))
    }
    addAnnotations(of: touchpoint, to: &item)
    return item
  }

  private func addAnnotations(of touchpoint: Touchpoint, to item: inout MarkupElement) {
    let mentions = mentions(at: touchpoint.id)
    if !mentions.isEmpty {
      let items = mentions.map { MarkupElement("li", [:], $0.elements) }
      item.add(MarkupElement("ul", ["class": "mentions"], items))
    }
    if !touchpoint.evidence.isEmpty {
      item.add(.written(Evidence.summary(of: touchpoint.evidence), class: "proof"))
    }
    if let unknown = Self.asked.unknown(in: touchpoint) {
      item.add(MarkupElement("p", ["class": "unknown"], text: unknown))
    }
  }

  private static func feeling(_ emotion: Int) -> MarkupElement {
    var line = MarkupElement("p", ["class": emotion > 0 ? "good" : emotion < 0 ? "bad" : "even"])
    line.add(.mark(Emotion.face(Double(emotion)), class: "face"))
    line.add(text: " " + TouchpointText.emotion(emotion))
    return line
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

  /// The friction points that hit it, the opportunities, and what has come true in it.
  private func mentions(at id: ID<Touchpoint>) -> [Mention] {
    let known =
      source.journey.frictions(at: id).compactMap(source.mention)
      + source.journey.opportunities(at: id).compactMap(source.mention)
    guard source.map == .ideal else { return known }
    return known
      + source.journey.opportunities(realisedAt: id).compactMap { id in
        var mention = source.mention(id)
        mention?.figure = words("realised here")
        return mention
      }
  }
}
