package import JourneyModel
import Words

/// What another program has written into the document's file while it was open.
package struct OutsideChange: Sendable, Equatable {
  /// What was in the file before, as far as is known.
  package let base: Journey
  package let theirs: Journey
  /// The file's text now.
  package let text: [UInt8]
  package let fingerprint: String

  package init(base: Journey, theirs: Journey, text: [UInt8], fingerprint: String) {
    (self.base, self.theirs, self.text, self.fingerprint) = (base, theirs, text, fingerprint)
  }
}

extension Workbench {
  /// Merges what was written on disk into the journey, as one step that can be undone.
  mutating func take(_ outside: OutsideChange) {
    let merge = Merge(base: outside.base, ours: journey, theirs: outside.theirs, by: words("the file"))
    let change = merge.change(label: words("take over what was changed on disk"))
    // The file holds all there is, unless something here was not saved.
    let isWhole = isSaved
    let checkpoint = Checkpoint(
      position: isWhole ? sharing.position + 1 : sharing.checkpoint, fingerprint: outside.fingerprint)
    if change.edits.isEmpty {
      record(Sharing.PendingDeed(deed: .saved(checkpoint), vote: sharing.vote))
    } else {
      guard perform(change, as: { .adopted($0, checkpoint, document: outside.text) }) else { return }
      tell(of: merge.conflicts.count)
    }
    take(checkpoint)
  }

  /// No list opens by itself: the next letter typed is meant for something else.
  private mutating func tell(of conflicts: Int) {
    if conflicts == 0 {
      tell(words("The file was changed by another program: what it wrote was taken over."))
    } else {
      let places = words(conflicts, "place", "places")
      tell(
        words("The file was changed by another program, in %@ like yours: :conflicts decides.", places),
        .warning)
    }
  }
}
