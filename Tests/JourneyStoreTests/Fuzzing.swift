import JSONText
import JourneyModel
import JourneyStore
import Testing

/// Whatever bytes come, they are read or refused with a place; nothing crashes.
@Suite struct Fuzzing {
  /// Small documents that together hold everything, so that thousands can be read in a moment.
  static let originals = [
    #""channels":[{"id":"web","name":"Wéb","setting":"online","x":{"b":[1.50,null]}}],"personas":[{"id":"p","name":"P","age":3,"share":0.60,"goals":["g"],"channels":["web"]}]"#,
    #""channels":[{"id":"c","name":"C"}],"personas":[{"id":"p","name":"P"}],"maps":{"current":{"stages":[{"id":"s","name":"S"}],"touchpoints":[{"id":"t","title":"T","persona":"p","stage":"s","channel":"c","exit":0.34,"momentOfTruth":true}]}}"#,
    #""maps":{"current":{"y":0,"stages":[{"id":"s","name":"S"}]},"ideal":{"stages":[{"id":"s","name":"S"}]}},"lanes":[{"id":"l","name":"L","kind":"rating"}]"#,
    #""frictions":[{"id":"f","title":"F","severity":4,"category":"login","evidence":[{"source":"crm","date":"2026-10-31"}]}],"ranking":{"focus":["f"],"model":"rice","customerWeight":0.5}"#,
    #""frictions":[{"id":"f","title":"F\n"}],"opportunities":[{"id":"o","title":"O","frictions":["f"]}],"indicators":[{"id":"k","name":"K","readings":[{"date":"2026-10-31","value":7e1}]}],"initiatives":[{"id":"i","title":"I","friction":"f","opportunities":["o"],"indicator":"k","feedback":[{"text":"\u00e9"}]}]"#,
  ].map { Array(Documents.minimal($0).utf8) }

  @Test(arguments: originals) func originalsAreReadable(bytes: [UInt8]) {
    #expect(problems(bytes).isEmpty)
  }

  @Test(arguments: originals) func everyTruncationIsRefused(bytes: [UInt8]) {
    for count in bytes.indices {
      #expect(!problems(Array(bytes[..<count])).isEmpty, "cut after \(count) bytes")
    }
  }

  @Test func everyFewthTruncationOfALargerDocumentIsRefused() {
    let bytes = Array(Documents.whole.utf8)
    for count in stride(from: 0, to: bytes.count - 2, by: 29) {
      #expect(!problems(Array(bytes[..<count])).isEmpty, "cut after \(count) bytes")
    }
  }

  @Test(arguments: originals.indices) func mutationsAreReadOrRefused(index: Int) {
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "null", "1e999", "-", "\u{0}", "\n",
      "\"id\": \"p\"",
    ]
    var readable = 0
    for _ in 0..<1_500 {
      var bytes = Self.originals[index]
      for _ in 0...Int(random.next() % 3) { mutate(&bytes, &random, pieces) }
      if isStable(bytes) { readable += 1 }
    }
    #expect(readable > 30)
  }

  /// Whether the bytes can be read; if so, what is written from them reads as the same.
  private func isStable(_ bytes: [UInt8]) -> Bool {
    do {
      let text = JourneyWriter.text(try JourneyReader.read(bytes).journey)
      let again = JourneyWriter.text(try JourneyReader.read(text).journey)
      #expect(text == again)
      return true
    } catch {
      #expect((1...20).contains(error.problems.count))
      #expect(error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.offset <= bytes.count })
      return false
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Xorshift, _ pieces: [String]) {
    let at = Int(random.next() % UInt64(bytes.count))
    let end = min(bytes.count, at + Int(random.next() % 12))
    switch random.next() % 5 {
    case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 3: bytes.insert(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].utf8, at: at)
    default: bytes[at] ^= 1 << (random.next() % 8)
    }
  }
}

/// Pseudo-random numbers that are the same in every run.
struct Xorshift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
