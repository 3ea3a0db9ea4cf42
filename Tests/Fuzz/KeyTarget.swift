import Terminal
import Workbench

/// The decoder of what a terminal sends: any bytes, in any pieces.
struct KeyTarget: FuzzTarget {
  static let name = "keys"
  /// Keys of a terminal's own, as rxvt and the console have them.
  private static let keys: [[UInt8]: KeyStroke] = [
    Array("\u{1B}[5$".utf8): KeyStroke(.pageUp, shift: true),
    Array("\u{1B}[[A".utf8): KeyStroke(.function(1)),
    Array("\u{1B}Oa".utf8): KeyStroke(.up, control: true),
    Array("\u{1B}[1;2A".utf8): KeyStroke(.up, shift: true),
  ]
  /// The longest sequence that is waited for.
  private static let longest = 4096

  private static let pieces: [[UInt8]] =
    [
      "a", "q", "é", "日", "😀", "\u{1B}", "\u{1B}[", "\u{1B}[A", "\u{1B}OP", "\u{1B}O5P", "\u{1B}[1;5A",
      "\u{1B}[5~",
      "\u{1B}[5$", "\u{1B}[[A", "\u{1B}[[", "\u{1B}[97;5u", "\u{1B}[27;5;97~", "\u{1B}[57;1u",
      "\u{1B}[127;2u",
      "\u{1B}[155;1u", "\u{1B}[1114111;2u", "\u{1B}[55296u", "\u{1B}[223;2u", "\u{1B}[<0;5;5M",
      "\u{1B}[<0;5;5m",
      "\u{1B}[<32;1;1M", "\u{1B}[<64;0;9999999M", "\u{1B}[M !!", "\u{1B}[M", "\u{1B}[200~", "\u{1B}[201~",
      "\u{1B}[20",
      "\u{1B}]0;t\u{7}", "\u{1B}]11;rgb\u{1B}\\", "\u{1B}P", "\u{1B}_G", "\u{1B}\\", "\u{1B}x",
      "\u{1B}\u{1B}[B",
      "\u{1B}\r", "\r", "\n", "\t", "\0", "\u{7F}", "\u{8}", "\u{1A}", "\u{85}", "\u{9B}A",
      "\u{1B}[99999999999~",
      "\u{1B}[;;;;M", "\u{1B}[1:2;3:4A", "\u{1B}[?1;2c", "\u{1B}[I", ";", "5", "~", "u",
    ].map { Array($0.utf8) } + [
      [0xC3], [0xE6, 0x97], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xFF], [0x9B], [0xC0],
    ]

  /// The first byte says how the others are cut into pieces.
  func input(_ random: inout SplitMix) -> [UInt8] {
    var bytes = [random.byte()]
    for _ in 0..<random.below(12) {
      bytes += random.chance(80) ? random.pick(Self.pieces) : random.bytes(1 + random.below(4))
    }
    if random.chance(1) {
      let filler = random.pick([UInt8(ascii: "1"), UInt8(ascii: ";"), 0x41, 0x1B])
      bytes += Array("\u{1B}".utf8) + [random.pick(Array("[]P".utf8))]
      bytes += Array(repeating: filler, count: 4000 + random.below(300))
    }
    if random.chance(20) { Bytes.damage(&bytes, &random) }
    return bytes
  }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      let cut = SplitMix(seed: UInt64(input.first ?? 0))
      let bytes = Array(input.dropFirst())
      var whole = KeyDecoder(keys: Self.keys)
      let events = whole.decode(bytes, at: 0)
      try check(events)
      let ending = try drain(&whole)
      var parts = KeyDecoder(keys: Self.keys)
      let same = try decode(bytes, cut, with: &parts)
      // What is longer than any sequence is given up at some piece's end.
      if bytes.count < Self.longest {
        try insist(same == events, "in pieces it means something else")
        try insist(try drain(&parts) == ending, "in pieces it ends otherwise")
      }
      try checkRecovery(&whole)
      return !events.isEmpty
    }
  }

  private func decode(
    _ bytes: [UInt8], _ random: SplitMix, with decoder: inout KeyDecoder
  ) throws(Broken) -> [Event] {
    var random = random
    var (events, rest): ([Event], ArraySlice<UInt8>) = ([], bytes[...])
    let most = 1 + random.below(9)
    while !rest.isEmpty {
      let piece = rest.prefix(bytes.count > 200 ? 97 : 1 + random.below(most))
      rest = rest.dropFirst(piece.count)
      events += decoder.decode(Array(piece), at: 0)
    }
    try checkMemory(decoder)
    return events
  }

  /// Waits until nothing is waited for any more.
  private func drain(_ decoder: inout KeyDecoder) throws(Broken) -> [Event] {
    var (events, turns): ([Event], Int) = ([], 0)
    while decoder.patience != nil {
      events += decoder.flush()
      turns += 1
      try insist(turns < 10, "waiting leads nowhere")
    }
    try check(events)
    return events
  }

  private func check(_ events: [Event]) throws(Broken) {
    for event in events {
      switch event {
      case .key(let stroke):
        let isControl = stroke.typed?.properties.generalCategory == .control
        try insist(!isControl, "a control character is typed")
      case .mouse(let mouse):
        try insist(mouse.at.row >= 0 && mouse.at.column >= 0, "the mouse is outside of the screen")
      case .paste(let text): try insist(!text.utf8.contains(0x0D), "a paste holds a carriage return")
      default: throw Broken("keys come out as \(event)")
      }
    }
  }

  private func checkMemory(_ decoder: KeyDecoder) throws(Broken) {
    let waiting = Mirror(reflecting: decoder).descendant("waiting") as? [UInt8]
    guard let waiting else { throw Broken("nothing is known of what waits") }
    try insist(waiting.count <= Self.longest, "\(waiting.count) bytes wait")
  }

  /// Whatever came before: when the terminal is quiet and a key is pressed, it is that key.
  private func checkRecovery(_ decoder: inout KeyDecoder) throws(Broken) {
    let last = decoder.decode(Array("\u{1B}\\\u{1B}[201~k".utf8), at: 0).last
    try insist(last == .key(KeyStroke("k")), "a key is not heard any more")
  }
}
