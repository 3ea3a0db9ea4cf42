import JourneyModel
import Words

/// Reads cells of our own tables, with what they say of other records.
struct CSVReferences {
  private var places = CSVPlaces(isOwn: true)
  /// Touchpoints, friction points and opportunities by title, where it is only one's; nil for more than one.
  private var titles: [RecordKind: [String: String?]] = [:]

  /// What a cell says for a field; nil if it can't be read.
  mutating func value(
    _ text: String, of kind: FieldKind, _ line: Int, _ draft: inout ImportDraft
  ) -> FieldValue? {
    switch kind {
    case .reference(.persona): .text(places.persona(text, line: line, in: &draft).text)
    case .reference(.stage): .text(places.stage(text, line: line, in: &draft).text)
    case .reference(.channel): .text(places.channel(text, line: line, in: &draft).text)
    case .references(let other): list(text, of: other, line, &draft)
    default: CellValue.value(text, of: kind)
    }
  }

  /// Gives a new touchpoint the persona, the stage and the channel that its row lacks.
  mutating func place(_ touchpoint: inout Touchpoint, _ line: Int, _ draft: inout ImportDraft) {
    if touchpoint.persona.text.isEmpty { touchpoint.persona = places.persona("", line: line, in: &draft) }
    if touchpoint.stage.text.isEmpty { touchpoint.stage = places.stage("", line: line, in: &draft) }
    if touchpoint.channel.text.isEmpty { touchpoint.channel = places.channel("", line: line, in: &draft) }
  }

  /// The ids of those that are there; each of the others is told.
  private mutating func list(
    _ text: String, of kind: RecordKind, _ line: Int, _ draft: inout ImportDraft
  ) -> FieldValue {
    var ids: [String] = []
    for item in CellList.items(of: text) {
      if let id = id(of: NamedReference(item), kind, draft) {
        ids.append(id)
      } else {
        draft.remark(line: line, words("there is no %@ %@: it is left out", kind.label, quoted(item)))
      }
    }
    return ids.isEmpty ? .absent : .list(ids.unique)
  }

  private mutating func id(of reference: NamedReference, _ kind: RecordKind, _ draft: ImportDraft) -> String?
  {
    if let id = reference.id, draft.journey.leads(to: id, of: kind, on: .current) { return id }
    if titles[kind] == nil { titles[kind] = Self.titles(of: kind, in: draft.journey) }
    let name = reference.name.foldedName
    if let id = titles[kind]?[name] ?? nil { return id }
    return draft.journey.leads(to: name, of: kind, on: .current) ? name : nil
  }

  private static func titles(of kind: RecordKind, in journey: Journey) -> [String: String?] {
    var titles: [String: String?] = [:]
    func add(_ title: String, _ id: String) {
      let title = title.foldedName
      titles[title] = .some(titles.keys.contains(title) ? nil : id)
    }
    switch kind {
    case .touchpoint: journey.current.touchpoints.visit { add($0.title, $0.id.text) }
    case .friction: journey.frictions.visit { add($0.title, $0.id.text) }
    case .opportunity: journey.opportunities.visit { add($0.title, $0.id.text) }
    default: break
    }
    return titles
  }
}
