import CNcurses
import Workbench

/// How a theme's styles look on this terminal: attributes, and pairs of colours as curses counts them.
struct Palette {
  /// A style in curses' terms.
  struct Look {
    let attributes: attr_t
    let pair: Int32
    /// A cell of this look. Most differ from it only in the character, and need not be made anew.
    let blank: cchar_t

    init(attributes: attr_t, pair: Int32) {
      self.attributes = attributes
      self.pair = pair
      var cell = cchar_t()
      unsafe cn_set_cell(&cell, [0x20, 0], attributes, pair)
      blank = cell
    }

    /// A cell with a character and what stands over it.
    func cell(_ base: Unicode.Scalar, marks: [UInt32]) -> cchar_t {
      var cell = blank
      if marks.isEmpty {
        cell.chars.0 = wchar_t(bitPattern: base.value)
      } else {
        let scalars = ([base.value] + marks + [0]).map { wchar_t(bitPattern: $0) }
        unsafe cn_set_cell(&cell, scalars, attributes, pair)
      }
      return cell
    }
  }

  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  let theme: Theme
  private let depth: ColorDepth
  private let pairLimit: Int32
  private var looks: [Look?]
  private var pairs: [Colors: Int32] = [:]
  private var nextPair: Int32 = 1

  init(theme: Theme, depth: ColorDepth, pairLimit: Int32) {
    self.theme = theme
    self.depth = depth
    self.pairLimit = pairLimit
    let styles = StyleRole.allCases.count * Emphasis.allCases.count
    looks = Array(repeating: nil, count: styles)
  }

  mutating func look(of style: Style) -> Look {
    let index = Int(style.role.rawValue) * Emphasis.allCases.count + Int(style.emphasis.rawValue)
    if let known = looks[index] { return known }
    let made = make(style)
    looks[index] = made
    return made
  }

  /// The emphasis' look over the role's: what it leaves open shines through.
  private mutating func make(_ style: Style) -> Look {
    let role = theme.roles[style.role] ?? theme.roles[.text] ?? Theme.Look()
    let over = theme.emphases[style.emphasis] ?? Theme.Look()
    let attributes = attributes(of: role).union(attributes(of: over))
    let colors = Colors(
      foreground: number(over.foreground ?? role.foreground),
      background: number(over.background ?? role.background))
    return Look(attributes: attributes.curses, pair: pair(colors))
  }

  private func attributes(of look: Theme.Look) -> Theme.Attributes {
    depth == .none ? look.attributesWithoutColor ?? look.attributes : look.attributes
  }

  /// The pair for these colours, made when first asked for. When all are taken (a console has 64), the
  /// background is given up first, then the colour.
  private mutating func pair(_ colors: Colors) -> Int32 {
    if depth == .none || colors == Colors(foreground: -1, background: -1) { return 0 }
    if let known = pairs[colors] { return known }
    if nextPair < pairLimit, init_extended_pair(nextPair, colors.foreground, colors.background) == OK {
      pairs[colors] = nextPair
      nextPair += 1
      return nextPair - 1
    }
    return pairs[Colors(foreground: colors.foreground, background: -1)] ?? 0
  }

  /// A colour as curses counts it at this depth; -1 is the terminal's own.
  private func number(_ color: Theme.Color?) -> Int32 {
    guard let color else { return -1 }
    return switch depth {
    case .none: -1
    case .eight: Int32(color.basic & 7)
    case .sixteen: Int32(color.bright & 15)
    case .indexed: Int32(color.indexed)
    case .direct: Int32(color.rgb.map { $0 & 0xFF_FFFF } ?? Self.rgb(ofIndex: color.indexed))
    }
  }

  /// What an index into 256 colours shows in xterm. The first 8 stay indices, for so they do in direct colour.
  static func rgb(ofIndex index: UInt8) -> UInt32 {
    let index = UInt32(index)
    switch index {
    case 0..<8: return index
    case 8: return 0x7F7F7F
    case 9..<16: return (index & 1) * 0xFF0000 | (index >> 1 & 1) * 0x00FF00 | (index >> 2 & 1) * 0x0000FF
    case 16..<232:
      let cube = index - 16
      let levels = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
      return levels[0] << 16 | levels[1] << 8 | levels[2]
    default: return (8 + 10 * (index - 232)) * 0x010101
    }
  }
}

extension Theme.Attributes {
  fileprivate var curses: attr_t {
    var attributes: attr_t = 0
    if contains(.bold) { attributes |= cn_bold }
    if contains(.dim) { attributes |= cn_dim }
    if contains(.italic) { attributes |= cn_italic }
    if contains(.underline) { attributes |= cn_underline }
    if contains(.reverse) { attributes |= cn_reverse }
    return attributes
  }
}
