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
