import JourneyModel
import Mustache
import Testing
import Words

@testable import JourneyExchange

/// Nothing that a person wrote becomes markup, and nothing is run or loaded.
@Suite struct HTMLPageSafetyTests {
  private static let elements: Set = [
    "html", "head", "meta", "title", "link", "style", "body", "header", "nav", "main", "footer", "section",
    "article", "h1", "h2", "h3", "h4", "h5", "p", "a", "span", "bdi", "code", "ul", "ol", "li", "dl", "div",
    "dt", "dd", "blockquote", "figure", "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td",
  ]
  private static let attributes: Set = [
    "lang", "charset", "http-equiv", "content", "name", "href", "rel", "class", "id", "dir", "role",
    "tabindex",
    "scope", "colspan", "aria-labelledby", "aria-hidden",
  ]

  private func expectHarmless(_ page: ScannedPage) {
    #expect(page.problems == [])
    let outside = page.elements.filter { $0.name != "svg" && !$0.path.contains("svg") }
    #expect(Set(outside.map(\.name)).subtracting(Self.elements) == [])
    #expect(Set(outside.flatMap(\.attributes.keys)).subtracting(Self.attributes) == [])
    let all = page.elements.flatMap(\.attributes.keys)
    #expect(all.filter { $0.hasPrefix("on") || ["style", "src", "srcset", "xlink:href"].contains($0) } == [])
    let banned = [
      "script", "iframe", "object", "embed", "base", "form", "image", "foreignObject", "use", "animate",
    ]
    #expect(page.elements.filter { banned.contains($0.name) }.map(\.name) == [])
    #expect(page.all("style").count == 1)
    for element in page.elements {
      guard let address = element.attributes["href"] else { continue }
      let isFine =
        address.hasPrefix("#") || (element.name == "link" && address == "data:,")
        || (element.name == "a" && element.attributes["rel"] == "noopener noreferrer"
          && ["https://", "http://"].contains { address.lowercased().hasPrefix($0) })
      #expect(isFine, "\(element.name) leads to \(address)")
    }
  }

  @Test(arguments: HTMLPageStructureTests.exports.indices)
  func samplesAreHarmless(_ number: Int) {
    expectHarmless(HTMLPageStructureTests.pages[number])
  }

  @Test(arguments: MapKind.allCases)
  func hostileTextsStayTexts(_ map: MapKind) throws {
    let journey = try PageJourneys.hostileJourney()
    let text = Export(journey, map: map, today: CalendarDate("2026-11-20")).text(as: .html)
    let page = ScannedPage(text)
    expectHarmless(page)
    // Bytes, not characters: an accent that begins a text belongs to what stands before it.
    let all = Array((page.first("body")?.text ?? "").utf8)
    for hostile in PageJourneys.hostile {
      let kept = String(String.UnicodeScalarView(hostile.unicodeScalars.filter(isKept)))
      #expect(kept.isEmpty || all.contains(Array(kept.utf8)), "\(kept)")
    }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || isKept($0) })
  }

  private func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value & 0xFFFE != 0xFFFE
  }

  /// The page's title and headings with each hostile text alone.
  @Test(arguments: PageJourneys.hostile)
  func titleIsAText(_ hostile: String) {
    let page = ScannedPage(Export(Journey(title: hostile)).text(as: .html))
    let kept = String(String.UnicodeScalarView(hostile.unicodeScalars.filter(isKept)))
    #expect(page.problems == [])
    #expect(page.first("title")?.text == kept && page.first("h1")?.text == kept)
  }

  @Test func thePolicyAllowsTheStyleAlone() throws {
    let page = ScannedPage(Export(Journey(title: "Shop")).text(as: .html))
    let style = try #require(page.first("style")?.text)
    let hash = Base64.text(SHA256.digest(of: Array(style.utf8)))
    let policy = page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(
      policy?.attributes["content"]
        == "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("</"))
    #expect(style.utf8.count > 1000)
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d=%20", true), (" http://example.org ", true), ("HTTPS://EXAMPLE.ORG", true),
    ("https://example.org/ä", true), ("https://", false), ("javascript:alert(1)", false),
    ("data:text/html,<script>", false), ("ftp://example.org", false), ("//example.org", false),
    ("https:/example.org", false), ("java\nscript:https://example.org", false),
    ("https://example.org/\u{202E}moc", false), ("https://exa mple.org", false), ("https://a\u{0}b", false),
    ("example.org", false), ("", false),
  ])
  func onlyTheWebIsLinked(_ address: String, _ isLinked: Bool) throws {
    var journey = Journey(title: "Shop")
    var friction = FrictionPoint()
    (friction.id, friction.title) = (ID("f"), "Login again")
    var evidence = Evidence()
    (evidence.source, evidence.link) = ("survey", address)
    friction.evidence = [evidence]
    _ = try journey.apply(.insert(friction, on: .current, after: nil))
    let page = ScannedPage(Export(journey).text(as: .html))
    expectHarmless(page)
    let links = page.all("a").filter { $0.attributes["rel"] != nil }
    #expect(links.map { $0.attributes["href"] } == (isLinked ? [address.trimmed] : []))
    #expect(links.map(\.text) == (isLinked ? [address.trimmed] : []))
  }

  @Test(arguments: [
    ("Login again", "Login again"),
    ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"),
    ("tab\tline\nend\r", "tab\tline\nend\r"), ("\u{0}\u{1F}\u{7F}\u{80}\u{9F}\u{FFFE}\u{FFFF}", ""),
    ("\u{A0}·é\u{FFFD}\u{F900}\u{10FFFF}", "\u{A0}·é\u{FFFD}\u{F900}\u{10FFFF}"), ("\u{C2}\u{85}", "\u{C2}"),
    ("<\u{338}\"\u{301}", "&lt;\u{338}&quot;\u{301}"),
  ])
  func escapes(_ text: String, _ markup: String) {
    #expect(Array(MarkupElement.escaped(text).unicodeScalars) == Array(markup.unicodeScalars))
  }

  /// However a template writes a name: what a person wrote is escaped before.
  @Test(arguments: [
    "{{x}}", "{{{x}}}", "{{&x}}", "{{#x}}{{.}}{{/x}}", "{{#x}}{{{.}}}{{/x}}", "{{#y}}{{{.}}}{{/y}}",
  ])
  func noTemplateCanShowATextAsItIs(_ template: String) throws {
    let data: PageData = ["x": "<b>\"\u{301}", "y": ["<b>\"\u{301}"]]
    let text = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + template).render(data)
    #expect(text == "&lt;b&gt;&quot;\u{301}")
  }
}

extension [UInt8] {
  /// Whether the other stands in it, one behind the other.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: other) }
  }
}
