import Words

/// Something that the map has not looked at, or that cannot be right: what is missing, and why it matters.
package struct Finding: Hashable, Sendable {
  /// The stable name of what was found: `dead-end`.
  package let code: String
  /// The ids of what it is about, always in the same order: with the code, what it is known by.
  package let about: [String]
  /// Where to go to mend it.
  package let place: FindingPlace
  /// The stage of the current map that it belongs to; nil if it concerns none alone.
  package let stage: ID<Stage>?
  private let english: String
  private let values: [FindingWord]

  init(
    _ code: String, about: [String], at place: FindingPlace, in stage: ID<Stage>?, _ english: String,
    _ values: [FindingWord]
  ) {
    (self.code, self.about, self.place, self.stage) = (code, about, place, stage)
    (self.english, self.values) = (english, values)
  }

  /// What is missing and why it matters, as a sentence. Made when it is asked for: most are never read.
  package var sentence: String { words(english, filledWith: values) }

  /// Tells it apart from all others of a journey, without spaces. What a long circle is about does not all stand
  /// in it: no two circles share a step.
  package var key: String { ([code] + about.prefix(2)).joined(separator: ":") }
}

/// Where a finding is mended.
package enum FindingPlace: Hashable, Sendable {
  /// A record, and the field in which it shows, if it is one.
  case record(RecordReference, field: String? = nil)
  /// Where the touchpoints of a persona in a stage of the current map would stand.
  case cell(ID<Persona>, ID<Stage>)
  /// The focus, in the ranking.
  case focus
  /// The journey's channels as a whole.
  case channels
  /// The maps: one is missing.
  case maps
  /// A field of the journey itself.
  case details(field: String)

  /// A record of the current map, or of those that both maps share.
  static func record<Record: JourneyRecord>(_ id: ID<Record>, _ field: String? = nil) -> FindingPlace {
    .record(RecordReference(id, on: .current), field: field)
  }
}

/// What is put into a finding's sentence.
enum FindingWord: Hashable, Sendable {
  /// What a person wrote: shown in quotation marks, cut.
  case name(String)
  /// Several of them; past the first few, only how many more there are.
  case names([String], count: Int)
  /// Labels of a friction point's fields, by their keys.
  case fields([String])
  /// The program's own words, listed.
  case texts([String])
  /// A share, 0–1 or a sum of such.
  case share(Double)
  case number(Int)
  case text(String)
}

extension FindingWord: CustomStringConvertible {
  /// How many names are listed.
  static let mostNames = 8

  var description: String {
    switch self {
    case .name(let name): ValueText.quoted(name)
    case .names(let names, let count): Self.list(names.map(ValueText.quoted), count: count)
    case .texts(let texts): Self.list(texts, count: texts.count)
    case .fields(let keys): Self.list(keys.map { FrictionPoint.field($0)?.label ?? $0 }, count: keys.count)
    case .share(let share): ShareText.percent(share)
    case .number(let number): number < 0 ? "−\(number.magnitude)" : "\(number)"
    case .text(let text): printable(text)
    }
  }

  private static func list(_ texts: [String], count: Int) -> String {
    if count > texts.count {
      return words("%@ and %@ more", texts.joined(separator: ", "), count - texts.count)
    }
    return listed(texts)
  }
}
