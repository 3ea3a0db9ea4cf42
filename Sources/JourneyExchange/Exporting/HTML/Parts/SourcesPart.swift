import JourneyModel
import Words

/// Why things are believed: every piece of evidence with what it is about.
struct SourcesPart {
  private let source: PageSource
  private var journey: Journey { source.journey }

  init(_ source: PageSource) { self.source = source }

  var data: PageData {
    let rows = touchpoints + ways + frictions + opportunities
    return [
      "rows": PageData.list(rows), "why": rows.isEmpty ? words("No evidence is written down yet.") : nil,
    ]
  }

  private func isShown(_ persona: ID<Persona>?) -> Bool {
    source.export.persona == nil || persona == source.export.persona
  }

  private var touchpoints: [PageData] {
    var rows: [PageData] = []
    journey.visit(Touchpoint.self, on: source.map) { touchpoint in
      guard !touchpoint.evidence.isEmpty, isShown(touchpoint.persona) else { return }
      rows += self.rows(of: touchpoint.evidence, .touchpoint, RankingText.touchpoint(touchpoint.id, journey))
    }
    return rows
  }

  private var ways: [PageData] {
    var rows: [PageData] = []
    journey.visit(Transition.self, on: source.map) { way in
      guard !way.evidence.isEmpty else { return }
      let ends = [way.from, way.to].map { journey.touchpoint($0, on: source.map) }
      guard isShown(ends.first??.persona) else { return }
      let titles = ends.map { $0?.title ?? "?" }
      rows += self.rows(of: way.evidence, .transition, titles.joined(separator: " → "))
    }
    return rows
  }

  private var frictions: [PageData] {
    journey.frictions.flatMap { rows(of: $0.evidence, .friction, $0.title) }
  }

  private var opportunities: [PageData] {
    journey.opportunities.flatMap { rows(of: $0.evidence, .opportunity, $0.title) }
  }

  private func rows(of evidence: [Evidence], _ kind: RecordKind, _ name: String) -> [PageData] {
    evidence.map { piece in
      let link = piece.link.map { printable($0.trimmed) }
      let isFollowed = piece.link.map(WebLink.isSafe) ?? false
      return [
        "kind": kind.label.capitalizedFirst, "name": name,
        "source": piece.source.map(Vocabulary.evidenceSource.label) ?? words("unknown"), "note": piece.note,
        "date": piece.date ?? words("unknown"), "link": isFollowed ? link : nil,
        "address": isFollowed ? nil : link,
      ]
    }
  }
}

/// Where a page may lead to.
enum WebLink {
  /// Whether an address that somebody wrote down may be followed: only the web's own, with nothing hidden in it.
  static func isSafe(_ address: String) -> Bool {
    let text = address.trimmed
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    return text.count > scheme.count && !text.contains(where: \.isWhitespace) && printable(text) == text
  }
}
