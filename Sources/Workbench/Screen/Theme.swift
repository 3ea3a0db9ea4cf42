/// How the style roles look, with what to fall back to on terminals of fewer colours.
package struct Theme: Equatable, Sendable {
  package var name: String
  package var title: String
  /// A role without an entry looks like `.text`.
  package var roles: [StyleRole: Look]
  package var emphases: [Emphasis: Look]

  package init(name: String, title: String, roles: [StyleRole: Look], emphases: [Emphasis: Look]) {
    self.name = name
    self.title = title
    self.roles = roles
    self.emphases = emphases
  }

  /// Colours and attributes. An emphasis' look is laid over a role's: what it leaves nil shines through.
  package struct Look: Equatable, Sendable {
    package var foreground: Color?
    package var background: Color?
    package var attributes: Attributes
    /// The attributes to use where there are no colours at all; nil: `attributes`.
    package var attributesWithoutColor: Attributes?

    package init(
      foreground: Color? = nil, background: Color? = nil, attributes: Attributes = [],
      attributesWithoutColor: Attributes? = nil
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
      self.attributesWithoutColor = attributesWithoutColor
    }
  }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }

  /// One colour in every depth a terminal may have.
  package struct Color: Hashable, Sendable {
    /// 0xRRGGBB for terminals of true colour; nil: the 256-colour index serves.
    package var rgb: UInt32?
    /// Index into 256 colours.
    package var indexed: UInt8
    /// Index into 16 colours.
    package var bright: UInt8
    /// Index into 8 colours.
    package var basic: UInt8

    package init(rgb: UInt32?, indexed: UInt8, bright: UInt8, basic: UInt8) {
      self.rgb = rgb
      self.indexed = indexed
      self.bright = bright
      self.basic = basic
    }
  }
}
