/// A line of Markdown as the text that it shows, and the addresses to which it leads.
struct InlineMarkdown {
  private(set) var text = ""
  private(set) var links: [String] = []

  private let source: [Character]
  /// How far a mark is looked for that ends what another began: emphasis is of some words, not of pages.
  private static let reach = 1_000

  init(_ source: String) {
    self.source = Array(source)
    var index = 0
    while index < self.source.count { index = readNext(at: index) }
  }

  private init(inside source: ArraySlice<Character>) { self.init(String(source)) }

  /// Takes what stands at a place, and gives where the next begins.
  private mutating func readNext(at index: Int) -> Int {
    let next =
      switch source[index] {
      case "\\": readEscape(at: index)
      case "`": readCode(at: index)
      case "!": source.dropFirst(index + 1).first == "[" ? readLink(at: index + 1) : nil
      case "[": readLink(at: index)
      case "<": readTag(at: index)
      case "&": readEntity(at: index)
      case "*", "_", "~": readEmphasis(at: index)
      default: Int?.none
      }
    if let next { return next }
    text.append(source[index])
    return index + 1
  }

  private mutating func readEscape(at index: Int) -> Int? {
    guard index + 1 < source.count, source[index + 1].isASCII,
      source[index + 1].isPunctuation || source[index + 1].isSymbol
    else { return nil }
    text.append(source[index + 1])
    return index + 2
  }

  private func run(at index: Int) -> Int { source[index...].prefix { $0 == source[index] }.count }

  /// The first place at which a run of that length begins, and not of another.
  private func find(_ mark: Character, run length: Int, from start: Int) -> Int? {
    var index = start
    let limit = min(source.count, start + Self.reach)
    while index < limit {
      guard source[index] == mark else {
        index += 1
        continue
      }
      let found = run(at: index)
      if found == length { return index }
      index += found
    }
    return nil
  }

  private mutating func readCode(at index: Int) -> Int? {
    let length = run(at: index)
    guard let end = find("`", run: length, from: index + length) else {
      text += String(repeating: "`", count: length)
      return index + length
    }
    text += String(source[(index + length)..<end])
    return end + length
  }

  private mutating func readEmphasis(at index: Int) -> Int? {
    let (mark, length) = (source[index], run(at: index))
    let start = index + length
    let isOpening = start < source.count && !source[start].isWhitespace && length <= 3
    let isWithin = mark == "_" && index > 0 && isLetter(source[index - 1])
    guard isOpening, !isWithin, mark != "~" || length == 2,
      let end = find(mark, run: length, from: start), end > start, !source[end - 1].isWhitespace,
      mark != "_" || end + length >= source.count || !isLetter(source[end + length])
    else {
      text += String(repeating: mark, count: length)
      return start
    }
    take(source[start..<end])
    return end + length
  }

  private func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private mutating func take(_ inside: ArraySlice<Character>) {
    let inner = InlineMarkdown(inside: inside)
    text += inner.text
    links += inner.links
  }

  /// `[text](address "title")`.
  private mutating func readLink(at index: Int) -> Int? {
    let limit = min(source.count, index + Self.reach)
    guard let close = source[index..<limit].firstIndex(of: "]"), close + 1 < source.count,
      source[close + 1] == "(",
      let end = source[close..<min(source.count, close + Self.reach)].firstIndex(of: ")")
    else { return nil }
    take(source[(index + 1)..<close])
    let address = source[(close + 2)..<end].prefix { !$0.isWhitespace }.filter { $0 != "<" && $0 != ">" }
    if !address.isEmpty { links.append(String(address)) }
    return end + 1
  }

  /// A line break, or an address that is its own text.
  private mutating func readTag(at index: Int) -> Int? {
    let limit = min(source.count, index + Self.reach)
    guard let end = source[index..<limit].firstIndex(of: ">") else { return nil }
    let inside = String(source[(index + 1)..<end])
    if ["br", "br/", "br /"].contains(inside.lowercased()) {
      text += " "
    } else if !inside.contains(where: \.isWhitespace), inside.contains("://") || inside.contains("@") {
      text += inside
    } else {
      return nil
    }
    return end + 1
  }

  private mutating func readEntity(at index: Int) -> Int? {
    guard let end = source[index..<min(source.count, index + 12)].firstIndex(of: ";") else { return nil }
    let name = String(source[(index + 1)..<end])
    if let found = EntityName.text(name) {
      text += found
    } else if name.hasPrefix("#"), let number = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(number),
      number >= 0x20
    {
      text.unicodeScalars.append(scalar)
    } else {
      return nil
    }
    return end + 1
  }
}
