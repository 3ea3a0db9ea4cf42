internal import JourneyModel

/// The name of the document's format and how its versions are told apart.
package enum DocumentFormat {
  package static let key = "format"
  package static let name = "journey"
  package static let version = 1
  package static let current = "\(name)/\(version)"
  /// Larger files are refused: 512 MiB.
  package static let largestFile = 512 << 20
}

/// What a document holds beside the journey's own fields. Raw values are keys.
enum DocumentSection: String, CaseIterable {
  case format = "format"
  case channels, frictions, indicators, initiatives, lanes, maps, opportunities, personas, ranking
}

/// What a map holds. Raw values are keys.
enum MapSection: String, CaseIterable {
  case notes, stages, touchpoints, transitions
}
