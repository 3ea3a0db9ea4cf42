internal import Mustache
import Words

/// Anything that a template can show.
protocol PageValue: Sendable {
  /// As the template engine takes it: markup, several or a part of the page; false stands for nothing.
  var shown: Any { get }
}

extension Bool: PageValue {
  var shown: Any { self }
}

extension String: PageValue {
  /// Escaped here and not by the template, so that no way to write a name in it shows a text as it is.
  var shown: Any { isEmpty ? false : Markup(escaping: self) }
}

extension Int: PageValue {
  var shown: Any { Markup(escaping: String(self)) }
}

extension Optional: PageValue where Wrapped: PageValue {
  var shown: Any { self?.shown ?? false }
}

extension Array: PageValue where Element: PageValue {
  var shown: Any { isEmpty ? false : map(\.shown) }
}

/// Markup: a text that is escaped, or elements that we made.
struct Markup: PageValue, CustomStringConvertible {
  let description: String
  var shown: Any { self }

  init(escaping text: String) { description = MarkupElement.escaped(text) }

  init(_ elements: [MarkupElement]) {
    var text = ""
    for element in elements { element.write(to: &text) }
    description = text
  }

  /// A drawing; nil if there is nothing in it.
  init?(drawing: MarkupElement) {
    if drawing.children.isEmpty { return nil }
    self.init([drawing])
  }

  /// A part of the program.
  init(ours text: StaticPart) { description = text.text }

  /// What stands in the program and in nobody's document.
  enum StaticPart {
    case style, policy

    fileprivate var text: String { self == .style ? PageTemplate.style : PageTemplate.policy }
  }
}

/// What a part of the page shows, by the names that its template uses.
///
/// The engine looks a name that is unknown up in what stands around; a name that is missing here is nothing
/// instead, so that one thing's unknown title is never another thing's title. Beside its values each holds `words`,
/// through which the template's own texts go.
struct PageData: PageValue, MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: any PageValue]

  init(dictionaryLiteral elements: (String, any PageValue)...) {
    values = Dictionary(elements, uniquingKeysWith: { $1 })
  }

  /// Several under the name `items`, for what stands around them only if there are any; nil if there are none.
  static func list(_ items: [some PageValue]) -> PageData? { items.isEmpty ? nil : ["items": items] }

  subscript(name: String) -> (any PageValue)? {
    get { values[name] }
    set { values[name] = newValue }
  }

  var shown: Any { self }

  func child(named name: String) -> Any? {
    if let value = values[name] { return value.shown }
    return name == "words" ? MustacheLambda { Markup(escaping: words($0)) } : false
  }
}
