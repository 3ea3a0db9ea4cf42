package import Workbench

/// What the numbered colours of terminals look like, and which of them is nearest to a colour.
package enum ColorTable {
  /// The names of the sixteen colours that every theme may use without defining them.
  package static let names =
    [
      "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    ]
    + [
      "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
      "bright-cyan", "bright-white",
    ]

  /// What xterm shows for a colour's number, as 0xRRGGBB. The first sixteen are the person's own to set, so
  /// for them it is only a likely value.
  package static func rgb(_ index: UInt8) -> UInt32 {
    switch index {
    case 0..<16: return standard[Int(index)]
    case 16..<232:
      let cube = UInt32(index) - 16
      return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6)
    default: return (8 + 10 * (UInt32(index) - 232)) * 0x010101
    }
  }

  /// The nearest of the 240 colours that are the same everywhere.
  package static func nearest256(to rgb: UInt32) -> UInt8 { nearest(to: rgb, among: 16...255) }
  package static func nearest16(to rgb: UInt32) -> UInt8 { nearest(to: rgb, among: 0...15) }
  package static func nearest8(to rgb: UInt32) -> UInt8 { nearest(to: rgb, among: 0...7) }

  private static let standard: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
    0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  private static func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }

  private static func nearest(to rgb: UInt32, among range: ClosedRange<UInt8>) -> UInt8 {
    range.min { distance(rgb, self.rgb($0)) < distance(rgb, self.rgb($1)) } ?? range.lowerBound
  }

  /// A distance near enough to what people see, in whole numbers: red counts more in reddish colours.
  private static func distance(_ a: UInt32, _ b: UInt32) -> Int {
    let red = Int(a >> 16 & 255) - Int(b >> 16 & 255)
    let green = Int(a >> 8 & 255) - Int(b >> 8 & 255)
    let blue = Int(a & 255) - Int(b & 255)
    let mean = (Int(a >> 16 & 255) + Int(b >> 16 & 255)) / 2
    return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
  }
}

extension Theme.Color {
  /// A colour for every depth, from those that a theme gives; nil if it gives none. From more colours to
  /// fewer: the nearest one. From fewer to more: the same one, in the person's own shade.
  package init?(rgb: UInt32?, indexed: UInt8?, bright: UInt8?, basic: UInt8?) {
    guard let index = indexed ?? rgb.map(ColorTable.nearest256) ?? bright ?? basic else { return nil }
    let shade = rgb ?? ColorTable.rgb(index)
    let sixteenth = bright ?? (index < 16 && rgb == nil ? index : ColorTable.nearest16(to: shade))
    let eighth =
      basic
      ?? (bright != nil || index < 16 && rgb == nil ? Self.dimmed(sixteenth) : ColorTable.nearest8(to: shade))
    self.init(rgb: rgb, indexed: index, bright: sixteenth, basic: eighth)
  }

  /// One of eight colours for one of sixteen. Bright black is a grey, and must not vanish on black.
  private static func dimmed(_ bright: UInt8) -> UInt8 {
    bright == 8 ? 7 : bright & 7
  }
}
