import JourneyModel
import Testing
import Words

@testable import JourneyExchange

/// The page is made as pages should be.
@Suite struct HTMLPageStructureTests {
  /// Every sample as it is and as it should be, each of laptop's personas, and a journey without anything.
  static let exports: [Export] = {
    let today = CalendarDate("2026-11-20")
    let journeys = PageJourneys.names.compactMap { try? PageJourneys.sample($0) }
    let whole = journeys.flatMap { journey in journey.mapKinds.map { Export(journey, map: $0, today: today) }
    }
    let laptop = journeys.first { $0.hasIdeal }
    let single = laptop.map { laptop in
      laptop.personas.ids.map { Export(laptop, persona: $0, today: today) }
    }
    return whole + (single ?? []) + [Export(Journey()), Export(Journey(title: "Alone"), today: today)]
  }()

  static let pages = exports.map { ScannedPage($0.text(as: .html)) }

  @Test func allSamplesAreThere() { #expect(Self.exports.count == 4 + 1 + 3 + 2) }

  @Test(arguments: exports.indices)
  func isWellFormed(_ number: Int) {
    let page = Self.pages[number]
    #expect(page.problems == [])
    #expect(page.first("html")?.attributes == ["lang": "en"])
    #expect(page.first("title")?.text.isEmpty == false)
    #expect(page.elements.compactMap { $0.attributes["content"] }.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: exports.indices)
  func hasOneOutline(_ number: Int) {
    let page = Self.pages[number]
    let levels = page.elements.filter { $0.name.count == 2 && $0.name.first == "h" && $0.name != "hr" }
      .compactMap { $0.name.last?.wholeNumberValue }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    for name in ["header", "nav", "main", "footer"] {
      #expect(page.all(name).count { $0.path.count == 2 } == 1)
    }
  }

  @Test(arguments: exports.indices)
  func everyReferenceLeadsSomewhere(_ number: Int) {
    let page = Self.pages[number]
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let references = page.elements.flatMap { element in
      let links = element.attributes["href"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
      let names = element.attributes["aria-labelledby"] ?? ""
      return [links].compactMap { $0 } + names.split(separator: " ").map(String.init)
    }
    #expect(references.count > 10)
    #expect(references.filter { !Set(ids).contains($0) } == [])
    let sections = page.all("section").filter { $0.path.count == 3 }.compactMap { $0.attributes["id"] }
    let contents = page.all("a").filter { $0.path.last == "li" && $0.path.count == 5 && $0.path[2] == "nav" }
    #expect(contents.compactMap { $0.attributes["href"] } == sections.map { "#" + $0 })
  }

  @Test(arguments: exports.indices)
  func tablesSayWhatTheyAre(_ number: Int) {
    let page = Self.pages[number]
    let tables = page.all("table")
    #expect(page.all("caption").count == tables.count)
    #expect(page.all("caption").allSatisfy { $0.attributes["id"] != nil && !$0.text.isEmpty })
    for head in page.all("th") {
      let scopes = head.path.contains("thead") ? ["col"] : ["row", "rowgroup"]
      #expect(scopes.contains(head.attributes["scope"] ?? ""))
    }
    let scrolling = page.elements.filter { $0.attributes["class"] == "scroll" }
    #expect(scrolling.count >= tables.count)
    for region in scrolling {
      #expect(region.attributes["role"] == "region" && region.attributes["tabindex"] == "0")
      #expect(region.attributes["aria-labelledby"] != nil)
    }
  }

  /// What is not there is left out or said; a template's name for it is never shown.
  @Test(arguments: exports.indices)
  func nothingOfTheEngineIsLeft(_ number: Int) {
    let page = Self.pages[number]
    let leaves = page.elements.filter { $0.name != "style" }.map { $0.text.trimmed }
    #expect(
      leaves.filter { $0 == "false" || $0 == "true" || $0.contains("Optional(") || $0.contains("{{") } == [])
    for name in ["li", "dd", "dt", "p", "caption", "h2", "h3", "h4", "a", "th"] {
      #expect(page.all(name).filter { $0.text.trimmed.isEmpty }.map(\.path) == [])
    }
  }

  @Test func templatesAreWellFormed() throws {
    let names = PageTemplate.files.map(\.name)
    #expect(names.first == "page.mustache" && names.last == "page.css" && Set(names).count == names.count)
    _ = try PageTemplate.makeLibrary()
  }
}
