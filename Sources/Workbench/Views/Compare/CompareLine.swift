import JourneyModel

/// A line of the list.
enum CompareLine: Hashable, Sendable {
  /// A touchpoint, by the number of its stage and its number there.
  struct Spot: Hashable, Sendable {
    let stage: Int
    let touchpoint: Int
  }

  enum Tone: Hashable, Sendable {
    case said
    /// What stands there now, where what stood there has the line above.
    case new
    /// A way on which context is carried that was not before.
    case mended
  }

  /// The head of a stage, by its number.
  case stage(Int)
  /// Whose touchpoints follow.
  case persona(ID<Persona>)
  case touchpoint(Spot)
  /// What is said of the row above.
  case below(String, Tone)
  /// An opportunity that comes true in the touchpoint above.
  case realised(ID<Opportunity>)
  /// It is new, and yet realises no opportunity.
  case realisesNothing
  /// Figures of the path, by their numbers.
  case figures(Range<Int>)
  /// What follows has another subject.
  case head(String)
  /// An opportunity that no touchpoint realises.
  case unrealised(ID<Opportunity>)
}
