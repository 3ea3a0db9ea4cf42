/// What the name and the beginning of a source say about its format.
struct FormatGuess {
  private let name: String
  /// The beginning of the content, in lower case.
  private let head: String

  init(_ source: ImportSource) {
    name = source.name.lowercased()
    // Without the zeros between letters in UTF-16, whose order mark is no UTF-8.
    let beginning = source.bytes.prefix(4096).filter { $0 != 0 }
    head = String(decoding: beginning, as: UTF8.self).lowercased()
  }

  /// Nil for what is none of them, such as a journey's own file.
  var format: ImportFormat? {
    formatByContent ?? formatByName ?? (isOfOtherName || isOfOtherShape ? nil : formatByShape)
  }

  private var isOfOtherName: Bool {
    [".json", ".html", ".htm", ".svg", ".pdf", ".xlsx", ".ods", ".docx"].contains { name.hasSuffix($0) }
  }

  /// JSON, or a page.
  private var isOfOtherShape: Bool {
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
    return ["{", "[{", "<!doctype", "<html", "<svg"].contains { start.hasPrefix($0) }
  }

  /// What can't be anything else.
  private var formatByContent: ImportFormat? {
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
    if start.hasPrefix("<?xml") || start.hasPrefix("<cjml") || head.contains("<cjml") { return .cjml }
    if isMermaid { return .mermaid }
    return nil
  }

  /// A line that is `journey` alone, or a fence of Mermaid.
  private var isMermaid: Bool {
    head.split(whereSeparator: \.isNewline).contains { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      return words == ["journey"] || (words.count == 1 && ["```mermaid", "~~~mermaid"].contains(words[0]))
    }
  }

  private var formatByName: ImportFormat? {
    let endings: [(String, ImportFormat)] = [
      (".csv", .csv), (".tsv", .csv), (".mmd", .mermaid), (".mermaid", .mermaid), (".md", .text),
      (".markdown", .text), (".txt", .text), (".cjml", .cjml), (".xml", .cjml),
    ]
    return endings.first { name.hasSuffix($0.0) }?.1
  }

  /// Headings and items are text; a first line with separators is a table.
  private var formatByShape: ImportFormat? {
    guard let line = head.split(whereSeparator: \.isNewline).first else { return nil }
    if line.hasPrefix("#") || line.hasPrefix("-") || line.hasPrefix("*") { return .text }
    return line.contains { ",;\t".contains($0) } ? .csv : .text
  }
}
