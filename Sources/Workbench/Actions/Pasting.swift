import JourneyModel
import Words

/// Putting what was cut or copied where the cursor is.
enum Pasting {
  static func paste(in workbench: inout Workbench) {
    guard let clipboard = workbench.clipboard else { return }
    if clipboard.isCut, clipboard.map != workbench.place.map {
      return workbench.say(words("Cutting stays on one map; copying goes from one to the other."), .warning)
    }
    let done =
      switch clipboard.content {
      case .touchpoint(let id): paste(id, clipboard, in: &workbench)
      case .stage(let id): paste(id, clipboard, in: &workbench)
      case .note(let id): paste(id, clipboard, in: &workbench)
      }
    if done, clipboard.isCut { workbench.clipboard = nil }
  }

  private static func isGone(_ workbench: inout Workbench) -> Bool {
    workbench.say(words("What was taken is not there any more."), .warning)
    workbench.clipboard = nil
    return false
  }

  // MARK: Touchpoints

  private static func paste(
    _ id: ID<Touchpoint>, _ clipboard: Clipboard, in workbench: inout Workbench
  ) -> Bool {
    guard let original = workbench.journey.touchpoint(id, on: clipboard.map) else {
      return isGone(&workbench)
    }
    guard let stage = workbench.place.board.stage else {
      workbench.say(words("Move right to a stage first."), .warning)
      return false
    }
    var channel: ID<Channel>?
    if case .channel(let row) = workbench.place.board.row { channel = row }
    let persona = persona(in: workbench)
    if clipboard.isCut {
      return MoveTouchpoint.put(id, stage: stage, channel: channel, persona: persona, in: &workbench)
    }
    var copy = original
    copy.id = freeID(of: original, in: workbench)
    (copy.stage, copy.channel) = (stage, channel ?? original.channel)
    copy.persona = persona ?? original.persona
    return insert(copy, in: &workbench)
  }

  /// Whose cell the cursor is in; nil where everyone's touchpoints stand together.
  private static func persona(in workbench: Workbench) -> ID<Persona>? {
    if case .persona(let persona) = workbench.place.board.row { return persona }
    return workbench.place.board.turn == .lanes ? workbench.place.board.persona : nil
  }

  /// A touchpoint that is taken over to the other map keeps its id, so that the two can be compared.
  private static func freeID(of original: Touchpoint, in workbench: Workbench) -> ID<Touchpoint> {
    workbench.journey.touchpoint(original.id, on: workbench.place.map) == nil
      ? original.id : workbench.journey.freshID(from: original.title)
  }

  private static func insert(_ copy: Touchpoint, in workbench: inout Workbench) -> Bool {
    let map = workbench.place.map
    var after = workbench.journey.withMap(map) { $0.touchpoints.last?.id }
    if case .touchpoint(let id) = workbench.selection { after = id }
    return workbench.perform(
      words("paste %@", copy.title), [.insert(copy, on: map, after: after?.text)],
      showing: .touchpoint(copy.id))
  }

  // MARK: Notes

  private static func paste(_ id: ID<Note>, _ clipboard: Clipboard, in workbench: inout Workbench) -> Bool {
    guard let note = workbench.journey.withMap(clipboard.map, { $0.notes[id] }) else {
      return isGone(&workbench)
    }
    guard case .note(let persona, let stage, let lane) = workbench.selection else {
      workbench.say(words("A note goes to a note lane."), .warning)
      return false
    }
    let map = workbench.place.map
    var copy = note
    (copy.persona, copy.stage, copy.lane) = (persona, stage, lane)
    if copy.id == id, map == clipboard.map { return false }
    var edits: [Edit] = []
    if workbench.journey.withMap(map, { $0.notes.contains(copy.id) }) {
      edits.append(.remove(RecordReference(copy.id, on: map)))
    }
    let last = workbench.journey.withMap(map) { $0.notes.ids.last { $0 != copy.id }?.text }
    edits.append(.insert(copy, on: map, after: last))
    if clipboard.isCut { edits.append(.remove(RecordReference(id, on: map))) }
    return workbench.perform(words("paste the note"), edits)
  }

  // MARK: Stages

  private static func paste(_ id: ID<Stage>, _ clipboard: Clipboard, in workbench: inout Workbench) -> Bool {
    guard let stage = workbench.journey.withMap(clipboard.map, { $0.stages[id] }) else {
      return isGone(&workbench)
    }
    let map = workbench.place.map
    let after = workbench.place.board.stage
    if !clipboard.isCut { return copy(stage, from: clipboard.map, after: after, in: &workbench) }
    if after == id { return false }
    let edit = Edit.move(RecordReference(id, on: map), after: after?.text)
    return workbench.perform(words("move %@", stage.name), [edit]) { $0.board.stage = id }
  }

  /// A stage with its notes and touchpoints; annotations and ways stay with the original.
  private static func copy(
    _ stage: Stage, from source: MapKind, after: ID<Stage>?, in workbench: inout Workbench
  ) -> Bool {
    let journey = workbench.journey
    let map = workbench.place.map
    var new = stage
    if journey.withMap(map, { $0.stages.contains(stage.id) }) { new.id = journey.freshID(from: stage.name) }
    let edits =
      [.insert(new, on: map, after: after?.text)]
      + contents(of: stage, from: source, to: new.id, in: workbench)
    return workbench.perform(words("paste stage %@", stage.name), edits) { $0.board.stage = new.id }
  }

  private static func contents(
    of stage: Stage, from source: MapKind, to new: ID<Stage>, in workbench: Workbench
  ) -> [Edit] {
    let journey = workbench.journey
    let map = workbench.place.map
    var taken: Set = [new.text]
    var edits: [Edit] = []
    var lastNote = journey.withMap(map) { $0.notes.last?.id.text }
    for var note in journey.map(source).notes where note.stage == stage.id {
      note.stage = new
      edits.append(.insert(note, on: map, after: lastNote))
      lastNote = note.id.text
    }
    var last = journey.withMap(map) { $0.touchpoints.last?.id.text }
    for var touchpoint in journey.map(source).touchpoints where touchpoint.stage == stage.id {
      touchpoint.stage = new
      if journey.touchpoint(touchpoint.id, on: map) != nil || taken.contains(touchpoint.id.text) {
        touchpoint.id = journey.freshID(from: touchpoint.title, besides: taken)
      }
      taken.insert(touchpoint.id.text)
      edits.append(.insert(touchpoint, on: map, after: last))
      last = touchpoint.id.text
    }
    return edits
  }
}
