package import JourneyModel

/// What the cursor stands on: what commands act on.
package enum Selection: Hashable, Sendable {
  case nothing
  case journey
  case persona(ID<Persona>)
  case stage(ID<Stage>)
  case lane(ID<Lane>)
  case channel(ID<Channel>)
  case touchpoint(ID<Touchpoint>)
  /// The place of a note, written or not.
  case note(ID<Persona>, ID<Stage>, ID<Lane>)
  /// A place where a touchpoint could be.
  case cell(ID<Persona>?, ID<Stage>, ID<Channel>?)
  case friction(ID<FrictionPoint>)
  case opportunity(ID<Opportunity>)
  case transition(ID<Transition>)
  case initiative(ID<Initiative>)
  case indicator(ID<Indicator>)
  case decision(ID<Decision>)

  /// The record that is selected, if it is one that exists by itself.
  package func reference(on map: MapKind) -> RecordReference? {
    switch self {
    case .persona(let id): RecordReference(id)
    case .stage(let id): RecordReference(id, on: map)
    case .lane(let id): RecordReference(id)
    case .channel(let id): RecordReference(id)
    case .touchpoint(let id): RecordReference(id, on: map)
    case .note(let persona, let stage, let lane): RecordReference(Note.id(persona, stage, lane), on: map)
    case .friction(let id): RecordReference(id)
    case .opportunity(let id): RecordReference(id)
    case .transition(let id): RecordReference(id, on: map)
    case .initiative(let id): RecordReference(id)
    case .indicator(let id): RecordReference(id)
    case .decision(let id): RecordReference(id)
    case .nothing, .journey, .cell: nil
    }
  }
}
