import JSONText
import Testing

/// Every trap of JSON there is: what must be read, and what must not.
@Suite struct Conformance {
  static let valid: [(text: String, value: JSONValue)] = [
    ("null", .null), ("true", .bool(true)), (" false\n", .bool(false)), ("0", .number("0")),
    ("-0", .number("-0")),
    ("\t\r\n 1 \t\r\n", .number("1")), ("-1.50e+10", .number("-1.50e+10")), ("0.10", .number("0.10")),
    ("12345678901234567890", .number("12345678901234567890")), ("1E400", .number("1E400")),
    ("1e-99999999999999999999", .number("1e-99999999999999999999")), ("0e0", .number("0e0")),
    (#""""#, .string("")), (#""a\/b""#, .string("a/b")),
    (#""\"\\\b\f\n\r\t""#, .string("\"\\\u{8}\u{C}\n\r\t")),
    (#""\u0000""#, .string("\0")), (#""\u00e9\u20ac""#, .string("é€")), (#""\uD83D\uDE00""#, .string("😀")),
    (#""\uFFFF\uFDD0""#, .string(String(decoding: [0xEF, 0xBF, 0xBF, 0xEF, 0xB7, 0x90], as: UTF8.self))),
    ("\"\u{7F}\u{2028}\u{2029}\"", .string("\u{7F}\u{2028}\u{2029}")),
    (
      #""twelve ASCII bytes and more, then é, 漢字 and 😀 to the end""#,
      .string("twelve ASCII bytes and more, then é, 漢字 and 😀 to the end")
    ),
    ("[]", .array([])), ("[ ]", .array([])), ("{}", .object(JSONMembers())), ("{ }", .object(JSONMembers())),
    ("[1,[2,[]],{}]", .array([.number("1"), .array([.number("2"), .array([])]), .object(JSONMembers())])),
    (
      #"{"b":1,"a":{"":null}}"#,
      .object(JSONMembers(["a": .object(JSONMembers(["": .null])), "b": .number("1")]))
    ),
    (#"{"a\u0062":1}"#, .object(JSONMembers(["ab": .number("1")]))),
    ("\"\u{10FFFF}\"", .string("\u{10FFFF}")), ("\"\u{FEFF}\"", .string("\u{FEFF}")),
  ]

  @Test(arguments: valid) func reads(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  static let invalid: [(text: String, problem: String)] = [
    ("", "1:1: expected a value, found the end of the text"),
    (" \n ", "2:2: expected a value, found the end of the text"),
    ("nul", "1:1: expected null, found 'n'"), ("nulll", "1:5: expected the end of the text, found 'l'"),
    ("True", "1:1: expected a value, found 'T'"), ("tru", "1:1: expected true, found 't'"),
    ("NaN", "1:1: expected a value, found 'N'"), ("Infinity", "1:1: expected a value, found 'I'"),
    ("-Infinity", "1:2: expected a digit, found 'I'"),
    ("-", "1:2: expected a digit, found the end of the text"),
    ("+1", "1:1: expected a value, found '+'"), (".5", "1:1: expected a value, found '.'"),
    ("01", "1:1: a number may not start with 0 and another digit"),
    ("-012", "1:2: a number may not start with 0 and another digit"),
    ("1.", "1:3: expected a digit after the decimal point, found the end of the text"),
    ("1.e1", "1:3: expected a digit after the decimal point, found 'e'"),
    ("1e", "1:3: expected a digit of the exponent, found the end of the text"),
    ("1e+", "1:4: expected a digit of the exponent, found the end of the text"),
    ("0x10", "1:2: expected the end of the text, found 'x'"),
    ("1_000", "1:2: expected the end of the text, found '_'"),
    ("1 2", "1:3: expected the end of the text, found '2'"),
    ("[]]", "1:3: expected the end of the text, found ']'"),
    ("'a'", "1:1: expected a value, found '''"),
    (#"{a:1}"#, "1:2: expected a key in double quotation marks, found 'a'"),
    (#"{1:1}"#, "1:2: expected a key in double quotation marks, found '1'"),
    (#"{"a"}"#, "1:5: a: expected ':', found '}'"), (#"{"a":}"#, "1:6: a: expected a value, found '}'"),
    (#"{"a" 1}"#, "1:6: a: expected ':', found '1'"),
    (#"{"a":1 "b":2}"#, "1:8: a: expected ',' or '}', found '\"'"),
    (#"{"a":1,}"#, "1:8: expected another value after the last comma, found '}'"),
    (#"{"a":1"#, "1:7: a: expected ',' or '}', found the end of the text"),
    (#"{,}"#, "1:2: expected a key in double quotation marks, found ','"),
    ("[1,]", "1:4: [1]: expected another value after the last comma, found ']'"),
    ("[,1]", "1:2: [0]: expected a value, found ','"), ("[1,,2]", "1:4: [1]: expected a value, found ','"),
    ("[1 2]", "1:4: [0]: expected ',' or ']', found '2'"),
    ("[1}", "1:3: [0]: expected ',' or ']', found '}'"),
    ("[", "1:2: [0]: expected a value, found the end of the text"),
    ("[1", "1:3: [0]: expected ',' or ']', found the end of the text"),
    ("[1]//", "1:4: expected the end of the text, found '/'"), ("/**/1", "1:1: expected a value, found '/'"),
    ("#\n1", "1:1: expected a value, found '#'"),
    ("\u{FEFF}1", "1:1: a byte order mark (U+FEFF) may not stand before JSON"),
    ("\u{A0}1", "1:1: expected a value, found the byte 0xC2"),
    ("\u{B}1", "1:1: expected a value, found the control character U+000B"),
    ("\u{0}", "1:1: expected a value, found the control character U+0000"),
    ("1\u{0}", "1:2: expected the end of the text, found the control character U+0000"),
    (#"""#, "1:2: expected '\"' at the end of a text, found the end of the file"),
    (#""a"#, "1:3: expected '\"' at the end of a text, found the end of the file"),
    (#""\"#, "1:2: expected an escape, found the end of the file"),
    (#""\a""#, "1:2: '\\' must be followed by one of \" \\ / b f n r t u"),
    (#""\'""#, "1:2: '\\' must be followed by one of \" \\ / b f n r t u"),
    (#""\U0041""#, "1:2: '\\' must be followed by one of \" \\ / b f n r t u"),
    (#""\u12""#, "1:2: expected four hexadecimal digits after '\\u'"),
    (#""\u12G4""#, "1:2: expected four hexadecimal digits after '\\u'"),
    (#""\u+123""#, "1:2: expected four hexadecimal digits after '\\u'"),
    (#""\uD800""#, "1:2: half of a surrogate pair stands alone"),
    (#""é\uDC00""#, "1:3: half of a surrogate pair stands alone"),
    (#""\uD800\u0041""#, "1:2: half of a surrogate pair stands alone"),
    (#""\uD800\uD800""#, "1:2: half of a surrogate pair stands alone"),
    (#""\uDE00\uD83D""#, "1:2: half of a surrogate pair stands alone"),
    ("\"a\tb\"", "1:3: the control character U+0009 must be written as an escape"),
    ("\"a\nb\"", "1:3: the control character U+000A must be written as an escape"),
    ("\"0123456789\u{0}\"", "1:12: the control character U+0000 must be written as an escape"),
    ("\"0123456789\u{1F}\"", "1:12: the control character U+001F must be written as an escape"),
    (#"{"a":1,"a":2}"#, "1:8: a: the key “a” stands here a second time"),
    (#"{"b":1,"a":2,"\u0062":2}"#, "1:14: b: the key “b” stands here a second time"),
    (#"[{"x":{"b":1,"a":2,"a":2,"b":3}}]"#, "1:20: [0].x.a: the key “a” stands here a second time"),
    (#"{"odd key":[1,{"z":tru}]}"#, "1:20: [“odd key”][1].z: expected true, found 't'"),
    ("{\"日本\":\n {\"é\" : [\"😀\", x]}}", "2:15: [“日本”][“é”][1]: expected a value, found 'x'"),
  ]

  @Test(arguments: invalid) func refuses(text: String, problem: String) {
    expectProblem(Array(text.utf8), problem)
  }

  static let badBytes: [([UInt8], String)] = [
    ([0x80], "0x80"), ([0xBF, 0xBF], "0xBF"), ([0xC0, 0x80], "0xC0"), ([0xC1, 0xBF], "0xC1"),
    ([0xC2], "0xC2"),
    ([0xE0, 0x80, 0x80], "0xE0"), ([0xE0, 0x9F, 0xBF], "0xE0"), ([0xED, 0xA0, 0x80], "0xED"),
    ([0xED, 0xBF, 0xBF], "0xED"), ([0xE2, 0x82], "0xE2"), ([0xF0, 0x80, 0x80, 0x80], "0xF0"),
    ([0xF0, 0x8F, 0xBF, 0xBF], "0xF0"), ([0xF4, 0x90, 0x80, 0x80], "0xF4"),
    ([0xF5, 0x80, 0x80, 0x80], "0xF5"),
    ([0xF0, 0x9F, 0x98], "0xF0"), ([0xFE], "0xFE"), ([0xFF], "0xFF"), ([0xE9], "0xE9"),
  ]

  @Test(arguments: badBytes) func refusesInvalidUTF8(bytes: [UInt8], named: String) {
    let whole = Array("[\"ok\",\n\"é".utf8) + bytes + Array("\"]".utf8)
    expectProblem(whole, "2:3: [1]: the byte \(named) is not UTF-8 here")
    expectProblem(Array("{\"é".utf8) + bytes + Array("\":1}".utf8), "the byte \(named) is not UTF-8 here")
  }

  @Test func refusesTextCutOffInsideACodePoint() {
    expectProblem(Array("\"abcdefghi".utf8) + [0xE2, 0x82], "1:11: the byte 0xE2 is not UTF-8 here")
  }

  @Test(arguments: ["[", "{\"a\":"]) func nestingHasALimit(open: String) {
    let close = open == "[" ? "]" : "}"
    let deep = { (depth: Int) in
      Array((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
    }
    #expect(throws: Never.self) { try JSONValue(parsing: deep(128)) }
    expectProblem(deep(129), "nested more than 128 deep")
    expectProblem(Array(String(repeating: open, count: 100_000).utf8), "nested more than 128 deep")
  }

  @Test func siblingsAreNotNesting() throws {
    let text = "[" + Array(repeating: "[],{},[1],{\"a\":{}}", count: 200).joined(separator: ",") + "]"
    #expect(throws: Never.self) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test func keysAreComparedByTheirBytes() throws {
    let text = "{\"e\u{301}\":1,\"\u{E9}\":2}"
    let value = try JSONValue(parsing: Array(text.utf8))
    guard case .object(let members) = value else { return #expect(Bool(false)) as Void }
    #expect(members.entries.count == 2)
    #expect(members["e\u{301}"] == .number("1"))
    #expect(members["\u{E9}"] == .number("2"))
  }
}

/// Expects that `bytes` can't be read, with a problem that ends in `problem`.
func expectProblem(
  _ bytes: [UInt8], _ problem: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    let value = try JSONValue(parsing: bytes)
    Issue.record("was read as \(value)", sourceLocation: sourceLocation)
  } catch {
    #expect(error.description.hasSuffix(problem), "\(error)", sourceLocation: sourceLocation)
  }
}
