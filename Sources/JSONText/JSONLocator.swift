import Words

/// Finds line, column and path of offsets in a text: only when there is something to report, so that
/// reading needs not keep track of them.
///
/// The text need only be JSON as far as the offsets.
package struct JSONLocator {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var column = 1
  private var path: [Step] = []

  /// One list or object that is open, and where we are in it.
  private enum Step {
    case element(Int)
    /// The bytes of the key with its quotation marks; nil before the first one.
    case member(Range<Int>?, isKeyNext: Bool)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static func problem(_ fault: JSONFault, in bytes: [UInt8]) -> JSONProblem {
    var locator = JSONLocator(bytes)
    return locator.problem(fault)
  }

  /// All problems in the order of the text, in one pass; of like offsets, in the order given.
  package static func problems(_ faults: [JSONFault], in bytes: [UInt8]) -> [JSONProblem] {
    let order = faults.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    var locator = JSONLocator(bytes)
    return order.map { locator.problem($0.element) }
  }

  /// Offsets must not go back.
  private mutating func problem(_ fault: JSONFault) -> JSONProblem {
    advance(to: min(fault.offset, bytes.count))
    // A byte that wrongly continues a code point was not counted: in valid text no offset points at one.
    let stray = at < bytes.count && bytes[at] & 0xC0 == 0x80 ? 1 : 0
    let place = JSONPlace(line: line, column: column + stray)
    return JSONProblem(
      offset: fault.offset, place: place, path: pathText(), message: fault.message)
  }

  private mutating func advance(to target: Int) {
    while at < target {
      switch bytes[at] {
      case UInt8(ascii: "\""): passString(before: target)
      case UInt8(ascii: "{"): push(.member(nil, isKeyNext: true))
      case UInt8(ascii: "["): push(.element(0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = path.popLast()
        step()
      case UInt8(ascii: ","): passComma()
      default: step()
      }
    }
  }

  private mutating func push(_ opened: Step) {
    path.append(opened)
    step()
  }

  private mutating func passComma() {
    switch path.popLast() {
    case .element(let index): path.append(.element(index + 1))
    case .member(let key, _): path.append(.member(key, isKeyNext: true))
    case nil: break
    }
    step()
  }

  /// Passes over a string, or as much of it as lies before the target; a key becomes part of the path.
  private mutating func passString(before target: Int) {
    let from = at
    let close = endOfString(from: from)
    if case .member(_, isKeyNext: true) = path.last {
      path[path.count - 1] = .member(from..<close, isKeyNext: false)
    }
    while at < min(close, target) { step() }
  }

  /// Just past the closing quotation mark, or the end of the text.
  private func endOfString(from: Int) -> Int {
    var here = from + 1
    while here < bytes.count, bytes[here] != UInt8(ascii: "\"") {
      here += bytes[here] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(here + 1, bytes.count)
  }

  /// Goes one byte on, counting lines and code points.
  private mutating func step() {
    let byte = bytes[at]
    at += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if at >= bytes.count || bytes[at] & 0xC0 != 0x80 {
      column += 1
    }
  }
}

// MARK: The path

extension JSONLocator {
  private func pathText() -> String {
    var text = ""
    for (depth, step) in path.enumerated() {
      switch step {
      case .element(let index): text += "[\(index)]"
      case .member(let key, let isKeyNext):
        let isLast = depth == path.count - 1
        guard let key = isLast && isKeyNext ? keyHere() : key else { continue }
        JSONPath.append(JSONPath.key(Array(bytes[key])), to: &text)
      }
    }
    return text
  }

  /// The key that starts exactly here, for what is wrong with the key itself.
  private func keyHere() -> Range<Int>? {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
    return at..<endOfString(from: at)
  }
}

/// Paths as messages show them: `maps.current.stages[0]["odd key"]`.
enum JSONPath {
  static func append(_ key: String, to path: inout String) {
    guard isPlain(key) else {
      path += "[\(quoted(key))]"
      return
    }
    path += path.isEmpty ? key : ".\(key)"
  }

  private static func isPlain(_ key: String) -> Bool {
    !key.isEmpty && key.utf8.count <= 64
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// What a key with its quotation marks says, even if it is broken.
  static func key(_ token: [UInt8]) -> String {
    let whole = try? JSONScanner.scan(token) { scanner throws(JSONFault) in try scanner.string() }
    return whole ?? String(decoding: token, as: UTF8.self)
  }
}
