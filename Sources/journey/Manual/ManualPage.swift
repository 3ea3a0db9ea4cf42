/// A page of the manual, in the language of mdoc(7).
struct ManualPage {
  private var lines: [String]

  /// - Parameters:
  ///   - section: of the manual.
  ///   - purpose: what it is on, as the end of “journey – …”.
  init(section: String, purpose: String) {
    lines = [".Dd \(Release.date)", ".Dt JOURNEY \(section)", ".Os Journey \(Release.version)"]
    heading("NAME")
    lines += [".Nm journey", ".Nd \(ManualText.escaped(purpose))"]
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func heading(_ title: String) { lines.append(".Sh \(title)") }
  mutating func subheading(_ title: String) { lines.append(".Ss \(ManualText.argument(title))") }

  /// A line of macros, whose texts have been made arguments.
  mutating func macro(_ line: String) { lines.append("." + line) }

  /// Paragraphs of prose: what stands between empty lines. Those whose lines all begin as a shell's do, or with
  /// blanks, are shown as they stand.
  mutating func prose(_ text: String) {
    var paragraph: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""] {
      if !line.isEmpty {
        paragraph.append(line)
      } else if !paragraph.isEmpty {
        add(paragraph)
        paragraph = []
      }
    }
  }

  private mutating func add(_ paragraph: [String]) {
    if paragraph.allSatisfy(Self.isExample) { return literal(paragraph) }
    separate()
    lines += ManualText.lines(paragraph.joined(separator: " "))
  }

  private static func isExample(_ line: String) -> Bool {
    [" ", "journey ", "git "].contains { line.hasPrefix($0) }
  }

  /// Lines that are kept as they are.
  mutating func literal(_ text: [String]) {
    lines.append(".Bd -literal")
    lines += text.map(ManualText.literal)
    lines.append(".Ed")
  }

  /// Begins a paragraph, unless one has just begun.
  mutating func separate() {
    let openings = [".Sh ", ".Ss ", ".It ", ".Bl "]
    if let last = lines.last, !openings.contains(where: last.hasPrefix) { lines.append(".Pp") }
  }

  /// A list of things with what is said of each.
  mutating func list<Item>(_ items: [Item], _ add: (inout ManualPage, Item) -> Void) {
    if items.isEmpty { return }
    lines.append(".Bl -tag -width Ds")
    for item in items { add(&self, item) }
    lines.append(".El")
  }

  /// Things by their names, and what is said of them.
  mutating func list(_ macro: String, _ items: KeyValuePairs<String, String>) {
    list(Array(items)) { page, item in
      page.macro("It \(macro) \(ManualText.argument(item.key))")
      page.prose(item.value)
    }
  }
}
