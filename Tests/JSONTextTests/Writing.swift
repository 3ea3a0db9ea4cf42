import JSONText
import Testing

@Suite struct Writing {
  @Test func indentsAndSortsUnknownValues() {
    let value = JSONValue.object(
      JSONMembers([
        "b": .array([.number("1.50"), .array([]), .object(JSONMembers()), .null]), "a": .bool(true),
        "B": .object(JSONMembers(["é": .string("x")])), "": .bool(false),
      ]))
    #expect(
      text(value) == """
        {
          "": false,
          "B": {
            "é": "x"
          },
          "a": true,
          "b": [
            1.50,
            [],
            {},
            null
          ]
        }

        """)
  }

  @Test func compactFormIsOneLine() {
    var writer = JSONWriter(isCompact: true)
    let names = JSONNames(["first key", "second"])
    writer.beginObject()
    writer.key(0, of: names)
    writer.value(.array([.number("1.50"), .object(JSONMembers()), .array([])]))
    writer.key(1, of: names)
    writer.value(.object(JSONMembers(["a": .null, "b": .string("\n")])))
    writer.endObject()
    let text = String(decoding: writer.finish(), as: UTF8.self)
    #expect(text == #"{"first key":[1.50,{},[]],"second":{"a":null,"b":"\n"}}"# + "\n")
  }

  static let strings: [(String, String)] = [
    ("", "\"\""), ("/", "\"/\""), ("\"\\", #""\"\\""#), ("\n\t\r\u{8}\u{C}", #""\n\t\r\b\f""#),
    ("\0\u{1}\u{1B}\u{1F}", #""\u0000\u0001\u001b\u001f""#),
    ("\u{7F}\u{85}\u{2028}", "\"\u{7F}\u{85}\u{2028}\""),
    ("漢字 é 😀 \u{202E}", "\"漢字 é 😀 \u{202E}\""), ("1234567\"", #""1234567\"""#),
    ("12345678\n9", #""12345678\n9""#),
    ("é\u{1}é\"é\\é\né\u{1F}é", #""é\u0001é\"é\\é\né\u001fé""#),
  ]

  @Test(arguments: strings) func escapesOnlyWhatMustBe(string: String, written: String) throws {
    #expect(text(.string(string)) == written + "\n")
    #expect(try JSONValue(parsing: Array(written.utf8)) == .string(string))
  }

  @Test func writesEveryCodePointAtEveryPlaceInAWord() throws {
    for value in Array(0..<0x180 as Range<UInt32>) + [0x2028, 0xFEFF, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for padding in 0..<9 {
        let string = String(repeating: "x", count: padding) + String(Character(scalar)) + "tail of it"
        #expect(try JSONValue(parsing: Array(text(.string(string)).utf8)) == .string(string))
      }
    }
  }

  static let doubles: [(Double, String)] = [
    (2, "2"), (0, "0"), (-0.0, "0"), (0.34, "0.34"), (-1.5, "-1.5"), (1e6, "1000000"),
    (1e20, "100000000000000000000"),
    (1e21, "1e+21"), (1.5e300, "1.5e+300"), (-.leastNonzeroMagnitude, "-5e-324"), (0.000001, "0.000001"),
    (1e-7, "0.0000001"), (1e-8, "1e-8"),
    (0.1 + 0.2, "0.30000000000000004"), (.infinity, "null"), (.nan, "null"),
    (9_007_199_254_740_992, "9007199254740992"),
  ]

  @Test(arguments: doubles) func writesDoublesShort(value: Double, written: String) {
    var writer = JSONWriter()
    writer.double(value)
    #expect(String(decoding: writer.finish(), as: UTF8.self) == written + "\n")
  }

  static let numbers: [(String, String)] = [
    ("0.10", "0.1"), ("2.0", "2"), ("-0", "0"), ("-0.0e5", "0"), ("1E3", "1000"), ("12e-1", "1.2"),
    ("100e-2", "1"),
    ("12345678901234567890", "12345678901234567890"), ("0.1234567890123456789", "0.1234567890123456789"),
    ("1E400", "1e+400"), ("-1.50e-400", "-1.5e-400"), ("1e+21", "1e+21"), ("1e20", "100000000000000000000"),
    ("0.00000012", "0.00000012"), ("0.000000012", "1.2e-8"), ("12.5E+2", "1250"),
    ("1e99999999", "1e+99999999"), ("0e99999999", "0"),
  ]

  @Test(arguments: numbers) func shortensNumbersWithoutLoss(text: String, shortest: String) {
    #expect(JSONNumber.shortest(text) == shortest)
  }

  static let read: [(String, Int?, Double)] = [
    ("0", 0, 0), ("-7", -7, -7), ("2.0", 2, 2), ("20e-1", 2, 2), ("2e3", 2000, 2000), ("1.5", nil, 1.5),
    ("0.1", nil, 0.1),
    ("9223372036854775807", .max, 9.223372036854775807e18),
    ("9223372036854775808", nil, 9.223372036854775808e18),
    ("123456789012345678901", nil, 123_456_789_012_345_683_968), ("1e+400", nil, .infinity),
    ("1e-400", nil, 0),
    ("0.1234567890123456789", nil, 0.1234567890123456789), ("1e23", nil, 1e23),
    ("9007199254740993", 9_007_199_254_740_993, 9_007_199_254_740_992),
    ("179769313486231570000e289", nil, .infinity),
    ("0e999999999999", nil, 0),
    ("1e00000000000000000002", 100, 100), ("0.000000000000000000000000000001e30", 1, 1), ("-0", 0, -0.0),
  ]

  @Test(arguments: read) func readsNumbersExactly(text: String, int: Int?, double: Double) throws {
    let found = try JSONScanner.scan(Array(text.utf8)) { scanner throws(JSONFault) in
      let number = try scanner.number()
      return (number.int, scanner.double(of: number))
    }
    #expect(found.0 == int)
    #expect(found.1 == double)
  }

  /// Digits that fill 64 bits and more must not count as what is left of them, which is 0 here.
  @Test(arguments: ["18446744073709551616", "36893488147419103232", "-18446744073709551616e-5"])
  func takesNoNumberForItsLastBits(text: String) throws {
    let number = try JSONScanner.scan(Array(text.utf8)) { scanner throws(JSONFault) in try scanner.number() }
    #expect(number.faithfulDouble == nil)
    #expect(number.int == nil)
  }

  @Test func handsOnChunksThatMakeTheWhole() {
    let value = JSONValue.array((0..<500).map { .string("element \($0) – \($0 * 7919)") })
    var chunks: [[UInt8]] = []
    var writer = JSONWriter(chunk: 256) { bytes in
      chunks.append(unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) })
    }
    writer.value(value)
    #expect(writer.finish().isEmpty)
    #expect(chunks.count > 20)
    #expect(chunks.allSatisfy { $0.count < 512 })
    #expect(String(decoding: chunks.joined(), as: UTF8.self) == text(value))
  }

  private func text(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}
