package import JourneyModel

/// What the cursor stands on among the personas.
package struct PersonasPlace: ViewPlace {
  package var persona: ID<Persona>?

  package init() {}
}

extension PersonasPlace {
  package init(values: [String: String]) { persona = values["persona"].map { ID($0) } }
  package var values: [String: String] { persona.map { ["persona": $0.text] } ?? [:] }
}
