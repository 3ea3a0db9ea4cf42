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

/// A place in a line of text, as participants tell each other.
enum PlaceText {
  static func text(_ place: Place, _ zoom: BoardScroll.Zoom) -> String {
    var parts = ["view=" + place.view.rawValue, "map=" + place.map.rawValue, "zoom=\(zoom)"]
    switch place.view {
    case .board: parts += text(place.board)
    case .ranking: parts += text(place.ranking)
    case .personas: parts += place.personas.persona.map { ["persona=" + $0.text] } ?? []
    }
    return parts.joined(separator: " ")
  }

  private static func text(_ board: BoardPlace) -> [String] {
    var parts = ["turn=\(board.turn)", "row=" + text(board.row), "item=\(board.item)"]
    if let persona = board.persona { parts.append("persona=" + persona.text) }
    if let stage = board.stage { parts.append("stage=" + stage.text) }
    return parts
  }

  private static func text(_ row: BoardPlace.Row) -> String {
    switch row {
    case .stages: "stages"
    case .emotion: "emotion"
    case .frictions: "frictions"
    case .opportunities: "opportunities"
    case .lane(let id): "lane:" + id.text
    case .channel(let id): "channel:" + id.text
    case .persona(let id): "persona:" + id.text
    }
  }

  private static func text(_ ranking: RankingPlace) -> [String] {
    var parts = ["list=\(ranking.list)", "column=\(ranking.column)"]
    if let friction = ranking.friction { parts.append("friction=" + friction.text) }
    if let opportunity = ranking.opportunity { parts.append("opportunity=" + opportunity.text) }
    return parts
  }

  /// The place that a text tells of; nil if it tells of none that this version knows.
  static func read(_ text: String) -> (Place, BoardScroll.Zoom)? {
    let values = values(in: text)
    guard let view = values["view"].flatMap(ViewKind.init(rawValue:)) else { return nil }
    var place = Place()
    place.view = view
    place.map = values["map"].flatMap(MapKind.init(rawValue:)) ?? .current
    switch view {
    case .board: place.board = board(values)
    case .ranking: place.ranking = ranking(values)
    case .personas: place.personas.persona = values["persona"].map { ID($0) }
    }
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

  private static func board(_ values: [String: String]) -> BoardPlace {
    var board = BoardPlace()
    board.turn = BoardPlace.Turn.allCases.first { "\($0)" == values["turn"] } ?? .lanes
    board.persona = values["persona"].map { ID($0) }
    board.stage = values["stage"].map { ID($0) }
    board.row = values["row"].flatMap(row) ?? .stages
    board.item = max(0, values["item"].flatMap { Int($0) } ?? 0)
    return board
  }

  private static func row(_ text: String) -> BoardPlace.Row? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.last) {
    case ("stages", _): return .stages
    case ("emotion", _): return .emotion
    case ("frictions", _): return .frictions
    case ("opportunities", _): return .opportunities
    case ("lane", let id?): return .lane(ID(id))
    case ("channel", let id?): return .channel(ID(id))
    case ("persona", let id?): return .persona(ID(id))
    default: return nil
    }
  }

  private static func ranking(_ values: [String: String]) -> RankingPlace {
    var ranking = RankingPlace()
    ranking.list = RankingPlace.List.allCases.first { "\($0)" == values["list"] } ?? .frictions
    ranking.column = max(0, values["column"].flatMap { Int($0) } ?? 0)
    ranking.friction = values["friction"].map { ID($0) }
    ranking.opportunity = values["opportunity"].map { ID($0) }
    return ranking
  }
}
