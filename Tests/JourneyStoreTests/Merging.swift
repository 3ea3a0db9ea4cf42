import JSONText
import JourneyModel
import JourneyStore
import Testing

/// Documents with conflicts, and merging of whole documents.
@Suite struct Merging {
  private static let document = Documents.minimal(
    #""frictions":[{"id":"f","title":"F","severity":3,"x":[1.50]},{"id":"g","title":"G"}]"#)

  private func journey(_ text: String = document, replacing part: String = "", by other: String = "") throws
    -> Journey
  {
    let text = part.isEmpty ? text : text.replacing(part, with: other)
    return try JourneyReader.read(Array(text.utf8)).journey
  }

  @Test func aResultWithConflictsComesBack() throws {
    let base = try journey()
    let ours = try journey(replacing: "[1.50]", by: "[1.60]")
    let theirs = try journey(replacing: "[1.50]", by: "{\"a\": null}")
    let merge = Merge(base: base, ours: ours, theirs: theirs, by: "marco")
    let read = try JourneyReader.read(JourneyWriter.text(merge.result)).journey
    #expect(read == merge.result)
    let conflict = try #require(read.details.conflicts.first)
    #expect((conflict.kind, conflict.record, conflict.member) == ("friction", "f", "x"))
    #expect((conflict.by, conflict.theirsText(in: read)) == ("marco", "{ \"a\": null }"))
    var decided = read
    _ = try decided.apply(Change("", conflict.edits(taking: .theirs, in: read)))
    #expect(decided == theirs)
  }

  /// Found by the fuzzer: empty texts are not written, but a key may be empty.
  @Test func anEmptyKeyIsAKeyToo() throws {
    let document = Self.document.replacing("\"x\":", with: "\"\":")
    let base = try journey(document)
    let ours = try journey(document, replacing: "[1.50]", by: "1")
    let theirs = try journey(document, replacing: "[1.50]", by: "2")
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    let read = try JourneyReader.read(JourneyWriter.text(merge.result)).journey
    #expect(read == merge.result)
    let conflict = try #require(read.details.conflicts.first)
    var decided = read
    _ = try decided.apply(Change("", conflict.edits(taking: .theirs, in: read)))
    #expect(decided == theirs)
  }

  /// What is nested as deep as can be would be too deep in a conflict.
  @Test func theDeepestMembersCanBeReadAgain() throws {
    let nested = { (inner: String) in
      String(repeating: "[", count: 124) + inner + String(repeating: "]", count: 124)
    }
    let base = try journey()
    let ours = try journey(replacing: "[1.50]", by: nested("1"))
    let theirs = try journey(replacing: "[1.50]", by: nested("2"))
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.count == 1)
    let read = try JourneyReader.read(JourneyWriter.text(merge.result)).journey
    #expect(read == merge.result)
  }

  @Test(arguments: [
    (#"[{"kind": "friction"}]"#, "conflicts[0]: has no “field”"),
    (#"[{"kind": 1, "field": "x"}]"#, "conflicts[0].kind: is a number, not a text"),
    (#"{}"#, "conflicts: is an object, not a list of objects"),
  ])
  func brokenConflictsAreTold(text: String, message: String) {
    let problems = problems(Array(Documents.minimal("\"conflicts\": \(text)").utf8))
    #expect(problems.contains { $0.hasSuffix(message) }, "\(problems)")
  }

  /// A conflict may speak of what is not there, or be of another version: it is shown, and can be let go.
  @Test(arguments: [
    #"{"kind": "wormhole", "field": "x", "ours": 1}"#, #"{"kind": "friction", "field": "severity"}"#,
    #"{"kind": "friction", "record": "gone", "field": "severity", "theirs": "much"}"#,
    #"{"kind": "map", "field": "removed"}"#, #"{"kind": "stage", "field": "order", "theirs": [1, "no"]}"#,
    #"{"kind": "note", "record": "a/b/c", "field": "record", "theirs": {"persona": 3}}"#,
    #"{"kind": "journey", "field": "member"}"#, #"{"kind": "friction", "field": "removed", "record": "F"}"#,
  ])
  func strangeConflictsDoNoHarm(text: String) throws {
    let read = try journey(Documents.minimal("\"conflicts\": [\(text)]"))
    let conflict = try #require(read.details.conflicts.first)
    #expect(!conflict.sentence.isEmpty)
    _ = conflict.oursText(in: read) + conflict.theirsText(in: read)
    for side in [Conflict.Side.ours, .theirs] {
      var decided = read
      if let edits = try? conflict.edits(taking: side, in: read) { _ = try? decided.apply(Change("", edits)) }
    }
    var settled = read
    _ = try settled.apply(Change("", conflict.settled(in: read)))
    #expect(settled.details.conflicts.isEmpty)
  }

  /// Documents that were changed at random, as someone's editor or another program might.
  @Test(arguments: Documents.samples.indices) func changedSamplesMergeLawfully(index: Int) throws {
    let sample = Documents.samples[index]
    let text = String(decoding: sample.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var random = Xorshift(state: 7 + UInt64(index))
    var readable = 0
    for _ in 0..<40 where readable < 8 {
      let versions = (0..<2).map { _ in changed(lines, &random) }
      guard versions.allSatisfy({ problems($0).isEmpty }) else { continue }
      readable += 1
      #expect(MergeCheck.complaint(base: sample.bytes, ours: versions[0], theirs: versions[1]) == nil)
    }
    #expect(readable > 0)
  }

  /// Other ratings here and there, and two lines of text exchanged.
  private func changed(_ lines: [Substring], _ random: inout Xorshift) -> [UInt8] {
    var lines = lines
    for index in lines.indices where random.next() % 20 == 0 {
      for key in ["severity", "frequency", "emotion", "effort"] where lines[index].contains("\"\(key)\": ") {
        let comma = lines[index].hasSuffix(",") ? "," : ""
        lines[index] = "\"\(key)\": \(random.next() % 2 + 1)\(comma)"
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
