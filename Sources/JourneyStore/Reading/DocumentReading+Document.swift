internal import JSONText
internal import JourneyModel
import Words

extension DocumentReading {
  /// Reads the whole document.
  mutating func document(_ scanner: inout JSONScanner) throws(JSONFault) -> JourneyParts {
    let start = scanner.nextOffset()
    guard try scanner.kind() == .object else {
      try refuse(start, "this is no journey document: it is \(try scanner.kind().label), not an object")
    }
    var parts = JourneyParts()
    var hasFormat = false
    let details = try record(Shapes.details, &scanner) { reading, key, scanner throws(JSONFault) in
      guard let section = DocumentSection(rawValue: scanner.text(of: key)) else { return nil }
      if section == .format { hasFormat = true }
      try reading.section(section, into: &parts, &scanner)
      return section.position
    }
    if !hasFormat {
      try refuse(start, "this is no journey document: it has no “format”")
    }
    parts.details = details ?? JourneyDetails()
    return parts
  }

  private mutating func section(
    _ section: DocumentSection, into parts: inout JourneyParts, _ scanner: inout JSONScanner
  ) throws(JSONFault) {
    switch section {
    case .format: try format(&scanner)
    case .personas: parts.personas = try table(.personas, Shapes.persona, &scanner)
    case .channels: parts.channels = try table(.channels, Shapes.channel, &scanner)
    case .lanes: parts.lanes = try table(.lanes, Shapes.lane, &scanner)
    case .maps: try maps(into: &parts, &scanner)
    case .frictions: parts.frictions = try table(.frictions, Shapes.friction, &scanner)
    case .opportunities: parts.opportunities = try table(.opportunities, Shapes.opportunity, &scanner)
    case .initiatives: parts.initiatives = try table(.initiatives, Shapes.initiative, &scanner)
    case .indicators: parts.indicators = try table(.indicators, Shapes.indicator, &scanner)
    case .decisions: parts.decisions = try table(.decisions, Shapes.decision, &scanner)
    case .dismissals: parts.dismissals = try table(.dismissals, Shapes.dismissal, &scanner)
    case .ranking: parts.ranking = try ranking(&scanner)
    }
  }

  private mutating func format(_ scanner: inout JSONScanner) throws(JSONFault) {
    let offset = scanner.nextOffset()
    guard try scanner.kind() == .string else {
      try refuse(offset, "is \(try scanner.kind().label), not “\(DocumentFormat.current)”")
    }
    let text = try scanner.string()
    if text == DocumentFormat.current { return }
    try refuse(offset, Self.complaint(aboutFormat: text))
  }

  private static func complaint(aboutFormat text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == DocumentFormat.name,
      let version = Int(parts[1].prefix { $0.isWholeNumber }), version > 0
    {
      return "\(quoted(text)) is newer than “\(DocumentFormat.current)”: "
        + "a newer version of this program is needed to open it"
    }
    return "\(quoted(text)) is not “\(DocumentFormat.current)”"
  }

  private mutating func ranking(_ scanner: inout JSONScanner) throws(JSONFault) -> RankingSettings {
    rankingPlace = scanner.nextOffset()
    return try record(Shapes.ranking, &scanner) ?? RankingSettings()
  }
}

// MARK: Maps

extension DocumentReading {
  private mutating func maps(
    into parts: inout JourneyParts, _ scanner: inout JSONScanner
  ) throws(JSONFault) {
    guard try isObject(&scanner) else { return }
    parts.unknownMaps = try members(&scanner) { reading, key, scanner throws(JSONFault) in
      guard let kind = MapKind(rawValue: scanner.text(of: key)) else { return nil }
      let map = try reading.map(kind, &scanner)
      switch kind {
      case .current:
        parts.current = map ?? JourneyMap()
        return 0
      case .ideal:
        parts.ideal = map
        return 1
      }
    }
  }

  /// Reads one of the maps; nil if there is none.
  mutating func map(
    _ kind: MapKind, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> JourneyMap? {
    guard try isObject(&scanner) else { return nil }
    var (stages, notes) = (Table<Stage>(), Table<Note>())
    var (touchpoints, transitions) = (Table<Touchpoint>(), Table<Transition>())
    let unknown = try members(&scanner) { reading, key, scanner throws(JSONFault) in
      guard let section = MapSection(rawValue: scanner.text(of: key)) else { return nil }
      switch section {
      case .stages: stages = try reading.table(.stages(kind), Shapes.stage, &scanner)
      case .notes: notes = try reading.table(.notes(kind), Shapes.note, &scanner)
      case .touchpoints: touchpoints = try reading.table(.touchpoints(kind), Shapes.touchpoint, &scanner)
      case .transitions: transitions = try reading.table(.transitions(kind), Shapes.transition, &scanner)
      }
      return section.position
    }
    return JourneyMap(
      stages: stages, notes: notes, touchpoints: touchpoints, transitions: transitions, unknown: unknown)
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// Where the case stands among all.
  fileprivate var position: Int? { Self.allCases.firstIndex(of: self) }
}
