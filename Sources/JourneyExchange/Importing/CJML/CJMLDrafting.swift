import JourneyModel
import Words

/// Puts CJML journeys on a map.
struct CJMLDrafting {
  private let journeys: [CJMLJourney]
  /// The actors of the whole document by id and by name: later journeys may refer to those of earlier ones.
  private var actors: [String: CJMLActor] = [:]
  /// The touchpoints that friction points hit, by their titles; and these in order.
  private var frictions: [String: [ID<Touchpoint>]] = [:]
  private var frictionTitles: [String] = []
  /// What was remarked already: each thing is told once.
  private var told: Set<String> = []

  init(_ journeys: [CJMLJourney]) {
    self.journeys = journeys
    for actor in journeys.flatMap(\.actors) {
      for name in [actor.id, actor.name] where !name.isEmpty && actors[name.foldedName] == nil {
        actors[name.foldedName] = actor
      }
    }
  }

  mutating func write(to draft: inout ImportDraft) {
    for (index, journey) in journeys.enumerated() {
      let spare = writeDetails(of: journey, isFirst: index == 0, to: &draft)
      write(journey, spare, to: &draft)
    }
    writeFrictions(to: &draft)
  }

  private mutating func tellOnce(line: Int, _ text: String, _ draft: inout ImportDraft) {
    if told.insert(text).inserted { draft.remark(line: line, text) }
  }

  // MARK: The journey

  /// The title, where nothing is on the map yet, and the scope, where none is named; gives what found no place.
  private func writeDetails(
    of journey: CJMLJourney, isFirst: Bool, to draft: inout ImportDraft
  ) -> [String] {
    var spare: [String] = []
    let title = ImportDraft.cleaned(journey.title, or: "")
    let known = draft.journey.details
    if isFirst, !title.isEmpty, draft.journey.personas.isEmpty, draft.journey.channels.isEmpty {
      draft.setDetail("title", .text(title), line: journey.line)
    } else if !title.isEmpty, title != known.title {
      spare.append("journeyTitle: " + title)
    }
    let summary = journey.summaries.joined(separator: "\n")
    if isFirst, known.scope == nil, !summary.isEmpty {
      draft.setDetail("scope", .text(summary), line: journey.line)
    } else if summary != known.scope {
      spare += journey.summaries.map { "summary: " + $0 }
    }
    let ids = journey.id.isEmpty || journey.id == journey.title ? [] : ["journeyID: " + journey.id]
    return ids + spare + journey.notes
  }

  private mutating func write(_ journey: CJMLJourney, _ spare: [String], to draft: inout ImportDraft) {
    let people = personas(of: journey, in: &draft)
    guard let first = people.first else { return }
    let others = journey.actors.filter { !$0.isEndUser }.map(Self.line)
    addNotes(others + spare, to: first, in: &draft)
    let stages = CJMLStages(of: journey, in: &draft)
    var steps: [(id: ID<Touchpoint>, line: Int)] = []
    for (number, touchpoint) in journey.touchpoints.enumerated() {
      let stage = stages.stage(of: number)
      let written = write(touchpoint, number + 1, of: people, in: stage, to: &draft)
      if let written, !isMissing(touchpoint) { steps.append((written, touchpoint.line)) }
    }
    for remark in stages.remarks { tellOnce(line: remark.line ?? journey.line, remark.text, &draft) }
    for (from, to) in zip(steps, steps.dropFirst()) {
      var transition = Transition()
      (transition.from, transition.to) = (from.id, to.id)
      draft.merge(transition, line: to.line)
    }
  }

  // MARK: Actors

  /// The personas of a journey, in order, and which of them an actor is, by its id or its name.
  private struct People {
    private(set) var first: ID<Persona>?
    private var byName: [String: ID<Persona>] = [:]

    mutating func add(_ id: ID<Persona>, _ actor: CJMLActor) {
      if first == nil { first = id }
      for name in [actor.id, actor.name] where !name.isEmpty { byName[name.foldedName] = id }
    }

    func person(_ actor: CJMLActor?) -> ID<Persona>? {
      guard let actor else { return nil }
      return byName[actor.id.foldedName] ?? byName[actor.name.foldedName]
    }
  }

  /// The end users; where none is named, the first actor is taken for one.
  private mutating func personas(of journey: CJMLJourney, in draft: inout ImportDraft) -> People {
    let own = journey.actors.map { actor in
      actor.name.isEmpty ? actors[actor.id.foldedName] ?? actor : actor
    }
    var users = own.filter(\.isEndUser)
    if users.isEmpty {
      var actor = own.first ?? CJMLActor(line: journey.line)
      if actor.label.isEmpty { actor.name = NameForMissing.persona }
      tellOnce(
        line: actor.line, words("no end user is named: %@ is taken for the customer", quoted(actor.label)),
        &draft)
      users = [actor]
    }
    var people = People()
    for actor in users {
      let id = draft.persona(named: actor.label.isEmpty ? NameForMissing.persona : actor.label)
      let role = XMLElement.key(actor.role) == "enduser" || actor.role.isEmpty ? [] : ["role: " + actor.role]
      addNotes(role + actor.notes, to: id, in: &draft)
      people.add(id, actor)
    }
    return people
  }

  private static func line(of actor: CJMLActor) -> String {
    let notes = actor.notes.isEmpty ? "" : " (" + actor.notes.joined(separator: "; ") + ")"
    return (actor.role.isEmpty ? "actor" : actor.role) + ": " + actor.label + notes
  }

  /// Adds lines to a persona's notes, those that are not there yet: what somebody wrote stays.
  private func addNotes(_ lines: [String], to id: ID<Persona>, in draft: inout ImportDraft) {
    if lines.isEmpty { return }
    draft.set(id, [("notes", .text(NotesText.adding(lines, to: draft.journey.personas[id]?.notes)))])
  }

  /// The actor that a touchpoint refers to: by id as it should be, or by name as tools write it as well.
  private mutating func actor(
    _ side: CJMLTouchpoint.Side, _ touchpoint: CJMLTouchpoint, _ draft: inout ImportDraft
  ) -> CJMLActor? {
    if side.actor.isEmpty { return nil }
    if let actor = actors[side.actor.foldedName] { return actor }
    tellOnce(line: touchpoint.line, words("there is no actor %@", quoted(side.actor)), &draft)
    return nil
  }

  // MARK: Touchpoints

  private func isMissing(_ touchpoint: CJMLTouchpoint) -> Bool {
    XMLElement.key(touchpoint.compliance) == "missing"
  }

  private mutating func write(
    _ source: CJMLTouchpoint, _ number: Int, of people: People, in stage: ID<Stage>,
    to draft: inout ImportDraft
  ) -> ID<Touchpoint>? {
    let initiator = actor(source.initiator, source, &draft)
    let receiver = actor(source.receiver, source, &draft)
    let sender = people.person(initiator)
    let reader = sender == nil ? people.person(receiver) : nil
    guard let owner = sender ?? reader ?? people.first else { return nil }
    let title = Self.title(of: source, number, isReceived: reader != nil)
    var touchpoint = Touchpoint()
    touchpoint.title = title
    (touchpoint.persona, touchpoint.stage) = (owner, stage)
    touchpoint.channel = channel(of: source, in: &draft)
    touchpoint.content = source.message.isEmpty ? nil : source.message
    touchpoint.minutes = Self.minutes(of: source).map { Quantity($0) }
    let sides = [
      Self.line("initiator", source.initiator, initiator, isOwner: sender != nil, title),
      Self.line("receiver", source.receiver, receiver, isOwner: reader != nil, title),
    ]
    var notes = Self.notes(of: source, sides.compactMap { $0 })
    touchpoint.emotion = emotion(of: source, &notes, &draft)
    touchpoint.notes = notes.isEmpty ? nil : notes.joined(separator: "\n")
    let id = draft.merge(touchpoint, line: source.line)
    if let id { note(source, title, id) }
    return id
  }

  /// What the touchpoint is to the persona; to the other side, if nothing is said; else its number.
  private static func title(of source: CJMLTouchpoint, _ number: Int, isReceived: Bool) -> String {
    let sides = [source.initiator.label, source.receiver.label]
    let texts = [source.title] + (isReceived ? sides.reversed() : sides) + [source.id]
    return texts.first { !$0.isEmpty } ?? words("Touchpoint %@", number)
  }

  private func channel(of source: CJMLTouchpoint, in draft: inout ImportDraft) -> ID<Channel> {
    if source.channel.isEmpty {
      return draft.channel(named: source.isAction ? words("Own action") : NameForMissing.channel)
    }
    let name = CJMLValue.channelName(source.channel)
    let isNew = draft.found(Channel.self, named: name) == nil
    let id = draft.channel(named: name)
    if isNew, let setting = CJMLValue.setting(of: name) {
      draft.set(id, [("setting", .text(setting.rawValue))], line: source.line)
    }
    return id
  }

  /// The minutes that were spent, where they are said or can be told from beginning and end.
  private static func minutes(of source: CJMLTouchpoint) -> Double? {
    if let minutes = CJMLValue.minutes(source.duration) { return minutes }
    func time(_ key: String) -> String? { source.times.first { XMLElement.key($0.name) == key }?.value }
    guard let start = time("timestarted"), let end = time("timecompleted") else { return nil }
    return CJMLValue.minutes(from: start, to: end)
  }

  private mutating func emotion(
    of source: CJMLTouchpoint, _ notes: inout [String], _ draft: inout ImportDraft
  ) -> Int? {
    guard let rating = source.rating else { return nil }
    guard let emotion = CJMLValue.emotion(rating.text) else {
      let text = words("%@ is no rating from 1 to 5: it is kept in the notes", quoted(rating.text))
      tellOnce(line: rating.line, text, &draft)
      notes.append("experienceRating: " + rating.text)
      return nil
    }
    tellOnce(line: rating.line, words("ratings of experience, 1 to 5, became emotions, −2 to +2"), &draft)
    return emotion
  }

  /// What else is known of a touchpoint, a line each.
  private static func notes(of source: CJMLTouchpoint, _ sides: [String]) -> [String] {
    var notes = source.id.isEmpty ? [] : ["touchpointID: " + source.id]
    notes += sides
    if !source.compliance.isEmpty { notes.append("compliance: " + source.compliance) }
    if source.isDeviation || isDeviation(id: source.id) { notes.append("deviation: true") }
    notes += source.times.map { $0.name + ": " + $0.value }
    if !source.duration.isEmpty, CJMLValue.minutes(source.duration) == nil {
      notes.append("touchpointDuration: " + source.duration)
    }
    return notes + source.notes
  }

  /// Tools give touchpoints that were not planned ids such as `D3`.
  private static func isDeviation(id: String) -> Bool {
    id.count > 1 && id.first == "D" && id.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Who is at one end, and what it is to them; nil where that is the persona, and said already.
  private static func line(
    _ name: String, _ side: CJMLTouchpoint.Side, _ actor: CJMLActor?, isOwner: Bool, _ title: String
  ) -> String? {
    let label = side.label == title ? "" : side.label
    if isOwner, label.isEmpty { return nil }
    let text = [actor?.label ?? side.actor, label].filter { !$0.isEmpty }.joined(separator: " — ")
    return text.isEmpty ? nil : name + ": " + text
  }

  // MARK: Friction points

  private mutating func note(_ source: CJMLTouchpoint, _ title: String, _ id: ID<Touchpoint>) {
    switch XMLElement.key(source.compliance) {
    case "missing": add(words("%@ is missing", title), id)
    case "failing", "failed": add(words("%@ fails", title), id)
    default: break
    }
  }

  private mutating func add(_ friction: String, _ id: ID<Touchpoint>) {
    if frictions[friction] == nil { frictionTitles.append(friction) }
    frictions[friction, default: []].append(id)
  }

  private func writeFrictions(to draft: inout ImportDraft) {
    for title in frictionTitles {
      let known = draft.found(FrictionPoint.self, named: title).flatMap { draft.journey.frictions[$0] }
      var friction = FrictionPoint()
      friction.title = title
      friction.touchpoints = ((known?.touchpoints ?? []) + (frictions[title] ?? [])).unique
      draft.merge(friction)
    }
  }
}
