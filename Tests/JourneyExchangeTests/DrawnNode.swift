/// An element of a drawing that was read back, by a reader that takes nothing but what it knows to be right.
struct DrawnNode {
  enum Failure: Error, Equatable { case unexpected(String, at: Int) }

  var name = ""
  var attributes: [String: String] = [:]
  var children: [DrawnNode] = []
  /// Between its children, all in one.
  var text = ""

  init() {}

  /// Reads a whole text; throws at the first thing that should not be there.
  init(_ text: String) throws(Failure) {
    var reader = Reader(text)
    reader.skip("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    self = try reader.element()
    reader.skip("\n")
    if !reader.isAtEnd { throw reader.failure }
  }

  /// It and all in it.
  var all: [DrawnNode] { [self] + children.flatMap(\.all) }

  func all(named name: String) -> [DrawnNode] { all.filter { $0.name == name } }

  /// Those that have a class, among others.
  func all(ofClass name: Substring) -> [DrawnNode] {
    all.filter { $0.attributes["class"]?.split(separator: " ").contains(name) == true }
  }

  /// What is written in it, line by line.
  var lines: [String] { all(named: "text").map(\.text) }
  var title: String? { children.first { $0.name == "title" }?.text }
  var description: String? { children.first { $0.name == "desc" }?.text }

  func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var isAtEnd: Bool { place == scalars.count }
    var failure: Failure {
      .unexpected(
        String(String.UnicodeScalarView(scalars[max(0, place - 20)..<min(place + 20, scalars.count)])),
        at: place)
    }

    @discardableResult
    mutating func skip(_ text: String) -> Bool {
      let wanted = Array(text.unicodeScalars)
      guard scalars[place...].starts(with: wanted) else { return false }
      place += wanted.count
      return true
    }

    private mutating func expect(_ text: String) throws(Failure) {
      if !skip(text) { throw failure }
    }

    mutating func element() throws(Failure) -> DrawnNode {
      var node = DrawnNode()
      try expect("<")
      node.name = try word()
      while skip(" ") {
        let key = try word()
        try expect("=\"")
        if node.attributes.updateValue(try characters(until: "\""), forKey: key) != nil { throw failure }
        try expect("\"")
      }
      if skip("/>") { return node }
      try expect(">")
      while !skip("</\(node.name)>") {
        if place < scalars.count, scalars[place] == "<" {
          node.children.append(try element())
        } else {
          node.text += try characters(until: "<")
        }
      }
      return node
    }

    private mutating func word() throws(Failure) -> String {
      let start = place
      while place < scalars.count, scalars[place].isASCII,
        scalars[place].properties.isAlphabetic
          || "0123456789-".unicodeScalars.contains(scalars[place])
      {
        place += 1
      }
      if start == place { throw failure }
      return String(String.UnicodeScalarView(scalars[start..<place]))
    }

    private mutating func characters(until end: Unicode.Scalar) throws(Failure) -> String {
      var text = String.UnicodeScalarView()
      while place < scalars.count, scalars[place] != end {
        let scalar = scalars[place]
        if scalar == "<" || scalar == ">" || scalar == "\"" || scalar.value < 0x20 && scalar != "\n" {
          throw failure
        }
        if scalar == "&" {
          text.append(try entity())
        } else {
          text.append(scalar)
          place += 1
        }
      }
      if place == scalars.count { throw failure }
      return String(text)
    }

    private mutating func entity() throws(Failure) -> Unicode.Scalar {
      let known: [(String, Unicode.Scalar)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"),
      ]
      for (text, scalar) in known where skip(text) { return scalar }
      throw failure
    }
  }
}
