/// Where a step of the guide is done, and what is missing there.
package enum GuideTarget: Hashable, Sendable {
  case addPersona
  /// Something about the persona is not known yet.
  case persona(ID<Persona>)
  case addStage
  case addChannel
  case addLane
  /// A place without a touchpoint.
  case cell(ID<Persona>, ID<Stage>, ID<Channel>)
  /// Something about the touchpoint is not known yet.
  case touchpoint(ID<Touchpoint>)
  /// A touchpoint whose emotion is not known.
  case emotion(ID<Touchpoint>)
  /// A touchpoint that no way leaves or reaches.
  case way(ID<Touchpoint>)
  case transition(ID<Transition>)
  /// A note that is not written.
  case note(ID<Persona>, ID<Stage>, ID<Lane>, isRating: Bool)
  /// A touchpoint at which a friction point is missing.
  case annotate(ID<Touchpoint>)
  case addFriction
  case rate(ID<FrictionPoint>)
  /// A friction point without an opportunity.
  case resolve(ID<FrictionPoint>)
  /// Something else about the friction point is not known yet.
  case friction(ID<FrictionPoint>)
  case opportunity(ID<Opportunity>)
  case makeIdeal
  /// A transition of the ideal map.
  case idealTransition(ID<Transition>)
  /// A friction point to be chosen.
  case choose
  /// A friction point in focus without an initiative.
  case initiate(ID<FrictionPoint>)
  case initiative(ID<Initiative>)
  case addIndicator
  case indicator(ID<Indicator>)
  case review
  /// Nothing is missing: there it can be looked at.
  case see(Room)

  /// Where things stand.
  package enum Room: Hashable, Sendable { case board, path, ranking, plan, compare, personas }
}
