import JourneyModel
import Words

/// Adding touchpoints in the selected cell, and writing the note of a note lane.
enum AddTouchpoint {
  static func obstacle(_ workbench: Workbench) -> String? {
    if case .note = workbench.selection { return nil }
    return missingPart(workbench)
  }

  static func pasteObstacle(_ workbench: Workbench) -> String? {
    if case .note = workbench.selection {
      return words("Press %@ first: text can be pasted into the note.", workbench.key("touchpoint.add"))
    }
    return missingPart(workbench)
      ?? (channel(workbench) == nil ? words("Move to a channel's row first.") : nil)
  }

  private static func missingPart(_ workbench: Workbench) -> String? {
    let journey = workbench.journey
    if journey.personas.isEmpty {
      return words("A touchpoint needs a persona: %@ adds one.", workbench.key("persona.add"))
    }
    if journey.channels.isEmpty {
      return words("A touchpoint needs a channel: %@ adds one.", workbench.key("channel.add"))
    }
    if journey.withMap(workbench.place.map, { $0.stages.isEmpty }) {
      return words("A touchpoint needs a stage: %@ adds one.", workbench.key("stage.add"))
    }
    if persona(workbench) == nil {
      return words("Choose a persona first: %@ shows the next.", workbench.key("persona.next"))
    }
    return workbench.place.board.stage == nil ? words("Move right to a stage first.") : nil
  }

  private static func persona(_ workbench: Workbench) -> ID<Persona>? {
    switch workbench.selection {
    case .touchpoint(let id): workbench.journey.touchpoint(id, on: workbench.place.map)?.persona
    case .cell(let persona, _, _): persona
    default: workbench.place.board.turn == .lanes ? workbench.place.board.persona : nil
    }
  }

  private static func channel(_ workbench: Workbench) -> ID<Channel>? {
    if case .channel(let id) = workbench.place.board.row { return id }
    return workbench.journey.channels.count == 1 ? workbench.journey.channels.first?.id : nil
  }

  /// Where a touchpoint goes that does not say otherwise.
  private struct Cell: Sendable {
    let persona: ID<Persona>
    let stage: ID<Stage>
    let channel: ID<Channel>?

    init?(_ workbench: Workbench) {
      guard let persona = AddTouchpoint.persona(workbench), let stage = workbench.place.board.stage else {
        return nil
      }
      (self.persona, self.stage, channel) = (persona, stage, AddTouchpoint.channel(workbench))
    }

    /// What the prompt says: where it goes.
    func label(_ workbench: Workbench) -> String {
      let journey = workbench.journey
      let name = journey.withMap(workbench.place.map) { $0.stages[stage]?.name } ?? ""
      let parts = [name, channel.flatMap { journey.channels[$0]?.name }].compactMap { $0 }
      return words("Touchpoint") + " · " + parts.joined(separator: " · ") + ":"
    }
  }

  static func open(in workbench: inout Workbench, again: Bool) {
    if case .note(let persona, let stage, let lane) = workbench.selection {
      return WriteNote.open(persona, stage, lane, in: &workbench)
    }
    // The cell in which the line was opened counts for every line, wherever a mark sends one of them.
    guard let cell = Cell(workbench) else { return }
    var prompt = Prompt.capture(
      cell.label(workbench), marks: { CaptureMark.touchpoint(channels: $0.journey.channels) }
    ) { workbench, line in add(line, to: cell, in: &workbench) }
    prompt.isRepeated = again
    workbench.open(prompt)
  }

  /// Adds the touchpoint that a line describes behind the selected one. False: it can't be added, and a
  /// message says why.
  private static func add(_ line: CaptureLine, to cell: Cell, in workbench: inout Workbench) -> Bool {
    guard let touchpoint = touchpoint(from: line, in: cell, workbench.journey) else {
      workbench.say(words("Say through which channel, with its name behind a slash."), .warning)
      return false
    }
    return insert([touchpoint], words("add touchpoint %@", touchpoint.title), in: &workbench)
  }

  /// Adds a touchpoint for each line, as one step.
  static func add(lines: [String], in workbench: inout Workbench) {
    guard let cell = Cell(workbench) else { return }
    var touchpoints: [Touchpoint] = []
    var taken: Set<String> = []
    for line in lines {
      let line = CaptureLine.touchpoint(line, channels: workbench.journey.channels)
      guard var touchpoint = touchpoint(from: line, in: cell, workbench.journey) else { continue }
      touchpoint.id = workbench.journey.freshID(from: touchpoint.title, besides: taken)
      taken.insert(touchpoint.id.text)
      touchpoints.append(touchpoint)
    }
    guard !touchpoints.isEmpty else { return workbench.say(words("Nothing to add."), .warning) }
    insert(
      touchpoints, words("add %@", words(touchpoints.count, "touchpoint", "touchpoints")), in: &workbench)
  }

  private static func touchpoint(from line: CaptureLine, in cell: Cell, _ journey: Journey) -> Touchpoint? {
    guard !line.title.isEmpty else { return nil }
    var touchpoint = Touchpoint()
    (touchpoint.persona, touchpoint.stage) = (cell.persona, cell.stage)
    touchpoint.channel = cell.channel ?? ID("")
    line.fill(&touchpoint)
    touchpoint.id = journey.freshID(from: touchpoint.title)
    return touchpoint.channel.text.isEmpty ? nil : touchpoint
  }

  @discardableResult
  private static func insert(_ touchpoints: [Touchpoint], _ label: String, in workbench: inout Workbench)
    -> Bool
  {
    let map = workbench.place.map
    var after = lastPlace(workbench)
    var edits: [Edit] = []
    for touchpoint in touchpoints {
      edits.append(.insert(touchpoint, on: map, after: after?.text))
      after = touchpoint.id
    }
    return workbench.perform(label, edits, showing: touchpoints.last.map { .touchpoint($0.id) })
  }

  /// Behind the selected touchpoint, or at the end.
  private static func lastPlace(_ workbench: Workbench) -> ID<Touchpoint>? {
    if case .touchpoint(let id) = workbench.selection { return id }
    return workbench.journey.withMap(workbench.place.map) { $0.touchpoints.last?.id }
  }
}
