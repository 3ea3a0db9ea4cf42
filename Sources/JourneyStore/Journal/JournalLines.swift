internal import JSONText
internal import JourneyModel
import Words

/// Reads a journal's lines in order, each by what stood before it.
struct JournalLines {
  /// That of the last line read.
  private(set) var checksum: JournalChecksum
  /// The number of the last entry read.
  private(set) var number = 0

  /// Starts behind the beginning of a journal.
  init(after header: JournalChecksum) { checksum = header }

  /// What was read of some bytes.
  struct Found {
    var entries: [JournalEntry] = []
    /// Where what could be read ends.
    var end: Int
    /// Why it ends there, if something stands behind it.
    var damage: (kind: JournalDamage.Kind, reason: String)?
  }

  /// Reads whole lines from `start` on, up to the first that is damaged.
  mutating func read(_ bytes: [UInt8], from start: Int = 0) -> Found {
    var found = Found(end: start)
    while found.end < bytes.count {
      guard let newline = Self.newline(in: bytes, from: found.end) else {
        found.damage = (.unfinished, words("it is only half written"))
        break
      }
      do {
        found.entries.append(try line(bytes, found.end..<newline))
      } catch {
        found.damage = (.line, error.reason)
        break
      }
      found.end = newline + 1
    }
    return found
  }

  private struct Failure: Error { let reason: String }

  private mutating func line(_ bytes: [UInt8], _ range: Range<Int>) throws(Failure) -> JournalEntry {
    let start = range.lowerBound + JournalChecksum.width + 1
    guard start < range.upperBound, bytes[start - 1] == UInt8(ascii: " ") else {
      throw Failure(reason: words("it does not begin with a checksum"))
    }
    guard range.count <= JournalFormat.longestLine else { throw Failure(reason: words("it is too long")) }
    let next = checksum.adding(bytes, start..<range.upperBound)
    guard next.isWritten(in: bytes, at: range.lowerBound) else {
      throw Failure(reason: words("its checksum does not fit"))
    }
    let entry = try Self.entry(Array(bytes[start..<range.upperBound]))
    guard entry.number == number + 1 else {
      throw Failure(reason: words("it is entry %@, not %@", entry.number, number + 1))
    }
    (checksum, number) = (next, entry.number)
    return entry
  }

  private static func entry(_ json: [UInt8]) throws(Failure) -> JournalEntry {
    do {
      return try DocumentReading.entry(json)
    } catch {
      throw Failure(reason: printable(JSONLocator.problem(error, in: json).description))
    }
  }

  private static func newline(in bytes: [UInt8], from start: Int) -> Int? {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
  }

  // MARK: Writing

  /// Writes a line for an entry, which must bear the next number. Nil if it could not be read again.
  mutating func write(_ entry: JournalEntry) -> [UInt8]? {
    var writer = JSONWriter(isCompact: true)
    writer.entry(entry)
    let json = writer.finish()
    let line = Array(checksum.adding(json, 0..<(json.count - 1)).text.utf8) + [UInt8(ascii: " ")] + json
    let found = read(line)
    return found.damage == nil && found.entries.count == 1 ? line : nil
  }
}
