import EmbeddedThemes
import Glibc
import Settings
import Testing
import Workbench

/// What the program's own themes promise, whatever they look like.
@Suite struct EmbeddedThemeTests {
  static let names = ["terminal", "light", "dark", "high-contrast", "colour-blind"]
  static let themes = embeddedThemes()
  static let colored = themes.filter { $0.name != "terminal" }
  /// Lines and shapes, which need less contrast than text to be made out.
  static let graphics: Set<StyleRole> = [.grid, .panelBorder, .curve, .bar]

  @Test func areThereInTheirOrder() {
    #expect(ThemeLibrary.embeddedNames == Self.names)
    #expect(Self.themes.map(\.name) == Self.names)
    #expect(
      ThemeLibrary(environment: [:]).entries().map(\.title) == [
        "Terminal colours", "Light", "Dark", "High contrast", "Colour-blind safe",
      ])
    #expect(unsafe embedded_theme_at(99).bytes == nil)
  }

  @Test(arguments: names) func haveNoMistakes(name: String) throws {
    let (theme, problems) = ThemeLibrary(environment: [:]).theme(named: name)
    #expect(problems.isEmpty)
    #expect(try #require(theme).roles.count == StyleRole.allCases.count)
  }

  @Test(arguments: themes) func showTheFocusInEveryDepth(theme: Theme) {
    for role in StyleRole.allCases {
      let plain = theme.look(role)
      let focused = theme.look(role, .focused)
      #expect(focused.withoutColor.contains(.reverse), "\(role)")
      #expect(!plain.withoutColor.contains(.reverse), "\(role) looks focused without colours")
      for depth in Depth.allCases where !focused.attributes.subtracting(plain.attributes).contains(.reverse) {
        let background = focused.background?.number(depth)
        #expect(background != plain.background?.number(depth), "\(role) at \(depth)")
      }
    }
  }

  @Test(arguments: themes) func showWhatIsRelatedOrMarkedInEveryDepth(theme: Theme) {
    for role in [StyleRole.text, .touchpoint, .note, .number, .friction, .opportunity] {
      #expect(theme.look(role, .related).attributes != theme.look(role).attributes)
      #expect(theme.look(role, .related).withoutColor != theme.look(role).withoutColor)
      #expect(theme.look(role, .marked).attributes != theme.look(role).attributes)
      #expect(theme.look(role, .marked).withoutColor != theme.look(role).withoutColor)
    }
  }

  @Test(arguments: colored) func haveEnoughContrast(theme: Theme) throws {
    let text = theme.name == "high-contrast" ? 7.0 : 4.5
    for role in StyleRole.allCases {
      let needed = Self.graphics.contains(role) && theme.name != "high-contrast" ? 3 : text
      for emphasis in Emphasis.allCases {
        try expectContrast(needed, .trueColor, theme, role, emphasis)
        try expectContrast(needed, .indexed, theme, role, emphasis)
        // People set these to their liking; what can be asked is that they are well apart as xterm has them.
        try expectContrast(3, .bright, theme, role, emphasis)
        try expectContrast(3, .basic, theme, role, emphasis)
      }
    }
  }

  private func expectContrast(
    _ needed: Double, _ depth: Depth, _ theme: Theme, _ role: StyleRole, _ emphasis: Emphasis
  ) throws {
    let look = theme.look(role, emphasis)
    let foreground = try #require(look.foreground).shown(depth)
    let background = try #require(look.background).shown(depth)
    let contrast = Light.contrast(foreground, background)
    #expect(contrast >= needed, "\(theme.name): \(role), \(emphasis) at \(depth)")
  }

  @Test func terminalKeepsToTheTerminalsColors() throws {
    let theme = try #require(Self.themes.first)
    for role in StyleRole.allCases {
      let look = theme.look(role)
      #expect(look.background == nil)
      guard let color = look.foreground else { continue }
      #expect(color.rgb == nil)
      #expect(color.indexed < 16)
      // Whether the terminal is light or dark: twice the luminance of black, and half that of white.
      #expect(Light.contrast(color.shown(.basic), 0x000000) >= 2)
      #expect(Light.contrast(color.shown(.basic), 0xFFFFFF) >= 2)
    }
    #expect(theme.emphases.values.allSatisfy { $0.foreground == nil && $0.background == nil })
  }

  @Test(arguments: ColorVision.allCases) func colorBlindThemeIsToldApart(vision: ColorVision) throws {
    let theme = try #require(Self.themes.first { $0.name == "colour-blind" })
    let pairs: [(StyleRole, StyleRole)] = [
      (.friction, .opportunity), (.frictionHigh, .opportunity), (.emotionGood, .emotionBad),
      (.emotionGood, .emotionNeutral), (.emotionBad, .emotionNeutral), (.friction, .text),
      (.opportunity, .text),
      (.error, .message), (.warning, .message), (.momentOfTruth, .opportunity),
    ]
    for (one, other) in pairs {
      for depth in [Depth.trueColor, .indexed] {
        let a = try #require(theme.look(one).foreground).shown(depth)
        let b = try #require(theme.look(other).foreground).shown(depth)
        #expect(vision.difference(a, b) >= 15, "\(one) and \(other) at \(depth)")
      }
    }
  }

  /// The simulation itself: the colours that people without one kind of cones are known to mix up.
  @Test func colorVisionIsSimulated() {
    #expect(ColorVision.common.difference(0xC00000, 0x6C7A00) > 60)
    #expect(ColorVision.deuteranopia.difference(0xC00000, 0x6C7A00) < 15)
    #expect(ColorVision.protanopia.difference(0x00A0A0, 0xA0A0A0) < 25)
    #expect(ColorVision.tritanopia.difference(0x0072FF, 0x00A0A0) < 40)
    for vision in ColorVision.allCases {
      #expect(vision.difference(0x808080, 0x808080) == 0)
      // Greys are greys to everyone.
      #expect(abs(vision.difference(0x000000, 0xFFFFFF) - 100) < 0.5)
    }
    #expect(abs(Light.contrast(0x000000, 0xFFFFFF) - 21) < 1e-9)
    #expect(abs(Light.contrast(0x767676, 0xFFFFFF) - 4.54) < 0.01)
  }
}
