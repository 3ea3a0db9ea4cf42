import Glibc
import Terminal
import Workbench

/// Shows a picture and a log of events until `q` is pressed or a signal ends it.
struct Probe {
  private let screen: TerminalScreen
  private let loop: EventLoop
  private var log: [String] = []
  private var theme = Pictures.plain
  /// Rows and columns that the frame has more than the window.
  private var excess = 0
  private var end: Int32?
  private var isOver = false

  init(screen: TerminalScreen) {
    self.screen = screen
    loop = EventLoop(screen: screen)
    log = ["unicode \(screen.usesUnicode) depth \(screen.colorDepth)"]
    if let notice = screen.notice { log.append(notice) }
  }

  /// The signal that ended it, if one did.
  mutating func run() -> Int32? {
    while !isOver {
      let size = Size(rows: screen.size.rows + excess, columns: screen.size.columns + excess)
      screen.draw(Pictures.frame(of: size, log: log), theme: theme)
      for event in loop.wait() { take(event) }
    }
    return end
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .event(.key(let key)) where act(on: key): break
    case .event(let event): log.append(Self.text(of: event))
    case .suspend: suspend()
    case .continued: log.append("continued")
    case .terminate(let number): stop(number)
    case .hangup: stop(SIGHUP)
    case .readable(let descriptor): log.append("readable \(descriptor)")
    }
  }

  /// Keys that make the probe do something; every other one is only written down.
  private mutating func act(on key: KeyStroke) -> Bool {
    switch key {
    case KeyStroke("q"): isOver = true
    case .control("z"): suspend()
    case KeyStroke("T"): theme = theme == Pictures.plain ? Pictures.colored : Pictures.plain
    case KeyStroke("P"): theme = Pictures.manyColored
    case KeyStroke("+"): excess += 7
    case KeyStroke("-"): excess -= 7
    case KeyStroke("M"): screen.setMouse(!screen.mouse)
    case KeyStroke("L"): screen.redrawAll()
    case KeyStroke("E"): edit()
    case KeyStroke("!"): Crash.trap(log)
    case KeyStroke("@"): log.append("\(Crash.overflowStack(1))")
    case KeyStroke("#"): abort()
    default: return false
    }
    return true
  }

  private mutating func suspend() {
    screen.suspend()
    log.append("resumed")
  }

  private mutating func edit() {
    let result = screen.whileReleased {
      ForegroundProgram.run(commandLine: "echo editing; read -r word; echo \"$word\" >", file: "/dev/null")
    }
    log.append("editor \(result)")
  }

  private mutating func stop(_ number: Int32) {
    isOver = true
    end = number
  }

  private static func text(of event: Event) -> String {
    switch event {
    case .key(let key): "key \(key)"
    case .mouse(let event): "mouse \(event.action) \(event.at.row),\(event.at.column)"
    case .paste(let text): "paste \(text.unicodeScalars.count) \(String(text.prefix(40)).debugDescription)"
    case .resize(let size): "resize \(size.rows)x\(size.columns)"
    case .journal, .people, .changedOnDisk, .outcome, .moment, .idle: "outcome"
    }
  }
}

/// Ways to crash.
enum Crash {
  static func trap(_ log: [String]) {
    let nothing: [String] = []
    print(nothing[log.count])
  }

  static func overflowStack(_ depth: Int) -> Int {
    depth < 0 ? 0 : 1 + overflowStack(depth + 1) + overflowStack(depth + 2)
  }
}
