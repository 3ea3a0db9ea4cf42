import JSONText
import JourneyModel
import Words

/// What differs, as it is printed.
struct DifferenceReport {
  private let difference: JourneyDifference

  init(_ difference: JourneyDifference) { self.difference = difference }

  var isEmpty: Bool { difference.isEmpty }

  var text: String { difference.lines.map { $0 + "\n" }.joined() }

  /// With the file's path above.
  func text(under path: String) -> String {
    printable(path) + "\n" + difference.lines.map { "  " + $0 + "\n" }.joined()
  }

  /// A list of objects, one a record.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for record in difference.records {
      writer.element()
      writer.value(.object(members(of: record)))
    }
    writer.endArray()
    return writer.finish()
  }

  private func members(of record: RecordDifference) -> JSONMembers {
    var members = JSONMembers()
    members["kind"] = .string(kind(of: record))
    members["change"] = .string(record.deed.rawValue)
    members["map"] = record.map.map { .string($0.rawValue) }
    members["id"] = record.reference.map { .string($0.id) }
    if !record.name.isEmpty { members["name"] = .string(record.name) }
    if record.isMoved {
      members["moved"] = .bool(true)
      members["after"] = record.follows.map { .string($0) } ?? .null
    }
    if !record.fields.isEmpty { members["fields"] = .array(record.fields.map(value)) }
    return members
  }

  private func kind(of record: RecordDifference) -> String {
    switch record.holder {
    case .part(.record(let reference)): reference.collection.kind.rawValue
    case .part(.details): "journey"
    case .part(.ranking): "ranking"
    case .map: "map"
    case .maps: "maps"
    }
  }

  private func value(_ field: FieldDifference) -> JSONValue {
    var members = JSONMembers(["key": .string(field.key)])
    members["old"] = field.old.json
    members["new"] = field.new.json
    return .object(members)
  }
}
