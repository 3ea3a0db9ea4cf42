import JourneyModel
import Words

/// The stages of the map that a journey's phases become.
struct CJMLStages {
  private let ids: [ID<Stage>]
  /// For each touchpoint, the index of its stage.
  private var places: [Int] = []
  private(set) var remarks: [ImportRemark] = []

  init(of journey: CJMLJourney, in draft: inout ImportDraft) {
    var phases = journey.phases
    var found: [String: Int] = [:]
    for (index, phase) in phases.enumerated() {
      for name in [phase.id, phase.name] where found[name.foldedName] == nil {
        found[name.foldedName] = index
      }
    }
    var wanted: [Int?] = []
    for touchpoint in journey.touchpoints {
      let key = touchpoint.phase.foldedName
      if !key.isEmpty, found[key] == nil {
        if !journey.phases.isEmpty { remarks.append(Self.unknown(touchpoint)) }
        found[key] = phases.count
        phases.append(CJMLPhase(id: touchpoint.phase, name: touchpoint.phase))
      }
      wanted.append(key.isEmpty ? nil : found[key])
    }
    if phases.isEmpty { phases = [CJMLPhase(name: words("Whole journey"))] }
    let order = Self.order(of: phases.count, wanted)
    var ids: [Int: ID<Stage>] = [:]
    for index in order { ids[index] = Self.stage(phases[index], in: &draft) }
    self.ids = phases.indices.map { ids[$0] ?? ID("") }
    place(wanted, first: order.first ?? 0, journey)
  }

  func stage(of touchpoint: Int) -> ID<Stage> {
    places.indices.contains(touchpoint) ? ids[places[touchpoint]] : ids.first ?? ID("")
  }

  private static func unknown(_ touchpoint: CJMLTouchpoint) -> ImportRemark {
    ImportRemark(line: touchpoint.line, words("there is no phase %@: it was added", quoted(touchpoint.phase)))
  }

  /// By the first touchpoint that belongs to them; those without any follow the one that they are listed after.
  private static func order(of count: Int, _ wanted: [Int?]) -> [Int] {
    var first: [Int: Int] = [:]
    for (touchpoint, phase) in wanted.enumerated() {
      if let phase, first[phase] == nil { first[phase] = touchpoint }
    }
    var (ranks, last) = ([Int](), -1)
    for phase in 0..<count {
      last = first[phase] ?? last
      ranks.append(last)
    }
    return (0..<count).sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  private static func stage(_ phase: CJMLPhase, in draft: inout ImportDraft) -> ID<Stage> {
    let id = draft.stage(named: phase.name)
    let known = draft.journey.withMap(draft.map) { $0.stages[id]?.goal }
    if known == nil, !phase.description.isEmpty { draft.set(id, [("goal", .text(phase.description))]) }
    return id
  }

  /// A touchpoint that names no phase is in that of the one before.
  private mutating func place(_ wanted: [Int?], first: Int, _ journey: CJMLJourney) {
    if ids.count > 1, let index = wanted.firstIndex(of: nil) {
      remarks.append(ImportRemark(line: journey.touchpoints[index].line, Self.noPhase))
    }
    var here = first
    for phase in wanted {
      here = phase ?? here
      places.append(here)
    }
  }

  private static var noPhase: String {
    words("a touchpoint without a phase belongs to the one of the touchpoint before it")
  }
}
