internal import JourneyModel
import Words

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The journal of a document that never got a file, left by a program that is gone.
package struct LeftBehind: Hashable, Sendable {
  package let path: String
  /// When something was last written to it: seconds since 1970, UTC.
  package let date: Int
  /// The journey's title as it would be after what the journal says; nil if there is none.
  package let title: String?
  /// How many changes it holds.
  package let changes: Int
  let stem: String

  static let prefix = "unnamed-"
  private static let suffix = ".journal"

  /// Nil if that is no such journal, if someone has it open, or if it can't be read.
  init?(fileNamed name: String) {
    guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix) else { return nil }
    stem = String(name.dropLast(Self.suffix.count))
    guard let place = try? JournalPlace(private: stem, of: nil), place.journal == name,
      let found = try? Journal.watch(place), found.journal.isAlone,
      let date = place.folder.status(of: name)?.st_mtim.tv_sec
    else { return nil }
    (path, self.date) = (place.path, Int(date))
    changes = found.contents.entries.count { $0.deed.change != nil }
    title = Self.title(found.contents)
  }

  private static func title(_ contents: Journal.Contents) -> String? {
    var journey = (try? JourneyReader.read(contents.base).journey) ?? Journey()
    for entry in contents.entries {
      if let change = entry.deed.change { _ = try? journey.apply(change) }
    }
    return journey.details.title.isEmpty ? nil : journey.details.title
  }
}

extension Journal {
  /// Looks on at the journal of a place; nil if there is none.
  static func watch(_ place: JournalPlace) throws(JournalProblem) -> Joined? {
    guard let file = try place.open(place.journal, toWrite: false) else { return nil }
    try place.check(file, place.journal, tightening: false)
    var presence: PresenceFile?
    if let file = try place.open(place.presence, toWrite: false) { presence = PresenceFile(file) }
    let bytes = try JournalOpening.bytes(of: file, place)
    let found: JournalReader.Result
    do { found = try JournalReader.read(bytes) } catch { throw JournalProblem(error) }
    let journal = Journal(
      place, file, author: Author(name: "", session: ""),
      JournalOpening.Opened(
        contents: found.contents, presence: presence, lines: found.lines, end: found.length))
    let notes = found.damage.map { $0.kind == .unfinished ? [] : [words("%@.", $0)] } ?? []
    return Joined(
      journal: journal, contents: found.contents, others: journal.participants(),
      privacy: nil, notes: notes, isNew: false)
  }
}
