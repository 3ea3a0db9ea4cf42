import JourneyModel
import Words

// What there may be thousands of is made without a template, in which each name has to be looked up anew; so are
// small things that stand in many templates.

extension MarkupElement {
  /// What somebody wrote, in the direction of its own script.
  static func written(_ text: String, in name: String = "p", class kind: String? = nil) -> MarkupElement {
    guard let kind else { return MarkupElement(name, ["dir": "auto"], text: text) }
    return MarkupElement(name, ["class": kind, "dir": "auto"], text: text)
  }

  /// A mark that says nothing beside the words that follow it.
  static func mark(_ text: String, class kind: String = "mark") -> MarkupElement {
    MarkupElement("span", ["class": kind, "aria-hidden": "true"], text: text)
  }

  mutating func add(text: String) { children.append(.text(text)) }
}

extension PageSource {
  /// A friction point as it is spoken of elsewhere; nil if there is none.
  func mention(_ id: ID<FrictionPoint>) -> Mention? {
    journey.frictions[id].map { friction in
      Mention(
        mark: "▲", title: friction.title, anchor: anchor(id),
        figure: score(of: id).map { RankingText.score($0, of: ranking.model) } ?? words("unrated"),
        isInFocus: isInFocus(id))
    }
  }

  func mention(_ id: ID<Opportunity>) -> Mention? {
    journey.opportunities[id].map { Mention(mark: "◆", title: $0.title, anchor: anchor(id)) }
  }
}

/// A link to a record that stands elsewhere on the page.
struct Mention: PageValue {
  let mark: String
  let title: String
  let anchor: String
  var figure: String?
  var isInFocus = false

  var shown: Any { Markup(elements) }

  /// The link, and what is said behind it.
  var elements: [MarkupElement] {
    var link = MarkupElement("a", ["href": "#" + anchor])
    link.add(.mark(mark))
    link.add(text: " ")
    link.add(MarkupElement("bdi", text: title))
    return [link] + (figure.map { [MarkupElement("span", ["class": "figure"], text: " " + $0)] } ?? [])
      + (isInFocus ? [MarkupElement("span", ["class": "focus"], text: " ★ " + words("in focus"))] : [])
  }
}
