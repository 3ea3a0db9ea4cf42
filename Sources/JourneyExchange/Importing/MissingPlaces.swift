import JourneyModel
import Words

/// Where touchpoints stand of which a source doesn't say it: each thing that is taken for granted is told once.
struct MissingPlaces {
  private var persona: ID<Persona>?
  private var stage: ID<Stage>?
  private var channel: ID<Channel>?
  /// The channels of the touchpoints that the journey had before, by what a source without channels says.
  private var channels: [Place: [ID<Channel>]] = [:]

  private struct Place: Hashable {
    let title: String
    let persona: ID<Persona>
    let stage: ID<Stage>
  }

  init(of draft: ImportDraft) {
    var found: [(Place, ID<Channel>)] = []
    draft.journey.visit(Touchpoint.self, on: draft.map) {
      let place = Place(title: $0.title.foldedName, persona: $0.persona, stage: $0.stage)
      found.append((place, $0.channel))
    }
    for (place, channel) in found.reversed() { channels[place, default: []].append(channel) }
  }

  /// The draft's, see `ImportDraft`.
  mutating func persona(in draft: inout ImportDraft, line: Int) -> ID<Persona> {
    if let persona { return persona }
    let name = draft.unnamedPersona
    let found = draft.persona(named: name)
    draft.remark(line: line, words("no persona is named: taken as %@", quoted(name)))
    persona = found
    return found
  }

  mutating func stage(in draft: inout ImportDraft, line: Int) -> ID<Stage> {
    if let stage { return stage }
    let found = draft.stage(named: NameForMissing.stage)
    draft.remark(
      line: line, words("no stage is named: what stands in none is put into %@", quoted(NameForMissing.stage))
    )
    stage = found
    return found
  }

  /// That of the touchpoint of the same name, or else “Unassigned”.
  mutating func channel(
    of touchpoint: Touchpoint, in draft: inout ImportDraft, line: Int
  ) -> ID<Channel> {
    let place = Place(
      title: touchpoint.title.foldedName, persona: touchpoint.persona, stage: touchpoint.stage)
    if let known = channels[place]?.popLast() { return known }
    if let channel { return channel }
    let found = draft.channel(named: NameForMissing.channel)
    draft.remark(
      line: line,
      words("no channel is named: what has none is put into %@", quoted(NameForMissing.channel)))
    channel = found
    return found
  }
}

extension ImportSource {
  /// Tells, after some hundred of so many parts each, about where that is in the source.
  func tell(_ part: Int, of count: Int) {
    guard count > 0, part % 256 == 0 else { return }
    progress(Int(Double(bytes.count) * Double(min(part, count)) / Double(count)))
  }
}
