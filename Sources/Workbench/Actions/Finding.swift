import JourneyModel

/// Finding a text in every name, title and note.
enum Finding {
  static func obstacle(_ workbench: Workbench) -> String? {
    workbench.search.isEmpty ? words("Nothing is being looked for: / finds.") : nil
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
    prompt.feedback = { workbench, line in
      if line.isEmpty { return [] }
      let count = places(of: line.text, in: workbench).count
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
    let all = places(of: workbench.search, in: workbench)
    guard !all.isEmpty else {
      return workbench.say(words("“%@” stands nowhere.", workbench.search), .warning)
    }
    let here = all.firstIndex(of: workbench.selection)
    let next = here.map { ($0 + step + all.count) % all.count } ?? (step > 0 ? 0 : all.count - 1)
    Revealing.show(all[next], in: &workbench)
    workbench.say(words("%@ of %@ for “%@”", next + 1, all.count, workbench.search))
  }

  /// Every place where the text stands: stage by stage on the board, then annotations, then personas.
  static func places(of text: String, in workbench: Workbench) -> [Selection] {
    let needle = SearchText(text)
    if needle.isEmpty { return [] }
    let journey = workbench.journey
    return onBoard(needle, journey, workbench.place.map)
      + journey.frictions.filter { needle.isIn($0.title, $0.notes, $0.owner) }.map { .friction($0.id) }
      + journey.opportunities.filter { needle.isIn($0.title, $0.notes, $0.owner) }.map { .opportunity($0.id) }
      + journey.personas.filter { needle.isIn($0.name, $0.quote, $0.notes, $0.occupation) }
      .map { .persona($0.id) }
  }

  private static func onBoard(_ needle: SearchText, _ journey: Journey, _ kind: MapKind) -> [Selection] {
    journey.withMap(kind) { map in
      map.stages.filter { needle.isIn($0.name, $0.goal) }.map { Selection.stage($0.id) }
        + journey.lanes.filter { needle.isIn($0.name) }.map { .lane($0.id) }
        + journey.channels.filter { needle.isIn($0.name) }.map { .channel($0.id) }
        + map.notes.filter { needle.isIn($0.text) }.map { .note($0.persona, $0.stage, $0.lane) }
        + map.touchpoints.filter { needle.isIn($0.title, $0.action, $0.content, $0.notes, $0.device) }
        .map { .touchpoint($0.id) }
    }
  }
}

/// A text that is looked for without regard to case.
struct SearchText {
  private let needle: String

  init(_ text: String) { needle = text.trimmed.lowercased() }

  var isEmpty: Bool { needle.isEmpty }

  func isIn(_ texts: String?...) -> Bool {
    texts.contains { $0?.lowercased().contains(needle) ?? false }
  }
}
