import JourneyModel

/// What the guide keeps between frames, counted anew only while it is shown.
package struct GuideState: Sendable {
  private struct Basis: Hashable {
    let revision: Int
    let today: CalendarDate?
  }

  private var basis: Basis?
  private(set) var guide: Guide?
  private(set) var channels: [ChannelGroup] = []
  /// The phase that is shown, from 0.
  private(set) var phase = 0
  /// Its rows.
  private(set) var rows: [GuideRow] = []
  /// Whether somebody went from here to do the step at hand.
  var isAway = false
  /// The first line of the page that is in sight.
  var top = 0

  /// Takes in what the journey is now.
  ///
  /// - Parameter wanted: the phase to show; nil: the one that is next.
  mutating func refresh(_ journey: Journey, revision: Int, today: CalendarDate?, phase wanted: Int?) {
    let fresh = Basis(revision: revision, today: today)
    let isChanged = fresh != basis
    if isChanged {
      (guide, basis) = (Guide(of: journey, today: today), fresh)
      channels = ChannelGroup.groups(of: journey.channels)
    }
    let phase = min(
      max(0, wanted ?? guide?.next?.kind.rawValue ?? 0), GuidePhase.Kind.allCases.count - 1)
    if phase != self.phase { top = 0 }
    if !isChanged, phase == self.phase { return }
    self.phase = phase
    rows = GuideRow.rows(of: guide?.phases[at: phase], channels)
  }
}

/// Something that can be stood on in a phase of the guide.
enum GuideRow: Hashable, Sendable {
  case step(GuideStep)
  case question(String)
  case check(ChannelCheck, of: ChannelSort)

  /// The steps, the questions, and, where friction and ideals are looked for, what the channels should do.
  static func rows(of phase: GuidePhase?, _ channels: [ChannelGroup]) -> [GuideRow] {
    guard let phase else { return [] }
    let rows = phase.steps.map(GuideRow.step) + Questions.of(phase.kind).map(GuideRow.question)
    guard phase.kind == .annotations || phase.kind == .ideal else { return rows }
    return rows
      + channels.flatMap { group in group.sort.checks.map { GuideRow.check($0, of: group.sort) } }
  }
}

/// The channels of a sort: the same is to be looked for in all of them.
struct ChannelGroup: Hashable, Sendable {
  let sort: ChannelSort
  private(set) var names: [String]

  /// In the order in which the sorts come among the channels.
  static func groups(of channels: some Sequence<Channel>) -> [ChannelGroup] {
    var groups: [ChannelGroup] = []
    var places: [ChannelSort: Int] = [:]
    for channel in channels {
      let sort = ChannelSort(of: channel)
      if let place = places[sort] {
        groups[place].names.append(channel.name)
      } else {
        places[sort] = groups.count
        groups.append(ChannelGroup(sort: sort, names: [channel.name]))
      }
    }
    return groups
  }
}

extension Array {
  /// The element at a place, if there is one.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
