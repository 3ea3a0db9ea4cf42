import JourneyModel
import Words

/// The map as a table for each persona: stages beside each other, notes and touchpoints below.
struct MapPart {
  private let source: PageSource
  private let stages: [Stage]
  private var journey: Journey { source.journey }

  init(_ source: PageSource) {
    self.source = source
    stages = source.journey.withMap(source.map) { Array($0.stages) }
  }

  var data: PageData {
    let personas = stages.isEmpty ? [] : source.export.personas
    return [
      "why": why(personas.isEmpty), "parts": personas.map(table),
      "lead": source.map == .ideal
        ? words("The journey as it should be.") : words("The journey as it really is."),
    ]
  }

  /// Why there is no table.
  private func why(_ isEmpty: Bool) -> String? {
    guard isEmpty else { return nil }
    return stages.isEmpty ? words("No stages yet.") : words("No personas yet.")
  }

  private func table(of persona: Persona) -> PageData {
    let touchpoints = TouchpointRows(source, persona.id, stages.map(\.id))
    return [
      "name": persona.name, "anchor": "map.\(persona.id)",
      "caption": source.map == .ideal
        ? words("Ideal map of %@", persona.name) : words("Current map of %@", persona.name),
      "stages": stages.map { ["name": $0.name, "goal": $0.goal] as PageData },
      "lanes": PageData.list(journey.lanes.map { row(of: $0, persona) }),
      "channels": PageData.list(touchpoints.rows), "moods": touchpoints.moods, "unused": touchpoints.unused,
      "curve": Markup(drawing: EmotionCurveDrawing.drawing(of: persona.id, in: source.export)),
    ]
  }

  private func row(of lane: Lane, _ persona: Persona) -> PageData {
    let cells = stages.map { stage -> PageData in
      let note = journey.note(of: persona.id, in: stage.id, lane: lane.id, on: source.map)
      return ["rating": note?.value.map { Rating.text($0) }, "text": note?.text]
    }
    return ["name": lane.name, "cells": cells]
  }
}

/// The rows of channels of one persona's table, and what is felt in each stage.
private struct TouchpointRows {
  private(set) var rows: [PageData] = []
  /// The channels in which there is no touchpoint, as a sentence; nil if there are none.
  private(set) var unused: String?
  /// Stage by stage.
  private(set) var moods: [PageData] = []

  init(_ source: PageSource, _ persona: ID<Persona>, _ stages: [ID<Stage>]) {
    let part = TouchpointPart(source)
    var moods = Array(repeating: Mood(), count: stages.count)
    var empty: [String] = []
    for channel in source.journey.channels {
      var (cells, count): ([PageData], Int) = ([], 0)
      for (number, stage) in stages.enumerated() {
        var found: [MarkupElement] = []
        source.journey.visitTouchpoints(of: persona, in: stage, through: channel.id, on: source.map) {
          moods[number].add($0.emotion)
          found.append(part.item(copy $0))
        }
        count += found.count
        cells.append(["touchpoints": Self.list(found)])
      }
      if count == 0 {
        empty.append(channel.name)
      } else {
        rows.append(["name": channel.name, "kind": Self.kind(of: channel), "cells": cells])
      }
    }
    unused = empty.isEmpty ? nil : words("No touchpoint in: %@", empty.joined(separator: ", "))
    self.moods = moods.map(Self.data)
  }

  private static func list(_ items: [MarkupElement]) -> Markup? {
    items.isEmpty ? nil : Markup([MarkupElement("ul", ["class": "touchpoints"], items)])
  }

  /// `online, indirect`, as far as it is known.
  private static func kind(of channel: Channel) -> String {
    [
      channel.setting.map { Vocabulary.setting.label($0.rawValue).lowercased() },
      channel.contact.map { Vocabulary.contact.label($0.rawValue).lowercased() },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func data(of mood: Mood) -> PageData {
    if mood.count == 0 { return ["text": words("no touchpoint")] }
    guard let mean = mood.mean else { return ["text": words("emotion unknown")] }
    return ["face": Emotion.face(mean), "text": mood.summary]
  }
}
