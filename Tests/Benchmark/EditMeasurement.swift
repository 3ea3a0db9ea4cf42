import JourneyModel

/// An edit, its undo and its redo, which should take as long in a large document as in a small one.
enum EditMeasurement: Measurement {
  static let name = "edit"

  static func figures() throws -> [Figure] {
    try [100, 10_000, 100_000].flatMap { count in
      let journey = GeneratedJourney.make(touchpoints: count)
      return try kinds.flatMap { try figures(of: $0, in: journey, count) }
    }
  }

  private struct Kind: Sendable {
    let name: String
    let edit: @Sendable (Touchpoint, Int) -> Edit
  }

  private static let kinds = [
    Kind(name: "rename") { touchpoint, number in .set(touchpoint.id, "title", to: .text("Renamed \(number)"))
    },
    Kind(name: "move to another cell") { touchpoint, _ in
      .set(touchpoint.id, "channel", to: .text(touchpoint.channel.text == "sms" ? "chat" : "sms"))
    },
    Kind(name: "insert") { touchpoint, number in
      var copy = touchpoint
      copy.id = ID("new-\(number)")
      return .insert(copy, on: .current, after: touchpoint.id.text)
    },
  ]

  private static func figures(of kind: Kind, in original: Journey, _ count: Int) throws -> [Figure] {
    var (journey, history) = (original, History<Int>())
    let all = Array(journey.current.touchpoints)
    let changes = (0..<200).map { number in
      Change(kind.name, [kind.edit(all[number * 7919 % all.count], number)])
    }
    // The first edit of each sort makes the tables the copy's own.
    try history.apply(changes[0], to: &journey, at: 0)
    _ = try history.undo(&journey)
    var next = changes.makeIterator()
    let edits = try Runs.measure(changes.count) {
      if let change = next.next() { try history.apply(change, to: &journey, at: 0) }
    }
    let undos = try Runs.measure(changes.count) { try history.undo(&journey) }
    let redos = try Runs.measure(changes.count) { try history.redo(&journey) }
    return zip(["", ", undo", ", redo"], [edits, undos, redos]).map { step, runs in
      Figure(
        "\(kind.name)\(step), \(count) touchpoints", runs, in: .microseconds,
        aim: .said("the same at any size"))
    }
  }
}
