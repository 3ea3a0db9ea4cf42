import JourneyModel
import Testing

struct QuantityTests {
  /// Every text is written back as the same number, in its shortest form.
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.0", "0"), ("0.10", "0.1"), ("1.50", "1.5"), ("100", "100"), ("1e2", "100"),
    ("1E+2", "100"), ("-12.5", "-12.5"), ("0.1", "0.1"), ("12345678901234567890", "12345678901234567890"),
    ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"),
    ("3.14159265358979323846", "3.14159265358979323846"), ("9007199254740993", "9007199254740993"),
    ("1e21", "1e+21"), ("1e20", "100000000000000000000"), ("123e20", "1.23e+22"), ("1E-7", "0.0000001"),
    ("1e-8", "1e-8"), ("12.5e-9", "1.25e-8"), ("1e308", "1e+308"), ("-1e-300", "-1e-300"),
    ("1e-400", "1e-400"),
    ("000", "0"), ("5.", "5"), (".5", "0.5"), ("0e99", "0"),
  ])
  func written(text: String, expected: String) throws {
    let quantity = try #require(Quantity(text: text))
    #expect(quantity.description == expected)
    #expect(try #require(Quantity(text: quantity.description)) == quantity)
  }

  @Test(arguments: [
    "1e400", "-1e400", "", "-", ".", "e5", "1e", "1e+", "abc", "nan", "inf", "infinity", "0x10", "0x1p3",
    "1,5", "1 ", " 1",
    "+5", "--5", "1.2.3", "1e5.5", "١", "1e99999999999999999999", "1e-9223372036854775808",
    "1e9223372036854775807",
  ])
  func refused(text: String) { #expect(Quantity(text: text) == nil) }

  @Test func twoSpellingsOfANumberAreEqual() throws {
    #expect(Quantity(text: "0.10") == Quantity(0.1))
    #expect(Quantity(text: "1e2") == Quantity(text: "100"))
    #expect(Quantity(text: "12345678901234567890") != Quantity(text: "12345678901234567891"))
    #expect(try #require(Quantity(text: "12345678901234567890")).value == 12_345_678_901_234_567_168)
  }

  @Test(arguments: [
    0, 1, -1, 0.1, 1.0 / 3, 1e21, 1e-7, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 123_456.789, 1e15,
    1e16, 1e17,
  ])
  func aDoubleComesBack(value: Double) throws {
    #expect(try #require(Quantity(text: Quantity(value).description)).value == value)
  }
}
