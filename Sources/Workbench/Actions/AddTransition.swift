import JourneyModel
import Words

/// Choosing the touchpoint that comes next.
enum AddTransition {
  static func open(in workbench: inout Workbench) {
    guard case .touchpoint(let id) = workbench.selection,
      let from = workbench.journey.touchpoint(id, on: workbench.place.map)
    else { return }
    let candidates = candidates(after: from, in: workbench)
    guard !candidates.isEmpty else {
      return workbench.say(words("There is no other touchpoint of this persona to go to."), .warning)
    }
    let picker = Picker(words("From %@ to …", from.title), candidates) { workbench, chosen in
      if let to = chosen.first { add(from.id, ID(to), in: &workbench) }
    }
    workbench.open(picker)
  }

  /// The persona's touchpoints, those of the same stage and later first.
  private static func candidates(after from: Touchpoint, in workbench: Workbench) -> [Picker.Item] {
    let journey = workbench.journey
    let map = workbench.place.map
    let stages = journey.withMap(map) { $0.stages.ids }
    let start = stages.firstIndex(of: from.stage) ?? 0
    return (stages[start...] + stages[..<start]).flatMap { stage in
      journey.touchpoints(of: from.persona, in: stage, on: map).filter { $0 != from.id }.map { id in
        let touchpoint = journey.touchpoint(id, on: map)
        let channel = touchpoint.flatMap { journey.channels[$0.channel]?.name } ?? ""
        let name = journey.withMap(map) { $0.stages[stage]?.name } ?? ""
        return Picker.Item(id.text, touchpoint?.title ?? id.text, detail: "\(name) · \(channel)")
      }
    }
  }

  private static func add(_ from: ID<Touchpoint>, _ to: ID<Touchpoint>, in workbench: inout Workbench) {
    guard let (transition, titles, changesChannel) = transition(from, to, in: workbench) else {
      return workbench.say(words("There is a transition to it already."), .warning)
    }
    let map = workbench.place.map
    let last = workbench.journey.withMap(map) { $0.transitions.last?.id.text }
    let label = words("add transition %@ → %@", titles[0], titles[1])
    let edit = Edit.insert(transition, on: map, after: last)
    // On a path one goes along, and the next key leads on.
    let going: (inout Place) -> Void = { if $0.view == .path { $0.path.touchpoint = to } }
    guard workbench.perform(label, [edit], going: going) else { return }
    if changesChannel { ContextChoice.open(transition.id, titles, in: &workbench) }
  }

  /// The new transition, the titles of its ends, and whether the channel changes on it; nil if there is one.
  private static func transition(
    _ from: ID<Touchpoint>, _ to: ID<Touchpoint>, in workbench: Workbench
  ) -> (Transition, [String], Bool)? {
    let journey = workbench.journey
    let map = workbench.place.map
    let isThere = journey.transitions(at: from, on: map).contains { $0.from == from && $0.to == to }
    if isThere { return nil }
    var transition = Transition()
    transition.id = journey.freshID(from: "\(from) to \(to)")
    (transition.from, transition.to) = (from, to)
    let ends = [from, to].map { journey.touchpoint($0, on: map) }
    let titles = zip(ends, [from, to]).map { $0?.title ?? $1.text }
    return (transition, titles, ends[0]?.channel != ends[1]?.channel)
  }
}

/// Where the channel changes: what becomes of what the customer has told so far.
enum ContextChoice {
  static func open(_ id: ID<Transition>, _ titles: [String], in workbench: inout Workbench) {
    let items = [
      Picker.Item("", words("Unknown"), detail: words("nobody has looked yet")),
      Picker.Item("carried", words("Carried over"), detail: words("nothing has to be told again")),
      Picker.Item("partly", words("Partly"), detail: words("something has to be told again")),
      Picker.Item("lost", words("Lost"), detail: words("the customer starts again")),
    ]
    let title = words("The channel changes. The customer's context is …")
    workbench.open(
      Picker(title, items) { workbench, chosen in
        guard let context = chosen.first, !context.isEmpty else { return }
        workbench.perform(
          words("context from %@ to %@: %@", titles[0], titles[1], context),
          [.set(id, on: workbench.place.map, "context", to: .text(context))])
      })
  }
}
