internal import Mustache
import Words

/// Anything that a template can show.
protocol PageValue: Sendable {
  /// As the template engine takes it; false stands for nothing.
  var shown: Any { get }
}

extension Bool: PageValue {
  var shown: Any { self }
}

extension String: PageValue {
  var shown: Any { isEmpty ? false : self }
}

extension Int: PageValue {
  var shown: Any { String(self) }
}

extension Optional: PageValue where Wrapped: PageValue {
  var shown: Any { self?.shown ?? false }
}

extension Array: PageValue where Element: PageValue {
  var shown: Any { isEmpty ? false : self }
}

/// Markup that was made by us, with all texts in it escaped. A template writes it as `{{{name}}}`.
struct Markup: PageValue, MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }
  var shown: Any { self }

  /// A drawing; nil if there is nothing in it.
  init?(_ drawing: MarkupElement) {
    guard !drawing.children.isEmpty else { return nil }
    renderText = drawing.text
  }

  init(trusted text: String) { renderText = text }
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
    return name == "words" ? MustacheLambda { PlainText(words($0)) } : false
  }
}

/// A text that is escaped wherever the engine writes it.
private struct PlainText: CustomStringConvertible {
  let description: String

  init(_ text: String) { description = MarkupElement.escaped(text) }
}
