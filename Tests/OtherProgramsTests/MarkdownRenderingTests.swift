import JourneyExchange
import JourneyModel
import Testing

/// The report as CommonMark and GitHub's own converter read it.
@Suite struct MarkdownRenderingTests {
  private static let gitHub = OtherProgram(name: "cmark-gfm")

  private static func report(_ journey: Journey) -> [UInt8] {
    Array(Export(journey, today: CalendarDate("2026-11-22")).text(as: .markdown).utf8)
  }

  /// As GitHub shows it, but for what it does to names and numbers afterwards.
  private static func page(_ journey: Journey) -> String {
    let extensions = ["table", "autolink", "strikethrough", "tasklist"].flatMap { ["-e", $0] }
    return run("cmark-gfm", extensions + ["--unsafe"], input: report(journey)).text
  }

  /// The names of the elements, without those of tables and their ends.
  private static func elements(_ html: String) -> Set<String> {
    var names: Set<String> = []
    for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
      names.insert(String(piece.prefix { $0 != ">" && $0 != " " && $0 != "/" }))
    }
    return names.subtracting([""])
  }

  private static func text(_ html: String) -> String {
    html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("<code>", with: "").replacing("</code>", with: "").replacing("&amp;", with: "&")
  }

  @Test(.enabled(if: gitHub.isTried))
  func nothingButTheReportsOwnMarkup() {
    let html = Self.page(HostileJourney.journey)
    #expect(
      Self.elements(html) == [
        "h1", "h2", "h3", "p", "ul", "li", "strong", "blockquote", "table", "thead", "tbody", "tr", "th",
        "td", "br", "code",
      ])
    #expect(!html.contains("**"))
  }

  @Test(.enabled(if: gitHub.isTried))
  func hostileTitlesStandThereAsTheyAre() {
    let text = Self.text(Self.page(HostileJourney.journey))
    for title in HostileJourney.texts {
      let shown = title.replacing("\n", with: "<br>")
      // Spaces at the ends are not shown.
      let isHeading = text.contains("<h3>\(shown.drop { $0 == " " })</h3>")
      let isInTable = text.contains("<td>▲ \(shown)</td>")
      #expect(isHeading && isInTable, "\(title)")
    }
  }

  @Test(
    "Every row of a table has its cells", .enabled(if: gitHub.isTried),
    arguments: ["hostile", "laptop", "visita"])
  func tables(_ name: String) throws {
    let journey = name == "hostile" ? HostileJourney.journey : try sample(name)
    let tables = Self.page(journey).split(separator: "<table>").dropFirst()
    #expect(tables.count > 5)
    for table in tables {
      let rows = table.split(separator: "<tr>").dropFirst()
      let cells = rows.map { row in
        row.split(separator: "<t").count { $0.hasPrefix("h>") || $0.hasPrefix("d>") }
      }
      #expect(Set(cells).count == 1 && cells.allSatisfy { $0 > 1 })
    }
    // What is no table stands there with its bars.
    #expect(!Self.page(journey).contains("<p>|"))
  }

  @Test(.enabled(if: gitHub.isTried))
  func namesAndNumbersAreCode() {
    let html = Self.page(HostileJourney.journey)
    for code in ["@anna", "#12", "GH-12", "a.b@c.de", "#35"] {
      #expect(html.contains("<code>\(code)</code>"))
    }
    #expect(!html.contains("mailto:") && !html.contains("href"))
  }

  @Test(
    "Headings stand in their order", .enabled(if: OtherProgram.markdown.isTried),
    arguments: ["hostile", "laptop"])
  func headings(_ name: String) throws {
    let journey = name == "hostile" ? HostileJourney.journey : try sample(name)
    let html = run("cmark", ["--to", "html"], input: Self.report(journey)).text
    let levels = html.split(separator: "\n").compactMap { line in
      line.hasPrefix("<h") ? Int(String(line.dropFirst(2).prefix(1))) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 <= 1 && $1 > 1 })
    let sections = html.split(separator: "\n").filter { $0.hasPrefix("<h2>") }.map {
      String($0.dropFirst(4).dropLast(5))
    }
    #expect(
      sections.prefix(9) == [
        "Summary", "Personas", "Current map", "Paths", "Ranking", "Opportunities", "Plan", "Findings",
        "Decisions",
      ])
  }
}
