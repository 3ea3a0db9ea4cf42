import Glibc
import JSONText
import JourneyExchange
import JourneyModel
import JourneyStore
import Testing

/// The exported page in a real browser.
@Suite(.serialized, .enabled(if: OtherProgram.chromium.isTried)) struct PageTests {
  private let folder = TemporaryFolder()
  private static let today = CalendarDate("2026-11-20")

  private static let samples = ["bank-account", "fashion", "laptop", "visita"]

  private func sample(_ name: String) throws -> Journey {
    let here = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let bytes = try #require(FileText.bytes("/\(here)/SampleJourneys/\(name).journey.json"))
    return try JourneyReader.read(bytes).journey
  }

  private func page(_ name: String, map: MapKind = .current) throws -> String {
    let text = Export(try sample(name), map: map, today: Self.today).text(as: .html)
    return folder.write(text, to: "\(name)-\(map.rawValue).html")
  }

  /// Wide, as on a desk, and narrow, as on a phone.
  private static let sizes = [(width: 1280, height: 800), (width: 390, height: 844)]

  private func forEachLook(of browser: Browser, _ body: (String) throws -> Void) throws {
    for size in Self.sizes {
      try browser.resize(width: size.width, height: size.height, isPhone: size.width < 500)
      for scheme in Browser.Scheme.allCases {
        try browser.show(in: scheme)
        try body("\(size.width)-\(scheme)")
      }
    }
  }

  @Test func isShownWithoutAnyComplaint() throws {
    let browser = try Browser()
    for name in Self.samples {
      let path = try page(name)
      try browser.resize(width: 390, height: 844, isPhone: true)
      try browser.open(path)
      #expect(browser.complaints == [])
      #expect(browser.requests.filter { $0 != "data:," } == ["file://" + path])
      #expect(try browser.evaluate("document.documentElement.scrollWidth <= innerWidth") == "true")
      let text = try browser.evaluate("document.body.innerText")
      let journey = try sample(name)
      let titles =
        journey.current.touchpoints.map(\.title) + journey.frictions.map(\.title)
        + journey.initiatives.map(\.title) + journey.personas.compactMap(\.quote)
      #expect(titles.filter { !text.contains($0) } == [])
      #expect(
        Findings(of: journey, today: Self.today).open.map(\.sentence).filter { !text.contains($0) } == [])
    }
  }

  /// What a map says that was made to break the page is shown as text, and nothing of it runs.
  @Test func runsNothing() throws {
    let hostile =
      "\"><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">{{title}}"
    var journey = Journey(title: hostile)
    var persona = Persona()
    (persona.id, persona.name, persona.quote) = (ID("p"), hostile, hostile)
    _ = try journey.apply(.insert(persona, on: .current, after: nil))
    let browser = try Browser()
    try browser.open(folder.write(Export(journey).text(as: .html), to: "hostile.html"))
    #expect(browser.complaints == [])
    #expect(try browser.evaluate("document.title") == hostile)
    #expect(try browser.evaluate("document.querySelector('h1').innerText") == hostile)
    #expect(try browser.evaluate("document.querySelectorAll('script, img').length") == "0")
  }

  @Test func isDrawnInBothSchemesAndSizes() throws {
    let browser = try Browser()
    try browser.open(try page("laptop", map: .ideal))
    var pictures: [[UInt8]] = []
    try forEachLook(of: browser) { look in
      let picture = try browser.screenshot()
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.count > 10_000, "\(look)")
      #expect(try browser.evaluate("document.documentElement.scrollWidth <= innerWidth") == "true", "\(look)")
      folder.write(picture, to: "\(look).png")
      pictures.append(picture)
    }
    #expect(Set(pictures).count == 4)
    let colours = "getComputedStyle(document.body).backgroundColor"
    try browser.show(in: .dark)
    #expect(try browser.evaluate(colours) == "rgb(22, 22, 26)")
    try browser.show(in: .light)
    #expect(try browser.evaluate(colours) == "rgb(255, 255, 255)")
  }

  @Test(.enabled(if: OtherProgram.pdfText.isTried)) func isPrintedOnLandscape() throws {
    let browser = try Browser()
    try browser.open(try page("laptop"))
    for (paper, size) in [(Browser.Paper.a4, [842.0, 595]), (.a3, [1191, 842])] {
      let path = folder.write(try browser.print(on: paper), to: "page.pdf")
      let facts = run("pdfinfo", [path]).text
      let line = facts.split(separator: "\n").first { $0.hasPrefix("Page size:") } ?? ""
      let points = line.split(separator: " ").compactMap { Double($0) }
      #expect(points.count == 2 && zip(points, size).allSatisfy { abs($0 - $1) < 2 }, "\(line)")
      let text = run("pdftotext", ["-layout", path, "-"]).text
      for part in ["Buying a laptop across channels", "Delivery cost appears only at checkout", "Findings"] {
        #expect(text.contains(part))
      }
    }
  }

  @Test func isTold() throws {
    let browser = try Browser()
    for map in MapKind.allCases {
      try browser.open(try page("laptop", map: map))
      let tree = try browser.accessibilityTree()
      let levels = tree.filter { $0.role == "heading" }.compactMap(\.level)
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1 && levels.count > 20)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      for role in ["heading", "table", "region", "image", "link", "rowheader", "columnheader"] {
        #expect(tree.filter { $0.role == role && $0.name.isEmpty }.isEmpty, "a \(role) without a name")
      }
      for role in ["banner", "navigation", "main", "contentinfo"] {
        #expect(tree.count { $0.role == role } == 1, "\(role)")
      }
      let tables = tree.filter { $0.role == "table" }.map(\.name)
      let map = map == .ideal ? "Ideal map of Nadia" : "Current map of Nadia"
      #expect(tables.contains(map) && tables.contains("Friction points by Impact"))
      #expect(Set(tables).count == tables.count)
    }
  }

  /// axe-core finds nothing. `JOURNEY_AXE` names its file; this takes a minute.
  @Test(.enabled(if: Axe.path != nil)) func hasNoBarriers() throws {
    let axe = try #require(Axe.path.flatMap(FileText.bytes))
    let browser = try Browser()
    try browser.open(try page("laptop"))
    _ = try browser.evaluate(String(decoding: axe, as: UTF8.self) + ";''")
    #expect(try browser.evaluate("axe.version").contains("."))
    try forEachLook(of: browser) { look in
      let found = try browser.evaluate(Axe.run)
      #expect(found == "", "\(look)")
    }
  }
}

/// What checks pages for barriers.
private enum Axe {
  static var path: String? { unsafe getenv("JOURNEY_AXE").map { unsafe String(cString: $0) } }

  /// A line for each thing that is wrong.
  static let run = """
    axe.run().then(result => result.violations.flatMap(rule => rule.nodes.map(node =>
      rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary)).join('\\n'))
    """
}

private enum FileText {
  /// What stands in a file; nil if it can't be read.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
