/// What the cursor stands on in this view.
package struct FindingsPlace: ViewPlace {
  /// Which of the findings, by what it is about.
  package var finding: String?

  package init() {}
  package init(values: [String: String]) {}
  package var values: [String: String] { [:] }
}
