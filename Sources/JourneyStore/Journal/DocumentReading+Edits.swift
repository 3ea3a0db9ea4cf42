internal import JSONText
internal import JourneyModel
import Words

// How a journal's edits are read: records and values as those of a document, where they would stand in it.

extension DocumentReading {
  /// Reads an edit. What is wrong with a value is noted; what is no edit is thrown.
  mutating func edit(_ scanner: inout JSONScanner, in bytes: [UInt8]) throws(JSONFault) -> Edit? {
    var draft = EditDraft(offset: scanner.nextOffset())
    var next = 0
    let unknown = try members(&scanner) { _, key, scanner throws(JSONFault) in
      guard let index = EditDraft.names.position(of: key, next: &next, in: scanner),
        let known = EditDraft.Key(rawValue: index)
      else { return nil }
      try draft.take(known, &scanner)
      return index
    }
    if let member = unknown.entries.first {
      throw draft.fault(words("%@ is no part of a change", quoted(member.key)))
    }
    return try edit(draft, in: bytes)
  }

  private mutating func edit(_ draft: EditDraft, in bytes: [UInt8]) throws(JSONFault) -> Edit? {
    switch draft.verb {
    case [.insert]: return try insertion(draft, in: bytes)
    case [.remove]:
      try draft.expect([.remove, .in])
      return .remove(RecordReference(try draft.collection(), draft.subject))
    case [.move]:
      try draft.expect([.move, .in, .after])
      let reference = RecordReference(try draft.collection(), draft.subject)
      return .move(reference, after: draft.after)
    case [.set]: return try setting(draft, in: bytes)
    case [.ideal]:
      try draft.expect([.ideal])
      return .setIdeal(
        try scan(bytes, at: draft.payload, depth: 2) { reading, scanner throws(JSONFault) in
          try reading.map(.ideal, &scanner)
        })
    case [.keep]: return try keeping(draft, in: bytes)
    default: throw draft.fault(words("this is no change"))
    }
  }

  private mutating func insertion(_ draft: EditDraft, in bytes: [UInt8]) throws(JSONFault) -> Edit? {
    try draft.expect([.insert, .in, .after])
    let collection = try draft.collection()
    let record = try scan(bytes, at: draft.payload, depth: collection.depth) {
      reading, scanner throws(JSONFault) in
      try reading.record(of: collection.kind, &scanner)
    }
    guard let record else { throw draft.fault(words("there is no record to insert")) }
    return .insert(record, on: collection.map ?? .current, after: draft.after)
  }

  private mutating func setting(_ draft: EditDraft, in bytes: [UInt8]) throws(JSONFault) -> Edit? {
    try draft.expect([.set, .to, .in, .of])
    guard draft.present.contains(.to) else { throw draft.fault(words("there is no value to set")) }
    let (target, field) = (try draft.target(), draft.subject)
    let value = try scan(bytes, at: draft.payload, depth: target.depth) {
      reading, scanner throws(JSONFault) in
      try reading.value(of: field, in: target, draft, &scanner)
    }
    return value.map { .set(target, field: field, to: $0) }
  }

  private mutating func keeping(_ draft: EditDraft, in bytes: [UInt8]) throws(JSONFault) -> Edit? {
    try draft.expect([.keep, .to, .in, .of])
    let (holder, key) = (try draft.holder(), draft.subject)
    guard draft.present.contains(.to) else { return .keep(holder, key: key, nil) }
    let value = try scan(bytes, at: draft.payload, depth: holder.depth) { _, scanner throws(JSONFault) in
      try scanner.value()
    }
    return .keep(holder, key: key, value)
  }

  private mutating func scan<Result>(
    _ bytes: [UInt8], at offset: Int, depth: Int,
    _ body: (inout DocumentReading, inout JSONScanner) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    try JSONScanner.scan(bytes, from: offset, depth: depth) { scanner throws(JSONFault) in
      try body(&self, &scanner)
    }
  }
}

// MARK: Records and values by the kind of record

extension DocumentReading {
  private mutating func record(
    of kind: RecordKind, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> (any JourneyRecord)? {
    switch kind {
    case .persona: try record(Shapes.persona, &scanner)
    case .channel: try record(Shapes.channel, &scanner)
    case .lane: try record(Shapes.lane, &scanner)
    case .stage: try record(Shapes.stage, &scanner)
    case .note: try record(Shapes.note, &scanner)
    case .touchpoint: try record(Shapes.touchpoint, &scanner)
    case .transition: try record(Shapes.transition, &scanner)
    case .friction: try record(Shapes.friction, &scanner)
    case .opportunity: try record(Shapes.opportunity, &scanner)
    case .initiative: try record(Shapes.initiative, &scanner)
    case .indicator: try record(Shapes.indicator, &scanner)
    case .decision: try record(Shapes.decision, &scanner)
    case .dismissal: try record(Shapes.dismissal, &scanner)
    }
  }

  private mutating func value(
    of field: String, in target: Edit.Target, _ draft: EditDraft, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> FieldValue? {
    switch target {
    case .details: try value(of: field, Shapes.details, draft, &scanner)
    case .ranking: try value(of: field, Shapes.ranking, draft, &scanner)
    case .record(let reference):
      try value(of: field, in: reference.collection.kind, draft, &scanner)
    }
  }

  private mutating func value(
    of field: String, in kind: RecordKind, _ draft: EditDraft, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> FieldValue? {
    switch kind {
    case .persona: try value(of: field, Shapes.persona, draft, &scanner)
    case .channel: try value(of: field, Shapes.channel, draft, &scanner)
    case .lane: try value(of: field, Shapes.lane, draft, &scanner)
    case .stage: try value(of: field, Shapes.stage, draft, &scanner)
    case .note: try value(of: field, Shapes.note, draft, &scanner)
    case .touchpoint: try value(of: field, Shapes.touchpoint, draft, &scanner)
    case .transition: try value(of: field, Shapes.transition, draft, &scanner)
    case .friction: try value(of: field, Shapes.friction, draft, &scanner)
    case .opportunity: try value(of: field, Shapes.opportunity, draft, &scanner)
    case .initiative: try value(of: field, Shapes.initiative, draft, &scanner)
    case .indicator: try value(of: field, Shapes.indicator, draft, &scanner)
    case .decision: try value(of: field, Shapes.decision, draft, &scanner)
    case .dismissal: try value(of: field, Shapes.dismissal, draft, &scanner)
    }
  }

  private mutating func value<Record>(
    of field: String, _ shape: RecordShape<Record>, _ draft: EditDraft, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> FieldValue? {
    guard let index = shape.fields.firstIndex(where: { $0.key == field }) else {
      throw draft.fault(words("there is no field %@", quoted(field)))
    }
    return try value(shape.rules[index], shape.fields[index].kind, &scanner)
  }
}
