package import Workbench

/// Frames as lines of text, for where no screen is taken over: a file, a pipe, or what scrolls by.
package struct FrameText {
  private let safe: SafeText
  private let theme: Theme
  private let depth: ColorDepth?
  /// What is sent for a style, by role and emphasis.
  private var looks: [Style: Look] = [:]

  private struct Look {
    /// The numbers of the sequence that sets it; empty: as the terminal writes by itself.
    let codes: String
    /// Whether it can be seen where nothing but a blank stands.
    let showsOnBlank: Bool
  }

  /// - Parameters:
  ///   - usesUnicode: false: whatever is not ASCII comes out as `?`.
  ///   - depth: nil: text alone, without colours and attributes.
  package init(usesUnicode: Bool, theme: Theme, depth: ColorDepth?) {
    (safe, self.theme, self.depth) = (SafeText(usesUnicode: usesUnicode), theme, depth)
  }

  /// The lines of a frame, each ended by a line break; without blanks at their ends, unless these have a colour.
  package mutating func text(of frame: Frame) -> String {
    var text = ""
    for row in 0..<frame.size.rows {
      write(frame.row(row), to: &text)
      text += "\n"
    }
    return text
  }

  private mutating func write(_ row: ArraySlice<FrameCell>, to text: inout String) {
    let row = row.prefix(upTo: end(of: row))
    var (index, codes) = (row.startIndex, "")
    while index < row.endIndex {
      let look = look(of: row[index].style)
      if look.codes != codes {
        text += look.codes.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;" + look.codes + "m"
        codes = look.codes
      }
      let piece = safe.piece(at: index, in: row)
      text.unicodeScalars.append(piece.base)
      for mark in piece.marks { if let mark = Unicode.Scalar(mark) { text.unicodeScalars.append(mark) } }
      index += piece.columns
    }
    if !codes.isEmpty { text += "\u{1B}[0m" }
  }

  /// Behind the last cell of a row that shows anything.
  private mutating func end(of row: ArraySlice<FrameCell>) -> Int {
    var end = row.endIndex
    while end > row.startIndex, row[end - 1].base == " ", !look(of: row[end - 1].style).showsOnBlank {
      end -= 1
    }
    return end
  }

  // MARK: Colours

  private mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let made = make(style)
    looks[style] = made
    return made
  }

  /// The emphasis' look over the role's, as on the screen; see `Palette`.
  private func make(_ style: Style) -> Look {
    guard let depth else { return Look(codes: "", showsOnBlank: false) }
    let text = theme.roles[.text] ?? Theme.Look()
    let role = theme.roles[style.role] ?? text
    let over = theme.emphases[style.emphasis] ?? Theme.Look()
    let attributes = attributes(of: role).union(attributes(of: over))
    let background = code(over.background ?? role.background, depth, isBackground: true)
    let codes =
      attributes.codes
      + [code(over.foreground ?? role.foreground, depth, isBackground: false), background]
      .compactMap { $0 }
    return Look(
      codes: codes.joined(separator: ";"),
      showsOnBlank: background != nil || !attributes.isDisjoint(with: [.underline, .reverse]))
  }

  private func attributes(of look: Theme.Look) -> Theme.Attributes {
    depth == ColorDepth.none ? look.attributesWithoutColor ?? look.attributes : look.attributes
  }

  /// The numbers of ECMA-48 for a colour; nil: the terminal's own.
  private func code(_ color: Theme.Color?, _ depth: ColorDepth, isBackground: Bool) -> String? {
    guard let color else { return nil }
    let base = isBackground ? 40 : 30
    switch depth {
    case .none: return nil
    case .eight: return "\(base + Int(color.basic & 7))"
    case .sixteen:
      let number = Int(color.bright & 15)
      return "\(number < 8 ? base + number : base + 60 + number - 8)"
    case .indexed: return "\(base + 8);5;\(color.indexed)"
    case .direct:
      guard let rgb = color.rgb else { return "\(base + 8);5;\(color.indexed)" }
      return "\(base + 8);2;\(rgb >> 16 & 0xFF);\(rgb >> 8 & 0xFF);\(rgb & 0xFF)"
    }
  }
}

extension Theme.Attributes {
  /// The numbers of ECMA-48.
  fileprivate var codes: [String] {
    let all: [(Theme.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
