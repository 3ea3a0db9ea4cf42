import Testing

@testable import JourneyModel

/// Expects that the indexes kept through edits are those made anew from the records.
func expectFreshIndexes(
  _ journey: Journey, _ context: String = "", _ place: SourceLocation = #_sourceLocation
) {
  var fresh = journey
  fresh.buildIndexes()
  let comment = Comment(rawValue: context)
  #expect(journey.current.index == fresh.current.index, comment, sourceLocation: place)
  #expect(journey.ideal.index == fresh.ideal.index, comment, sourceLocation: place)
  let (kept, made) = (journey.annotations, fresh.annotations)
  #expect(kept.frictions == made.frictions, comment, sourceLocation: place)
  #expect(kept.opportunities == made.opportunities, comment, sourceLocation: place)
  #expect(kept.resolving == made.resolving, comment, sourceLocation: place)
  for slot in journey.frictions.orderedSlots.map(Int.init) {
    #expect(kept.hit[slot] == made.hit[slot], comment, sourceLocation: place)
  }
}
