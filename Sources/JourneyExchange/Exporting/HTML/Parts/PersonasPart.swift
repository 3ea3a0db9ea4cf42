import JourneyModel
import Words

/// Whose journey it is.
struct PersonasPart {
  private let source: PageSource

  init(_ source: PageSource) { self.source = source }

  var data: PageData { ["cards": PageData.list(source.export.personas.map(card))] }

  private func card(_ persona: Persona) -> PageData {
    let keys = Persona.fields.map(\.key).filter { !["id", "name", "quote"].contains($0) }
    return [
      "name": persona.name, "quote": persona.quote.map { "“\($0)”" },
      "facts": FieldFacts(source).known(persona, but: ["id", "name", "quote"]),
      "unknown": FieldFacts.unknown(persona, of: keys)?.capitalizedFirst,
    ]
  }
}
