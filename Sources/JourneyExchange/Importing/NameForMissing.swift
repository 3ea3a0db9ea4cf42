import Words

/// What personas, stages and channels are called that a source does not name.
enum NameForMissing {
  static var persona: String { words("Customer") }
  static var stage: String { words("Unsorted") }
  static var channel: String { words("Unassigned") }
}
