import JSONText
import Words

/// What people call the things of a journey, where they stand alone in a sentence.
struct NameText {
  private let journey: Journey

  init(_ journey: Journey) { self.journey = journey }

  /// The record's name: a transition's are its ends, a note's its place. Nil if it is not there.
  func name(of reference: RecordReference) -> String? {
    switch reference.collection {
    case .transitions(let map):
      journey.withMap(map) { $0.transitions[ID(reference.id)] }.map { name(of: $0, on: map) }
    case .notes(let map): journey.withMap(map) { $0.notes[ID(reference.id)] }.map { name(of: $0, on: map) }
    default: journey.name(of: reference)
    }
  }

  /// The same, of a record that may be nowhere but in a value of the document.
  func name(of reference: RecordReference, json: JSONValue?) -> String? {
    if let name = name(of: reference) { return name }
    guard let record = json.flatMap({ reference.collection.kind.record(json: $0) }) else { return nil }
    let map = reference.collection.map ?? .current
    return switch record {
    case let way as Transition: name(of: way, on: map)
    case let note as Note: name(of: note, on: map)
    default: record.name
    }
  }

  /// The name of what an id leads to; the id if that is nowhere.
  func name(_ kind: RecordKind, _ id: String, on map: MapKind) -> String {
    journey.name(of: RecordReference(Collection(of: kind, on: map), id))
      ?? journey.name(of: RecordReference(Collection(of: kind, on: map.other), id)) ?? id
  }

  private func name(of way: Transition, on map: MapKind) -> String {
    name(.touchpoint, way.from.text, on: map) + " → " + name(.touchpoint, way.to.text, on: map)
  }

  private func name(of note: Note, on map: MapKind) -> String {
    [
      name(.lane, note.lane.text, on: map), name(.persona, note.persona.text, on: map),
      name(.stage, note.stage.text, on: map),
    ].joined(separator: " · ")
  }
}

/// Values as a line of text shows them.
struct ValueText {
  private let names: NameText
  private let map: MapKind
  /// How many characters of a text are shown.
  static let limit = 60

  init(_ journey: Journey, on map: MapKind = .current) {
    (names, self.map) = (NameText(journey), map)
  }

  /// A value of a field; a dash where nothing is known. Texts are put into quotation marks.
  func text(_ value: FieldValue, _ kind: FieldKind?) -> String {
    switch (kind, value) {
    case (_, .absent): "–"
    case (.choice(let vocabulary)?, .text(let word)): printable(vocabulary.label(word))
    case (.date?, .text(let date)), (.id?, .text(let date)): printable(date)
    case (.reference(let kind)?, .text(let id)): name(kind, id)
    case (.references(let kind)?, .list(let ids)): ids.map { name(kind, $0) }.joined(separator: ", ")
    case (.quantity(0...1)?, .quantity(let share)): ShareText.exact(share)
    case (_, .text(let text)): Self.quoted(text)
    case (_, .integer(let number)): number < 0 ? "−\(number.magnitude)" : "\(number)"
    case (_, .quantity(let quantity)): quantity.description
    case (_, .flag(let flag)): flag ? words("yes") : words("no")
    case (_, .list(let texts)): texts.map { Self.quoted($0) }.joined(separator: ", ")
    case (_, .evidence(let all)): all.map(summary).joined(separator: ", ")
    case (_, .feedback(let all)): all.map(summary).joined(separator: ", ")
    case (_, .readings(let all)): all.map(summary).joined(separator: ", ")
    case (_, .conflicts(let all)): words(all.count, "conflict", "conflicts")
    case (_, .json(let value)): text(value)
    }
  }

  /// The name of a record in quotation marks.
  func name(_ kind: RecordKind, _ id: String) -> String { Self.quoted(names.name(kind, id, on: map)) }

  /// What stands in an entry of evidence, feedback or readings.
  func summary<Record: FieldedRecord>(_ record: Record) -> String {
    let parts = Record.fields.filter { !$0.get(record).isAbsent }.map { text($0.get(record), $0.kind) }
    return parts.isEmpty ? words("an empty entry") : parts.joined(separator: " · ")
  }

  /// JSON as it is written, on one line.
  private func text(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    let lines = String(decoding: writer.finish(), as: UTF8.self).split(separator: "\n")
    let line = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
    return line.count > Self.limit ? printable(String(line.prefix(Self.limit))) + "…" : printable(line)
  }

  static func quoted(_ text: String) -> String { Words.quoted(text, limit: limit) }
}
