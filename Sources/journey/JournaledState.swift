import JourneyModel
import JourneyStore

/// What a journal and the document's file say together.
struct JournaledState {
  /// The document as it was when the journal began.
  let base: Journey
  let entries: [JournalEntry]
  /// The position whose state the file holds; nil: none, because another program has written it, or it is gone.
  let position: Int?
  /// The document that the file held when it was last known: what a merge starts from.
  let lastKnown: Journey
  /// The entries that changed the journey and are not in the file.
  let unsaved: [JournalEntry]

  /// - Parameters:
  ///   - fingerprint: of the file's content; nil: there is no file.
  ///   - found: what is in the file.
  init(_ contents: Journal.Contents, fingerprint: String?, found: Journey) {
    let isBase = contents.baseFingerprint == fingerprint
    base = isBase ? found : Self.journey(in: contents.base) ?? found
    entries = contents.entries
    let checkpoints =
      [Checkpoint(position: 0, fingerprint: contents.baseFingerprint)] + entries.compactMap(\.deed.checkpoint)
    let checkpoint = checkpoints.last { $0.fingerprint == fingerprint }
    position = checkpoint?.position
    let saved = position ?? checkpoints.last?.position ?? 0
    unsaved = entries.filter { $0.deed.change != nil && $0.number > saved && $0.deed.checkpoint == nil }
    lastKnown = position != nil ? found : Self.lastKnown(base, entries)
  }

  /// The document as the last checkpoint says that the file was.
  private static func lastKnown(_ base: Journey, _ entries: [JournalEntry]) -> Journey {
    guard let last = entries.last(where: { $0.deed.checkpoint != nil }) else { return base }
    if case .adopted(_, _, let document) = last.deed, let journey = journey(in: document) { return journey }
    var journey = base
    for entry in entries where entry.number <= (last.deed.checkpoint?.position ?? 0) {
      // One that fits nowhere is left out by everyone.
      if let change = entry.deed.change { _ = try? journey.apply(change) }
    }
    return journey
  }

  private static func journey(in bytes: [UInt8]) -> Journey? {
    bytes.isEmpty ? Journey() : try? JourneyReader.read(bytes).journey
  }

  /// The journey that all entries lead to.
  var latest: Journey {
    var journey = base
    for entry in entries { if let change = entry.deed.change { _ = try? journey.apply(change) } }
    return journey
  }
}
