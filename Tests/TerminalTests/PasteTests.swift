import Testing
import Workbench

@testable import Terminal

@Suite struct PasteTests {
  @Test func comesInOnePiece() {
    var decoder = KeyDecoder()
    let text = "\u{1B}[200~one\r\ntwo\rthree\nq\u{1B}[B\u{3}\u{1B}[201~k"
    #expect(
      decoder.decode(Array(text.utf8), at: 0) == [
        .paste("one\ntwo\nthree\nq\u{1B}[B\u{3}"), .key(KeyStroke("k")),
      ])
  }

  @Test func replacesBrokenBytes() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~".utf8) + [0xFF, 0x61] + Array("\u{1B}[201~".utf8)
    #expect(decoder.decode(bytes, at: 0) == [.paste("\u{FFFD}a")])
  }

  @Test func isHandedOnWhenItsEndNeverComes() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~abc".utf8), at: 0) == [])
    #expect(decoder.patience == 2000)
    #expect(decoder.flush() == [.paste("abc")])
    #expect(decoder.patience == nil)
    #expect(decoder.decode(Array("q".utf8), at: 5000) == [.key(KeyStroke("q"))])
  }

  @Test func goesOnAfterASilenceInLargePieces() {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}[200~abc".utf8), at: 0)
    _ = decoder.flush()
    let rest = String(repeating: "q", count: 100)
    #expect(
      decoder.decode(Array((rest + "\u{1B}[201~k").utf8), at: 9000) == [.paste(rest), .key(KeyStroke("k"))])
  }

  @Test func isBounded() {
    var collector = PasteCollector(limit: 4)
    var rest = Array("abcdefg\u{1B}[201~k".utf8)[...]
    #expect(collector.take(&rest) == "abcd")
    #expect(Array(rest) == Array("k".utf8))
  }
}
