import Testing
import Workbench

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// Decodes one piece of text, and what is left after waiting.
  private func events(_ text: String, keys: [[UInt8]: KeyStroke] = [:]) -> [Event] {
    events(Array(text.utf8), keys: keys)
  }

  private func events(_ bytes: [UInt8], keys: [[UInt8]: KeyStroke] = [:]) -> [Event] {
    var decoder = KeyDecoder(keys: keys)
    return decoder.decode(bytes, at: 0) + decoder.flush()
  }

  @Test(arguments: [
    ("a", "a"), ("A", "A"), (" ", "space"), ("é", "é"), ("日", "日"), ("\r", "enter"), ("\n", "enter"),
    ("\t", "tab"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"), ("\u{1}", "ctrl-a"), ("\u{1A}", "ctrl-z"),
    ("\u{1C}", "ctrl-\\"), ("\u{1F}", "ctrl-_"), ("\u{1B}", "esc"), ("\u{1B}x", "alt-x"),
    ("\u{1B}é", "alt-é"),
    ("\u{1B}\r", "alt-enter"), ("\u{1B}\u{7F}", "alt-backspace"), ("\u{1B}[", "alt-["), ("\u{1B}O", "alt-O"),
    ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[1;5A", "ctrl-up"), ("\u{1B}[1;3D", "alt-left"),
    ("\u{1B}[1;2C", "shift-right"), ("\u{1B}[1;6B", "ctrl-shift-down"), ("\u{1B}[H", "home"),
    ("\u{1B}OF", "end"), ("\u{1B}[1~", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[7~", "home"),
    ("\u{1B}[8~", "end"), ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"), ("\u{1B}[5~", "pageup"),
    ("\u{1B}[6;5~", "ctrl-pagedown"), ("\u{1B}[Z", "shift-tab"), ("\u{1B}OP", "f1"), ("\u{1B}[[A", "f1"),
    ("\u{1B}[[E", "f5"), ("\u{1B}[11~", "f1"), ("\u{1B}[15~", "f5"), ("\u{1B}[24~", "f12"),
    ("\u{1B}[1;2P", "shift-f1"), ("\u{1B}[5^", "ctrl-pageup"), ("\u{1B}Oa", "ctrl-up"),
    ("\u{1B}[a", "shift-up"), ("\u{1B}OM", "enter"), ("\u{1B}Oq", "1"), ("\u{1B}Ok", "+"),
    ("\u{1B}[97;5u", "ctrl-a"), ("\u{1B}[97;2u", "A"), ("\u{1B}[27;5;97~", "ctrl-a"),
    ("\u{1B}[13;5u", "ctrl-enter"),
  ])
  func readsOneKey(text: String, name: String) throws {
    let key = try #require(KeyStroke(text: name) ?? named[name])
    #expect(events(text) == [.key(key)])
  }

  /// Strokes that the configuration's spelling has no name for.
  private var named: [String: KeyStroke] {
    ["alt-[": KeyStroke(.character("["), alt: true), "ctrl-\\": .control("\\")]
  }

  @Test(arguments: [
    "\0", "\u{1B}[I", "\u{1B}[O", "\u{1B}[24;80R", "\u{1B}[?62;1;2c", "\u{1B}[>41;354;0c",
    "\u{1B}[999999999999~",
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1+r544e=787465\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?1;2$y", "\u{1B}[<0;1M", "\u{1B}[<;;M", "\u{1B}[<2;3;4M",
    "\u{1B}[<35;3;4M",
    "\u{1B}[<0;0;0M", "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[201~",
    "\u{85}",
    "\u{1B}Oz", "\u{1B}[0;999A", "\u{1B}[1;5E",
  ])
  func swallowsWhole(text: String) {
    #expect(events(text) == [])
    #expect(events(text + "k") == [.key(KeyStroke("k"))])
  }

  @Test func readsWhatIsTypedAtOnce() {
    let expected: [KeyStroke] = [
      KeyStroke(.down), KeyStroke("j"), KeyStroke("é"), KeyStroke(.escape), KeyStroke(.up),
    ]
    #expect(events("\u{1B}[Bjé\u{1B}\u{1B}[A") == expected.map(Event.key))
  }

  @Test(arguments: [
    "\u{1B}[1;5A日é\u{1B}OP\u{1B}[<0;10;5M\u{1B}[<0;10;5mx", "\u{1B}[200~a\r\nb\u{1B}[Ac\u{1B}[201~z",
    "\u{1B}]0;title\u{1B}\\a👍b", "\u{1B}[M !!q", "\u{1B}O99999",
  ])
  func meansTheSameInAnyPieces(text: String) {
    let bytes = Array(text.utf8)
    let whole = events(bytes)
    for size in 1..<bytes.count {
      var decoder = KeyDecoder()
      var pieces: [Event] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        pieces += decoder.decode(Array(bytes[start..<min(start + size, bytes.count)]), at: 0)
      }
      #expect(pieces == whole)
    }
  }

  @Test func neverFailsOnAnyBytes() {
    var state: UInt64 = 42
    func random() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let likely = Array("\u{1B}[O<;~M0123\u{7}\\PA]".utf8)
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      let bytes = (0..<Int(random() % 40)).map { _ in
        random() % 3 == 0 ? UInt8(truncatingIfNeeded: random()) : likely[Int(random()) % likely.count]
      }
      _ = decoder.decode(bytes, at: 0)
      while decoder.patience != nil { _ = decoder.flush() }
      #expect(decoder.decode(Array("\u{1B}\\\u{1B}[201~k".utf8), at: 0).last == .key(KeyStroke("k")))
    }
  }

  @Test func waitsForTheRestOfASequence() {
    var decoder = KeyDecoder(escapeDelay: 25)
    #expect(decoder.decode([0x1B], at: 0) == [])
    #expect(decoder.patience == 25)
    #expect(decoder.decode(Array("[".utf8), at: 1) == [])
    #expect(decoder.decode(Array("A".utf8), at: 2) == [.key(KeyStroke(.up))])
    #expect(decoder.patience == nil)
    #expect(decoder.decode([0xE6, 0x97], at: 3) == [])
    #expect(decoder.patience == nil)
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0xA5], at: 4) == [.key(KeyStroke("日"))])
  }

  @Test(
    arguments: [
      ([0xE9, 0x61], "\u{FFFD}a"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xE6, 0x97, 0x61], "\u{FFFD}a"), ([0xF5], "\u{FFFD}"), ([0xF4, 0x90, 0x61], "\u{FFFD}\u{FFFD}a"),
    ] as [([UInt8], String)])
  func replacesWhatIsNotUTF8(bytes: [UInt8], text: String) {
    #expect(events(bytes) == text.unicodeScalars.map { .key(KeyStroke($0)) })
  }

  @Test func prefersTheDatabasesKeys() {
    let keys = [
      Array("\u{1B}[5$".utf8): KeyStroke(.pageUp, shift: true), Array("\u{1B}A".utf8): KeyStroke(.up),
    ]
    #expect(
      events("\u{1B}[5$x", keys: keys) == [.key(KeyStroke(.pageUp, shift: true)), .key(KeyStroke("x"))])
    #expect(events("\u{1B}A", keys: keys) == [.key(KeyStroke(.up))])
  }
}
