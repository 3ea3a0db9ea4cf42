package import Workbench

/// Turns the bytes that a terminal sends into events. Bytes and times in, events out; it reads nothing itself.
///
/// Bytes may come in pieces of any size. Escape sequences that mean nothing here are swallowed whole.
package struct KeyDecoder {
  /// What the first of the waiting bytes are.
  enum Step: Equatable {
    /// `length` bytes that mean `event`, or nothing.
    case done(Event?, length: Int)
    /// A mouse report; what it means may depend on those before it.
    case mouse(MouseReport, length: Int)
    case pasteBegins(length: Int)
    /// More bytes are needed to tell.
    case incomplete
  }

  private let grammar: KeyGrammar
  private let escapeDelay: Int
  private var waiting: [UInt8] = []
  private var paste: PasteCollector?
  private var clicks = ClickCounter()

  /// - Parameters:
  ///   - keys: what the keys send, beyond the sequences all of today's terminals share.
  ///   - escapeDelay: milliseconds to wait for the rest of an escape sequence before a lone ESC is the key.
  package init(keys: [[UInt8]: KeyStroke] = [:], escapeDelay: Int = 25) {
    grammar = KeyGrammar(keys: keys)
    self.escapeDelay = escapeDelay
  }

  /// Milliseconds without further bytes after which `flush` is to be called; nil: never.
  package var patience: Int? {
    if let paste { return paste.patience }
    guard waiting.first == KeyGrammar.escape else { return nil }
    return waiting.count == 1 ? escapeDelay : Self.sequenceDelay
  }

  /// A sequence that has begun comes whole unless a slow line tears it apart; then this is long enough.
  private static let sequenceDelay = 500

  /// The events that these bytes complete. `time` is in milliseconds, from any beginning.
  package mutating func decode(_ bytes: [UInt8], at time: Int) -> [Event] {
    waiting += bytes
    if paste?.goesOn(with: bytes.count) == false { paste = nil }
    var events: [Event] = []
    var rest = waiting[...]
    while !rest.isEmpty, let event = next(&rest, time) { events += event }
    waiting = Array(rest)
    return events
  }

  /// Decides on what waits because nothing more came within `patience`.
  package mutating func flush() -> [Event] {
    if paste != nil { return paste?.stall().map { [.paste($0)] } ?? [] }
    guard waiting.first == KeyGrammar.escape else { return [] }
    defer { waiting = [] }
    return grammar.abandoned(waiting).map { [.key($0)] } ?? []
  }

  /// Takes what comes first off `rest`; nil when it is incomplete.
  private mutating func next(_ rest: inout ArraySlice<UInt8>, _ time: Int) -> [Event]? {
    if paste != nil { return collect(&rest) }
    switch grammar.step(rest) {
    case .done(let event, let length):
      rest = rest.dropFirst(length)
      clicks.forget()
      return event.map { [$0] } ?? []
    case .mouse(let report, let length):
      rest = rest.dropFirst(length)
      return report.event(counting: &clicks, at: time).map { [.mouse($0)] } ?? []
    case .pasteBegins(let length):
      rest = rest.dropFirst(length)
      paste = PasteCollector()
      return []
    case .incomplete: return nil
    }
  }

  private mutating func collect(_ rest: inout ArraySlice<UInt8>) -> [Event]? {
    guard let text = paste?.take(&rest) else { return nil }
    paste = nil
    return [.paste(text)]
  }
}
