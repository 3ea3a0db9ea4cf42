import Testing

@testable import JourneyModel

struct TableTests {
  private func table(_ ids: String...) -> Table<Stage> {
    var table = Table<Stage>()
    for id in ids { table.append(make(id)) }
    return table
  }

  private func ids(_ table: Table<Stage>) -> [String] { table.ids.map(\.text) }

  /// The order by links forwards, backwards and by place numbers is the same.
  private func expectWhole(
    _ table: Table<Stage>, _ expected: [String], _ place: SourceLocation = #_sourceLocation
  ) {
    #expect(ids(table) == expected, sourceLocation: place)
    #expect(table.map(\.id.text) == expected, sourceLocation: place)
    #expect(table.count == expected.count, sourceLocation: place)
    var backwards: [String] = []
    var id = table.last?.id
    while let current = id {
      backwards.append(current.text)
      id = table.predecessor(of: current)
    }
    #expect(backwards.reversed() == expected, sourceLocation: place)
    let places = expected.compactMap { table.place(of: ID($0)) }
    #expect(
      places.count == expected.count && zip(places, places.dropFirst()).allSatisfy(<), sourceLocation: place)
    #expect(
      table.first?.id.text == expected.first && table.last?.id.text == expected.last, sourceLocation: place)
  }

  @Test func empty() {
    expectWhole(Table<Stage>(), [])
    #expect(Table<Stage>().isEmpty)
    #expect(Table<Stage>()[ID("a")] == nil)
    #expect(Table<Stage>().record(at: -1) == nil)
  }

  @Test func insertingAtEveryPlace() {
    var table = table("a", "b")
    #expect(table.insert(make("first"), after: nil) == true)
    #expect(table.insert(make("middle"), after: ID("a")) == true)
    #expect(table.insert(make("last"), after: ID("b")) == true)
    expectWhole(table, ["first", "a", "middle", "b", "last"])
    #expect(table.insert(make("a"), after: nil) == false)
    #expect(table.insert(make("new"), after: ID("gone")) == false)
    expectWhole(table, ["first", "a", "middle", "b", "last"])
  }

  @Test func removing() {
    var table = table("a", "b", "c")
    #expect(table.remove(ID("b"))?.id.text == "b")
    #expect(table.remove(ID("b")) == nil)
    expectWhole(table, ["a", "c"])
    #expect(!table.contains(ID("b")))
    _ = table.remove(ID("a"))
    _ = table.remove(ID("c"))
    expectWhole(table, [])
    table.append(make("d"))
    expectWhole(table, ["d"])
  }

  @Test func aFreeSlotIsReadAsNothing() throws {
    var table = table("a", "b")
    let slot = try #require(table.slot(of: ID("a")))
    _ = table.remove(ID("a"))
    #expect(table.record(at: slot) == nil)
    #expect(!table.isTaken(slot))
    table.append(make("c"))
    #expect(table.slot(of: ID("c")) == slot, "free slots are used again")
    expectWhole(table, ["b", "c"])
  }

  @Test func moving() {
    var table = table("a", "b", "c", "d")
    #expect(table.move(ID("d"), after: nil) == true)
    expectWhole(table, ["d", "a", "b", "c"])
    #expect(table.move(ID("d"), after: ID("b")) == true)
    expectWhole(table, ["a", "b", "d", "c"])
    #expect(table.move(ID("a"), after: ID("c")) == true)
    expectWhole(table, ["b", "d", "c", "a"])
    #expect(table.move(ID("d"), after: ID("b")) == true, "to where it stands")
    expectWhole(table, ["b", "d", "c", "a"])
    #expect(table.move(ID("d"), after: ID("d")) == false)
    #expect(table.move(ID("d"), after: ID("gone")) == false)
    #expect(table.move(ID("gone"), after: nil) == false)
    expectWhole(table, ["b", "d", "c", "a"])
  }

  /// Each insertion halves the gap; after some thirty it is used up and places are given anew.
  @Test func manyInsertionsAtOnePlace() {
    var table = table("first", "last")
    var expected = ["first"]
    for number in 0..<200 {
      #expect(table.insert(make("n\(number)"), after: ID(expected[number])) == true)
      expected.append("n\(number)")
    }
    expectWhole(table, expected + ["last"])
    for number in 0..<200 { #expect(table.insert(make("m\(number)"), after: nil) == true) }
    expectWhole(table, (0..<200).map { "m\(199 - $0)" } + expected + ["last"])
  }

  @Test func movesAtOnePlaceUseUpTheGapToo() {
    var table = table("a", "b", "c", "d")
    for _ in 0..<100 {
      #expect(table.move(ID("c"), after: ID("a")) == true)
      #expect(table.move(ID("b"), after: ID("a")) == true)
    }
    expectWhole(table, ["a", "b", "c", "d"])
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func againstAnArray(seed: UInt64) {
    var (table, array, random) = (Table<Stage>(), [String](), SplitMix(seed: seed))
    for number in 0..<600 {
      let other = random.chance(4) ? nil : array.randomElement(using: &random)
      let place = other.flatMap(array.firstIndex(of:)).map { $0 + 1 } ?? 0
      switch (Int.random(in: 0..<5, using: &random), array.randomElement(using: &random)) {
      case (0, let id?):
        #expect(table.remove(ID(id)) != nil)
        array.removeAll { $0 == id }
      case (1, let id?) where id != other:
        #expect(table.move(ID(id), after: other.map { ID($0) }) == true)
        array.removeAll { $0 == id }
        array.insert(id, at: other.flatMap(array.firstIndex(of:)).map { $0 + 1 } ?? 0)
      default:
        #expect(table.insert(make("s\(number)"), after: other.map { ID($0) }) == true)
        array.insert("s\(number)", at: place)
      }
    }
    expectWhole(table, array)
  }

  @Test func equalityIsOfRecordsInOrder() {
    var one = table("a", "b")
    _ = one.move(ID("b"), after: nil)
    #expect(one == table("b", "a"))
    #expect(one != table("a", "b"))
    #expect(one != table("b"))
  }
}
