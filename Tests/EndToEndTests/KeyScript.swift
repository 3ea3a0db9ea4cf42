/// Keys of a person who maps, annotates, takes back and saves, without end and the same for the same seed.
///
/// Each step begins by leaving whatever the one before it left open.
struct KeyScript {
  private var random: SplitMix
  /// The number of the next mark; what several people add differs by it.
  private var number: Int
  private let saves: Bool

  init(seed: UInt64, firstMark: Int = 0, saves: Bool = true) {
    random = SplitMix(seed: seed)
    (number, self.saves) = (firstMark, saves)
  }

  /// The keys of a few steps.
  mutating func steps(_ count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in Array((Self.leave + step()).utf8) }
  }

  private static let leave = "\u{3}\u{3}gb"
  private static let save = "\u{13}"

  private mutating func mark() -> String {
    number += 1
    return Mark.text(number)
  }

  private mutating func step() -> String {
    switch random.number(below: 100) {
    case ..<15: "a\u{15}\(mark())\r"
    case ..<25: "/\(random.pick(["Search", "Order", "Call", "70"]))\ra\u{15}\(mark())\r"
    case ..<30: "A\(mark())\r\r"
    case ..<36: random.pick(["S", "C", "L", "P"]) + "\(mark())\r\r"
    case ..<43: "e\u{15}\(mark())\r"
    case ..<49: "f\(mark()) !4 ~3\r\r"
    case ..<53: "o\(mark()) !3\r\r"
    case ..<65: random.pick(["+", "-", "*", "J", "K", "<", ">"])
    case ..<74: "u"
    case ..<79: "\u{12}"
    case ..<82: "d"
    case ..<85: saves ? Self.save : "u"
    case ..<88: "gr\(random.pick(["jj", "j", "k", "l", "ll"]))\(random.number(below: 6))"
    case ..<91: "\u{1B}[200~\(mark())\n\(mark())\n\(mark())\u{1B}[201~"
    // A form: the text of its first field, kept.
    case ..<94: "\r8\u{13}"
    default: (0...random.number(below: 4)).map { _ in random.pick(["h", "j", "k", "l", "]", "j"]) }.joined()
    }
  }
}
