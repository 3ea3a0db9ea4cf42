import Words

/// A page taken apart more strictly than a browser would: what does not fit is a problem, not something to be
/// guessed.
struct ScannedPage: Sendable {
  struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    /// The names of what it stands in, the outermost first.
    let path: [String]
    /// The ids of the sections that it stands in.
    let sections: [String]
    /// What stands in it and in all that it holds.
    fileprivate(set) var text = ""
    fileprivate var range: Range<Int>
  }

  private(set) var elements: [Element] = []
  private(set) var problems: [String] = []
  private var open: [Int] = []
  /// The whole text, of which each element's is a part.
  private var content: [UInt8] = []
  private let bytes: ArraySlice<UInt8>
  private var at = 0

  private static let void: Set = ["meta", "link", "br", "hr", "img", "input"]
  /// What holds text that is not markup.
  private static let raw: Set = ["style", "script"]

  init(_ page: String) {
    bytes = Array(page.utf8)[...]
    let start = Array("<!doctype html>\n".utf8)
    if bytes.starts(with: start) { at = start.count } else { problems.append("no doctype") }
    while let tag = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      addText(at..<tag)
      guard let end = bytes[tag...].firstIndex(of: UInt8(ascii: ">")) else {
        problems.append("a tag without an end")
        return
      }
      at = end + 1
      take(text(tag + 1..<end))
    }
    addText(at..<bytes.count)
    for place in elements.indices {
      elements[place].text = String(decoding: content[elements[place].range], as: UTF8.self)
    }
    for place in open { problems.append("<\(elements[place].name)> has no end") }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func first(_ name: String) -> Element? { elements.first { $0.name == name } }

  /// The section of an id.
  func section(_ id: String) -> Element? {
    elements.first { $0.name == "section" && $0.attributes["id"] == id }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func take(_ tag: String) {
    if tag.hasPrefix("/") { return close(String(tag.dropFirst())) }
    let isAlone = tag.hasSuffix("/")
    let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
    add(name, attributes(tag.dropFirst(name.count).dropLast(isAlone ? 1 : 0), of: name))
    if isAlone || Self.void.contains(name) { return }
    open.append(elements.count - 1)
    if Self.raw.contains(name) { takeRaw(name) }
  }

  private mutating func add(_ name: String, _ attributes: [String: String]) {
    let around = open.map { elements[$0] }
    elements.append(
      Element(
        name: name, attributes: attributes, path: around.map(\.name),
        sections: around.filter { $0.name == "section" }.compactMap { $0.attributes["id"] },
        range: content.count..<content.count))
  }

  private mutating func takeRaw(_ name: String) {
    let end = Array("</\(name)>".utf8)
    guard let place = bytes[at...].indices.first(where: { bytes[$0...].starts(with: end) }) else { return }
    content += bytes[at..<place]
    at = place
  }

  private mutating func close(_ name: String) {
    guard let last = open.popLast() else { return problems.append("</\(name)> ends nothing") }
    if elements[last].name != name { problems.append("</\(name)> ends <\(elements[last].name)>") }
    elements[last].range = elements[last].range.lowerBound..<content.count
  }

  private mutating func addText(_ range: Range<Int>) { content += Array(unescaped(text(range)).utf8) }

  /// `name="value"` after `name="value"`, and nothing else.
  private mutating func attributes(_ text: Substring, of name: String) -> [String: String] {
    var (rest, found): (Substring, [String: String]) = (text, [:])
    while rest.first == " " {
      rest.removeFirst()
      let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else { break }
      if found.updateValue(unescaped(String(rest.dropFirst(2)[..<end])), forKey: String(key)) != nil {
        problems.append("<\(name)> has \(key) twice")
      }
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { problems.append("<\(name)> has \(rest)") }
    return found
  }

  private mutating func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let forms = ["lt": "<", "gt": ">", "quot": "\"", "#39": "'", "amp": "&"]
    let pieces = text.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false).map {
      String($0)
    }
    var plain = pieces.first ?? ""
    for piece in pieces.dropFirst() {
      let name = String(piece.unicodeScalars.prefix { $0 != ";" })
      if forms[name] == nil { problems.append("&\(name) stands for nothing") }
      plain += (forms[name] ?? "") + String(piece.unicodeScalars.dropFirst(name.unicodeScalars.count + 1))
    }
    return plain
  }
}

extension ScannedPage {
  /// The cells of the rows of the tables' bodies in a section.
  func rows(of section: String) -> [[String]] {
    var rows: [[String]] = []
    for element in elements where element.sections.contains(section) && element.path.contains("tbody") {
      if element.name == "tr" { rows.append([]) }
      if ["th", "td"].contains(element.name), !rows.isEmpty {
        rows[rows.count - 1].append(element.text.trimmed)
      }
    }
    return rows
  }
}
