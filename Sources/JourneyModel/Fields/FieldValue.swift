package import JSONText

/// The value of any field: what edits carry, and what the reader, the writer and forms pass around.
package enum FieldValue: Hashable, Sendable {
  /// Nothing is known; never the same as zero or an empty text.
  case absent
  case text(String)
  case integer(Int)
  case quantity(Quantity)
  case flag(Bool)
  case list([String])
  case evidence([Evidence])
  case feedback([Feedback])
  case readings([Reading])
  /// Never null, which is absent.
  case json(JSONValue)
  case conflicts([Conflict])

  /// Text, or absent where it is nil or empty: empty texts are not kept.
  package init(text: String?) {
    if let text, !text.isEmpty { self = .text(text) } else { self = .absent }
  }

  /// The JSON value itself, or absent where it is nil or null.
  init(json: JSONValue?) {
    if let json, json != .null { self = .json(json) } else { self = .absent }
  }

  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
  package var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }
  package var quantity: Quantity? {
    if case .quantity(let quantity) = self { quantity } else { nil }
  }
  package var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }
  package var list: [String] {
    if case .list(let texts) = self { texts } else { [] }
  }
  package var isAbsent: Bool { self == .absent }
}
