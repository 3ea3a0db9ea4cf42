import Words

/// What a CJML document says, before any of it is put on a map.
struct CJMLReading {
  private(set) var journeys: [CJMLJourney] = []
  private(set) var remarks: [ImportRemark] = []
  /// What was remarked already: each kind is told once.
  private var told: Set<String> = []

  init(_ root: XMLElement) throws(ImportProblem) {
    guard Self.isCJML(root) else {
      let name = printable(root.name)
      throw ImportProblem(
        line: root.line, column: root.column, words("the root element <%@> is no CJML", name))
    }
    checkVersion(of: root)
    walk(root)
    if journeys.isEmpty {
      throw ImportProblem(line: root.line, column: root.column, words("there is no journey in it"))
    }
  }

  // MARK: The frame of the document

  private static func isCJML(_ root: XMLElement) -> Bool {
    root.key == "cjml" || isFrame(root.key) || root.children.contains { isFrame($0.key) }
  }

  private static func isFrame(_ key: String) -> Bool {
    kind(of: key) != nil || key.hasSuffix("journeycluster")
  }

  private static func kind(of key: String) -> CJMLJourney.Kind? {
    switch key {
    case "plannedjourney": .planned
    case "actualjourney": .actual
    default: nil
    }
  }

  private mutating func checkVersion(of root: XMLElement) {
    guard let version = root.value(of: "version", "cjmlversion"), !version.hasPrefix("2") else { return }
    remarks.append(
      ImportRemark(line: root.line, words("it is of version %@: only 2.0 is known here", quoted(version))))
  }

  /// Journeys may stand in clusters, and the parts of a single one in the root itself.
  private mutating func walk(_ element: XMLElement) {
    if Self.kind(of: element.key) != nil || element.key == "journey" { return add(element) }
    let parts = element.parts.filter { !["version", "cjmlversion"].contains($0.key) }
    let inner = parts.filter { Self.isFrame($0.key) || $0.key == "journey" || $0.key == "journeys" }
    guard !inner.isEmpty else {
      if parts.contains(where: { !$0.children.isEmpty }) { add(element) }
      return
    }
    for part in inner { walk(part) }
    for part in parts where !(Self.isFrame(part.key) || part.key == "journey" || part.key == "journeys") {
      let lines = Self.flat(part)
      if lines.isEmpty { continue }
      tellUnknown(part)
      if !journeys.isEmpty { journeys[journeys.count - 1].notes += lines }
    }
  }

  private mutating func add(_ element: XMLElement) {
    var journey = CJMLJourney(kind: Self.kind(of: element.key), line: element.line)
    for part in element.parts { read(part, into: &journey) }
    journey.notes += Self.strayText(in: element)
    journeys.append(journey)
  }

  private mutating func read(_ part: XMLElement, into journey: inout CJMLJourney) {
    switch part.key {
    case "journeyid", "id": journey.id = part.oneLine
    case "journeytitle", "journeyname", "title", "name": journey.title = part.oneLine
    case "journeyshortsummary", "journeylongsummary", "journeydescription", "summary", "description":
      if !part.content.isEmpty { journey.summaries.append(part.content) }
    case "journeyphases", "phases", "stages": for phase in part.parts { add(phase, to: &journey) }
    case "journeyphase", "phase", "stage": add(part, to: &journey)
    case "actors", "swimlanes": for actor in part.parts { journey.actors.append(self.actor(actor)) }
    case "actor", "enduser", "serviceprovider": journey.actors.append(actor(part))
    case "touchpoints":
      for touchpoint in part.parts { journey.touchpoints.append(self.touchpoint(touchpoint)) }
    case let key where Self.touchpoints.contains(key): journey.touchpoints.append(touchpoint(part))
    case "version", "cjmlversion": break
    default: keep(part, known: Self.ofJourneys, in: &journey.notes)
    }
  }

  private static let ofJourneys: Set = [
    "journeystatus", "journeyexperience", "journeyoperators", "journeyendusertype", "journeystartdate",
    "journeyowner", "journeycancelled", "journeyreferences", "journeyanalysis", "plannedreference",
    "compliancecontent", "compliancesequence", "compliancetiming", "creator", "comment",
    "actualexperience", "actualexperiencerating",
  ]

  // MARK: Phases and actors

  private mutating func add(_ element: XMLElement, to journey: inout CJMLJourney) {
    var phase = CJMLPhase()
    for part in element.parts {
      switch part.key {
      case "phaseid", "id", "phaseidref": phase.id = part.oneLine
      case "phasename", "name", "title": phase.name = part.oneLine
      case "phasedescription", "description", "goal": phase.description = part.content
      default: keep(part, known: [], in: &journey.notes)
      }
    }
    if phase.name.isEmpty { phase.name = element.children.isEmpty ? element.oneLine : "" }
    if phase.name.isEmpty { phase.name = phase.id }
    if !phase.name.isEmpty { journey.phases.append(phase) }
  }

  private mutating func actor(_ element: XMLElement) -> CJMLActor {
    var actor = CJMLActor(line: element.line)
    (actor.role, actor.isEndUser) = (element.name, Self.endUsers.contains(element.key))
    if !Self.actors.contains(element.key) && !actor.isEndUser { tellUnknown(element) }
    for part in element.parts {
      switch part.key {
      case "actorid", "id", "refid", "actoridref", "actorref", "idref": actor.id = part.oneLine
      case "actorname", "companyname", "name", "title": actor.name = part.oneLine
      case "actortype", "actorrole", "role", "type": take(role: part.oneLine, of: &actor)
      default: keep(part, known: Self.ofActors, in: &actor.notes)
      }
    }
    if actor.name.isEmpty, element.children.isEmpty { actor.name = element.oneLine }
    return actor
  }

  private func take(role: String, of actor: inout CJMLActor) {
    if role.isEmpty { return }
    if Self.endUsers.contains(XMLElement.key(role)) { actor.isEndUser = true }
    actor.role = role
  }

  private static let endUsers: Set = [
    "enduser", "customer", "user", "employee", "patient", "citizen", "consumer", "client", "student",
  ]
  private static let actors: Set = [
    "actor", "serviceprovider", "provider", "company", "organisation", "system",
  ]
  private static let ofActors: Set = [
    "providertype", "actordescription", "description", "isvirtual", "iconname",
  ]

  // MARK: What has no place

  /// Keeps a part in notes; of a kind that CJML does not have, it is told.
  mutating func keep(_ part: XMLElement, known: Set<String>, in notes: inout [String]) {
    let lines = Self.flat(part)
    if !lines.isEmpty, !known.contains(part.key) { tellUnknown(part) }
    notes += lines
  }

  mutating func tellUnknown(_ part: XMLElement) {
    guard told.insert(part.key).inserted else { return }
    remarks.append(
      ImportRemark(
        line: part.line, column: part.column,
        words("CJML 2.0 does not have %@: what it holds is kept in notes", quoted(part.name))))
  }

  /// An element's texts, attributes and inner elements, a line each: `channel.isSynchronous: true`.
  static func flat(_ element: XMLElement, under path: String = "") -> [String] {
    let name = path + element.name
    var lines = element.content.isEmpty ? [] : [name + ": " + element.content]
    for part in element.parts {
      let inner = flat(part, under: name + ".")
      let isMark = inner.isEmpty && part.parts.isEmpty && part.text.isEmpty && part.isMark
      lines += isMark ? [name + ": " + part.name] : inner
    }
    return lines
  }

  /// Text between elements, where none belongs.
  static func strayText(in element: XMLElement) -> [String] {
    let isStray = !element.children.isEmpty && !element.content.isEmpty
    return isStray ? [element.name + ": " + element.content] : []
  }
}

extension XMLElement {
  /// Whether it says something by being there: `<status><Failing/></status>`. Those that tools leave empty
  /// where they have nothing to say begin with a small letter.
  var isMark: Bool { name.first?.isUppercase == true }
}
