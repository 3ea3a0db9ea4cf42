import JSONText
import JourneyModel
import JourneyStore

/// One line of a journal: a deed that is read is written so that it reads the same again, and applied to a
/// journey it does no harm.
struct DeedTarget: FuzzTarget {
  static let name = "deed"
  private let mutator = JSONMutator(
    seeds: Self.seeds, words: Seeds.words + ["insert", "in", "of", "after", "set"])

  private static let seeds: [[UInt8]] = [
    #"{"n":9,"by":"a","run":"b","at":1,"label":"x","edits":[{"insert":{"id":"v","title":"T","persona":"p","stage":"s","channel":"c","exit":0.34,"x":[1.50]},"in":"touchpoints","after":"u"},{"set":"evidence","to":[{"source":"crm"}],"in":"frictions","of":"f"}]}"#,
    #"{"n":2,"by":"a","run":"b","at":1,"label":"x","edits":[{"keep":"k","to":{"a":null},"in":"map"},{"ideal":{"stages":[{"id":"s","name":"S"}]}},{"move":"s","in":"stages","after":"r"},{"remove":"t","in":"touchpoints"},{"set":"title","to":"N","in":"journey"}]}"#,
    #"{"n":3,"by":"a","run":"b","at":1,"label":"x","edits":[{"remove":"w","in":"transitions"}],"undoes":2}"#,
    #"{"n":4,"by":"é","run":"b","at":1,"saved":{"position":3,"fingerprint":"00"}}"#,
    #"{"n":5,"by":"a","run":"b","at":1,"vote":{"open":4}}"#,
    #"{"n":6,"by":"a","run":"b","at":1,"vote":{"cast":"f"}}"#,
    #"{"n":7,"by":"a","run":"b","at":1,"vote":"cancel"}"#,
  ].map { Array($0.utf8) }

  private let journey = (try? JourneyReader.read(Seeds.documents[1]).journey) ?? Journey()

  func input(_ random: inout SplitMix) -> [UInt8] { mutator.input(&random) }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      guard let entry = try? JournalReader.entry(input) else { return false }
      try checkWriting(entry)
      try checkApplying(entry)
      return true
    }
  }

  private func checkWriting(_ entry: JournalEntry) throws(Broken) {
    let first = JournalEntry(number: 1, author: entry.author, time: entry.time, deed: entry.deed)
    guard let text = JournalWriter.text(base: [], [first]) else { return }
    guard let found = try? JournalReader.read(text), let again = found.contents.entries.first else {
      throw Broken("what was written can't be read")
    }
    try insist(found.damage == nil, "what was written is damaged")
    try insist(JournalWriter.text(base: [], [again]) == text, "what was read again is written differently")
  }

  private func checkApplying(_ entry: JournalEntry) throws(Broken) {
    guard let change = entry.deed.change else { return }
    var changed = journey
    guard let inverse = try? changed.apply(change) else {
      return try insist(changed == journey, "a refused change has left something behind")
    }
    let text = JourneyWriter.text(changed)
    guard let read = try? JourneyReader.read(text).journey else {
      throw Broken("a change made a document that can't be read")
    }
    try insist(read == changed, "a changed document reads differently")
    guard (try? changed.apply(inverse)) != nil else { throw Broken("an inverse can't be applied") }
    try insist(changed == journey, "an inverse does not lead back")
  }
}

/// A whole journal: what is read is always a beginning of it, and a deed that is not whole is none.
struct JournalTarget: FuzzTarget {
  static let name = "journal"
  private let original: [UInt8]

  init() {
    let author = Author(name: "anna", session: "x1")
    let entries = (1...6).map { number in
      JournalEntry(
        number: number, author: author, time: number,
        deed: number == 4
          ? .saved(Checkpoint(position: 3, fingerprint: "00"))
          : .change(Change("rename", [.set(.details, field: "title", to: .text("T\(number)"))])))
    }
    original = JournalWriter.text(base: Seeds.documents[0], entries) ?? []
  }

  func input(_ random: inout SplitMix) -> [UInt8] {
    var bytes = original
    for _ in 0...random.below(3) { Bytes.damage(&bytes, &random) }
    return bytes
  }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      guard let found = try? JournalReader.read(input) else { return false }
      try insist(found.length <= input.count, "more is read than there is")
      // Whatever was done to it, what counts is what was written once.
      try insist(original.starts(with: input[..<found.length]), "something was read that nobody wrote")
      let numbers = found.contents.entries.map(\.number)
      try insist(numbers == Array(1..<(numbers.count + 1)), "entries are not numbered one by one")
      return found.damage == nil
    }
  }
}

/// Three documents merged: nothing is lost, nothing is invented, and the result is a document.
struct MergeTarget: FuzzTarget {
  static let name = "merge"
  private let mutator = JSONMutator(seeds: Seeds.documents, words: Seeds.words)

  /// Base, ours and theirs, with a zero byte between them; ours and theirs are mostly such as can be read.
  func input(_ random: inout SplitMix) -> [UInt8] {
    let base = random.pick(Seeds.documents)
    return base + [0] + side(of: base, &random) + [0] + side(of: base, &random)
  }

  private func side(of base: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let own = JSONMutator(seeds: [base], words: Seeds.words)
    for _ in 0..<12 {
      let bytes = own.input(&random)
      if (try? JourneyReader.read(bytes)) != nil { return bytes }
    }
    return base
  }

  func check(_ input: [UInt8]) -> Verdict {
    let parts = input.split(separator: 0, omittingEmptySubsequences: false)
    return verdict { () throws(Broken) in
      guard parts.count == 3, let base = Self.journey(parts[0]), let ours = Self.journey(parts[1]),
        let theirs = Self.journey(parts[2])
      else { return false }
      try check(base, ours, theirs)
      return true
    }
  }

  private static func journey(_ bytes: ArraySlice<UInt8>) -> Journey? {
    try? JourneyReader.read(Array(bytes)).journey
  }

  private func check(_ base: Journey, _ ours: Journey, _ theirs: Journey) throws(Broken) {
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    var result = ours
    guard (try? result.apply(merge.change(label: ""))) != nil else {
      throw Broken("the edits can't be applied")
    }
    try insist(result == merge.result, "the edits lead elsewhere than the result")
    guard let read = try? JourneyReader.read(JourneyWriter.text(result)).journey else {
      throw Broken("the result can't be read")
    }
    try insist(read == result, "the result reads differently")
    try insist(Merge(base: base, ours: ours, theirs: ours).edits.isEmpty, "the same on both sides is changed")
    try insist(
      Merge(base: base, ours: ours, theirs: base).edits.isEmpty, "nothing on their side changes ours")
    let taken = Merge(base: base, ours: base, theirs: theirs)
    try insist(taken.conflicts.isEmpty, "conflicts with what nobody changed")
    try insist(taken.result == theirs, "only theirs changed, but the result is not theirs")
    _ = JourneyDifference(from: ours, to: result).lines
  }
}
