import JourneyModel
import Words

/// What the map has not looked at.
struct FindingsPart {
  private let source: PageSource
  private let text: FindingsText
  private let findings: Findings

  init(_ source: PageSource) {
    self.source = source
    text = FindingsText(source.journey)
    findings = Findings(of: source.journey, today: source.export.today)
  }

  var data: PageData {
    [
      "lead": words("%@, of the current map", words(findings.open.count, "finding", "findings")),
      "undated": source.export.today == nil
        ? words("What is out of date was not judged: no day was given.") : nil,
      "cut": findings.isCut
        ? words("Of each kind, only the first %@ are listed.", Findings.mostOfOneCode) : nil,
      "why": findings.open.isEmpty ? nothing : nil, "groups": groups, "dismissed": dismissed,
    ]
  }

  private var nothing: String {
    source.journey.current.touchpoints.isEmpty
      ? words("There is nothing to check yet.") : words("Nothing is missing: the map passes all its checks.")
  }

  /// By code, in the order of the checks.
  private var groups: [PageData] {
    var codes: [String] = []
    var found: [String: [MarkupElement]] = [:]
    for finding in findings.open {
      if found[finding.code] == nil { codes.append(finding.code) }
      found[finding.code, default: []].append(item(finding))
    }
    return codes.map { code in
      let items = found[code] ?? []
      return [
        "name": FindingRules.heading(of: code), "code": code, "count": items.count, "items": Markup(items),
      ]
    }
  }

  private func item(_ finding: Finding) -> MarkupElement {
    MarkupElement(
      "li", [:],
      [
        .written(finding.sentence, in: "span"), .written(text.place(finding), in: "span", class: "goal"),
      ])
  }

  private var dismissed: Markup? {
    let items = findings.dismissed.map { entry in
      var item = item(entry.finding)
      item.add(.written(text.dismissal(entry.dismissal), in: "span", class: "note"))
      item.add(MarkupElement("code", text: entry.finding.code))
      return item
    }
    return items.isEmpty ? nil : Markup(items)
  }
}
