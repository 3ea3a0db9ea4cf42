import Words

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
    case .noSuchRecord(let kind, let id): words("there is no %@ %@ any more", kind.label, quoted(id))
    case .idTaken(let id): words("the id %@ is already taken", quoted(id))
    case .badID(let id): words("%@ is not an id (1–64 of a-z, 0-9, - and _)", quoted(id))
    case .noSuchField(let kind, let field):
      words("%@ has no field %@", kind?.withArticle ?? words("a journey"), quoted(field))
    case .cannotChange(let field): words("%@ can't be changed", quoted(field))
    case .badValue(let field, let complaint): words("%@: %@", field, complaint)
    case .required(let field): words("%@ can't be empty", field)
    case .dangling(let field, let kind, let id): words("%@: there is no %@ %@", field, kind.label, quoted(id))
    case .inUse(let kind, let name, let by):
      words("the %@ %@ is still used by %@", kind.label, quoted(name), by.withArticle)
    case .acrossPersonas: words("a transition can't lead from one persona's touchpoint to another's")
    case .noIdeal: words("there is no ideal map yet")
    }
  }
}
