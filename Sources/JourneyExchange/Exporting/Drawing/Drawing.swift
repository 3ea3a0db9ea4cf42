import Words

/// A drawing as an element: how large it is, how it is called, and what is to be heard of it where it can't be
/// seen.
struct Drawing: Sendable {
  /// `curve`, `path` …: the class by which a page finds it.
  let kind: String
  /// Told apart from every other drawing of a page; of letters, digits and hyphens.
  let id: String
  let title: String
  let description: String
  let width: Double
  let height: Double
  let sheet: Sheet

  /// - Parameter isOnPaper: whether it stands by itself, black on white, and not in a page whose colours it takes.
  func element(isOnPaper: Bool = false) -> MarkupElement {
    var root = MarkupElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "drawing drawing-\(kind)", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc",
        "viewBox": "0 0 \(coordinate(width)) \(coordinate(height))", "width": coordinate(width),
        "height": coordinate(height), "font-family": "system-ui, sans-serif", "fill": "currentColor",
      ])
    root.add(MarkupElement("title", ["id": "\(id)-title"], text: title))
    root.add(MarkupElement("desc", ["id": "\(id)-desc"], text: description))
    guard isOnPaper else {
      for piece in sheet.pieces { root.add(piece) }
      return root
    }
    root.setColors()
    root.add(MarkupElement("rect", ["width": "100%", "height": "100%", "fill": Self.white]))
    for var piece in sheet.pieces {
      piece.setColors()
      root.add(piece)
    }
    return root
  }

  fileprivate static let black = "#1c2128"
  fileprivate static let white = "#ffffff"

  /// The first so many, and how many more there are: `Cart, Checkout and 3 more`.
  static func listed(_ texts: [String], most: Int) -> String {
    let more = texts.count - most
    return Words.listed(texts.prefix(most) + (more > 0 ? [words("%@ more", more)] : []))
  }

  /// Sentences, those that there are.
  static func sentences(_ parts: String?...) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.map { $0 + "." }.joined(separator: " ")
  }
}

extension MarkupElement {
  /// Says the colours that a page would give: not every program that shows a picture knows their names.
  fileprivate mutating func setColors() {
    for index in attributes.indices where ["fill", "stroke"].contains(attributes[index].name) {
      switch attributes[index].value {
      case Ink.text.color: attributes[index].value = Drawing.black
      case Ink.paper.color: attributes[index].value = Drawing.white
      default: break
      }
    }
    for index in children.indices {
      guard case .element(var child) = children[index] else { continue }
      child.setColors()
      children[index] = .element(child)
    }
  }
}
