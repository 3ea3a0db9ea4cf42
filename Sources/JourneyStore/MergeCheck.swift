internal import JSONText
package import JourneyModel

/// What has to hold of every merge, for programs that try documents at random.
package enum MergeCheck {
  /// Merges three documents and says what is wrong with the outcome; nil if nothing is, or if one of the
  /// documents can't be read.
  package static func complaint(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> String? {
    guard let base = journey(base), let ours = journey(ours), let theirs = journey(theirs) else { return nil }
    return complaint(base: base, ours: ours, theirs: theirs)
  }

  private static func journey(_ bytes: [UInt8]) -> Journey? {
    bytes.isEmpty ? Journey() : try? JourneyReader.read(bytes).journey
  }

  /// The same for journeys.
  package static func complaint(base: Journey, ours: Journey, theirs: Journey) -> String? {
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    return aboutEdits(of: merge, ours) ?? aboutDocument(merge.result)
      ?? aboutTrivialMerges(base, ours, theirs)
  }

  private static func aboutEdits(of merge: Merge, _ ours: Journey) -> String? {
    var journey = ours
    do {
      _ = try journey.apply(merge.change(label: ""))
    } catch {
      return "the edits can't be applied: \(error)"
    }
    return journey == merge.result ? nil : "the edits give another journey than the result"
  }

  private static func aboutDocument(_ journey: Journey) -> String? {
    let text = JourneyWriter.text(journey)
    do {
      let read = try JourneyReader.read(text).journey
      if JourneyWriter.text(read) != text { return "the result is another when it is read again" }
      return nil
    } catch {
      return "the result can't be read: \(error.problems.map(\.description).joined(separator: "; "))"
    }
  }

  private static func aboutTrivialMerges(_ base: Journey, _ ours: Journey, _ theirs: Journey) -> String? {
    let forward = Merge(base: base, ours: base, theirs: theirs)
    if forward.result != theirs || !forward.conflicts.isEmpty { return "theirs alone does not come about" }
    for theirs in [base, ours] {
      let merge = Merge(base: base, ours: ours, theirs: theirs)
      if !merge.edits.isEmpty || !merge.conflicts.isEmpty { return "ours alone is changed" }
    }
    return nil
  }
}
