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
    out += "<"
    out += name
    for attribute in attributes {
      out += " "
      out += attribute.name
      out += "=\""
      out += Self.escaped(attribute.value)
      out += "\""
    }
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
    out += "</"
    out += name
    out += ">"
  }

  /// A text in which nothing is markup any more, without what XML 1.0 can't hold at all.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 32)
    var at = 0
    while at < bytes.count {
      let skipped = lengthNotAllowed(bytes, at)
      if skipped == 0 { append(bytes[at], to: &out) }
      at += max(skipped, 1)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "<"): out += "&lt;".utf8
    case UInt8(ascii: ">"): out += "&gt;".utf8
    case UInt8(ascii: "&"): out += "&amp;".utf8
    case UInt8(ascii: "\""): out += "&quot;".utf8
    case UInt8(ascii: "'"): out += "&#39;".utf8
    default: out.append(byte)
    }
  }

  /// Whether a byte is a character that stands for itself, as most do.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: (0x20...0x7E).contains(byte)
    }
  }

  /// How many bytes a character that must not stand there has: a control character other than tab and line ends, of
  /// one byte or of two (U+0080–U+009F), and U+FFFE and U+FFFF. 0 for any other.
  private static func lengthNotAllowed(_ bytes: [UInt8], _ at: Int) -> Int {
    switch bytes[at] {
    case 0x9, 0xA, 0xD: 0
    case 0..<0x20, 0x7F: 1
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] < 0xA0 ? 2 : 0
    case 0xEF: at + 2 < bytes.count && bytes[at + 1] == 0xBF && bytes[at + 2] > 0xBD ? 3 : 0
    default: 0
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
