import JourneyModel
import Words

/// Whose journey it is.
struct PersonasPart {
  private let source: PageSource

  /// What stands on a card in a way of its own.
  private static let shown: Set = ["id", "name", "quote"]
  private static let asked = FieldFacts.Asked<Persona>(
    Persona.fields.map(\.key).filter { !shown.contains($0) })

  init(_ source: PageSource) { self.source = source }

  var data: PageData { ["cards": PageData.list(source.export.personas.map(card))] }

  private func card(_ persona: Persona) -> PageData {
    [
      "name": persona.name, "quote": persona.quote.map { "“\($0)”" },
      "facts": FieldFacts(source).known(persona, but: Self.shown),
      "unknown": Self.asked.unknown(in: persona)?.capitalizedFirst,
    ]
  }
}
