/// A field that holds the id of some record.
package struct Referrer: Hashable, Sendable {
  package let target: Edit.Target
  package let field: String
  /// Whether the referring record can't be without it.
  package let isRequired: Bool

  var kind: RecordKind {
    if case .record(let reference) = target { reference.collection.kind } else { .friction }
  }
}

extension Journey {
  /// Every field that holds the id of this record: what hangs on it.
  package func referrers(to reference: RecordReference) -> [Referrer] {
    let id = reference.id
    switch reference.collection {
    case .personas: return mapKinds.flatMap { onMap($0, personas: [ID(id)], field: "persona") }
    case .channels: return users(ofChannel: ID(id))
    case .lanes: return mapKinds.flatMap { notes(ofLane: ID(id), on: $0) }
    case .stages(let map): return onMap(map, stages: [ID(id)], field: "stage")
    case .touchpoints(let map): return users(ofTouchpoint: ID(id), on: map)
    case .frictions: return users(ofFriction: ID(id))
    case .opportunities:
      return initiatives.filter { $0.opportunities.contains(ID(id)) }.map {
        Self.list("opportunities", in: $0)
      }
    case .indicators:
      return initiatives.filter { $0.indicator == ID(id) }.map {
        Self.referrer($0.id, "indicator", isRequired: false)
      }
    case .notes, .transitions, .initiatives, .decisions, .dismissals: return []
    }
  }

  /// Notes and touchpoints in the given rows and columns of a map.
  private func onMap(
    _ map: MapKind, personas chosen: [ID<Persona>]? = nil, stages: [ID<Stage>]? = nil, field: String
  ) -> [Referrer] {
    let stages = stages ?? withMap(map) { $0.stages.ids }
    return (chosen ?? personas.ids).flatMap { persona in
      stages.flatMap { stage in
        lanes.ids.filter { note(of: persona, in: stage, lane: $0, on: map) != nil }.map {
          Self.referrer(Note.id(persona, stage, $0), field, on: map)
        }
          + touchpoints(of: persona, in: stage, on: map).map { Self.referrer($0, field, on: map) }
      }
    }
  }

  private func users(ofChannel channel: ID<Channel>) -> [Referrer] {
    let onMaps = mapKinds.flatMap { map in
      personas.ids.flatMap { persona in
        withMap(map) { $0.stages.ids }.flatMap {
          touchpoints(of: persona, in: $0, through: channel, on: map)
        }
      }.map { Self.referrer($0, "channel", on: map) }
    }
    return onMaps + personas.filter { $0.channels.contains(channel) }.map { Self.list("channels", in: $0) }
  }

  private func notes(ofLane lane: ID<Lane>, on map: MapKind) -> [Referrer] {
    personas.ids.flatMap { persona in
      withMap(map) { $0.stages.ids }.filter { note(of: persona, in: $0, lane: lane, on: map) != nil }
        .map { Self.referrer(Note.id(persona, $0, lane), "lane", on: map) }
    }
  }

  /// Annotations hang on a touchpoint only while it stands on no other map.
  private func users(ofTouchpoint id: ID<Touchpoint>, on map: MapKind) -> [Referrer] {
    let ways = transitions(at: id, on: map).map {
      Self.referrer($0.id, $0.from == id ? "from" : "to", on: map)
    }
    return touchpoint(id, on: map.other) == nil ? ways + annotations(of: id) : ways
  }

  /// The friction points and opportunities that speak of a touchpoint.
  func annotations(of id: ID<Touchpoint>) -> [Referrer] {
    frictions(at: id).map { Self.referrer($0, "touchpoints", isRequired: false) }
      + opportunities(at: id).map { Self.referrer($0, "touchpoints", isRequired: false) }
      + opportunities(realisedAt: id).map { Self.referrer($0, "realisedBy", isRequired: false) }
  }

  private func users(ofFriction id: ID<FrictionPoint>) -> [Referrer] {
    let focus = Referrer(target: .ranking, field: "focus", isRequired: false)
    return opportunities(resolving: id).map { Self.referrer($0, "frictions", isRequired: false) }
      + initiatives.filter { $0.friction == id }.map { Self.referrer($0.id, "friction") }
      + decisions.filter { $0.focus.contains(id) }.map { Self.list("focus", in: $0) }
      + (ranking.focus.contains(id) ? [focus] : [])
  }

  private static func referrer<Record: JourneyRecord>(
    _ id: ID<Record>, _ field: String, on map: MapKind = .current, isRequired: Bool = true
  ) -> Referrer {
    Referrer(target: .record(RecordReference(id, on: map)), field: field, isRequired: isRequired)
  }

  private static func list<Record: JourneyRecord>(_ field: String, in record: Record) -> Referrer {
    referrer(record.id, field, isRequired: false)
  }
}
