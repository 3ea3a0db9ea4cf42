import Testing

@testable import JourneyModel

/// An edit's work does not grow with the document: the records stay where they are in memory.
struct InPlaceTests {
  private func address<Record>(_ table: Table<Record>) -> UInt {
    unsafe table.records.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
  }

  private struct Addresses: Equatable {
    let touchpoints: UInt
    let transitions: UInt
    let frictions: UInt
    let personas: UInt
  }

  private func addresses(_ journey: borrowing Journey) -> Addresses {
    Addresses(
      touchpoints: address(journey.current.touchpoints), transitions: address(journey.current.transitions),
      frictions: address(journey.frictions), personas: address(journey.personas))
  }

  private func edits() -> [Edit] {
    let (a1, f1) = (ID<Touchpoint>("a1"), ID<FrictionPoint>("f1"))
    return [
      .set(a1, "title", to: .text("Title")), .set(a1, "channel", to: .text("shop")),
      .set(f1, "severity", to: .integer(1)),
      .set(f1, "touchpoints", to: .list(["a4"])), .set(ID<Transition>("t1"), "to", to: .text("a4")),
      .set(ID<Persona>("anna"), "share", to: .quantity(Quantity(0.1))),
      .move(RecordReference(a1), after: "b2"),
      .move(RecordReference(f1), after: "f3"), .remove(RecordReference(ID<Transition>("t2"))),
      .set(.ranking, field: "focus", to: .list(["f1"])), .set(.details, field: "scope", to: .text("Scope")),
    ]
  }

  @Test func editsUndoAndRedoCopyNoTable() throws {
    var (journey, history) = (try richJourney(), History<Int>())
    // Room for a record more, as a table has that was not just filled up.
    for edit in edits() { try history.apply(Change("", [edit]), to: &journey, at: 0) }
    let before = addresses(journey)
    while try history.undo(&journey) != nil { #expect(addresses(journey) == before) }
    while try history.redo(&journey) != nil { #expect(addresses(journey) == before) }
  }

  @Test func eachEditCopiesNoTable() throws {
    for edit in edits() {
      // The first change makes the tables this journey's own.
      var journey = try richJourney()
      let before = addresses(journey)
      let inverse = try journey.apply(edit)
      #expect(addresses(journey) == before)
      _ = try journey.apply(inverse)
      #expect(addresses(journey) == before)
    }
  }

  @Test func aRefusedEditCopiesNoTable() throws {
    var journey = try richJourney()
    let before = addresses(journey)
    #expect(throws: EditError.self) {
      try journey.apply(.set(ID<Touchpoint>("a1"), "stage", to: .text("gone")))
    }
    #expect(addresses(journey) == before)
  }
}
