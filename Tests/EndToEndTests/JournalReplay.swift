import JSONText
import JourneyModel
import JourneyStore
import PseudoTerminal

/// What a journal's file says was done, step by step, found without the program.
struct JournalReplay {
  let entries: [JournalEntry]
  /// The document before the first entry and after each.
  let states: [Journey]

  /// Nil: there is no journal, or it was never begun.
  init?(_ bytes: [UInt8]) throws {
    guard bytes.contains(where: { $0 != 0 }) else { return nil }
    let contents = try JournalReader.read(bytes).contents
    var journey = contents.base.isEmpty ? Journey() : try JourneyReader.read(contents.base).journey
    var states = [journey]
    for entry in contents.entries {
      // What fits nowhere is left out by everyone alike.
      if let change = entry.deed.change { _ = try? journey.apply(change) }
      states.append(journey)
    }
    (entries, self.states) = (contents.entries, states)
  }

  var journey: Journey { states[states.count - 1] }
  var text: String { String(decoding: JourneyWriter.text(journey), as: UTF8.self) }

  /// The last few entries, for messages.
  var summary: String {
    entries.suffix(8).map { "\($0.number) \($0.author.name) \($0.deed)".prefix(160) }.joined(separator: "\n")
  }

  /// What one person's undo has to take back, and redo to do again: the numbers of their steps.
  func steps(of name: String) -> (done: [Int], undone: [Int]) {
    var (done, undone): ([Int], [Int]) = ([], [])
    for entry in entries where entry.author.name == name && entry.deed.change != nil {
      switch entry.deed {
      case .undo(let number, _) where number == done.last: undone.append(done.removeLast())
      case .redo(let number, _) where number == undone.last: done.append(undone.removeLast())
      default: (done, undone) = (done + [entry.number], [])
      }
    }
    return (done, undone)
  }
}

extension Workspace {
  /// The replay of the journal beside a document; nil if there is none.
  func replay(of name: String) throws -> JournalReplay? {
    try JournalReplay(bytes(".\(name).journal") ?? [])
  }
}

// MARK: Marks

/// Names that a test can find again on a screen and in a document: six digits, the first a 7.
enum Mark {
  static func text(_ number: Int) -> String { String(700_000 + number % 100_000) }

  /// All marks that stand in a text; a cut text is none.
  static func all(in text: String) -> Set<String> {
    var marks: Set<String> = []
    var run = ""
    for character in text + " " {
      if character.isASCII, character.isNumber {
        run.append(character)
        continue
      }
      if run.count == 6, run.hasPrefix("7"), character != "…" { marks.insert(run) }
      run = ""
    }
    return marks
  }
}

extension Mark {
  /// The marks on a board with nothing open over it: not those in a line where one is typed, nor those in
  /// messages about them.
  static func all(on screen: VirtualTerminal) -> Set<String> {
    let (first, last) = (screen.line(1), screen.line(screen.rows - 1))
    guard first.contains("[Board]"), last.hasSuffix("? help") else { return [] }
    return all(in: (2..<(screen.rows - 6)).map { screen.line($0) }.joined(separator: "\n"))
  }
}

extension Journey {
  /// The marks in what can be seen on its map.
  var marks: Set<String> {
    let names =
      personas.map(\.name) + channels.map(\.name) + lanes.map(\.name) + current.stages.map(\.name)
      + current.touchpoints.map(\.title) + current.notes.compactMap(\.text) + frictions.map(\.title)
      + opportunities.map(\.title) + [details.title]
    return Mark.all(in: names.joined(separator: "\n"))
  }

  /// A small journey to begin with, without marks.
  static var small: Journey {
    var parts = JourneyParts()
    parts.details.title = "Small"
    for name in ["Ann", "Ben"] {
      var persona = Persona()
      (persona.id, persona.name) = (ID(IDRule.slug(name)), name)
      parts.personas.append(persona)
    }
    for name in ["Web", "Phone", "Shop"] {
      var channel = Channel()
      (channel.id, channel.name) = (ID(IDRule.slug(name)), name)
      parts.channels.append(channel)
    }
    var lane = Lane()
    (lane.id, lane.name) = (ID("notes"), "Notes")
    parts.lanes.append(lane)
    parts.current = map
    return Journey(parts)
  }

  private static var map: JourneyMap {
    var (stages, touchpoints) = (Table<Stage>(), Table<Touchpoint>())
    for (title, name) in [("Search", "Find"), ("Order", "Buy"), ("Call", "Use")] {
      var (stage, touchpoint) = (Stage(), Touchpoint())
      (stage.id, stage.name) = (ID(IDRule.slug(name)), name)
      (touchpoint.id, touchpoint.title) = (ID(IDRule.slug(title)), title)
      (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (ID("ann"), stage.id, ID("web"))
      stages.append(stage)
      touchpoints.append(touchpoint)
    }
    return JourneyMap(
      stages: stages, notes: Table(), touchpoints: touchpoints, transitions: Table(), unknown: JSONMembers())
  }
}
