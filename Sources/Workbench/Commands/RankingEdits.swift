import JourneyModel
import Words

/// Changes to the record that the ranking's cursor stands on. Its row keeps its place meanwhile.
enum RankingEdits {
  /// Takes a digit for the column under the cursor, or a number typed behind `:rate`.
  static func rate(_ text: String, in workbench: inout Workbench) {
    guard let column = column(workbench) else { return }
    guard let number = Int(text) else {
      return workbench.say(words("%@ is not a whole number.", quoted(text)), .warning)
    }
    let value = (0...9).contains(number) ? column.value(ofDigit: number) : number
    guard let value else {
      return workbench.say(words("%@ goes from 1 to 5.", column.name.capitalizedFirst), .warning)
    }
    set(value, in: &workbench)
  }

  /// Sets the column under the cursor; nil clears it. False if that can't be.
  @discardableResult
  static func set(_ value: Int?, in workbench: inout Workbench) -> Bool {
    guard let column = column(workbench), let name = selectedName(workbench) else { return false }
    let label =
      value.map { words("rate %@ of %@: %@", column.name, name, $0) }
      ?? words("clear %@ of %@", column.name, name)
    return set(column.key, value, label, in: &workbench)
  }

  /// Adds to the votes; never below 0. While a vote is open, to the person's own.
  static func vote(_ step: Int, in workbench: inout Workbench) {
    guard let selected = reference(workbench), let name = selectedName(workbench) else { return }
    if workbench.sharing.vote != nil, selected.collection == .frictions {
      return Voting.vote(step, for: ID(selected.id), in: &workbench)
    }
    let votes = (workbench.journey.value(of: selected, "votes").integer ?? 0) + step
    guard votes >= 0 else { return workbench.say(words("There is no vote to take away."), .warning) }
    set("votes", votes, words("vote for %@: %@", name, votes), in: &workbench)
  }

  @discardableResult
  private static func set(_ key: String, _ value: Int?, _ label: String, in workbench: inout Workbench)
    -> Bool
  {
    guard let selected = reference(workbench) else { return false }
    let new = value.map(FieldValue.integer) ?? .absent
    guard workbench.journey.value(of: selected, key) != new else { return true }
    if let complaint = kind(of: key, workbench)?.complaint(about: new) {
      workbench.say(complaint + ".", .warning)
      return false
    }
    let isDone = workbench.perform(label, [.set(.record(selected), field: key, to: new)])
    if isDone { keepRow(in: &workbench) }
    return isDone
  }

  private static func kind(of key: String, _ workbench: Workbench) -> FieldKind? {
    switch workbench.place.ranking.list {
    case .frictions: FrictionPoint.field(key)?.kind
    case .opportunities: Opportunity.field(key)?.kind
    }
  }

  private static func keepRow(in workbench: inout Workbench) {
    workbench.rankingState.hold(workbench.place.ranking, workbench.journey, workbench.revision)
  }

  /// Asks for the number of the column under the cursor.
  static func typeExactly(in workbench: inout Workbench) {
    guard let column = column(workbench), let selected = reference(workbench) else { return }
    let range = column.scale == .percent ? "0–100 %" : column.scale == .rating ? "1–5" : words("a number")
    let old = workbench.journey.value(of: selected, column.key).integer.map(String.init) ?? ""
    var prompt = Prompt(words("%@, %@:", column.name.capitalizedFirst, range), text: old) { workbench, text in
      if text.allSatisfy(\.isWhitespace) { return set(nil, in: &workbench) ? .closes : .stays }
      guard let number = Int(text.filter { !$0.isWhitespace && $0 != "%" }) else {
        workbench.say(words("%@ is not a whole number.", quoted(text)), .warning)
        return .stays
      }
      return set(number, in: &workbench) ? .closes : .stays
    }
    prompt.isTypedAnew = true
    workbench.open(prompt)
  }

  private static func column(_ workbench: Workbench) -> RankingColumn? {
    let ratings = RankingView.layout(workbench).ratings
    let column = workbench.place.ranking.column
    return ratings.indices.contains(column) ? ratings[column].column : nil
  }

  private static func reference(_ workbench: Workbench) -> RecordReference? {
    workbench.place.ranking.selection.reference(on: workbench.place.map)
  }

  private static func selectedName(_ workbench: Workbench) -> String? {
    reference(workbench).flatMap(workbench.journey.name)
  }
}

extension RankingEdits {
  /// Puts the selected friction point into focus or takes it out.
  static func toggleFocus(in workbench: inout Workbench) {
    guard let friction = workbench.place.ranking.friction, let name = selectedName(workbench) else { return }
    let focus = workbench.journey.ranking.focus
    if focus.contains(friction) {
      setFocus(focus.filter { $0 != friction }, words("take %@ out of focus", name), in: &workbench)
    } else if focus.count < workbench.journey.ranking.limit {
      setFocus(focus + [friction], words("put %@ into focus", name), in: &workbench)
    } else {
      askWhichToGiveUp(for: friction, name, in: &workbench)
    }
  }

  private static func setFocus(_ focus: [ID<FrictionPoint>], _ label: String, in workbench: inout Workbench) {
    let isDone = workbench.perform(
      label, [.set(.ranking, field: "focus", to: focus.isEmpty ? .absent : .list(focus.map(\.text)))])
    if isDone { keepRow(in: &workbench) }
  }

  private static func askWhichToGiveUp(
    for friction: ID<FrictionPoint>, _ name: String, in workbench: inout Workbench
  ) {
    let journey = workbench.journey
    let model = workbench.rankingState.frictions?.model ?? .impact
    let items = journey.ranking.focus.compactMap { journey.frictions[$0] }.map { focused in
      let score = journey.score(of: focused, by: model).value.map { RankingText.score($0, of: model) }
      return Picker.Item(focused.id.text, focused.title, detail: score ?? words("unrated"))
    }
    workbench.open(
      Picker(words("The focus is full: give up which one?"), items) { workbench, chosen in
        guard let given = chosen.first else { return }
        let focus = workbench.journey.ranking.focus.filter { $0.text != given } + [friction]
        let old = workbench.journey.frictions[ID(given)]?.title ?? given
        setFocus(focus, words("put %@ into focus instead of %@", name, old), in: &workbench)
      })
  }
}
