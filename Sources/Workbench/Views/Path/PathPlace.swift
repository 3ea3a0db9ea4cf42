package import JourneyModel

/// What the cursor stands on in this view.
package struct PathPlace: ViewPlace {
  /// The step; with a transition, the one that it leaves.
  package var touchpoint: ID<Touchpoint>?
  /// The way that is selected; nil: the step itself is.
  package var transition: ID<Transition>?

  package init() {}
}

extension PathPlace {
  package init(values: [String: String]) {
    touchpoint = values["touchpoint"].map { ID($0) }
    transition = values["transition"].map { ID($0) }
  }

  package var values: [String: String] {
    var values: [String: String] = [:]
    values["touchpoint"] = touchpoint?.text
    values["transition"] = transition?.text
    return values
  }
}
