package import JSONText
package import JourneyModel
import Words

/// Reads a whole journal, also one that was set aside.
package enum JournalReader {
  package struct Result: Sendable {
    package let contents: Journal.Contents
    /// How many of the bytes are good.
    package let length: Int
    /// Why that is not all of them.
    package let damage: JournalDamage?
    /// What the next line goes on from.
    let lines: JournalLines
  }

  /// Whether bytes are meant to be a journal, by how they begin.
  package static func isJournal(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: (JournalFormat.name + "/").utf8)
  }

  /// Reads as much as is good. Throws only where the beginning is not.
  package static func read(_ bytes: [UInt8]) throws(JournalDamage) -> Result {
    let header = try JournalHeader(reading: bytes)
    let base = Array(bytes[header.base])
    guard Fingerprint(base).text == header.fingerprint else {
      throw JournalDamage(
        kind: .beginning, line: 2, reason: words("the document in it does not fit its fingerprint"))
    }
    var lines = JournalLines(after: header.checksum)
    let found = lines.read(bytes, from: header.end)
    let contents = Journal.Contents(
      base: base, baseFingerprint: header.fingerprint, entries: found.entries)
    return Result(
      contents: contents, length: found.end, damage: damage(found, in: bytes), lines: lines)
  }

  private static func damage(_ found: JournalLines.Found, in bytes: [UInt8]) -> JournalDamage? {
    guard let damage = found.damage else { return nil }
    let line = bytes[..<found.end].count { $0 == UInt8(ascii: "\n") } + 1
    return JournalDamage(kind: damage.kind, line: line, reason: damage.reason)
  }

  /// Reads a deed as the JSON of a line says it.
  package static func entry(_ json: [UInt8]) throws(JSONProblem) -> JournalEntry {
    do {
      return try DocumentReading.entry(json)
    } catch {
      throw JSONLocator.problem(error, in: json)
    }
  }

  /// Reads a file that holds a journal, such as one that was set aside.
  package static func read(file path: String) throws(JournalProblem) -> Result {
    let bytes: [UInt8]
    do { bytes = try FileReading.read(path, atMost: JournalFormat.largestFile) } catch { throw .file(error) }
    do { return try read(bytes) } catch { throw JournalProblem(error) }
  }
}

/// Makes the text of a whole journal.
package enum JournalWriter {
  /// The text of a journal with this base and these entries, whose numbers must count up from 1; nil if one
  /// could not be read again.
  package static func text(base: [UInt8], _ entries: [JournalEntry]) -> [UInt8]? {
    var (text, header) = JournalHeader.make(base: base)
    var lines = JournalLines(after: header.checksum)
    for entry in entries {
      guard let line = lines.write(entry) else { return nil }
      text += line
    }
    return text
  }
}

/// The first line of a journal.
struct JournalHeader {
  /// Where the document stands.
  let base: Range<Int>
  let fingerprint: String
  let checksum: JournalChecksum
  /// Where the entries start.
  var end: Int { base.upperBound + 1 }

  /// The beginning of a new journal.
  static func make(base: [UInt8]) -> (bytes: [UInt8], header: JournalHeader) {
    let fingerprint = Fingerprint(base).text
    let start = "\(JournalFormat.name)/\(JournalFormat.version) \(base.count) \(fingerprint)"
    let checksum = JournalChecksum.start.adding(Array(start.utf8))
    let line = Array("\(start) \(checksum.text)\n".utf8)
    let place = line.count..<(line.count + base.count)
    return (
      line + base + [UInt8(ascii: "\n")],
      JournalHeader(base: place, fingerprint: fingerprint, checksum: checksum)
    )
  }

  private init(base: Range<Int>, fingerprint: String, checksum: JournalChecksum) {
    (self.base, self.fingerprint, self.checksum) = (base, fingerprint, checksum)
  }

  init(reading bytes: [UInt8]) throws(JournalDamage) {
    let longest = bytes.prefix(JournalFormat.longestHeader)
    guard let newline = longest.firstIndex(of: UInt8(ascii: "\n")) else {
      throw Self.damage(words("this is no journal"))
    }
    let parts = bytes[..<newline].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    try Self.checkFormat(texts[0])
    guard parts.count == 4, parts[1].allSatisfy(Self.isDigit), let count = Int(texts[1]),
      parts[3].count == JournalChecksum.width
    else { throw Self.damage(words("its first line is not that of a journal")) }
    checksum = JournalChecksum.start.adding(bytes, 0..<(parts[3].startIndex - 1))
    guard checksum.isWritten(in: bytes, at: parts[3].startIndex) else {
      throw Self.damage(words("its checksum does not fit"))
    }
    fingerprint = texts[2]
    let start = newline + 1
    guard count <= DocumentFormat.largestFile, bytes.count - start > count,
      bytes[start + count] == UInt8(ascii: "\n")
    else { throw Self.damage(words("the document in it is not whole")) }
    base = start..<(start + count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func checkFormat(_ format: String) throws(JournalDamage) {
    if format == "\(JournalFormat.name)/\(JournalFormat.version)" { return }
    let parts = format.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == JournalFormat.name, let version = Int(parts[1]),
      version > JournalFormat.version
    else { throw damage(words("this is no journal")) }
    throw damage(words("a newer version of this program wrote it"), .newer)
  }

  private static func damage(_ reason: String, _ kind: JournalDamage.Kind = .beginning) -> JournalDamage {
    JournalDamage(kind: kind, line: 1, reason: reason)
  }
}
