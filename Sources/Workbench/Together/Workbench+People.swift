import JourneyModel
import Words

/// Where someone else stands.
struct Companion: Sendable {
  let name: String
  let place: Place
  let zoom: BoardScroll.Zoom

  init?(_ person: Participant) {
    guard let (place, zoom) = PlaceText.read(person.place) else { return nil }
    (name, self.place, self.zoom) = (person.author.name, place, zoom)
  }

  /// The letter that stands for them where they are.
  var mark: String { name.prefix(1).uppercased() }
}

extension Workbench {
  /// Where this person stands, for the others to read.
  package var placeText: String { PlaceText.text(place, boardState.scroll.zoom) }

  /// Takes in who is there and where they stand.
  mutating func take(_ people: [Participant]) {
    let before = Set(sharing.people.map(\.author))
    let after = Set(people.map(\.author))
    let wasAwaited = sharing.isAwaitingFollowed
    sharing.people = people
    if wasAwaited, !sharing.isAwaitingFollowed, let name = sharing.following {
      say(words("You see what %@ sees. Any key stops it.", quoted(name)))
    } else if !wasAwaited, sharing.isAwaitingFollowed, let name = sharing.following {
      tell(words("%@ is not here any more. Any key stops waiting.", quoted(name)))
    } else if message == nil {
      if let new = people.first(where: { !before.contains($0.author) }) {
        say(words("%@ has the journey open too.", quoted(new.author.name)))
      } else if let gone = before.subtracting(after).first {
        say(words("%@ has left.", quoted(gone.name)))
      }
    }
    goAlong()
  }

  // MARK: Following

  /// Shows what someone sees from now on, also when they come later.
  package mutating func follow(_ name: String) {
    sharing.following = name
    if sharing.names.contains(name) {
      say(words("You see what %@ sees. Any key stops it.", quoted(name)))
    } else {
      say(words("%@ is not here yet. Any key stops waiting.", quoted(name)))
    }
    goAlong()
  }

  private mutating func goAlong() {
    guard let followed = companions.first(where: { $0.name == sharing.following }) else { return }
    place = followed.place
    boardState.scroll.zoom = followed.zoom
  }

  /// Whether the event only ends following; any other key ends it and does what it does.
  mutating func stopsFollowing(_ event: Event) -> Bool {
    guard sharing.following != nil else { return false }
    if case .mouse(let mouse) = event, mouse.action == .release || mouse.action == .drag { return true }
    sharing.following = nil
    say(words("You go your own way again."))
    return event == .key(KeyStroke(.escape))
  }

  /// The others whose place is known.
  var companions: [Companion] { sharing.people.compactMap(Companion.init) }
}

// MARK: Places as text

extension Place {
  /// What is kept of the view that is shown.
  subscript(view: ViewKind) -> any ViewPlace {
    switch view {
    case .board: board
    case .path: path
    case .ranking: ranking
    case .plan: plan
    case .findings: findings
    case .compare: compare
    case .guide: guide
    case .personas: personas
    }
  }

  fileprivate mutating func go(to view: ViewKind, _ values: [String: String]) {
    self.view = view
    // Whose way is looked at, in whatever view.
    if view != .personas { board.persona = values["persona"].map { ID($0) } }
    if view == .compare, values["persona"] == nil { board.turn = .channels }
    switch view {
    case .board: board = BoardPlace(values: values)
    case .path: path = PathPlace(values: values)
    case .ranking: ranking = RankingPlace(values: values)
    case .plan: plan = PlanPlace(values: values)
    case .findings: findings = FindingsPlace(values: values)
    case .compare: compare = ComparePlace(values: values)
    case .guide: guide = GuidePlace(values: values)
    case .personas: personas = PersonasPlace(values: values)
    }
  }
}

/// A place in a line of text, as participants tell each other.
enum PlaceText {
  static func text(_ place: Place, _ zoom: BoardScroll.Zoom) -> String {
    let parts = ["view=" + place.view.rawValue, "map=" + place.map.rawValue, "zoom=\(zoom)"]
    var values = place[place.view].values
    if place.view != .personas { values["persona"] = place.board.persona?.text }
    if place.view == .compare, place.board.turn != .lanes { values["persona"] = nil }
    return (parts + values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
  }

  /// The place that a text tells of; nil if it tells of none that this version knows.
  static func read(_ text: String) -> (Place, BoardScroll.Zoom)? {
    let values = values(in: text)
    guard let view = values["view"].flatMap(ViewKind.init(rawValue:)) else { return nil }
    var place = Place()
    place.map = values["map"].flatMap(MapKind.init(rawValue:)) ?? .current
    place.go(to: view, values)
    return (place, BoardScroll.Zoom.allCases.first { "\($0)" == values["zoom"] } ?? .normal)
  }

  /// Ids that no record can have are left out.
  private static func values(in text: String) -> [String: String] {
    var values: [String: String] = [:]
    for part in text.split(separator: " ").prefix(12) {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2, pair[1].utf8.count <= IDRule.longest + 16 { values[pair[0]] = pair[1] }
    }
    return values
  }
}
