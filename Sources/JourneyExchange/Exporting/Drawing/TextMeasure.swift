/// How wide texts come out, nearly: which font a reader has is not known. The widths are those of DejaVu Sans,
/// one of the widest that `sans-serif` stands for, so that elsewhere there is a little room to spare.
enum TextMeasure {
  /// From space to `~`, in thousandths of the size.
  private static let ascii: [Int] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
    636,
    636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295,
    656,
    557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500,
    613,
    635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592,
    818,
    592, 592, 525, 636, 337, 636, 838,
  ]
  /// Bold letters against others.
  private static let boldness = 1.13

  static func width(of text: some StringProtocol, _ lettering: Lettering) -> Double {
    var sum = 0
    var joins = false
    for scalar in text.unicodeScalars {
      // What a joiner binds to the sign before it is drawn in its place.
      if !joins { sum += thousandths(scalar) }
      joins = scalar == "\u{200D}"
    }
    return Double(sum) / 1000 * lettering.size * (lettering.isBold ? boldness : 1)
  }

  private static func thousandths(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return ascii[Int(scalar.value) - 0x20]
    case 0..<0xA0: return 0
    case 0x1160...0x11FF, 0x1F3FB...0x1F3FF: return 0  // parts of the sign before
    case 0x2014, 0x2026: return 1000  // a dash and an ellipsis
    case 0x2010...0x2025: return 518
    case 0x2190...0x22FF: return 838
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return isWide(scalar.value) ? 1250 : scalar.properties.isUppercase ? 790 : 650
    }
  }

  /// Signs of East Asian scripts and pictures: as wide as two letters.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  // MARK: Fitting

  /// A text of one line, however many it had, cut to a width with … where something is missing.
  static func fit(_ text: String, _ lettering: Lettering, width: Double) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return self.width(of: line, lettering) <= width ? line : cut(line, lettering, width: width)
  }

  /// As much of a text as fits with … behind it.
  private static func cut(_ line: String, _ lettering: Lettering, width: Double) -> String {
    let ellipsis = self.width(of: "…", lettering)
    var kept = String(prefix(of: Substring(line), lettering, width: width - ellipsis))
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  private static func prefix(of text: Substring, _ lettering: Lettering, width: Double) -> Substring {
    var used = 0.0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      used += self.width(of: text[end..<next], lettering)
      if used > width { break }
      end = next
    }
    return text[..<end]
  }

  /// A text in lines of at most so wide, broken at spaces where there are any, in words where there are none.
  ///
  /// - Parameter most: lines; … stands where not all of it fits.
  static func wrap(_ text: String, _ lettering: Lettering, width: Double, most: Int) -> [String] {
    guard most > 0 else { return [] }
    var wrapping = Wrapping(lettering: lettering, width: width, most: most)
    for paragraph in text.split(whereSeparator: \.isNewline) where !wrapping.isFull {
      for word in paragraph.split(whereSeparator: \.isWhitespace) where !wrapping.isFull {
        wrapping.add(word)
      }
      wrapping.endLine()
    }
    guard wrapping.isFull else { return wrapping.lines }
    let lines = wrapping.lines.prefix(most)
    return lines.dropLast() + [cut(lines.last ?? "", lettering, width: width)]
  }

  /// Lines as they fill up, one more than there may be.
  private struct Wrapping {
    let lettering: Lettering
    let width: Double
    let most: Int
    private(set) var lines: [String] = []
    private var line = ""
    private var used = 0.0

    init(lettering: Lettering, width: Double, most: Int) {
      (self.lettering, self.width, self.most) = (lettering, width, most)
    }

    var isFull: Bool { lines.count > most }

    mutating func add(_ word: Substring) {
      let space = line.isEmpty ? 0 : TextMeasure.width(of: " ", lettering)
      let size = TextMeasure.width(of: word, lettering)
      if used + space + size <= width {
        line += (line.isEmpty ? "" : " ") + word
        used += space + size
      } else {
        endLine()
        if size <= width { (line, used) = (String(word), size) } else { breakUp(word) }
      }
    }

    private mutating func breakUp(_ word: Substring) {
      var rest = word
      while !rest.isEmpty, !isFull {
        var head = TextMeasure.prefix(of: rest, lettering, width: width)
        if head.isEmpty { head = rest.prefix(1) }
        rest = rest[head.endIndex...]
        (line, used) = (String(head), TextMeasure.width(of: head, lettering))
        if !rest.isEmpty { endLine() }
      }
    }

    mutating func endLine() {
      if !line.isEmpty { lines.append(line) }
      (line, used) = ("", 0)
    }
  }
}
