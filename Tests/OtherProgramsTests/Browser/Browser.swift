import JSONText

/// A browser with one page, spoken to by the DevTools protocol.
final class Browser {
  private let profile = TemporaryFolder()
  private let process: BrowserProcess
  private var session: String?
  private var lastNumber = 0
  /// What it reported since the page was opened: method and what came with it.
  private var events: [(method: String, values: JSONValue)] = []

  init() throws {
    guard let path = OtherProgram.chromium.path else { throw BrowserError("chromium is not installed") }
    process = try BrowserProcess(path, profile: profile.path)
    let target = try call("Target.createTarget", ["url": .string("about:blank")])
    let attached = try call(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? .null, "flatten": .bool(true)])
    session = attached["sessionId"]?.text
    for domain in ["Page", "Runtime", "Log", "Network", "Accessibility"] { try call(domain + ".enable") }
  }

  /// The process ends before its folder goes.
  deinit { process.end() }

  // MARK: The protocol

  /// Gives a command and waits for what it answers.
  @discardableResult
  func call(_ method: String, _ values: [String: JSONValue] = [:]) throws -> JSONValue {
    lastNumber += 1
    var members: [String: JSONValue] = [
      "id": .number("\(lastNumber)"), "method": .string(method), "params": .object(JSONMembers(values)),
    ]
    if let session { members["sessionId"] = .string(session) }
    var writer = JSONWriter(isCompact: true)
    writer.value(.object(JSONMembers(members)))
    try process.send(writer.finish())
    while true {
      let message = try nextMessage()
      guard message["id"] == .number("\(lastNumber)") else { continue }
      if let error = message["error"] { throw BrowserError("\(method): \(error["message"]?.text ?? "?")") }
      return message["result"] ?? .null
    }
  }

  /// The next message; what is reported is kept.
  private func nextMessage() throws -> JSONValue {
    let message = try JSONValue(parsing: process.receive())
    if let method = message["method"]?.text { events.append((method, message["params"] ?? .null)) }
    return message
  }

  // MARK: The page

  /// Opens a file and waits until all of it is there.
  func open(_ path: String) throws {
    events = []
    let answer = try call("Page.navigate", ["url": .string("file://" + path)])
    if let error = answer["errorText"]?.text { throw BrowserError(error) }
    while !events.contains(where: { $0.method == "Page.loadEventFired" }) { _ = try nextMessage() }
  }

  /// What the browser objected to: log entries, console messages and exceptions.
  var complaints: [String] {
    events.compactMap { event in
      switch event.method {
      case "Log.entryAdded": event.values["entry"]?["text"]?.text
      case "Runtime.consoleAPICalled": "console: \(event.values)"
      case "Runtime.exceptionThrown": "exception: \(event.values)"
      default: nil
      }
    }
  }

  /// What it asked for.
  var requests: [String] {
    events.filter { $0.method == "Network.requestWillBeSent" }
      .compactMap { $0.values["request"]?["url"]?.text }
  }

  func resize(width: Int, height: Int, isPhone: Bool = false) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number("\(width)"), "height": .number("\(height)"), "deviceScaleFactor": .number("1"),
        "mobile": .bool(isPhone),
      ])
  }

  enum Scheme: String, CaseIterable { case light, dark }

  func show(in scheme: Scheme) throws {
    let feature = JSONMembers(["name": .string("prefers-color-scheme"), "value": .string(scheme.rawValue)])
    try call("Emulation.setEmulatedMedia", ["features": .array([.object(feature)])])
  }

  /// What an expression comes to, as a text.
  func evaluate(_ expression: String) throws -> String {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": .string(expression), "returnByValue": .bool(true), "awaitPromise": .bool(true)])
    if let problem = answer["exceptionDetails"] { throw BrowserError("\(problem)") }
    switch answer["result"]?["value"] {
    case .string(let text)?: return text
    case .number(let text)?: return text
    case .bool(let flag)?: return "\(flag)"
    default: return ""
    }
  }

  /// What is seen, as PNG.
  func screenshot() throws -> [UInt8] {
    Self.bytes(try call("Page.captureScreenshot", ["format": .string("png")]))
  }

  /// Paper, in inches as it is held upright.
  enum Paper: CaseIterable {
    case a4, a3

    fileprivate var size: (width: String, height: String) {
      self == .a4 ? ("8.27", "11.69") : ("11.69", "16.54")
    }
  }

  /// The page printed, as PDF.
  func print(on paper: Paper) throws -> [UInt8] {
    let answer = try call(
      "Page.printToPDF",
      [
        "paperWidth": .number(paper.size.width), "paperHeight": .number(paper.size.height),
        "printBackground": .bool(true), "preferCSSPageSize": .bool(false),
      ])
    return Self.bytes(answer)
  }

  private static func bytes(_ answer: JSONValue) -> [UInt8] { Base64Text.bytes(answer["data"]?.text ?? "") }

  /// What a screen reader is told.
  func accessibilityTree() throws -> [AccessibleNode] {
    try call("Accessibility.getFullAXTree")["nodes"]?.elements.map(AccessibleNode.init).filter {
      !$0.isIgnored
    }
      ?? []
  }
}

/// A thing as a screen reader is told of it.
struct AccessibleNode {
  let role: String
  let name: String
  /// Of a heading.
  let level: Int?
  let isIgnored: Bool

  init(_ node: JSONValue) {
    role = node["role"]?["value"]?.text ?? ""
    name = node["name"]?["value"]?.text ?? ""
    isIgnored = node["ignored"] == .bool(true)
    let properties = node["properties"]?.elements ?? []
    let level = properties.first { $0["name"] == .string("level") }?["value"]?["value"]
    if case .number(let text)? = level { self.level = Int(text) } else { self.level = nil }
  }
}

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }
}

/// Bytes that were written as letters and digits (RFC 4648).
enum Base64Text {
  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for digit in text.utf8 {
      guard let value = value(of: digit) else { continue }
      (bits, count) = (bits << 6 | value, count + 6)
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
