/// What the cursor stands on in this view.
package struct GuidePlace: ViewPlace {
  /// From 0.
  package var phase = 0
  package var step = 0

  package init() {}
  package init(values: [String: String]) {}
  package var values: [String: String] { [:] }
}
