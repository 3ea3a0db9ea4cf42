import Words

/// The seven phases of the work: what of each is done and what is next, counted from the map.
///
/// Nothing is ticked off by hand: a step is as far as the document shows. Of a step *nothing is begun* while
/// nothing of what it counts is there; it is *done* when enough is: all of it where the map can hold all
/// (shares, ratings, owners), three of four where it has to be measured (minutes, exits, notes, evidence), a
/// fixed number where one is enough (a persona, a conversion); in between it is *under way*. A phase is done
/// with all its steps, and not begun with none of them.
package struct Guide: Hashable, Sendable {
  /// All seven, in their order.
  package let phases: [GuidePhase]

  /// Looks at everything once: linear in what the document holds.
  ///
  /// - Parameter today: the day on which readings and reviews are new or old; nil: it is not known.
  package init(of journey: Journey, today: CalendarDate?) {
    let survey = GuideSurvey(of: journey, today: today)
    phases = GuidePhase.Kind.allCases.map { GuidePhase(kind: $0, steps: survey.steps(of: $0)) }
  }

  /// The phase that is next: the first that is not done. Nil: all are.
  package var next: GuidePhase? { phases.first { $0.progress != .done } }

  /// How many phases are done.
  package var doneCount: Int { phases.count { $0.progress == .done } }
}

/// A phase of the work.
package struct GuidePhase: Hashable, Sendable {
  package let kind: Kind
  package let steps: [GuideStep]

  /// How many steps are done.
  package var doneCount: Int { steps.count { $0.progress == .done } }

  package var progress: Progress {
    if doneCount == steps.count { return .done }
    return steps.allSatisfy { $0.progress == .notBegun } ? .notBegun : .underWay
  }

  /// The step that is next: the first that is not done.
  package var next: GuideStep? { steps.first { $0.progress != .done } }

  /// Which phase, in their order.
  package enum Kind: Int, CaseIterable, Hashable, Sendable {
    case customers, touchpoints, behaviour, current, annotations, ideal, change

    /// Counts from 1.
    package var number: Int { rawValue + 1 }

    package var title: String {
      switch self {
      case .customers: words("Know the customers")
      case .touchpoints: words("List the touchpoints")
      case .behaviour: words("See the behaviour")
      case .current: words("Map the current journey")
      case .annotations: words("Annotate what goes wrong")
      case .ideal: words("Design the ideal journey")
      case .change: words("Change a few things")
      }
    }

    /// What it is for, as a sentence.
    package var purpose: String {
      switch self {
      case .customers: words("Collect what is known of the customers, and make a persona of each group.")
      case .touchpoints: words("Write down every contact, direct and indirect. Judge nothing yet.")
      case .behaviour: words("What people really do: how long, how often, which way, and where they leave.")
      case .current: words("Stage by stage, and honestly: what they want, do, see, think and feel.")
      case .annotations: words("Walk the way as the customer: where does it hurt, and what would be better?")
      case .ideal: words("The channels as rooms of one house: each contact goes on where the last one ended.")
      case .change: words("Choose the one or two that matter most, change them, and measure.")
      }
    }
  }
}

/// A step of a phase: something that the map can show, and how much of it does.
package struct GuideStep: Hashable, Sendable {
  /// What is looked for: “Stages with a touchpoint”.
  package let title: String
  /// How much of it is there, in words: `3 of 5`, `none`.
  package let figure: String
  package let progress: Progress
  /// Where it is done next.
  package let target: GuideTarget
  /// The keys of the fields that are to be filled in there; none where it is not a matter of fields.
  package private(set) var fields: [String] = []
}

extension GuideStep {
  /// The same step, done by filling in these fields.
  func filling(_ keys: String...) -> GuideStep {
    var step = self
    step.fields = keys
    return step
  }

  /// So many of so many: “3 of 5”.
  init(_ title: String, _ count: Int, of whole: Int, _ enough: Enough = .all, at target: GuideTarget) {
    self.title = title
    figure = whole == 0 ? words("none") : words("%@ of %@", count, whole)
    progress = enough.progress(count, of: whole)
    self.target = target
  }

  init<Subject>(_ title: String, _ tally: Tally<Subject>, _ enough: Enough = .all, at target: GuideTarget) {
    self.init(title, tally.count, of: tally.whole, enough, at: target)
  }

  /// So many: “3”.
  init(_ title: String, _ count: Int, atLeast least: Int = 1, at target: GuideTarget) {
    self.title = title
    figure = count == 0 ? words("none") : "\(count)"
    progress = Enough.atLeast(least).progress(count, of: count)
    self.target = target
  }

  init(_ title: String, says figure: String, _ progress: Progress, at target: GuideTarget) {
    (self.title, self.figure, self.progress, self.target) = (title, figure, progress, target)
  }
}
