/// How a text is set.
struct Lettering: Hashable, Sendable {
  /// In the drawing's units.
  var size: Double
  var isBold = false
  var isItalic = false
  var isMuted = false

  static let title = Lettering(size: 22, isBold: true)
  static let head = Lettering(size: 17, isBold: true)
  static let label = Lettering(size: 13, isBold: true)
  static let body = Lettering(size: 13)
  static let small = Lettering(size: 11.5)
  static let smallBold = Lettering(size: 11.5, isBold: true)
  static let note = Lettering(size: 11.5, isMuted: true)
  static let quote = Lettering(size: 13, isItalic: true)

  /// From one line to the next.
  var lineHeight: Double { (size * 1.35).rounded() }
  /// From the top of a line to where its letters stand.
  var rise: Double { lineHeight / 2 + size * 0.36 }

  var muted: Lettering {
    var copy = self
    copy.isMuted = true
    return copy
  }
}
