import JourneyModel
import Words

/// What the manual says of an object in the document.
struct ManualRecord {
  struct FieldText {
    let key: String
    let text: String
  }

  let title: String
  let text: String
  let fields: [FieldText]

  init<Record: FieldedRecord>(_ title: String, _ text: String, _ type: Record.Type) {
    (self.title, self.text) = (title, text)
    fields = Record.fields.map { field in
      FieldText(key: field.key, text: Self.text(of: field, ManualRemarks.of(title, field.key)))
    }
  }

  /// The journey's own fields, which stand in the document itself.
  static let details = ManualRecord("Journey", "", JourneyDetails.self)

  /// What stands in records or beside them.
  static let parts = [
    ManualRecord("Ranking", "How friction points are ranked, and which are chosen.", RankingSettings.self),
    ManualRecord("Evidence", "Why a thing is believed.", Evidence.self),
    ManualRecord("Feedback", "What was heard about an initiative.", Feedback.self),
    ManualRecord("Reading", "What an indicator was on a day.", Reading.self),
    ManualRecord(
      "Conflict",
      """
      What two people changed in different ways, as a merge leaves it to be decided. What stands in the journey \
      is ours.
      """, Conflict.self),
  ]

  init(_ kind: RecordKind) {
    let (title, text) = (kind.label.capitalizedFirst, DocumentManualTexts.text(on: kind))
    switch kind {
    case .persona: self.init(title, text, Persona.self)
    case .channel: self.init(title, text, Channel.self)
    case .lane: self.init(title, text, Lane.self)
    case .stage: self.init(title, text, Stage.self)
    case .note: self.init(title, text, Note.self)
    case .touchpoint: self.init(title, text, Touchpoint.self)
    case .transition: self.init(title, text, Transition.self)
    case .friction: self.init(title, text, FrictionPoint.self)
    case .opportunity: self.init(title, text, Opportunity.self)
    case .initiative: self.init(title, text, Initiative.self)
    case .indicator: self.init(title, text, Indicator.self)
    case .decision: self.init(title, text, Decision.self)
    case .dismissal: self.init(title, text, Dismissal.self)
    }
  }

  /// “Severity: a whole number between 1 and 5.”
  private static func text<Record>(of field: Field<Record>, _ remark: String?) -> String {
    let name = field.kind == .id ? "" : field.label + ": "
    let held = held(by: field.kind)
    var text = (name.isEmpty ? held.capitalizedFirst : name + held) + "."
    if case .choice(let vocabulary) = field.kind, vocabulary.isOpen { text += " Other words are kept." }
    if let remark { text += " " + remark }
    if field.isRequired { text += " Required." }
    return text
  }

  private static func held(by kind: FieldKind) -> String {
    switch kind {
    case .id: "the record's own id"
    case .line: "a text of one line"
    case .text: "a text, with line breaks if one likes"
    case .reference(let other): "the id of \(other.withArticle)"
    case .references(let other): "a list of the ids of \(other.plural), each once"
    case .evidence: "a list of evidence"
    case .feedback: "a list of feedback"
    case .readings: "a list of readings"
    case .conflicts: "a list of conflicts"
    case .choice(let vocabulary): "one of " + vocabulary.words.map(told).joined(separator: ", ")
    case .integer(let range):
      "a whole number between \(Quantity(Double(range.lowerBound))) and \(Quantity(Double(range.upperBound)))"
    case .quantity(let range): "a number" + limits(range)
    default: kind.expectation
    }
  }

  /// A word with its name on the screen, where that says more.
  private static func told(_ word: Vocabulary.Word) -> String {
    word.label.lowercased() == word.key ? word.key : "\(word.key) (\(word.label))"
  }

  private static func limits(_ range: ClosedRange<Double>) -> String {
    let largest = Double.greatestFiniteMagnitude
    if range.lowerBound == -largest { return "" }
    let low = Quantity(range.lowerBound)
    return range.upperBound == largest
      ? ", at least \(low)" : " between \(low) and \(Quantity(range.upperBound))"
  }
}

/// What a field's table does not say: how it is counted, and what is meant where it is absent.
enum ManualRemarks {
  static func of(_ record: String, _ key: String) -> String? { all[record + "." + key] }

  static let all: [String: String] = [
    "Persona.share": "0.6 is 60 %. Where no persona has one, each counts the same.",
    "Lane.kind": "Absent: text.",
    "Note.value": "On lanes that hold ratings.",
    "Touchpoint.emotion": "-2 is very bad, 0 neither good nor bad, 2 very good.",
    "Touchpoint.expectation": "5 is met in full.",
    "Touchpoint.frequency": "It may be a fraction.",
    "Touchpoint.exit": "0.38 is 38 % of the customers who come here.",
    "Touchpoint.conversion": "A macro-conversion is what the journey is for; it ends the path.",
    "Transition.share": "0.6 is 60 % of the customers at the touchpoint that it leads from.",
    "Transition.context": "What becomes of what the customer told or did before, where the channel changes.",
    "Friction point.confidence": "How sure the ratings are.",
    "Friction point.touchpoints": "Where it hurts. With none, it counts as hurting everyone.",
    "Opportunity.realisedBy": "Touchpoints of the ideal map.",
    "Opportunity.confidence": "How sure the ratings are.",
    "Indicator.better": "The direction in which it is better.",
    "Dismissal.finding": "Its code, as journey check prints it.",
    "Dismissal.about": "The ids of what it is about.",
    "Ranking.model": "Absent: impact.",
    "Ranking.customerWeight": "The weight of the customer's side in the impact model. Absent: 0.5.",
    "Ranking.focusLimit": "How many friction points may be in focus. Absent: 2.",
    "Ranking.focus": "Those chosen to be fixed first.",
    "Conflict.kind": "A kind of record, or journey, ranking, map or maps.",
    "Conflict.map": "current or ideal, for what stands on a map.",
    "Conflict.record": "Its id; absent for what is no record.",
    "Conflict.field": "The key of a field, or order, removed, record or member.",
    "Conflict.by": "Who or what theirs is.",
  ]
}
