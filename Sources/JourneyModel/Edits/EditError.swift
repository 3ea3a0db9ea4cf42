/// Why an edit can't be applied. Nothing has been changed when it is thrown.
package enum EditError: Error, Equatable, Sendable {
  case noSuchRecord(RecordKind, id: String)
  case idTaken(String)
  case badID(String)
  case noSuchField(RecordKind?, field: String)
  case cannotChange(field: String)
  case badValue(field: String, complaint: String)
  case required(field: String)
  /// A reference that leads to no record.
  case dangling(field: String, RecordKind, id: String)
  /// A record that others still need.
  case inUse(RecordKind, name: String, by: RecordKind)
  case acrossPersonas
  case noIdeal
}

extension EditError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchRecord(let kind, let id): "there is no \(kind.label) \(quoted(id)) any more"
    case .idTaken(let id): "the id \(quoted(id)) is already taken"
    case .badID(let id): "\(quoted(id)) is not an id (1–64 of a-z, 0-9, - and _)"
    case .noSuchField(let kind, let field):
      "a \(kind?.label ?? "journey") has no field \(quoted(field))"
    case .cannotChange(let field): "\(quoted(field)) can't be changed"
    case .badValue(let field, let complaint): "\(field): \(complaint)"
    case .required(let field): "\(field) can't be empty"
    case .dangling(let field, let kind, let id): "\(field): there is no \(kind.label) \(quoted(id))"
    case .inUse(let kind, let name, let by):
      "the \(kind.label) \(quoted(name)) is still used by a \(by.label)"
    case .acrossPersonas: "a transition can't lead from one persona's touchpoint to another's"
    case .noIdeal: "there is no ideal map yet"
    }
  }
}
