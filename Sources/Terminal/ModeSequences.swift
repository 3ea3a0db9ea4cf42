/// What curses has no call for: the bytes that turn the terminal's reporting on and off.
struct ModeSequences {
  /// Application keys, as terminfo describes them, and bracketed paste.
  let on: [UInt8]
  let off: [UInt8]
  /// Presses, drags and the wheel, with columns and rows of any size. Empty where there is no mouse.
  let mouseOn: [UInt8]
  let mouseOff: [UInt8]
  /// Everything that puts a terminal right which a crash left behind.
  let afterCrash: [UInt8]

  /// For the entry of the terminal database that is loaded.
  init() {
    func capability(_ name: String) -> [UInt8] { TerminalType.capability(name) ?? [] }
    // Terminals that report a mouse speak xterm's language; older ones would print what they don't know.
    let likeXterm = TerminalType.capability("kmous") != nil
    func sequence(_ text: String) -> [UInt8] { likeXterm ? Array(text.utf8) : [] }
    on = capability("smkx") + sequence("\u{1B}[?2004h")
    off = sequence("\u{1B}[?2004l") + capability("rmkx")
    // One mode at a time: some emulators take only the first of a list.
    mouseOn = sequence("\u{1B}[?1002h\u{1B}[?1006h")
    mouseOff = sequence("\u{1B}[?1006l\u{1B}[?1002l")
    afterCrash = mouseOff + off + ["sgr0", "cnorm", "rmcup"].flatMap(capability) + Array("\r\n".utf8)
  }
}
