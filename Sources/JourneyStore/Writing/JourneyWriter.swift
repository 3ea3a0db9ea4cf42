internal import JSONText
package import JourneyModel

/// Turns a journey into the text of its document: always the same for the same journey.
package enum JourneyWriter {
  /// The whole text.
  package static func text(_ journey: Journey) -> [UInt8] {
    var writer = JSONWriter()
    write(journey, to: &writer)
    return writer.finish()
  }

  /// Hands the text on part by part, so that it is never in memory whole.
  package static func write(_ journey: Journey, to sink: @escaping (RawSpan) -> Void) {
    var writer = JSONWriter(sink: sink)
    write(journey, to: &writer)
    _ = writer.finish()
  }

  private static func write(_ journey: Journey, to writer: inout JSONWriter) {
    writer.record(journey.details, Shapes.details, sections: DocumentSection.allCases.map(\.rawValue)) {
      key, writer in
      guard let section = DocumentSection(rawValue: key) else { return }
      writer.section(section, of: journey)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func section(_ section: DocumentSection, of journey: Journey) {
    switch section {
    case .format:
      key(section.rawValue)
      string(DocumentFormat.current)
    case .personas: table(section.rawValue, journey.personas, Shapes.persona)
    case .channels: table(section.rawValue, journey.channels, Shapes.channel)
    case .lanes: table(section.rawValue, journey.lanes, Shapes.lane)
    case .maps: maps(section.rawValue, of: journey)
    case .frictions: table(section.rawValue, journey.frictions, Shapes.friction)
    case .opportunities: table(section.rawValue, journey.opportunities, Shapes.opportunity)
    case .initiatives: table(section.rawValue, journey.initiatives, Shapes.initiative)
    case .indicators: table(section.rawValue, journey.indicators, Shapes.indicator)
    case .decisions: table(section.rawValue, journey.decisions, Shapes.decision)
    case .dismissals: table(section.rawValue, journey.dismissals, Shapes.dismissal)
    case .ranking:
      if journey.ranking == RankingSettings() { return }
      key(section.rawValue)
      record(journey.ranking, Shapes.ranking)
    }
  }

  private mutating func maps(_ name: String, of journey: Journey) {
    let hasCurrent = journey.current != JourneyMap()
    guard hasCurrent || journey.hasIdeal || !journey.unknownMaps.isEmpty else { return }
    key(name)
    beginObject()
    merge(MapKind.allCases.map(\.rawValue), journey.unknownMaps) { key, writer in
      switch MapKind(rawValue: key) {
      case .current? where hasCurrent: writer.map(key, journey.current)
      case .ideal? where journey.hasIdeal: writer.map(key, journey.ideal)
      default: break
      }
    }
    endObject()
  }

  private mutating func map(_ name: String, _ map: JourneyMap) {
    key(name)
    self.map(map)
  }
}

extension JSONWriter {
  /// A map with all that stands on it.
  mutating func map(_ map: JourneyMap) {
    beginObject()
    merge(MapSection.allCases.map(\.rawValue), map.unknown) { key, writer in
      switch MapSection(rawValue: key) {
      case .notes?: writer.table(key, map.notes, Shapes.note)
      case .stages?: writer.table(key, map.stages, Shapes.stage)
      case .touchpoints?: writer.table(key, map.touchpoints, Shapes.touchpoint)
      case .transitions?: writer.table(key, map.transitions, Shapes.transition)
      case nil: break
      }
    }
    endObject()
  }

  /// A list of records; nothing at all if it is empty.
  private mutating func table<Record: JourneyRecord>(
    _ name: String, _ table: Table<Record>, _ shape: RecordShape<Record>
  ) {
    if table.isEmpty { return }
    key(name)
    beginArray()
    unsafe table.visitPlaces { record in
      element()
      unsafe self.record(at: record, shape)
    }
    endArray()
  }
}
