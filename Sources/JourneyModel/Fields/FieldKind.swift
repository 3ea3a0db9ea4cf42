import Words

/// What a field may hold.
package enum FieldKind: Hashable, Sendable {
  /// The record's own id.
  case id
  /// Text of one line.
  case line
  /// Text that may have several lines.
  case text
  case integer(ClosedRange<Int>)
  case quantity(ClosedRange<Double>)
  case flag
  case choice(Vocabulary)
  /// A day, `YYYY-MM-DD`.
  case date
  /// A list of short texts.
  case list
  /// The id of a record of that kind.
  case reference(RecordKind)
  /// A list of ids, each once.
  case references(RecordKind)
  case evidence
  case feedback
  case readings
  /// Any JSON value.
  case json
  /// What a merge left to be decided.
  case conflicts
}

/// The kinds of record a journey holds.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
  case persona, channel, lane, stage, note, touchpoint, transition
  case friction, opportunity, initiative, indicator, decision, dismissal

  /// The name a person knows it by.
  package var label: String { words(english) }

  /// The name of several.
  package var plural: String { words(englishPlural) }

  /// “a stage”, “an opportunity”.
  package var withArticle: String { words("aeiou".contains(english.prefix(1)) ? "an %@" : "a %@", label) }

  /// “1 stage”, “3 stages”.
  package func counted(_ count: Int) -> String { words(count, english, englishPlural) }

  private var english: String { self == .friction ? "friction point" : rawValue }
  private var englishPlural: String { self == .opportunity ? "opportunities" : english + "s" }
}
