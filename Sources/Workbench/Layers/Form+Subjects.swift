import JourneyModel
import Words

extension Form {
  /// The form of a record; nil if it is not there. Notes have one of their own.
  static func of(_ reference: RecordReference, in journey: Journey) -> Form? {
    guard reference.collection.kind != .note, let record = journey.record(reference) else { return nil }
    let kind = reference.collection.kind
    let name = journey.label(of: reference.id, kind, on: reference.collection.map ?? .current)
    let label = words("edit %@ %@", kind.label, name)
    return Form(
      kind.label.capitalizedFirst + " · " + name, fields(of: record),
      on: reference.collection.map ?? .current, bothMaps: reference.collection.map == nil
    ) { workbench, changes in
      let edits = edits(changes, on: reference, in: workbench.journey)
      guard workbench.perform(label, edits) else { return false }
      if edits.count > changes.count, reference.collection.kind == .touchpoint {
        workbench.say(words("Its transitions went: a path stays with one persona."))
      }
      return true
    }
  }

  /// The fields in the order of the table, but the id, which is seldom looked at, last.
  private static func fields<Record: JourneyRecord>(of record: Record) -> [FormField] {
    let all = Record.fields.map { FormField($0, of: record) }
    return all.filter { $0.kind != .id } + all.filter { $0.kind == .id }
  }

  private static func edits(
    _ changes: [FieldChange], on reference: RecordReference, in journey: Journey
  ) -> [Edit] {
    if let way = journey.record(reference) as? Transition {
      return edits(changes, of: way, reference, in: journey)
    }
    let sets = changes.map { Edit.set(.record(reference), field: $0.key, to: $0.value) }
    guard case .touchpoints(let map) = reference.collection, changes.contains(where: { $0.key == "persona" })
    else { return sets }
    // A path stays with one persona: what leads to a touchpoint does not follow it to another's.
    let ways = journey.transitions(at: ID(reference.id), on: map)
    return ways.map { Edit.remove(RecordReference($0.id, on: map)) } + sets
  }

  /// A transition is put in anew: with both ends changed, no order of single steps would be allowed.
  private static func edits(
    _ changes: [FieldChange], of way: Transition, _ reference: RecordReference, in journey: Journey
  ) -> [Edit] {
    var changed = way
    for change in changes { Transition.field(change.key)?.set(&changed, change.value) }
    let map = reference.collection.map ?? .current
    return [.remove(reference), .insert(changed, on: map, after: journey.predecessor(of: reference))]
  }

  /// The journey as a whole.
  static func ofDetails(in journey: Journey) -> Form {
    Form(words("Journey"), fields(of: journey.details)) { workbench, changes in
      workbench.perform(
        words("edit the journey"), changes.map { .set(.details, field: $0.key, to: $0.value) })
    }
  }

  /// How friction points are ranked.
  static func ofRanking(in journey: Journey) -> Form {
    Form(words("Ranking"), fields(of: journey.ranking), bothMaps: true) { workbench, changes in
      workbench.perform(
        words("edit the ranking"), changes.map { .set(.ranking, field: $0.key, to: $0.value) })
    }
  }

  private static func fields<Part: FieldedRecord>(of part: Part) -> [FormField] {
    // Conflicts are decided one by one, not edited.
    Part.fields.filter { $0.kind != .conflicts }.map { FormField($0, of: part) }
  }

  /// What a lane says of a persona in a stage: a text or a rating. An empty one goes, a first one comes.
  static func ofNote(
    _ persona: ID<Persona>, _ stage: ID<Stage>, _ lane: ID<Lane>, on map: MapKind, in journey: Journey
  ) -> Form? {
    guard let row = journey.lanes[lane] else { return nil }
    let note =
      journey.note(of: persona, in: stage, lane: lane, on: map)
      ?? Note(persona: persona, stage: stage, lane: lane)
    let main = row.isRating ? "value" : "text"
    let fields = Note.fields.filter {
      $0.key == main || (!["persona", "stage", "lane"].contains($0.key) && !$0.get(note).isAbsent)
    }
    let place = [
      row.name, journey.label(of: persona.text, .persona, on: map),
      journey.label(of: stage.text, .stage, on: map),
    ]
    return Form(place.joined(separator: " · "), fields.map { FormField($0, of: note) }, on: map) {
      workbench, changes in
      var changed = note
      for change in changes { Note.field(change.key)?.set(&changed, change.value) }
      let edits = WriteNote.edits(to: changed, on: map, in: workbench.journey)
      return workbench.perform(words("note %@", place.joined(separator: ", ")), edits)
    }
  }
}
