/// What one cell, or two for a wide one, shows: a spacing scalar and its marks.
package struct Glyph: Sendable {
  package var base: Unicode.Scalar
  package var marks: SIMD4<UInt32> = .zero
  package var width: Int
}

extension Typography {
  /// Breaks a text into what can safely be shown.
  ///
  /// Terminals, curses and multiplexers agree only on one spacing scalar with a few marks a cell. So emoji
  /// sequences are reduced to their base, invisible and direction-changing scalars to visible marks or
  /// nothing, and what could be taken for a command to the terminal is shown, never sent.
  package func forEachGlyph(in text: String, _ body: (Glyph) -> Void) {
    var pending: Glyph?
    var markCount = 0
    var joins = false
    for scalar in text.unicodeScalars {
      if (0x20..<0x7F).contains(scalar.value), !joins {
        if let pending { body(pending) }
        (pending, markCount) = (Glyph(base: scalar, width: 1), 0)
        continue
      }
      switch shape(scalar, hasBase: pending != nil) {
      case .skip: continue
      case .joiner: joins = pending != nil
      case .mark:
        guard pending != nil, markCount < 4 else { continue }
        pending?.marks[markCount] = scalar.value
        markCount += 1
      case .spacing(let glyph):
        if joins {
          joins = false
          if scalar.properties.isEmojiPresentation || scalar.value > 0x2000 { continue }
        }
        if let pending { body(pending) }
        (pending, markCount) = (glyph, 0)
      }
    }
    if let pending { body(pending) }
  }

  private enum Shape {
    case skip, joiner, mark
    case spacing(Glyph)
  }

  private func shape(_ scalar: Unicode.Scalar, hasBase: Bool) -> Shape {
    let value = scalar.value
    switch value {
    case 0..<0x20, 0x7F..<0xA0: return .spacing(control(value))
    case 0x200D: return .joiner
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xE0020...0xE007F: return .skip
    case 0x1F3FB...0x1F3FF where hasBase: return .skip
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
      return .spacing(Glyph(base: isUnicode ? "↔" : "?", width: 1))  // would turn the text around
    case 0x2028, 0x2029: return .spacing(Glyph(base: isUnicode ? "↵" : "?", width: 1))
    case 0xAD: return .skip
    default: return isUnicode ? drawn(scalar, hasBase: hasBase) : reduced(scalar)
    }
  }

  private func drawn(_ scalar: Unicode.Scalar, hasBase: Bool) -> Shape {
    let width = scalar.isASCII ? 1 : width(scalar)
    if width < 0 { return .spacing(Glyph(base: "\u{FFFD}", width: 1)) }
    if width > 0 { return .spacing(Glyph(base: scalar, width: min(width, 2))) }
    return scalar.properties.isDefaultIgnorableCodePoint || !hasBase ? .skip : .mark
  }

  private func reduced(_ scalar: Unicode.Scalar) -> Shape {
    if scalar.isASCII { return .spacing(Glyph(base: scalar, width: 1)) }
    if let ascii = Self.asciiForms[scalar] { return .spacing(Glyph(base: ascii, width: 1)) }
    if scalar.properties.generalCategory == .nonspacingMark { return .skip }
    return .spacing(Glyph(base: "?", width: 1))
  }

  private func control(_ value: UInt32) -> Glyph {
    if value == 0x0A { return Glyph(base: isUnicode ? "↵" : " ", width: 1) }
    if value == 0x09 { return Glyph(base: " ", width: 1) }
    return Glyph(base: isUnicode ? "␦" : "?", width: 1)
  }

  /// What the program's own marks look like where only ASCII can be shown.
  private static let asciiForms: [Unicode.Scalar: Unicode.Scalar] = [
    "▲": "!", "◆": "+", "★": "*", "☺": ")", "☹": "(", "·": ".", "●": "*", "○": "o", "…": "~", "→": ">",
    "←": "<", "↔": "-", "↵": " ", "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
    "┤": "+", "┬": "+", "┴": "+", "┼": "+", "═": "=", "║": "|", "╭": ".", "╮": ".", "╰": "'", "╯": "'",
    "‹": "<", "›": ">", "▸": ">", "▾": "v", "▴": "^", "✓": "v", "✗": "-", "×": "x", "÷": "/", "−": "-",
    "–": "-", "—": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "≥": ">", "≤": "<", "≈": "~", "█": "#",
    "▉": "#", "▊": "#", "▋": "#", "▌": "=", "▍": "=", "▎": "-", "▏": "-", "░": ".", "⏎": "<", "␣": "_",
    "↑": "^", "↓": "v", "━": "=", "┃": "|", "•": "*", "Ø": "O", "⌀": "O", "◇": "+", "△": "!", "⚑": "*",
    "◂": "<", "╌": "~", "╎": ";", "┄": ".", "┆": ":", "╳": "X", "✕": "X", "↺": "@", "↩": "<",
    "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*",
    "⧗": "T", "◐": "/",
  ]
}
