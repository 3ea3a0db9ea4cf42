/// An element of SVG or HTML with what is in it. Text and attributes are escaped when it is written, and what XML
/// can't hold is left out, so that nothing from a document ends up as markup.
struct MarkupElement: Sendable {
  enum Child: Sendable {
    case element(MarkupElement)
    case text(String)
  }

  let name: String
  var attributes: [(name: String, value: String)]
  var children: [Child]

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [MarkupElement] = []) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
    self.children = children.map(Child.element)
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes)
    children = [.text(text)]
  }

  mutating func add(_ element: MarkupElement) { children.append(.element(element)) }

  /// The element as XML, which HTML reads the same way where it stands inside `<svg>`.
  var text: String {
    var out = ""
    write(to: &out)
    return out
  }

  func write(to out: inout String) {
    out += "<" + name
    for attribute in attributes { out += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
    if children.isEmpty {
      out += "/>"
      return
    }
    out += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(to: &out)
      case .text(let text): out += Self.escaped(text)
      }
    }
    out += "</\(name)>"
  }

  /// A text in which nothing is markup any more.
  static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: if isAllowed(scalar) { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }

  /// Whether XML 1.0 can hold it at all.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

/// A number as SVG writes it: no more digits than can be seen, never `nan` or `1e+30`.
func coordinate(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let size = tenths.magnitude
  return sign + (size % 10 == 0 ? "\(size / 10)" : "\(size / 10).\(size % 10)")
}
