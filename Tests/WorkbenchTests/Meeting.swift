import JourneyModel

@testable import Workbench

/// Several people at one journey: what one does reaches the others by a journal, as it does in the program.
struct Meeting {
  private(set) var entries: [JournalEntry] = []
  private var scenes: [String: Scene] = [:]
  /// How much of the journal each has taken in.
  private var read: [String: Int] = [:]
  private let start: Journey

  init(_ names: String..., journey: Journey = .laptop, rows: Int = 24, columns: Int = 80) {
    start = journey
    for name in names { join(name, rows: rows, columns: columns) }
  }

  /// Someone opens the journey, or opens it again.
  mutating func join(_ name: String, run: String = "1", rows: Int = 24, columns: Int = 80) {
    var scene = Scene(start, rows: rows, columns: columns) { options in
      (options.author, options.session) = (name, name + run)
    }
    scene.workbench.sharing.isJournaled = true
    let live = Set(scenes.values.map(\.workbench.sharing.me.session))
    scene.workbench.replay(entries, live: live)
    scenes[name] = scene
    read[name] = entries.count
    showPlaces()
  }

  mutating func leave(_ name: String) {
    scenes[name] = nil
    showPlaces()
  }

  /// Types keys for someone, who first sees what the others did.
  mutating func type(_ keys: String, as name: String) {
    catchUp(name)
    act(as: name) { $0.type(keys) }
  }

  /// The same for one whom the others' entries reach only afterwards: the journal is refused to them meanwhile.
  mutating func act(as name: String, _ body: (inout Scene) -> Void) {
    guard var scene = scenes[name] else { return }
    body(&scene)
    for deed in scene.workbench.pendingDeeds {
      let number = entries.count + 1
      entries.append(
        JournalEntry(number: number, author: scene.workbench.sharing.me, time: number, deed: deed))
    }
    scene.workbench.confirmDeeds()
    read[name] = entries.count
    scenes[name] = scene
    for other in scenes.keys where other != name { catchUp(other) }
    showPlaces()
  }

  private mutating func catchUp(_ name: String) {
    guard let done = read[name], done < entries.count else { return }
    scenes[name]?.send(.journal(Array(entries[done...])))
    read[name] = entries.count
  }

  private mutating func showPlaces() {
    let people = scenes.mapValues { scene in
      Participant(
        author: scene.workbench.sharing.me, processID: 1, since: 0, place: scene.workbench.placeText)
    }
    for name in scenes.keys {
      let others = people.filter { $0.key != name }.sorted { $0.key < $1.key }.map(\.value)
      scenes[name]?.send(.people(others))
    }
  }

  subscript(name: String) -> Scene { scenes[name] ?? Scene(start) }
  func journey(of name: String) -> Journey { self[name].workbench.journey }
  func message(of name: String) -> String { self[name].workbench.message?.text ?? "" }

  /// Whether all have the same document.
  var isAgreed: Bool {
    let all = scenes.values.map(\.workbench.journey)
    return all.allSatisfy { $0 == all.first }
  }
}
