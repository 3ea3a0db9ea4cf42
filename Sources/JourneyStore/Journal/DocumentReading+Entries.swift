internal import JSONText
internal import JourneyModel
import Words

// How a journal's deeds are read.

extension DocumentReading {
  /// Reads a deed as a line of a journal holds it.
  static func entry(_ bytes: [UInt8]) throws(JSONFault) -> JournalEntry {
    var reading = DocumentReading()
    let entry = try JSONScanner.scan(bytes, depth: -JournalFormat.extraDepth) {
      scanner throws(JSONFault) in
      try reading.entry(&scanner, in: bytes)
    }
    if let fault = reading.faults.first { throw fault }
    return entry
  }

  private mutating func entry(
    _ scanner: inout JSONScanner, in bytes: [UInt8]
  ) throws(JSONFault) -> JournalEntry {
    var draft = EntryDraft()
    var next = 0
    let unknown = try members(&scanner) { reading, key, scanner throws(JSONFault) in
      guard let index = EntryDraft.names.position(of: key, next: &next, in: scanner),
        let known = EntryDraft.Key(rawValue: index)
      else { return nil }
      try reading.member(known, &draft, &scanner, in: bytes)
      return index
    }
    if let member = unknown.entries.first {
      throw EntryDraft.fault(words("%@ is no part of an entry", quoted(member.key)))
    }
    return try draft.entry()
  }

  private mutating func member(
    _ key: EntryDraft.Key, _ draft: inout EntryDraft, _ scanner: inout JSONScanner, in bytes: [UInt8]
  ) throws(JSONFault) {
    draft.present.insert(key)
    switch key {
    case .n: draft.number = try whole(&scanner)
    case .by: draft.name = try text(atMost: JournalFormat.longestName, &scanner)
    case .run: draft.session = try text(atMost: JournalFormat.longestSession, &scanner)
    case .at: draft.time = try whole(&scanner)
    case .label: draft.label = try text(atMost: JournalFormat.longestLabel, &scanner)
    case .edits: draft.edits = try edits(&scanner, in: bytes)
    case .undoes, .redoes: draft.reference = try whole(&scanner)
    case .saved: draft.checkpoint = try checkpoint(&scanner)
    case .document: draft.document = Array(try scanner.string().utf8)
    case .vote: draft.vote = try vote(&scanner)
    }
  }

  private func whole(_ scanner: inout JSONScanner) throws(JSONFault) -> Int {
    let offset = scanner.nextOffset()
    if let number = try scanner.number().int { return number }
    throw JSONFault(offset: offset, message: words("is not a whole number"))
  }

  private func text(atMost longest: Int, _ scanner: inout JSONScanner) throws(JSONFault) -> String {
    let offset = scanner.nextOffset()
    let text = try scanner.string()
    if text.utf8.count <= longest { return text }
    throw JSONFault(offset: offset, message: words("is longer than %@ bytes", longest))
  }

  private mutating func edits(
    _ scanner: inout JSONScanner, in bytes: [UInt8]
  ) throws(JSONFault) -> [Edit] {
    var edits: [Edit] = []
    var more = try scanner.beginArray()
    while more {
      if let edit = try edit(&scanner, in: bytes) { edits.append(edit) }
      more = try scanner.nextElement()
    }
    return edits
  }

  private mutating func checkpoint(_ scanner: inout JSONScanner) throws(JSONFault) -> Checkpoint {
    var position: Int?
    var fingerprint: String?
    let offset = scanner.nextOffset()
    let unknown = try members(&scanner) { reading, key, scanner throws(JSONFault) in
      switch scanner.text(of: key) {
      case "position":
        position = try reading.whole(&scanner)
        return 0
      case "fingerprint":
        fingerprint = try reading.text(atMost: JournalFormat.longestFingerprint, &scanner)
        return 1
      default: return nil
      }
    }
    guard let position, let fingerprint, unknown.isEmpty else {
      throw JSONFault(offset: offset, message: words("is no state of a file"))
    }
    return Checkpoint(position: position, fingerprint: fingerprint)
  }
}

// MARK: Votes

extension DocumentReading {
  private mutating func vote(_ scanner: inout JSONScanner) throws(JSONFault) -> EntryDraft.Vote {
    let offset = scanner.nextOffset()
    var steps: [EntryDraft.Vote] = []
    if try scanner.kind() == .string {
      switch try scanner.string() {
      case VoteTerm.cancel: steps = [.step(.cancel)]
      case VoteTerm.close: steps = [.close]
      default: break
      }
    } else {
      let unknown = try members(&scanner) { reading, key, scanner throws(JSONFault) in
        guard let step = try reading.step(key, &scanner) else { return nil }
        steps.append(.step(step))
        return 0
      }
      if !unknown.isEmpty { steps = [] }
    }
    guard steps.count == 1 else { throw JSONFault(offset: offset, message: words("is no step of a vote")) }
    return steps[0]
  }

  private func step(_ key: JSONKey, _ scanner: inout JSONScanner) throws(JSONFault) -> VoteDeed? {
    switch scanner.text(of: key) {
    case VoteTerm.open:
      let allowance = try whole(&scanner)
      return VoteRound.allowances.contains(allowance) ? .open(allowance: allowance) : nil
    case VoteTerm.cast: return try friction(&scanner).map { .cast($0) }
    case VoteTerm.takeBack: return try friction(&scanner).map { .takeBack($0) }
    default: return nil
    }
  }

  private func friction(_ scanner: inout JSONScanner) throws(JSONFault) -> ID<FrictionPoint>? {
    let id = try scanner.string()
    return IDRule.allows(id) ? ID(id) : nil
  }
}
