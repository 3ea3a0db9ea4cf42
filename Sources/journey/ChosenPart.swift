import JourneyModel
import Words

/// The part of a journey that the command line names.
enum ChosenPart {
  /// The persona of that id or, whatever its capitals, that name.
  ///
  /// - Parameter others: what may be said besides.
  static func persona(_ wanted: String, of journey: Journey, or others: [String] = []) throws -> ID<Persona> {
    if let known = journey.personas[ID(wanted)] { return known.id }
    let name = wanted.foldedName
    if let known = journey.personas.first(where: { $0.name.foldedName == name }) { return known.id }
    let names = journey.personas.map { quoted($0.name) } + others
    if names.isEmpty { throw failure(words("the journey has no persona"), ExitStatus.wrongUse) }
    throw failure(
      words("there is no persona %@; there are %@", quoted(wanted), listed(names)), ExitStatus.wrongUse)
  }

  /// The map, if the journey has it.
  static func map(_ wanted: MapKind, of journey: Journey, in file: String) throws -> MapKind {
    if wanted == .current || journey.hasIdeal { return wanted }
    throw failure(words("%@ has no ideal map", Loading.name(of: file)), ExitStatus.wrongUse)
  }
}
