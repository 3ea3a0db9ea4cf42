import Words

extension MapKind {
  /// What a map is called: `Current map`.
  package var title: String {
    switch self {
    case .current: words("Current map")
    case .ideal: words("Ideal map")
    }
  }
}
