import Words

/// What is said of a way from one touchpoint to the next.
package enum WayText {
  /// How many take it.
  package static func share(_ share: Double?) -> String {
    share.map { words("%@ of those who come here", ShareText.percent($0)) } ?? words("share unknown")
  }

  /// Whether the channel changes.
  package static func channels(from: String, to: String, isSwitch: Bool) -> String {
    isSwitch ? words("%@ → %@: a channel switch", from, to) : words("no channel switch")
  }

  /// What becomes of what the customer has told so far.
  package static func context(_ context: Transition.Context?) -> String {
    switch context {
    case .carried: words("context carried: nothing has to be told again")
    case .partly: words("context partly carried: something has to be told again")
    case .lost: words("context lost: the customer starts again")
    case nil: words("context unknown")
    }
  }
}
