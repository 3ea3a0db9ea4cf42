import Settings
import Testing
import Workbench

/// How many colours a terminal has.
enum Depth: CaseIterable {
  case trueColor, indexed, bright, basic
}

/// The program's own themes, read.
func embeddedThemes() -> [Theme] {
  let library = ThemeLibrary(environment: [:])
  return ThemeLibrary.embeddedNames.compactMap { library.theme(named: $0).theme }
}

extension Theme {
  /// A role's look with an emphasis laid over it.
  func look(_ role: StyleRole, _ emphasis: Emphasis = .none) -> Look {
    var look = roles[role] ?? roles[.text] ?? Look()
    guard let over = emphases[emphasis] else { return look }
    let mono = look.withoutColor.union(over.withoutColor)
    look.foreground = over.foreground ?? look.foreground
    look.background = over.background ?? look.background
    look.attributes.formUnion(over.attributes)
    look.attributesWithoutColor = mono
    return look
  }
}

extension Theme.Look {
  var withoutColor: Theme.Attributes { attributesWithoutColor ?? attributes }
}

extension Theme.Color {
  /// The number of the colour in that depth; in true colour its red, green and blue.
  func number(_ depth: Depth) -> UInt32 {
    switch depth {
    case .trueColor: rgb ?? UInt32(indexed)
    case .indexed: UInt32(indexed)
    case .bright: UInt32(bright)
    case .basic: UInt32(basic)
    }
  }

  /// What a terminal of that depth is likely to show, as 0xRRGGBB.
  func shown(_ depth: Depth) -> UInt32 {
    switch depth {
    case .trueColor: rgb ?? ColorTable.rgb(indexed)
    case .indexed: ColorTable.rgb(indexed)
    case .bright: ColorTable.rgb(bright)
    case .basic: ColorTable.rgb(basic)
    }
  }
}

extension Theme: CustomTestStringConvertible {
  /// Its name alone: a whole theme is pages of reports.
  public var testDescription: String { name }
}
