import JourneyModel
import Words

/// Finding a text in all that records say.
enum TextSearch {
  static func obstacle(_ workbench: Workbench) -> String? {
    workbench.search.isEmpty ? words("Nothing is being looked for: %@ finds.", workbench.key("find")) : nil
  }

  static func open(_ text: String, in workbench: inout Workbench) {
    if !text.isEmpty { return find(text, in: &workbench) }
    let start = workbench.place
    var prompt = Prompt(words("Find")) { workbench, text in
      if text.trimmed.isEmpty { return .closes }
      workbench.place = start
      find(text, in: &workbench)
      return .closes
    }
    prompt.changed = { workbench, text in look(for: text, in: &workbench) }
    prompt.feedback = { workbench, line in
      guard !line.isEmpty, let count = workbench.found?.places.count else { return [] }
      return [(words(count, "place", "places"), Style(count == 0 ? .warning : .hint))]
    }
    workbench.open(prompt)
  }

  private static func find(_ text: String, in workbench: inout Workbench) {
    workbench.search = text.trimmed
    go(1, in: &workbench)
  }

  /// Goes to the next or previous place, round the end.
  static func go(_ step: Int, in workbench: inout Workbench) {
    let all = look(for: workbench.search, in: &workbench)
    guard !all.isEmpty else {
      return workbench.say(words("“%@” stands nowhere.", workbench.search), .warning)
    }
    let here = all.firstIndex(of: workbench.selection)
    let next = here.map { ($0 + step + all.count) % all.count } ?? (step > 0 ? 0 : all.count - 1)
    Revealing.show(all[next], in: &workbench)
    workbench.say(words("%@ of %@ for “%@”", next + 1, all.count, workbench.search))
  }

  /// Every place where the text stands, and keeps them for as long as nothing changes.
  @discardableResult
  private static func look(for text: String, in workbench: inout Workbench) -> [Selection] {
    let question = Found.Question(
      text: text.trimmed, map: workbench.place.map, revision: workbench.revision)
    if let found = workbench.found, found.question == question { return found.places }
    let places = places(of: question.text, in: workbench.journey, on: question.map)
    workbench.found = Found(question: question, places: places)
    return places
  }

  /// Stage by stage on the board, then transitions, annotations, the plan, personas.
  static func places(of text: String, in journey: Journey, on map: MapKind) -> [Selection] {
    let search = RecordSearch(text)
    return search.isEmpty
      ? []
      : onBoard(search, journey, map) + annotations(search, journey) + plan(search, journey)
        + personas(search, journey)
  }

  private static func onBoard(_ search: RecordSearch, _ journey: Journey, _ kind: MapKind) -> [Selection] {
    journey.withMap(kind) { map in
      search.places(in: map.stages) { .stage($0.id) }
        + search.places(in: journey.lanes) { .lane($0.id) }
        + search.places(in: journey.channels) { .channel($0.id) }
        + search.places(in: map.notes) { .note($0.persona, $0.stage, $0.lane) }
        + search.places(in: map.touchpoints) { .touchpoint($0.id) }
        + search.places(in: map.transitions) { .transition($0.id) }
    }
  }

  private static func annotations(_ search: RecordSearch, _ journey: Journey) -> [Selection] {
    search.places(in: journey.frictions) { .friction($0.id) }
      + search.places(in: journey.opportunities) { .opportunity($0.id) }
  }

  private static func plan(_ search: RecordSearch, _ journey: Journey) -> [Selection] {
    search.places(in: journey.initiatives) { .initiative($0.id) }
      + search.places(in: journey.indicators) { .indicator($0.id) }
  }

  private static func personas(_ search: RecordSearch, _ journey: Journey) -> [Selection] {
    search.places(in: journey.personas) { .persona($0.id) }
  }
}

/// The places where a text was found.
struct Found: Sendable {
  struct Question: Equatable, Sendable {
    let text: String
    let map: MapKind
    /// The workbench's when it was asked.
    let revision: Int
  }

  let question: Question
  let places: [Selection]
}
