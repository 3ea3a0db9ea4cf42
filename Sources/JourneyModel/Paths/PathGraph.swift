/// The ways of one persona on one map: its touchpoints, and the transitions between them.
///
/// Numbers stand for touchpoints and transitions, so that what is computed from the graph looks nothing up.
package struct PathGraph: Sendable {
  /// A touchpoint.
  package struct Step: Sendable {
    package let id: ID<Touchpoint>
    /// Where its stage stands on the map, from 0.
    package let stage: Int
    /// Where its channel stands in the journey, from 0.
    package let channel: Int
    package let conversion: Touchpoint.Conversion?
    /// The share of customers who leave here, 0–1; nil if unknown.
    package let exit: Double?
    /// At each time that it is met; nil if unknown.
    package let minutes: Double?
    /// Times that it is met in a journey, which need not be whole; nil if unknown.
    package let frequency: Double?
  }

  /// A transition.
  package struct Way: Sendable {
    package let id: ID<Transition>
    /// Numbers of steps.
    package let from: Int
    package let to: Int
    /// The share of customers who take it, 0–1, as it is written; nil if unknown.
    package let share: Double?
    package let context: Transition.Context?
  }

  /// In the order of the stages, within one in that of the document.
  package private(set) var steps: [Step] = []
  /// In the order of the document.
  package private(set) var ways: [Way] = []
  /// By the number of the step: the ways that leave it, and those that reach it.
  package private(set) var leaving: [[Int]] = []
  package private(set) var reaching: [[Int]] = []
  /// How many stages the map has.
  package private(set) var stageCount = 0
  private var numbers: [ID<Touchpoint>: Int] = [:]

  /// - Parameter persona: nil for the ways of all of them in one graph.
  package init(of persona: ID<Persona>?, on kind: MapKind, in journey: Journey) {
    journey.withMap(kind) { map in
      addSteps(of: persona, on: map, in: journey)
      addWays(on: map)
    }
  }

  private mutating func addSteps(of persona: ID<Persona>?, on map: borrowing JourneyMap, in journey: Journey)
  {
    let stages = Dictionary(placesOf: map.stages.ids)
    let channels = Dictionary(placesOf: journey.channels.ids)
    stageCount = map.stages.count
    var found: [Step] = []
    map.touchpoints.visit { touchpoint in
      if let persona, touchpoint.persona != persona { return }
      found.append(
        Step(
          id: touchpoint.id, stage: stages[touchpoint.stage] ?? 0, channel: channels[touchpoint.channel] ?? 0,
          conversion: touchpoint.conversion, exit: touchpoint.exit?.value, minutes: touchpoint.minutes?.value,
          frequency: touchpoint.frequency?.value))
    }
    // Sorting keeps the document's order within a stage only if that is said.
    steps = found.enumerated().sorted { ($0.element.stage, $0.offset) < ($1.element.stage, $1.offset) }
      .map(\.element)
    numbers = Dictionary(placesOf: steps.map(\.id))
    leaving = Array(repeating: [], count: steps.count)
    reaching = leaving
  }

  private mutating func addWays(on map: borrowing JourneyMap) {
    var found: [Way] = []
    map.transitions.visit { way in
      guard let from = numbers[way.from], let to = numbers[way.to] else { return }
      found.append(Way(id: way.id, from: from, to: to, share: way.share?.value, context: way.context))
    }
    ways = found
    for (number, way) in ways.enumerated() {
      leaving[way.from].append(number)
      reaching[way.to].append(number)
    }
  }

  /// The number of a touchpoint; nil for one of another persona or map.
  package func number(of id: ID<Touchpoint>) -> Int? { numbers[id] }

  /// Whether the step is on a path: something leads to it or away from it.
  package func isOnPath(_ step: Int) -> Bool { !leaving[step].isEmpty || !reaching[step].isEmpty }

  /// Whether the channel changes along the way.
  package func isSwitch(_ way: Way) -> Bool { steps[way.from].channel != steps[way.to].channel }

  /// Where paths begin: the steps on a path that nothing else leads to. A path that goes in circles only has
  /// none such, and begins at its first step in the order of the stages.
  package var starts: [Int] {
    let onPath = steps.indices.filter(isOnPath)
    let starts = onPath.filter { step in reaching[step].allSatisfy { ways[$0].from == step } }
    return starts.isEmpty ? Array(onPath.prefix(1)) : starts
  }
}

extension Dictionary where Value == Int {
  /// Where each of some keys stands, from 0; of equal ones the first counts.
  package init(placesOf keys: some Sequence<Key>) {
    self.init(keys.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
