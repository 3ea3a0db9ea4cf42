import JourneyModel
import Testing

@testable import JourneyExchange

/// XML that is no map, broken, or meant to do harm.
@Suite struct XMLReaderTests {
  private func problem(_ text: String) -> String? { problem(Array(text.utf8)) }

  private func problem(_ bytes: [UInt8]) -> String? {
    do {
      _ = try CJMLSample.read(bytes)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(
    arguments: [
      ("", "1:1: there is nothing in it"),
      (" \n\t ", "1:1: there is nothing in it"),
      ("<?xml version=\"1.0\"?>\n", "2:1: it ends before an element has begun"),
      ("<svg><g/></svg>", "1:1: the root element <svg> is no CJML"),
      ("<!-- a -->\n <x:html xmlns:x=\"y\"/>", "2:2: the root element <html> is no CJML"),
      ("<CJML version=\"2.0\"/>", "1:1: there is no journey in it"),
      (
        "<CJML>\n <actors>\n  </touchpoints>\n</CJML>",
        "3:5: this end tag does not close <actors>, which begins in line 2"
      ),
      ("<CJML>\n <actors>", "2:10: it ends inside of <actors>, which begins in line 2"),
      ("<CJML>\n <act", "2:2: it ends inside of <CJML>, which begins in line 1"),
      ("<CJML><a b='1' b='2'/></CJML>", "1:16: an attribute stands twice in one tag"),
      ("<CJML/>\n<CJML/>", "2:1: something follows where the document has ended"),
      ("<CJML>&bomb;</CJML>", "1:7: an entity (&name;) that XML does not know"),
      ("<CJML>&#0;</CJML>", "1:7: a character (&#number;) that XML does not allow"),
      ("<CJML>a < b</CJML>", "1:10: what stands here is no XML"),
      ("this is no XML", "1:1: what stands here is no XML"),
      (" <?xml version='1.0'?><CJML/>", "1:2: <?xml may stand at the very beginning only"),
      (
        "<?xml version='1.0' encoding='KOI8-R'?><CJML/>",
        "1:31: its encoding is not the one it names, or none that is known here: save it as UTF-8"
      ),
    ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ expected: String) {
    #expect(problem(text) == expected)
  }

  // MARK: Harm

  private static let refusal =
    "a document type (<!DOCTYPE) is not read: what it declares could grow or lead to other files"

  @Test func entitiesDoNotGrow() {
    var text = "<?xml version=\"1.0\"?>\n<!DOCTYPE CJML [\n<!ENTITY a0 \"ha\">\n"
    for level in 1...30 { text += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">\n" }
    text += "]>\n<CJML><actualJourney><journeyTitle>&a30;</journeyTitle></actualJourney></CJML>"
    #expect(problem(text) == "2:16: " + Self.refusal)
  }

  @Test func noOtherFileIsRead() {
    let text = """
      <!DOCTYPE CJML [ <!ENTITY secret SYSTEM "file:///etc/passwd"> ]>
      <CJML><actualJourney><journeyTitle>&secret;</journeyTitle></actualJourney></CJML>
      """
    #expect(problem(text) == "1:16: " + Self.refusal)
    #expect(problem("<!DOCTYPE CJML SYSTEM \"http://127.0.0.1/cjml.dtd\"><CJML/>") == "1:50: " + Self.refusal)
  }

  @Test func nobodyNestsThatDeep() {
    let text = String(repeating: "<CJML>", count: 100_000) + String(repeating: "</CJML>", count: 100_000)
    #expect(problem(text) == "1:385: elements are nested more than 64 deep: this is no map")
  }

  @Test func nobodyWritesThatMuchInOnePlace() {
    let long = String(repeating: "long words ", count: 1_000_000)
    let inText = problem("<CJML>\n<comment>\(long)</comment></CJML>")
    #expect(inText?.hasSuffix(": the text is longer than 1048576 bytes: nobody wrote that") == true)
    #expect(
      problem("<CJML>\n<a b='\(long)'/></CJML>")
        == "2:1: what begins here is longer than 1048576 bytes: nobody wrote that")
    #expect(
      problem("<CJML>\n <!-- \(long) --></CJML>")
        == "2:2: what begins here is longer than 1048576 bytes: nobody wrote that")
  }

  @Test func nobodyHasThatManyElements() {
    let text = "<CJML>" + String(repeating: "<a/>", count: XMLReader.mostElements) + "</CJML>"
    #expect(problem(text)?.hasSuffix(": there are more than 500000 elements: this is no map") == true)
  }

  @Test func binaryFilesAreNoXML() {
    #expect(problem([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) != nil)
    #expect(problem([0x50, 0x4B, 3, 4, 0, 0, 0, 0]) == "1:3: what stands here is no XML")
    #expect(problem([UInt8](repeating: 0, count: 5000)) != nil)
    #expect(problem((0...255).map { UInt8($0) }) != nil)
  }

  // MARK: Encodings

  private static let umlauts = """
    <CJML version="2.0"><actualJourney><journeyTitle>Größe – “ß”</journeyTitle>
    <actors><endUser actorID="Jörg"/></actors><touchpoints/></actualJourney></CJML>
    """

  private func title(_ bytes: [UInt8]) throws -> String {
    try CJMLSample.read(bytes).journey.details.title
  }

  @Test func utf16IsRead() throws {
    for isBig in [true, false] {
      let units = [0xFEFF] + Array(Self.umlauts.utf16)
      let bytes = units.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? pair : pair.reversed()
      }
      #expect(try title(bytes) == "Größe – “ß”")
      #expect(ImportFormat(guessedFrom: ImportSource(bytes, named: "x")) == .cjml)
    }
  }

  @Test func latin1IsRead() throws {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + Self.umlauts
    let bytes = text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x3F }
    #expect(try title(bytes) == "Größe ? ?ß?")
  }

  private static func windows(_ text: String) -> [UInt8] {
    let known: [Unicode.Scalar: UInt8] = ["–": 0x96, "“": 0x93, "”": 0x94]
    return text.unicodeScalars.map { known[$0] ?? ($0.value < 256 ? UInt8($0.value) : 0x3F) }
  }

  @Test func windows1252IsRead() throws {
    let named = Self.windows("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n" + Self.umlauts)
    #expect(try title(named) == "Größe – “ß”")
    let draft = try CJMLSample.read(Self.windows(Self.umlauts))
    #expect(draft.journey.details.title == "Größe – “ß”")
    #expect(draft.remarks.first == ImportRemark("it is not UTF-8, and was read as Windows-1252"))
  }

  @Test func aByteOrderMarkIsNoMatter() throws {
    #expect(try title([0xEF, 0xBB, 0xBF] + Array(Self.umlauts.utf8)) == "Größe – “ß”")
  }

  // MARK: The format's guess

  @Test func xmlOfAnyKindIsTakenForCJML() {
    for text in [
      "<?xml version=\"1.0\"?><svg/>", "\u{FEFF}<?xml version=\"1.0\"?><CJML/>", "<CJML>",
      "<!-- a -->\n<cjml>",
    ] {
      #expect(ImportFormat(guessedFrom: ImportSource(Array(text.utf8), named: "a")) == .cjml, "\(text)")
    }
  }

  @Test func whatIsNoneOfThemIsNotGuessed() {
    for text in ["{\n  \"format\": \"journey/1\"", "[{\"a\": 1}]", "<!DOCTYPE html>\n<p>", "<svg>"] {
      #expect(ImportFormat(guessedFrom: ImportSource(Array(text.utf8), named: "a")) == nil, "\(text)")
    }
    #expect(ImportFormat(guessedFrom: ImportSource(Array("a,b".utf8), named: "a.json")) == nil)
    #expect(ImportFormat(guessedFrom: ImportSource(Array("<p align=center>".utf8), named: "a.md")) == .text)
  }

  // MARK: Damage

  /// A fixed sequence, so that a failure can be had again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  @Test(arguments: 0..<8)
  func damagedFilesAreReadOrRefused(_ seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let sources = [CJMLSample.whole, CJMLSample.older, CJMLSample.flat].map { Array($0.utf8) }
    var read = 0
    for _ in 0..<100 {
      var bytes = sources[Int.random(in: 0..<sources.count, using: &dice)]
      for _ in 0..<Int.random(in: 1...4, using: &dice) { Self.damage(&bytes, using: &dice) }
      guard let draft = try? CJMLSample.read(bytes) else { continue }
      read += 1
      var journey = Journey()
      _ = try? journey.apply(Change("Import", draft.edits))
      #expect(journey == draft.journey)
    }
    #expect(read > 0, "some are whole enough to be read")
  }

  private static func damage(_ bytes: inout [UInt8], using dice: inout Dice) {
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &dice))
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &dice))
    case 3: bytes[place] = Array("<>&/\"' 0159".utf8).randomElement(using: &dice) ?? 0
    default:
      let letters = bytes.indices.filter { (0x61...0x7A).contains(bytes[$0]) }
      if let letter = letters.randomElement(using: &dice) { bytes[letter] = UInt8(0x61 + place % 26) }
    }
    if bytes.isEmpty { bytes = [0x3C] }
  }
}
