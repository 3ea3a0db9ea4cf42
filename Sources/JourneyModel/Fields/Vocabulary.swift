import Words

/// The words that a field of fixed choices may hold.
package struct Vocabulary: Hashable, Sendable {
  package struct Word: Hashable, Sendable {
    /// As the document holds it.
    package let key: String
    fileprivate let english: String

    /// As a person reads it.
    package var label: String { Words.words(english) }
  }

  package let words: [Word]
  /// Whether other words are kept as well, because other programs may know more.
  package let isOpen: Bool

  init(_ words: KeyValuePairs<String, String>, isOpen: Bool = false) {
    self.words = words.map { Word(key: $0.key, english: $0.value) }
    self.isOpen = isOpen
  }

  package func contains(_ key: String) -> Bool {
    words.contains { $0.key == key }
  }

  /// The label of a word; one that is not known is shown as it stands.
  package func label(_ key: String) -> String {
    words.first { $0.key == key }?.label ?? key
  }
}

extension Vocabulary {
  package static let category = Vocabulary(
    [
      "context": "Information does not follow the customer", "login": "Repeated login",
      "stock": "Stock mismatch", "policy": "Inconsistent policy",
      "recommendation": "Irrelevant recommendation", "dead-end": "Dead end", "price": "Unclear price",
      "speed": "Slow or broken", "service": "Poor service", "delivery": "Delivery", "product": "Product",
      "other": "Other",
    ], isOpen: true)
  package static let evidenceSource = Vocabulary(
    [
      "analytics": "Analytics", "crm": "CRM", "survey": "Survey", "interview": "Interview",
      "support": "Support log", "user-test": "User test", "social": "Social listening",
      "observation": "Observation", "assumed": "Assumed",
    ], isOpen: true)
  package static let status = Vocabulary(
    [
      "open": "Open", "planned": "Planned", "in-progress": "In progress", "done": "Done",
      "dismissed": "Dismissed",
    ], isOpen: true)
  package static let setting = Vocabulary(["online": "Online", "offline": "Offline"])
  package static let contact = Vocabulary(["direct": "Direct", "indirect": "Indirect"])
  package static let laneKind = Vocabulary(["text": "Text", "rating": "Rating"])
  package static let conversion = Vocabulary(["micro": "Micro-conversion", "macro": "Macro-conversion"])
  package static let context = Vocabulary(["carried": "Carried", "partly": "Partly carried", "lost": "Lost"])
  package static let better = Vocabulary(["up": "Up", "down": "Down"])
  package static let rankingModel = Vocabulary(
    ["impact": "Impact", "rice": "RICE", "ice": "ICE", "severity": "Severity", "votes": "Votes"])
}
