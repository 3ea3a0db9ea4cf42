import JourneyModel
import Words

/// Changing a transition where it is drawn.
enum EditTransition {
  /// The selected way; on a step, the only one that leaves it.
  private static func target(_ workbench: Workbench) -> Transition? {
    let map = workbench.place.map
    switch workbench.selection {
    case .transition(let id): return workbench.journey.withMap(map) { $0.transitions[id] }
    case .touchpoint(let id):
      let leaving = workbench.journey.transitions(at: id, on: map).filter { $0.from == id }
      return leaving.count == 1 ? leaving[0] : nil
    default: return nil
    }
  }

  static func obstacle(_ workbench: Workbench) -> String? {
    if target(workbench) != nil { return nil }
    return words("Select a way first: %@ turns to those that leave a step.", workbench.key("path.ways"))
  }

  private static func name(of way: Transition, _ workbench: Workbench) -> String {
    workbench.journey.label(of: way.id.text, .transition, on: workbench.place.map)
  }

  // MARK: Cutting

  static func cut(in workbench: inout Workbench) {
    guard let way = target(workbench) else { return }
    Deletion.delete(RecordReference(way.id, on: workbench.place.map), in: &workbench)
  }

  // MARK: Context

  /// Carried, partly, lost, unknown, and from the beginning.
  static func turnContext(in workbench: inout Workbench) {
    guard let way = target(workbench) else { return }
    let next: Transition.Context? =
      switch way.context {
      case nil: .carried
      case .carried: .partly
      case .partly: .lost
      case .lost: nil
      }
    let label = next.map { Vocabulary.context.label($0.rawValue).lowercased() } ?? words("unknown")
    let text = words("context of %@: %@", name(of: way, workbench), label)
    guard
      workbench.perform(
        text,
        [.set(way.id, on: workbench.place.map, "context", to: next.map { .text($0.rawValue) } ?? .absent)])
    else { return }
    workbench.say(text.capitalizedFirst + ".")
  }

  // MARK: Share

  /// Takes the share that was given, or asks for it.
  static func share(_ text: String, in workbench: inout Workbench) {
    guard let way = target(workbench) else { return }
    if !text.trimmed.isEmpty {
      _ = keep(text, of: way.id, in: &workbench)
      return
    }
    let id = way.id
    var prompt = Prompt(
      words("Share of %@:", name(of: way, workbench)), text: way.share.map(FormNumber.percentage) ?? ""
    ) { workbench, text in keep(text, of: id, in: &workbench) ? .closes : .stays }
    prompt.isTypedAnew = true
    prompt.feedback = { _, line in
      switch TypedShare(line.text) {
      case .unknown: [(words("empty: unknown"), Style(.hint))]
      case .known(let share): [("= " + FormNumber.percentage(share), Style(.hint))]
      case .wrong(let complaint): [(complaint, Style(.invalid))]
      }
    }
    workbench.open(prompt)
  }

  private static func keep(_ text: String, of id: ID<Transition>, in workbench: inout Workbench) -> Bool {
    guard let way = workbench.journey.withMap(workbench.place.map, { $0.transitions[id] }) else {
      return true
    }
    switch TypedShare(text) {
    case .wrong(let complaint):
      workbench.say(complaint, .warning)
      return false
    case .unknown: return set(nil, of: way, in: &workbench)
    case .known(let share): return set(share, of: way, in: &workbench)
    }
  }

  private static func set(_ share: Quantity?, of way: Transition, in workbench: inout Workbench) -> Bool {
    if way.share == share { return true }
    let name = name(of: way, workbench)
    let label =
      share.map { words("share of %@: %@", name, FormNumber.percentage($0)) }
      ?? words("share of %@ unknown", name)
    let value = share.map(FieldValue.quantity) ?? .absent
    guard workbench.perform(label, [.set(way.id, on: workbench.place.map, "share", to: value)]) else {
      return false
    }
    warnOfTooMany(way.from, in: &workbench)
    return true
  }

  /// Says if more than everybody goes on or leaves.
  private static func warnOfTooMany(_ id: ID<Touchpoint>, in workbench: inout Workbench) {
    let map = workbench.place.map
    guard let touchpoint = workbench.journey.touchpoint(id, on: map) else { return }
    let shares = workbench.journey.transitions(at: id, on: map).filter { $0.from == id }.compactMap(\.share)
    let sum = shares.reduce(0) { $0 + $1.value } + (touchpoint.exit?.value ?? 0)
    guard PathGraph.isMoreThanAll(sum) else { return }
    workbench.say(
      words(
        "More than everybody: the shares that go on from %@ or leave add up to %@.", quoted(touchpoint.title),
        ShareText.percent(sum)), .warning)
  }
}

/// A share as a person types it.
enum TypedShare {
  case unknown
  case known(Quantity)
  case wrong(String)

  /// `40` and `40 %` are per cent, `0.4` is a part of one; nothing is unknown.
  init(_ text: String) {
    let text = text.trimmed
    if text.isEmpty || text == "?" {
      self = .unknown
      return
    }
    let whole = 0.0...1
    let isPart =
      text.contains { ".,".contains($0) } && (FormNumber.quantity(text, in: whole)?.value ?? 2) <= 1
    let typed = isPart || text.hasSuffix("%") ? text : text + "%"
    guard let share = FormNumber.quantity(typed, in: whole) else {
      self = .wrong(words("%@ is not a share: type 40, 40 % or 0.4.", quoted(text)))
      return
    }
    if whole.contains(share.value) {
      self = .known(share)
    } else {
      self = .wrong(words("A share goes from 0 to 100 %: %@ does not.", quoted(text)))
    }
  }
}
