import JSONText
import JourneyModel
import Words

/// Evidence in a cell: one a line, as `source: survey; note: 412 answers; date: 2026-10-12`.
///
/// What can't be said like this without loss, as what other programs have added, is written as JSON instead. A line
/// of any other form is a note, so that people can simply write down why they believe something.
enum EvidenceCell {
  static func text(of all: [Evidence]) -> String {
    let lines = all.map(line).joined(separator: "\n")
    return read(lines) == all ? lines : FieldValue.evidence(all).compactJSON
  }

  private static func line(of evidence: Evidence) -> String {
    Evidence.fields.compactMap { field in
      field.get(evidence).text.map { field.key + ": " + CellList.escaped($0) }
    }.joined(separator: "; ")
  }

  /// What a cell says; every line says something.
  static func read(_ text: String) -> [Evidence] {
    if text.hasPrefix("["), let value = try? JSONValue(parsing: Array(text.utf8)),
      case .evidence(let all)? = FieldValue(value, as: .evidence)
    {
      return all
    }
    return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.map(
      evidence)
  }

  private static func evidence(_ line: String) -> Evidence {
    var evidence = Evidence()
    for part in CellList.items(of: line) {
      guard let (key, value) = member(part) else { return plain(line) }
      Evidence.field(key)?.set(&evidence, value)
    }
    return evidence
  }

  /// A key with its value, if it may stand there.
  private static func member(_ part: String) -> (String, FieldValue)? {
    guard let colon = part.firstIndex(of: ":"), let key = keys[String(part[..<colon]).trimmed.lowercased()]
    else { return nil }
    let text = String(part[part.index(after: colon)...]).trimmed
    switch key {
    case "source": return (key, .text(CellValue.word(text, of: .evidenceSource) ?? text))
    case "date": return CellValue.date(text).map { (key, .text($0)) }
    default: return (key, FieldValue(text: text))
    }
  }

  private static let keys: [String: String] = [
    "source": "source", "fonte": "source", "note": "note", "nota": "note", "link": "link", "date": "date",
    "data": "date",
  ]

  /// `Interview: five customers`; what names no source is a note.
  private static func plain(_ line: String) -> Evidence {
    var evidence = Evidence()
    let head = line.prefix { $0 != ":" }
    if let source = CellValue.word(String(head).trimmed, of: .evidenceSource) {
      let note = String(line.dropFirst(head.count + 1)).trimmed
      (evidence.source, evidence.note) = (source, note.isEmpty ? nil : note)
    } else {
      evidence.note = line
    }
    return evidence
  }
}

extension FieldValue {
  /// As JSON on one line.
  var compactJSON: String {
    var writer = JSONWriter(isCompact: true)
    writer.value(json ?? .null)
    return String(decoding: writer.finish().dropLast(), as: UTF8.self)
  }
}
