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
    let beginning = (number: 0, checkpoint: Checkpoint(position: 0, fingerprint: contents.baseFingerprint))
    var checkpoints = [beginning]
    for entry in entries { if let it = entry.deed.checkpoint { checkpoints.append((entry.number, it)) } }
    let holding = checkpoints.last { $0.checkpoint.fingerprint == fingerprint }
    position = holding?.checkpoint.position
    let saved = holding ?? checkpoints.last ?? beginning
    unsaved = entries.filter { entry in
      // What was taken over from the file was in it from then on.
      let wasInFile = entry.deed.checkpoint != nil && entry.number <= saved.number
      return entry.deed.change != nil && entry.number > saved.checkpoint.position && !wasInFile
    }
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
