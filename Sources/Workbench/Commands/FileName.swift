import JourneyModel
import Words

/// The names of journeys' files.
package enum FileName {
  static let ending = ".journey.json"

  /// A name for a journey that has no file.
  static func suggestion(for title: String) -> String {
    let slug = IDRule.slug(title)
    return (slug.isEmpty ? "journey" : slug) + ending
  }

  /// The name with the usual ending, unless it has one.
  package static func completed(_ name: String) -> String {
    guard let last = lastPart(name), !last.dropFirst().contains(".") else { return name }
    return name + ending
  }

  /// The title of a journey in a file of that name: `my-shop.journey.json` is “My shop”. Empty if it tells none.
  package static func title(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first ?? ""
    return stem.split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ").capitalizedFirst
  }

  /// A name that differs from one that is taken: `shop-2.journey.json`.
  static func another(_ path: String) -> String {
    let end = path.hasSuffix(ending) ? ending : ""
    let stem = path.dropLast(end.count)
    let digits = stem.reversed().prefix { $0.isASCII && $0.isNumber }
    let head = stem.dropLast(digits.count)
    if head.last == "-", let number = Int(String(digits.reversed())), number < .max {
      return head + "\(number + 1)" + end
    }
    return stem + "-2" + end
  }

  /// Why nothing can be saved under a name, as a sentence; nil if it may be.
  package static func complaint(about name: String) -> String? {
    if name.allSatisfy(\.isWhitespace) { return words("Type a name for the file.") }
    return lastPart(name) == nil ? words("%@ is a folder: type a file’s name behind it.", name) : nil
  }

  /// What stands behind the last slash; nil if that is no file's name.
  private static func lastPart(_ name: String) -> Substring? {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return last.isEmpty || last == "." || last == ".." ? nil : last
  }
}
