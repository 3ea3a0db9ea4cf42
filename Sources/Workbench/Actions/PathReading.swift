import JourneyModel
import Words

/// Taking a figure of the path as a reading of an indicator.
enum PathReading {
  static func obstacle(_ workbench: Workbench) -> String? {
    if PathView.persona(in: workbench) == nil { return words("There is no persona whose path has figures.") }
    return workbench.today == nil
      ? words("The date is not known here, and a reading needs one.") : nil
  }

  /// Which figure.
  static func open(in workbench: inout Workbench) {
    let figures = PathView.facts(of: workbench).figures
    let items = figures.all.map { figure in
      let detail = [figure.text, figure.remark].compactMap { $0 }.joined(separator: " · ")
      return Picker.Item(
        figure.kind.rawValue, figure.label, detail: detail, isMuted: figure.reading == nil)
    }
    let name = personaName(workbench)
    workbench.open(
      Picker(words("Which figure of %@'s path?", name), items) { workbench, chosen in
        guard let kind = chosen.first.flatMap(PathFigure.Kind.init(rawValue:)) else { return }
        choose(figures[kind], in: &workbench)
      })
  }

  private static func personaName(_ workbench: Workbench) -> String {
    PathView.persona(in: workbench).flatMap { workbench.journey.personas[$0]?.name } ?? ""
  }

  /// Of which indicator.
  private static func choose(_ figure: PathFigure, in workbench: inout Workbench) {
    guard figure.reading != nil else {
      return workbench.say(whyNot(figure), .warning)
    }
    let new = newName(figure, workbench)
    let items = workbench.journey.indicators.map { item($0, figure) }
    let all = items + [Picker.Item("", words("New indicator %@", quoted(new)), detail: figure.unit)]
    let same = workbench.journey.indicators.first { $0.name == new || $0.name == figure.label }?.id.text
    workbench.open(
      Picker(
        words("%@, %@: a reading of which indicator?", figure.label, figure.text), all,
        chosen: [same ?? items.first { !$0.isMuted }?.id ?? ""]
      ) { workbench, chosen in
        guard let id = chosen.first else { return }
        take(figure, as: id.isEmpty ? nil : ID(id), in: &workbench)
      })
  }

  private static func whyNot(_ figure: PathFigure) -> String {
    if case .unknown = figure.value {
      return words(
        "%@ is unknown: %@.", figure.label, figure.remark ?? words("something it is made of is unknown"))
    }
    let reason = figure.remark.map { ": " + $0 } ?? ""
    return words("%@ is not known exactly (%@)%@.", figure.label, figure.text, reason)
  }

  /// Paler where the unit is another.
  private static func item(_ indicator: Indicator, _ figure: PathFigure) -> Picker.Item {
    let unit = indicator.unit ?? ""
    let last = IndicatorProgress(of: indicator).latest.map { "\($0.value) \(unit)" } ?? unit
    return Picker.Item(
      indicator.id.text, indicator.name, detail: last.trimmed, isMuted: !unit.isEmpty && unit != figure.unit)
  }

  /// The figure is one persona's: with several, the name says whose.
  private static func newName(_ figure: PathFigure, _ workbench: Workbench) -> String {
    workbench.journey.personas.count > 1 ? figure.label + ", " + personaName(workbench) : figure.label
  }

  private static func take(_ figure: PathFigure, as id: ID<Indicator>?, in workbench: inout Workbench) {
    guard let today = workbench.today, let number = figure.reading else { return }
    let line = ReadingLine(Quantity(number), on: today)
    guard let id else { return add(figure, line, today, in: &workbench) }
    guard let indicator = workbench.journey.indicators[id] else { return }
    let (readings, replaced) = line.merged(into: indicator.readings)
    let label = words("reading of %@: %@", indicator.name, figure.text)
    guard workbench.perform(label, [.set(id, "readings", to: .readings(readings))]) else { return }
    let name = quoted(indicator.name)
    workbench.say(
      replaced.first.map {
        words("%@ replaces %@, the reading of %@ for %@.", Quantity(number), $0.value, today, name)
      } ?? words("%@ is now the reading of %@ for %@.", Quantity(number), today, name))
  }

  private static func add(
    _ figure: PathFigure, _ line: ReadingLine, _ today: CalendarDate, in workbench: inout Workbench
  ) {
    guard let value = line.entries.first?.value else { return }
    var indicator = Indicator()
    indicator.name = newName(figure, workbench)
    indicator.id = workbench.journey.freshID(from: indicator.name)
    indicator.unit = figure.unit.isEmpty ? nil : figure.unit
    indicator.better = figure.better
    indicator.readings = line.merged(into: []).readings
    let last = workbench.journey.indicators.last?.id.text
    let label = words("add indicator %@", indicator.name)
    guard workbench.perform(label, [.insert(indicator, on: .current, after: last)]) else { return }
    workbench.say(words("Added %@ with the reading %@ of %@.", quoted(indicator.name), value, today))
  }
}
