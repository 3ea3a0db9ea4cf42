package import JourneyModel

/// What the cursor stands on in this view.
package struct ComparePlace: ViewPlace {
  package var touchpoint: ID<Touchpoint>?

  package init() {}
  package init(values: [String: String]) {}
  package var values: [String: String] { [:] }
}
