import Glibc
import JourneyModel
import JourneyStore
import Settings
import Terminal
import Workbench
import Words

/// Runs the workbench on the terminal: brings it events, carries out its effects, shows its frames.
final class Session {
  enum End { case quit, signal(Int32) }

  private let screen: TerminalScreen
  private let loop: EventLoop
  private let preferences: Preferences
  private var workbench: Workbench
  private var file: DocumentFile?
  /// The theme that was chosen, and the one that is shown: another while the person looks for one.
  private var theme: Theme
  private var shownTheme: Theme
  private var end: End?

  /// What the person is told at the end once more, when the screen that showed it is gone.
  let problems: [String]

  /// Takes the terminal.
  init(_ document: consuming OpenedDocument, _ preferences: Preferences) throws(TerminalProblem) {
    screen = try TerminalScreen(color: preferences.color, mouse: preferences.mouse)
    try Self.checkSize(of: screen)
    loop = EventLoop(screen: screen)
    (self.preferences, file) = (preferences, document.file)
    (theme, shownTheme) = (preferences.theme, preferences.theme)
    workbench = Workbench(
      document.journey, path: document.file?.path, isNew: document.isNew, size: screen.size,
      options: Self.options(preferences, screen))
    if document.offersTemplates {
      workbench.options.samples = Samples.list()
      workbench.openStartScreen(path: document.file?.path)
    }
    problems = preferences.problems + document.warnings
    if let notice = problems.first ?? screen.notice { workbench.say(notice, .warning) }
  }

  /// Whoever starts on a window on which not even a sentence can be read is better told so; one that becomes
  /// so small later is waited for.
  private static func checkSize(of screen: TerminalScreen) throws(TerminalProblem) {
    guard screen.size.rows < 2 || screen.size.columns < 10 else { return }
    screen.close()
    throw .tooSmall(screen.size)
  }

  private static func options(_ preferences: Preferences, _ screen: TerminalScreen) -> Options {
    Options(
      typography: Typography(isUnicode: screen.usesUnicode, width: columnWidth), author: preferences.author,
      theme: preferences.theme.name,
      mouse: preferences.mouse, keys: preferences.keys)
  }

  /// Until the person quits or the terminal goes.
  func run() -> End {
    draw()
    let first = loop.wait(atMost: 20)
    prepare()
    take(first)
    file?.settle()
    while end == nil { take(loop.wait()) }
    screen.close()
    return end ?? .quit
  }

  /// What is not needed for the first screen.
  private func prepare() {
    workbench.options.themes = preferences.library.entries().map { ($0.name, $0.title) }
    workbench.options.samples = Samples.list()
  }

  private func draw() { screen.draw(workbench.frame(), theme: shownTheme) }

  private func take(_ events: [TerminalEvent]) {
    for event in events where end == nil { take(event) }
    if end == nil, !events.isEmpty { draw() }
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .event(let event): carryOut(workbench.handle(event))
    case .suspend: suspend()
    case .continued: carryOut(workbench.handle(.resize(screen.size)))
    case .terminate(let signal): end = .signal(signal)
    case .hangup: end = .signal(SIGHUP)
    case .readable: break
    }
  }

  private func suspend() {
    screen.suspend()
    carryOut(workbench.handle(.resize(screen.size)))
  }

  // MARK: Effects

  private func carryOut(_ effects: [Effect]) {
    for effect in effects {
      if let outcome = carryOut(effect) { carryOut(workbench.handle(.outcome(outcome))) }
    }
  }

  private func carryOut(_ effect: Effect) -> Outcome? {
    switch effect {
    case .save(let path, let overwrite): return save(path, overwrite: overwrite)
    case .openSample(let name, let path):
      return Samples.journey(named: name).map { .opened($0, path: path) }
        ?? .openFailed(problem: words("There is no sample “%@”.", name))
    case .edit(let text, let name): return edit(text, name)
    case .theme(let name, let isPreview): return show(theme: name, isPreview: isPreview)
    case .endThemePreview: shownTheme = theme
    case .mouse(let isOn): screen.setMouse(isOn)
    case .suspend: suspend()
    case .redraw: screen.redrawAll()
    case .quit: end = .quit
    case .setAside, .discardWork, .journal: break
    }
    return nil
  }

  /// Saves to the document's own file, or to another from now on.
  private func save(_ given: String?, overwrite: Bool) -> Outcome {
    let named = given.map(Self.expanded)
    let path = named == workbench.path ? nil : named
    guard let target = path ?? workbench.path else {
      return .saveFailed(problem: words("The journey has no file yet."))
    }
    // Only the file that the document came from may be written over unasked: after another document was
    // started, a file of the same name is somebody's work again.
    let isOwn = path == nil && file?.path == target
    var document = isOwn ? file ?? DocumentFile(newAt: target) : DocumentFile(newAt: target)
    do {
      switch try document.save(workbench.journey, overwriting: overwrite) {
      case .saved:
        file = document
        return .saved(path: target)
      case .changedOnDisk where isOwn && !document.isNew: return .changedOnDisk(path: target)
      case .changedOnDisk: return .alreadyExists(path: target)
      }
    } catch {
      let problem = words("Can't save: %@.", error)
      return .saveFailed(problem: error.advice.map { words("%@ %@.", problem, $0) } ?? problem)
    }
  }

  /// The path with a leading `~/` made the person's home folder, as a shell does it.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = unsafe getenv("HOME"), unsafe strlen(home) > 0 else { return path }
    return unsafe String(cString: home) + path.dropFirst()
  }

  private func edit(_ text: String, _ name: String) -> Outcome {
    screen.whileReleased { ExternalEditor.edit(text, name: name) }
  }

  private func show(theme name: String, isPreview: Bool) -> Outcome? {
    let (found, problems) = preferences.library.theme(named: name)
    guard let found else {
      return .themeFailed(problem: problems.first?.description ?? words("There is no theme “%@”.", name))
    }
    shownTheme = found
    if isPreview { return nil }
    theme = found
    return .themed(name: name, title: found.title)
  }
}
