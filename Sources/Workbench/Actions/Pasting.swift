import JourneyModel

/// Putting what was cut or copied where the cursor is.
enum Pasting {
  static func paste(in workbench: inout Workbench) {
    switch workbench.clipboard {
    case .touchpoint(let id, let isCut): paste(id, isCut: isCut, in: &workbench)
    case .stage(let id, let isCut): paste(id, isCut: isCut, in: &workbench)
    case .note(let persona, let stage, let lane, let isCut):
      pasteNote(persona, stage, lane, isCut: isCut, in: &workbench)
    case nil: return
    }
  }

  private static func isGone(_ workbench: inout Workbench) {
    workbench.say(words("What was taken is no longer on this map."), .warning)
    workbench.clipboard = nil
  }

  // MARK: Touchpoints

  private static func paste(_ id: ID<Touchpoint>, isCut: Bool, in workbench: inout Workbench) {
    guard let original = workbench.journey.touchpoint(id, on: workbench.place.map) else {
      return isGone(&workbench)
    }
    guard let stage = workbench.place.board.stage else {
      return workbench.say(words("Move right to a stage first."), .warning)
    }
    var channel: ID<Channel>?
    if case .channel(let row) = workbench.place.board.row { channel = row }
    let persona = workbench.place.board.turn == .lanes ? workbench.place.board.persona : nil
    if isCut {
      MoveTouchpoint.put(id, stage: stage, channel: channel, persona: persona, in: &workbench)
      workbench.clipboard = nil
    } else {
      var copy = original
      copy.id = workbench.journey.freshID(from: original.title)
      (copy.stage, copy.channel) = (stage, channel ?? original.channel)
      copy.persona = persona ?? original.persona
      insert(copy, in: &workbench)
    }
  }

  private static func insert(_ copy: Touchpoint, in workbench: inout Workbench) {
    let map = workbench.place.map
    var after = workbench.journey.withMap(map) { $0.touchpoints.last?.id }
    if case .touchpoint(let id) = workbench.selection { after = id }
    if workbench.perform(words("paste %@", copy.title), [.insert(copy, on: map, after: after?.text)]) {
      Revealing.show(.touchpoint(copy.id), in: &workbench)
    }
  }

  // MARK: Notes

  private static func pasteNote(
    _ persona: ID<Persona>, _ stage: ID<Stage>, _ lane: ID<Lane>, isCut: Bool, in workbench: inout Workbench
  ) {
    let map = workbench.place.map
    guard let note = workbench.journey.note(of: persona, in: stage, lane: lane, on: map) else {
      return isGone(&workbench)
    }
    guard case .note(let toPersona, let toStage, let toLane) = workbench.selection else {
      return workbench.say(words("A note goes to a note lane."), .warning)
    }
    let target = Note.id(toPersona, toStage, toLane)
    if target == note.id { return }
    var copy = note
    (copy.persona, copy.stage, copy.lane) = (toPersona, toStage, toLane)
    var edits: [Edit] = []
    if workbench.journey.withMap(map, { $0.notes.contains(target) }) {
      edits.append(.remove(RecordReference(target, on: map)))
    }
    edits.append(.insert(copy, on: map, after: note.id.text))
    if isCut { edits.append(.remove(RecordReference(note.id, on: map))) }
    if workbench.perform(words("paste the note"), edits), isCut { workbench.clipboard = nil }
  }

  // MARK: Stages

  private static func paste(_ id: ID<Stage>, isCut: Bool, in workbench: inout Workbench) {
    let map = workbench.place.map
    guard let stage = workbench.journey.withMap(map, { $0.stages[id] }) else { return isGone(&workbench) }
    let after = workbench.place.board.stage
    if isCut {
      if after == id { return }
      workbench.perform(
        words("move %@", stage.name), [.move(RecordReference(id, on: map), after: after?.text)]
      ) {
        $0.board.stage = id
      }
      workbench.clipboard = nil
    } else {
      copy(stage, after: after, in: &workbench)
    }
  }

  /// A stage with its notes and touchpoints; annotations and ways stay with the original.
  private static func copy(_ stage: Stage, after: ID<Stage>?, in workbench: inout Workbench) {
    let journey = workbench.journey
    let map = workbench.place.map
    var new = stage
    new.id = journey.freshID(from: stage.name)
    var edits: [Edit] = [.insert(new, on: map, after: after?.text)]
    journey.withMap(map) { source in
      for note in source.notes where note.stage == stage.id {
        var copy = note
        copy.stage = new.id
        edits.append(.insert(copy, on: map, after: note.id.text))
      }
      var taken: Set<ID<Touchpoint>> = []
      for touchpoint in source.touchpoints where touchpoint.stage == stage.id {
        var copy = touchpoint
        copy.stage = new.id
        copy.id = journey.freshID(from: touchpoint.title, besides: taken)
        taken.insert(copy.id)
        edits.append(.insert(copy, on: map, after: touchpoint.id.text))
      }
    }
    workbench.perform(words("paste stage %@", stage.name), edits) { $0.board.stage = new.id }
  }
}
