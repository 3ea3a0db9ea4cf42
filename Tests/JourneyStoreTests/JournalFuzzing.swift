import JSONText
import JourneyModel
import JourneyStore
import Testing

/// Whatever a journal's file holds, it is read as far as it is good; nothing crashes.
@Suite struct JournalFuzzing {
  static let base = Array("{\"format\": \"journey/1\",\n\"title\": \"T\"}\n".utf8)

  private static func original() throws -> [UInt8] {
    let entries = JournalTexts.deeds.enumerated().map { index, deed in
      JournalEntry(number: index + 1, author: JournalTexts.author, time: index, deed: deed)
    }
    return try #require(JournalWriter.text(base: base, entries))
  }

  @Test func everyTruncationLeavesWhatStandsBefore() throws {
    let whole = try Self.original()
    let all = try JournalReader.read(whole)
    #expect(all.damage == nil && all.contents.entries.count == 12)
    for count in all.contents.base.count + 256..<whole.count {
      let found = try JournalReader.read(Array(whole[..<count]))
      let newline = whole[..<count].lastIndex(of: UInt8(ascii: "\n")) ?? 0
      #expect(found.length == newline + 1 && (found.damage == nil) == (found.length == count))
    }
  }

  @Test func noMutationPassesForTheOriginal() throws {
    let whole = try Self.original()
    var random = Xorshift(state: 0x1234_5678_9ABC_DEF1)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0...Int(random.next() % 3) { Self.mutate(&bytes, &random) }
      guard bytes != whole, let found = try? JournalReader.read(bytes) else { continue }
      // What is read is always a beginning of what was written.
      #expect(whole.starts(with: bytes[..<found.length]))
    }
  }

  @Test func mutatedDeedsAreReadOrRefused() throws {
    var random = Xorshift(state: 0xABCD_EF12_3456_789B)
    let lines = try Self.original().split(separator: UInt8(ascii: "\n")).dropFirst(3).map {
      Array($0.dropFirst(17))
    }
    let more = [
      #"{"n":9,"by":"a","run":"b","at":1,"label":"x","edits":[{"insert":{"id":"t","title":"T","persona":"p","stage":"s","channel":"c","exit":0.34,"x":[1.50]},"in":"touchpoints","map":"ideal","after":"u"},{"set":"evidence","to":[{"source":"crm"}],"in":"frictions","of":"f"},{"keep":"k","to":{"a":null},"in":"map"},{"ideal":{"stages":[{"id":"s","name":"S"}]}}]}"#
    ].map { Array($0.utf8) }
    var readable = 0
    for line in lines + more {
      for _ in 0..<200 {
        var bytes = line
        for _ in 0...Int(random.next() % 3) { Self.mutate(&bytes, &random) }
        if Self.isStable(bytes) { readable += 1 }
      }
    }
    #expect(readable > 50)
  }

  /// Whether the bytes are a deed; if so, what is written of it reads as the same.
  private static func isStable(_ bytes: [UInt8]) -> Bool {
    guard let entry = try? JournalReader.entry(bytes) else { return false }
    let first = JournalEntry(number: 1, author: entry.author, time: entry.time, deed: entry.deed)
    // Numbers of other entries may lie behind this one now.
    guard let text = JournalWriter.text(base: [], [first]) else { return false }
    let again = (try? JournalReader.read(text))?.contents.entries.first
    #expect(again.flatMap { JournalWriter.text(base: [], [$0]) } == text)
    return true
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout Xorshift) {
    let pieces = ["{", "}", "\n", "\"", "\\", "null", "-1", "99999999999999999999", "\u{0}", ",\"n\":1"]
    if bytes.isEmpty { return }
    let at = Int(random.next() % UInt64(bytes.count))
    let end = min(bytes.count, at + Int(random.next() % 300))
    switch random.next() % 6 {
    case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 3: bytes.insert(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].utf8, at: at)
    case 4: bytes.removeSubrange(at...)
    default: bytes[at] ^= 1 << (random.next() % 8)
    }
  }
}
