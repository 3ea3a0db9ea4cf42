import JourneyModel
import Words

/// Adding stages, channels, note lanes and personas, line by line until an empty one.
enum AddParts {
  static func stage(_ workbench: inout Workbench, _ name: String) {
    add(words("Stage"), name, in: &workbench) { workbench, name in
      var stage = Stage()
      (stage.id, stage.name) = (workbench.journey.freshID(from: name), name)
      let map = workbench.place.map
      let after = workbench.place.board.stage ?? workbench.journey.withMap(map) { $0.stages.last?.id }
      return workbench.perform(words("add stage %@", name), [.insert(stage, on: map, after: after?.text)]) {
        place in
        place.board.stage = stage.id
      }
    }
  }

  static func channel(_ workbench: inout Workbench, _ name: String) {
    add(words("Channel"), name, saying: traits, in: &workbench) { workbench, name in
      var channel = Channel()
      (channel.id, channel.name) = (workbench.journey.freshID(from: name), name)
      let sort = ChannelSort(named: name)
      (channel.setting, channel.contact) = (sort?.setting, sort?.contact)
      var after = workbench.journey.channels.last?.id
      if case .channel(let id) = workbench.place.board.row { after = id }
      return insert(channel, after, words("add channel %@", name), .channel(channel.id), in: &workbench)
    }
  }

  /// What a channel's name says of it: `online, direct`.
  private static func traits(_ name: String) -> String? {
    guard let sort = ChannelSort(named: name) else { return nil }
    let setting = sort.setting.map { Vocabulary.setting.label($0.rawValue).lowercased() }
    let contact = Vocabulary.contact.label(sort.contact.rawValue).lowercased()
    return [setting, contact].compactMap(\.self).joined(separator: ", ")
  }

  static func lane(_ workbench: inout Workbench, _ name: String) {
    add(words("Note lane"), name, in: &workbench) { workbench, text in
      var lane = Lane()
      lane.name = text
      for ending in [" 1-5", " 1–5"] where text.hasSuffix(ending) {
        (lane.name, lane.laneKind) = (String(text.dropLast(ending.count)).trimmed, .rating)
      }
      lane.id = workbench.journey.freshID(from: lane.name)
      var after = workbench.journey.lanes.last?.id
      if case .lane(let id) = workbench.place.board.row { after = id }
      return insert(lane, after, words("add lane %@", lane.name), .lane(lane.id), in: &workbench)
    }
  }

  static func persona(_ workbench: inout Workbench, _ name: String) {
    add(words("Persona"), name, in: &workbench) { workbench, text in
      var persona = Persona()
      (persona.name, persona.share) = splitShare(text)
      persona.id = workbench.journey.freshID(from: persona.name)
      let after = workbench.journey.personas.last?.id
      let edit = Edit.insert(persona, on: .current, after: after?.text)
      return workbench.perform(words("add persona %@", persona.name), [edit]) { place in
        place.board.persona = persona.id
        place.board.turn = .lanes
        place.personas.persona = persona.id
      }
    }
  }

  /// `Giulia 60%`, `Giulia 60,5 %`: the name, and the share as a part of one.
  private static func splitShare(_ text: String) -> (String, Quantity?) {
    let range = 0.0...1
    guard text.hasSuffix("%") else { return (text, nil) }
    let head = String(text.dropLast()).trimmed
    let number = head.split(separator: " ").last ?? ""
    let name = String(head.dropLast(number.count)).trimmed
    guard !name.isEmpty, let share = FormNumber.quantity(number + "%", in: range), range.contains(share.value)
    else { return (text, nil) }
    return (name, share)
  }

  private static func insert<Record: JourneyRecord>(
    _ record: Record, _ after: ID<Record>?, _ label: String, _ row: BoardPlace.Row,
    in workbench: inout Workbench
  ) -> Bool {
    workbench.perform(label, [.insert(record, on: .current, after: after?.text)]) { place in
      place.board.row = row
      if place.board.turn == .personas { place.board.turn = .lanes }
    }
  }

  /// With a name, adds that one; without, asks line by line.
  ///
  /// - Parameter understood: what a line says beside the name, shown while it is typed.
  private static func add(
    _ label: String, _ name: String,
    saying understood: @escaping @Sendable (String) -> String? = { _ in nil },
    in workbench: inout Workbench,
    _ keep: @escaping @Sendable (inout Workbench, String) -> Bool
  ) {
    if !name.trimmed.isEmpty {
      _ = keep(&workbench, name.trimmed)
      return
    }
    var prompt = Prompt(label) { workbench, text in
      let name = text.trimmed
      if name.isEmpty { return .closes }
      return keep(&workbench, name) ? .again("") : .stays
    }
    prompt.feedback = { _, line in
      let help = (words("Enter keeps it and is ready for the next; an empty one ends"), Style(.hint))
      return understood(line.text.trimmed).map { [($0 + " · ", Style(.completion)), help] } ?? [help]
    }
    workbench.open(prompt)
  }
}
