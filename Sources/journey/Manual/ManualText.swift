/// Text in the language of manual pages.
enum ManualText {
  /// A text with nothing in it that roff could take for its own: backslashes, hyphens (which it would make
  /// dashes of), quotation marks, and what is not ASCII.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map(escaped).joined()
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if let known = names[scalar] { return known }
    if scalar.isASCII { return scalar.value < 0x20 ? " " : String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
  }

  private static let names: [Unicode.Scalar: String] = [
    "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "\"": "\\(dq", "^": "\\(ha", "~": "\\(ti",
    "“": "\\(lq", "”": "\\(rq", "‘": "\\(oq", "’": "\\(cq", "–": "\\(en", "—": "\\(em", "−": "\\(mi",
    "×": "\\(mu", "→": "\\(->", "…": "...", "±": "\\(+-", "·": "\\(pc", "•": "\\(bu",
  ]

  /// A text as one argument of a macro. What stands in front, and behind, keeps punctuation, and words that are
  /// macros themselves (`In`, `No`), from being taken for more than text.
  static func argument(_ text: String) -> String {
    let end = text.last.map(punctuation.contains) == true ? "\\&" : ""
    let escaped = (isMacroOrMark(text) ? "\\&" : "") + escaped(text) + end
    return escaped.contains(" ") ? "\"\(escaped)\"" : escaped
  }

  private static let punctuation = ".,:;!?()[]|"

  /// Names of macros have two or three letters, the first of them a capital or a per cent sign.
  private static func isMacroOrMark(_ text: String) -> Bool {
    guard let first = text.first else { return true }
    return punctuation.contains(first) || first == "%" || (text.count <= 3 && first.isUppercase)
  }

  /// Prose as lines: each sentence begins one, as mdoc wants it, and none is longer than a terminal is wide.
  static func lines(_ text: String) -> [String] {
    sentences(text).flatMap { wrapped(escaped($0)) }.map(protected)
  }

  /// A line as it stands, but for what would be a macro at its start.
  static func literal(_ line: String) -> String { protected(escaped(line)) }

  private static func protected(_ line: String) -> String {
    line.hasPrefix(".") ? "\\&" + line : line
  }

  /// The sentences of a text. A full stop ends one only before a blank.
  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      sentence += (sentence.isEmpty ? "" : " ") + word
      let end = word.last { !"”)".contains($0) }
      if let end, word.count > 1, ".?!".contains(end) {
        sentences.append(sentence)
        sentence = ""
      }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let line = lines.last, line.utf8.count + word.utf8.count < 76 {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
