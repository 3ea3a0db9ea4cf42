package import JourneyModel

/// What the cursor stands on in this view.
package struct PathPlace: ViewPlace {
  package var touchpoint: ID<Touchpoint>?
  package var transition: ID<Transition>?

  package init() {}
  package init(values: [String: String]) {}
  package var values: [String: String] { [:] }
}
