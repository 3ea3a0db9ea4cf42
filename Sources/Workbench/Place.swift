package import JourneyModel
import Words

/// The views a person can turn to.
package enum ViewKind: String, CaseIterable, Sendable {
  case board, ranking, personas

  package var title: String { words(english) }

  var english: String {
    switch self {
    case .board: "Board"
    case .ranking: "Ranking"
    case .personas: "Personas"
    }
  }

  /// The letter behind `g` that jumps here.
  package var letter: Unicode.Scalar {
    switch self {
    case .board: "b"
    case .ranking: "r"
    case .personas: "i"
    }
  }
}

/// Where a person is: what undo brings back along with the change.
package struct Place: Hashable, Sendable {
  package var view = ViewKind.board
  package var map = MapKind.current
  package var board = BoardPlace()
  package var ranking = RankingPlace()
  package var personas = PersonasPlace()

  package init() {}
}

/// What the board's cursor stands on.
package struct BoardPlace: Hashable, Sendable {
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

/// What the ranking's cursor stands on.
package struct RankingPlace: Hashable, Sendable {
  package enum List: Hashable, Sendable, CaseIterable { case frictions, opportunities }

  package var list = List.frictions
  package var friction: ID<FrictionPoint>?
  package var opportunity: ID<Opportunity>?
  /// The column that is rated in, from 0.
  package var column = 0

  package init() {}
}

/// What the cursor stands on among the personas.
package struct PersonasPlace: Hashable, Sendable {
  package var persona: ID<Persona>?

  package init() {}
}
