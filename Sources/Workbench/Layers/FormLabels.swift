import JourneyModel
import Words

extension Journey {
  /// The name of the record that a reference leads to. Annotations may speak of either map's touchpoints.
  func label(of id: String, _ kind: RecordKind, on map: MapKind) -> String {
    let reference = RecordReference(Collection(of: kind, on: map), id)
    if kind == .transition, let way = record(reference) as? Transition {
      return label(of: way.from.text, .touchpoint, on: map) + " → "
        + label(of: way.to.text, .touchpoint, on: map)
    }
    return name(of: reference) ?? name(of: RecordReference(Collection(of: kind, on: map.other), id)) ?? id
  }

  /// Every record of a kind, to choose from.
  func choices(of kind: RecordKind, on map: MapKind, bothMaps: Bool = false) -> [Picker.Item] {
    var items = ids(of: Collection(of: kind, on: map)).map { choice($0, kind, on: map) }
    if bothMaps, kind == .touchpoint, hasIdeal {
      let other = map.other
      let known = Set(items.map(\.id))
      items += ids(of: .touchpoints(other)).filter { !known.contains($0) }.map { choice($0, kind, on: other) }
    }
    return items
  }

  private func choice(_ id: String, _ kind: RecordKind, on map: MapKind) -> Picker.Item {
    let record = record(RecordReference(Collection(of: kind, on: map), id))
    let parts = record.map { details(of: $0, on: map) } ?? []
    return Picker.Item(
      id, label(of: id, kind, on: map), detail: parts.compactMap(\.self).joined(separator: " · "))
  }

  /// What tells records of the same name apart.
  private func details(of record: any JourneyRecord, on map: MapKind) -> [String?] {
    switch record {
    case let touchpoint as Touchpoint:
      [
        name(of: RecordReference(touchpoint.persona)), name(of: RecordReference(touchpoint.stage, on: map)),
        name(of: RecordReference(touchpoint.channel)),
      ]
    case let way as Transition:
      [
        way.context.map { Vocabulary.context.label($0.rawValue).lowercased() },
        way.share.map(FormNumber.percentage),
      ]
    case let channel as Channel:
      [
        channel.setting.map { Vocabulary.setting.label($0.rawValue).lowercased() },
        channel.contact.map { Vocabulary.contact.label($0.rawValue).lowercased() },
      ]
    case let lane as Lane: [lane.isRating ? words("ratings") : words("texts")]
    case let friction as FrictionPoint: [friction.category.map(Vocabulary.category.label)]
    case let initiative as Initiative:
      [initiative.owner, initiative.due, initiative.status.map(Vocabulary.status.label)]
    case let indicator as Indicator:
      [indicator.readings.last?.value.map { "\($0) \(indicator.unit ?? "")" } ?? indicator.unit]
    case let decision as Decision: [decision.date, decision.owner]
    case let dismissal as Dismissal: [dismissal.about.joined(separator: ", "), dismissal.reason]
    case let persona as Persona: [persona.occupation]
    default: []
    }
  }
}

extension FieldKind {
  /// A value as a person reads it; empty where nothing is known.
  func display(_ value: FieldValue, _ journey: Journey, on map: MapKind) -> String {
    switch (self, value) {
    case (_, .absent): ""
    case (.choice(let vocabulary), .text(let word)): vocabulary.label(word)
    case (.reference(let kind), .text(let id)): journey.label(of: id, kind, on: map)
    case (.references(let kind), .list(let ids)):
      ids.map { journey.label(of: $0, kind, on: map) }.joined(separator: ", ")
    case (.quantity(let range), .quantity(let quantity)): FormNumber.text(of: quantity, in: range)
    case (.integer(let range), .integer(let number)): Self.rating(number, in: range)
    case (_, .flag(let flag)): flag ? words("yes") : words("no")
    case (_, .text(let text)): text
    case (_, .list(let texts)): texts.joined(separator: ", ")
    default: ""
    }
  }

  private static func rating(_ number: Int, in range: ClosedRange<Int>) -> String {
    switch range {
    case -2...2: Emotion.text(number) + " " + Emotion.styledFace(Double(number)).0
    case 1...5: "\(number) " + Rating.dots(number)
    default: "\(number)"
    }
  }

  /// What stands in an entry of evidence, feedback or readings, in one line.
  static func summary<Entry: FieldedRecord>(of entry: Entry, _ journey: Journey) -> String {
    let parts = Entry.fields.map { $0.kind.display($0.get(entry), journey, on: .current) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
