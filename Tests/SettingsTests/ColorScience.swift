import Glibc

/// A colour as amounts of light: red, green and blue, linear, from 0 to 1.
struct Light {
  var red: Double
  var green: Double
  var blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From sRGB, 0xRRGGBB.
  init(_ rgb: UInt32) {
    func linear(_ part: UInt32) -> Double {
      let value = Double(part & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(rgb >> 16), green: linear(rgb >> 8), blue: linear(rgb))
  }

  /// The relative luminance of WCAG 2.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  static func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    let (a, b) = (Light(a).luminance, Light(b).luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

/// How people see colours: with all three kinds of cones, or without one of them.
enum ColorVision: CaseIterable {
  case common, protanopia, deuteranopia, tritanopia

  /// What is left of a colour: Viénot, Brettel and Mollon (1999) for red and green, and for blue the
  /// one-plane approximation of the same method.
  func seen(_ light: Light) -> Light {
    switch self {
    case .common: light
    case .protanopia: light.times([0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1])
    case .deuteranopia: light.times([0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1])
    case .tritanopia: light.times([1, 0.14461, -0.14461], [0, 0.85924, 0.14076], [0, 0.85924, 0.14076])
    }
  }

  /// How unlike two colours look, in CIE L*a*b*: about 2 is just noticeable.
  func difference(_ a: UInt32, _ b: UInt32) -> Double {
    let (a, b) = (seen(Light(a)).lab, seen(Light(b)).lab)
    return sqrt(zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +))
  }
}

extension Light {
  fileprivate func times(_ r: [Double], _ g: [Double], _ b: [Double]) -> Light {
    func row(_ row: [Double]) -> Double {
      min(1, max(0, row[0] * red + row[1] * green + row[2] * blue))
    }
    return Light(red: row(r), green: row(g), blue: row(b))
  }

  /// L*, a*, b* under the white of sRGB, D65.
  fileprivate var lab: [Double] {
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    let y = f(luminance)
    let z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
}
