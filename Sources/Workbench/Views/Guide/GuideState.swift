import JourneyModel

/// What the guide keeps between frames, counted anew only while it is shown.
package struct GuideState: Sendable {
  private struct Basis: Hashable {
    let revision: Int
    let today: CalendarDate?
  }

  private var basis: Basis?
  private(set) var guide: Guide?
  /// The rows of the phase that is shown.
  private(set) var rows: [GuideRow] = []
  private var rowsOf: (basis: Basis?, phase: Int)?
  /// The first line of the page that is in sight.
  var top = 0

  /// Takes in what the journey is now.
  mutating func refresh(_ journey: Journey, revision: Int, today: CalendarDate?, phase: Int) {
    let fresh = Basis(revision: revision, today: today)
    if fresh != basis {
      guide = Guide(of: journey, today: today)
      basis = fresh
    }
    if let rowsOf, rowsOf == (basis, phase) { return }
    if rowsOf?.phase != phase { top = 0 }
    rowsOf = (basis, phase)
    rows = GuideRow.rows(of: guide?.phases[at: phase], in: journey)
  }
}

/// Something that can be stood on in a phase of the guide.
enum GuideRow: Hashable, Sendable {
  case step(GuideStep)
  case question(String)
  case check(ChannelCheck, channel: ID<Channel>)

  /// The steps, the questions, and, where friction and ideals are looked for, what the channels should do.
  static func rows(of phase: GuidePhase?, in journey: Journey) -> [GuideRow] {
    guard let phase else { return [] }
    let rows = phase.steps.map(GuideRow.step) + Questions.of(phase.kind).map(GuideRow.question)
    guard phase.kind == .annotations || phase.kind == .ideal else { return rows }
    return rows
      + journey.channels.flatMap { channel in
        ChannelSort(of: channel).checks.map { GuideRow.check($0, channel: channel.id) }
      }
  }
}

extension Array {
  /// The element at a place, if there is one.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
