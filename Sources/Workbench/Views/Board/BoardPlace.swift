package import JourneyModel

/// What the board's cursor stands on.
package struct BoardPlace: ViewPlace {
  /// How the grid is turned.
  package enum Turn: Hashable, Sendable, CaseIterable {
    /// Lanes and channels of one persona.
    case lanes
    /// A row for each persona.
    case personas
    /// A row for each channel, everyone's touchpoints together.
    case channels
  }

  /// A row of the grid.
  package enum Row: Hashable, Sendable {
    /// The heads of the stages.
    case stages
    case lane(ID<Lane>)
    case channel(ID<Channel>)
    case emotion
    case frictions
    case opportunities
    case persona(ID<Persona>)
  }

  package var turn = Turn.lanes
  /// The persona whose way is shown where the grid shows one; nil: the first.
  package var persona: ID<Persona>?
  package var row = Row.stages
  /// nil: the heads of the rows.
  package var stage: ID<Stage>?
  /// Which of several things in the cell, from 0.
  package var item = 0

  package init() {}
}

// MARK: In words

extension BoardPlace {
  package init(values: [String: String]) {
    turn = Turn.allCases.first { "\($0)" == values["turn"] } ?? .lanes
    persona = values["persona"].map { ID($0) }
    stage = values["stage"].map { ID($0) }
    row = values["row"].flatMap(Row.init(text:)) ?? .stages
    item = max(0, values["item"].flatMap { Int($0) } ?? 0)
  }

  package var values: [String: String] {
    var values = ["turn": "\(turn)", "row": row.text, "item": "\(item)"]
    values["persona"] = persona?.text
    values["stage"] = stage?.text
    return values
  }
}

extension BoardPlace.Row {
  fileprivate var text: String {
    switch self {
    case .stages: "stages"
    case .emotion: "emotion"
    case .frictions: "frictions"
    case .opportunities: "opportunities"
    case .lane(let id): "lane:" + id.text
    case .channel(let id): "channel:" + id.text
    case .persona(let id): "persona:" + id.text
    }
  }

  fileprivate init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.last) {
    case ("stages", _): self = .stages
    case ("emotion", _): self = .emotion
    case ("frictions", _): self = .frictions
    case ("opportunities", _): self = .opportunities
    case ("lane", let id?): self = .lane(ID(id))
    case ("channel", let id?): self = .channel(ID(id))
    case ("persona", let id?): self = .persona(ID(id))
    default: return nil
    }
  }
}
