/// A JSON value as it was written: what the document keeps of keys that it does not know.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The digits as they stood in the text, so that no precision is lost: `0.10`, `12345678901234567890`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONMembers)
}
