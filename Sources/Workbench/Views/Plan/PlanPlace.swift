/// What the cursor stands on in this view.
package struct PlanPlace: ViewPlace {
  package var selected = Selection.nothing

  package init() {}
  package init(values: [String: String]) {}
  package var values: [String: String] { [:] }
}
