import JourneyModel
import Words

/// The journey as one page for the browser: nothing is loaded, nothing runs.
enum HTMLPage {
  static func text(of export: Export) -> String {
    PageTemplate.filled(with: HTMLPage.data(of: PageSource(export)))
  }

  private static func data(of source: PageSource) -> PageData {
    var page = head(of: source)
    let parts = parts(of: source)
    for part in parts { page[part.name] = part.data }
    page["contents"] = parts.map { $0.entry }
    return page
  }

  private static func head(of source: PageSource) -> PageData {
    let details = source.journey.details
    return [
      "title": details.title.isEmpty ? words("A journey without a title") : details.title,
      "description": details.scope ?? words("A customer journey map with its ranking, plan and findings."),
      "policy": Markup(ours: .policy), "style": Markup(ours: .style),
      "made": source.export.today.map { words("Made with Journey on %@.", $0) }
        ?? words("Made with Journey."),
    ]
  }

  /// What stands under one heading.
  private struct Part {
    /// Its template's name, and its place in the page.
    let name: String
    let heading: String
    let data: PageData

    /// Its line in the table of contents.
    var entry: PageData { ["name": heading, "anchor": name, "parts": PageData.list(Self.parts(of: data))] }

    private static func parts(of data: PageData) -> [PageData] { data["parts"] as? [PageData] ?? [] }
  }

  /// All that there is to show, in its order.
  private static func parts(of source: PageSource) -> [Part] {
    let map = source.export.map == .ideal ? words("Ideal map") : words("Current map")
    let all: [(String, String, PageData?)] = [
      ("summary", words("Summary"), SummaryPart(source).data),
      ("personas", words("Personas"), PersonasPart(source).data),
      ("map", map, MapPart(source).data),
      ("path", words("Paths"), PathPart(source).data),
      ("ranking", words("Ranking"), RankingPart(source).data),
      ("opportunities", words("Opportunities"), OpportunitiesPart(source).data),
      ("plan", words("Plan"), PlanPart(source).data),
      ("comparison", words("Current and ideal map"), ComparisonPart(source).data),
      ("findings", words("Findings"), FindingsPart(source).data),
      ("decisions", words("Decisions"), DecisionsPart(source).data),
      ("conflicts", words("Conflicts"), ConflictsPart(source).data),
      ("sources", words("Evidence"), SourcesPart(source).data),
    ]
    return all.compactMap { name, heading, data in
      guard var data else { return nil }
      data["heading"] = heading
      return Part(name: name, heading: heading, data: data)
    }
  }
}
