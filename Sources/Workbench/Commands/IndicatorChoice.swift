import JourneyModel
import Words

/// Choosing the indicator that an initiative is to move: one that is there, or a new one.
enum IndicatorChoice {
  static func open(in workbench: inout Workbench) {
    guard let initiative = PlanEdits.initiative(workbench) else { return }
    let items = workbench.journey.choices(of: .indicator, on: workbench.place.map)
    if items.isEmpty { return askName(for: initiative.id, in: &workbench) }
    let new = Picker.Item("", words("A new indicator …"))
    workbench.open(
      Picker(
        words("What tells whether it works?"), [new] + items,
        chosen: initiative.indicator.map { [$0.text] } ?? []
      ) { workbench, chosen in
        guard let id = chosen.first else { return }
        if id.isEmpty { return askName(for: initiative.id, in: &workbench) }
        link(ID(id), to: initiative.id, in: &workbench)
      })
  }

  private static func link(_ indicator: ID<Indicator>, to id: ID<Initiative>, in workbench: inout Workbench) {
    let journey = workbench.journey
    guard let initiative = journey.initiatives[id], initiative.indicator != indicator,
      let name = journey.indicators[indicator]?.name
    else { return }
    workbench.perform(
      words("measure %@ by %@", initiative.title, name), [.set(id, "indicator", to: .text(indicator.text))])
  }

  private static func askName(for id: ID<Initiative>, in workbench: inout Workbench) {
    PlanEdits.ask(words("New indicator:"), "", in: &workbench) { workbench, text in
      if text.trimmed.isEmpty { return .closes }
      return add(text.trimmed, to: id, in: &workbench) ? .closes : .stays
    }
  }

  /// Adds it and opens it: without baseline and target it tells nothing.
  private static func add(_ name: String, to id: ID<Initiative>, in workbench: inout Workbench) -> Bool {
    guard let title = workbench.journey.initiatives[id]?.title else { return false }
    var indicator = Indicator()
    (indicator.id, indicator.name) = (workbench.journey.freshID(from: name), name)
    let last = workbench.journey.indicators.last?.id.text
    let isDone = workbench.perform(
      words("add indicator %@ for %@", name, title),
      [
        .insert(indicator, on: .current, after: last), .set(id, "indicator", to: .text(indicator.id.text)),
      ])
    if isDone, let form = Form.of(RecordReference(indicator.id), in: workbench.journey) {
      workbench.open(form)
    }
    return isDone
  }
}
