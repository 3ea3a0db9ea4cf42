import JourneyModel
import Words

/// What was cut or copied. What was cut stays where it is, marked, until it is pasted: nothing is lost between.
package struct Clipboard: Sendable {
  enum Content: Sendable {
    case touchpoint(ID<Touchpoint>)
    case stage(ID<Stage>)
    case note(ID<Note>)
  }

  let content: Content
  /// The map it stands on.
  let map: MapKind
  let isCut: Bool

  /// Whether this touchpoint waits to be moved.
  func isCut(_ id: ID<Touchpoint>, on map: MapKind) -> Bool {
    guard isCut, self.map == map, case .touchpoint(let taken) = content else { return false }
    return taken == id
  }
}

/// Cut, copy and paste.
enum ClipboardCommands {
  static let all: [Command] = [
    Command(
      "cut", "Cut", help: "Marks a touchpoint, stage or note to be moved to where it is pasted.",
      group: .mapping,
      scope: .board, keys: ["x"], unavailable: obstacle
    ) { workbench, _ in take(isCut: true, in: &workbench) },
    Command(
      "copy", "Copy", help: "Takes a touchpoint, stage or note to be pasted.", group: .mapping, scope: .board,
      keys: ["y"], unavailable: obstacle
    ) { workbench, _ in take(isCut: false, in: &workbench) },
    Command(
      "paste", "Paste", help: "Puts here what was cut or copied.", group: .mapping, scope: .board,
      keys: ["p"],
      unavailable: whyNothing
    ) { workbench, _ in Pasting.paste(in: &workbench) },
  ]

  private static func whyNothing(_ workbench: Workbench) -> String? {
    workbench.clipboard == nil
      ? words("Nothing was cut or copied: %@ cuts, %@ copies.", workbench.key("cut"), workbench.key("copy"))
      : nil
  }

  private static func obstacle(_ workbench: Workbench) -> String? {
    switch workbench.selection {
    case .touchpoint, .stage: return nil
    case .note(let persona, let stage, let lane):
      let note = workbench.journey.note(of: persona, in: stage, lane: lane, on: workbench.place.map)
      return note == nil ? words("There is nothing here to take.") : nil
    default: return words("Move to a touchpoint, a note or a stage's head first.")
    }
  }

  private static func take(isCut: Bool, in workbench: inout Workbench) {
    let content: Clipboard.Content
    switch workbench.selection {
    case .touchpoint(let id): content = .touchpoint(id)
    case .stage(let id): content = .stage(id)
    case .note(let persona, let stage, let lane): content = .note(Note.id(persona, stage, lane))
    default: return
    }
    workbench.clipboard = Clipboard(content: content, map: workbench.place.map, isCut: isCut)
    let key = workbench.key("paste")
    workbench.say(
      isCut
        ? words("Cut: %@ moves it to where you are then.", key)
        : words("Copied: %@ puts a copy where you are then.", key))
  }
}
