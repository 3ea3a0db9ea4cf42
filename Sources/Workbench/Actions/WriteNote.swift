import JourneyModel
import Words

/// Writing what a note lane says of a persona in a stage.
enum WriteNote {
  static func open(
    _ persona: ID<Persona>, _ stage: ID<Stage>, _ lane: ID<Lane>, in workbench: inout Workbench
  ) {
    let journey = workbench.journey
    let note = journey.note(of: persona, in: stage, lane: lane, on: workbench.place.map)
    let isRating = journey.lanes[lane]?.isRating == true
    let old = isRating ? note?.value.map(String.init) ?? "" : note?.text ?? ""
    let label = journey.lanes[lane]?.name ?? ""
    workbench.open(
      Prompt(isRating ? label + " 1–5" : label, text: old) { workbench, text in
        write(text, persona, stage, lane, isRating: isRating, in: &workbench) ? .closes : .stays
      })
  }

  private static func write(
    _ text: String, _ persona: ID<Persona>, _ stage: ID<Stage>, _ lane: ID<Lane>, isRating: Bool,
    in workbench: inout Workbench
  ) -> Bool {
    let trimmed = text.trimmed
    if !isRating { return set("text", FieldValue(text: trimmed), persona, stage, lane, in: &workbench) }
    if trimmed.isEmpty { return set("value", .absent, persona, stage, lane, in: &workbench) }
    guard let value = Int(trimmed), (1...5).contains(value) else {
      workbench.say(words("A rating is a number from 1 to 5, or nothing where it is unknown."), .warning)
      return false
    }
    return set("value", .integer(value), persona, stage, lane, in: &workbench)
  }

  static func ratingObstacle(_ workbench: Workbench) -> String? {
    if case .note(_, _, let lane) = workbench.selection, workbench.journey.lanes[lane]?.isRating == true {
      return nil
    }
    return words("Move to a rating lane first.")
  }

  /// Sets the rating of the selected cell of a rating lane; 0 leaves it open.
  static func rate(_ digit: String, in workbench: inout Workbench) {
    guard case .note(let persona, let stage, let lane) = workbench.selection else { return }
    _ = write(digit == "0" ? "" : digit, persona, stage, lane, isRating: true, in: &workbench)
  }

  private static func set(
    _ field: String, _ value: FieldValue, _ persona: ID<Persona>, _ stage: ID<Stage>, _ lane: ID<Lane>,
    in workbench: inout Workbench
  ) -> Bool {
    let map = workbench.place.map
    let old = workbench.journey.note(of: persona, in: stage, lane: lane, on: map)
    var note = old ?? Note(persona: persona, stage: stage, lane: lane)
    Note.field(field)?.set(&note, value)
    let edits = edits(to: note, on: map, in: workbench.journey)
    let label = words("write %@", workbench.journey.lanes[lane]?.name ?? "")
    return edits.isEmpty || workbench.perform(label, edits)
  }

  /// The edits that make a note what it is to be: written, changed, or gone when it says nothing any more.
  static func edits(to note: Note, on map: MapKind, in journey: Journey) -> [Edit] {
    let reference = RecordReference(note.id, on: map)
    let isThere = journey.contains(reference)
    if note.saysNothing { return isThere ? [.remove(reference)] : [] }
    guard isThere else {
      return [.insert(note, on: map, after: journey.withMap(map) { $0.notes.last?.id.text })]
    }
    return ["text", "value"].filter { journey.value(of: reference, $0) != note[$0] }
      .map { .set(.record(reference), field: $0, to: note[$0]) }
  }
}
