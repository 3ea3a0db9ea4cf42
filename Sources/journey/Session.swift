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
  private let document: SharedDocument
  /// The theme that was chosen, and the one that is shown: another while the person looks for one.
  private var theme: Theme
  private var shownTheme: Theme
  private var end: End?
  /// Whether there is no document yet that a journal could be of.
  private var isWaitingForTemplate: Bool
  /// Work that never had a file, of programs that are gone.
  private var leftBehind: [LeftBehind] = []
  /// When others' doings were last looked for, by the clock of `Clock`.
  private var newsTakenAt = 0
  /// When the workbench was last told what time it is, by the same clock.
  private var timeToldAt = 0

  /// What the person is told at the end once more, when the screen that showed it is gone.
  let problems: [String]

  /// Takes the terminal.
  init(_ document: consuming OpenedDocument, _ preferences: Preferences) throws(TerminalProblem) {
    screen = try TerminalScreen(color: preferences.color, mouse: preferences.mouse)
    try Self.checkSize(of: screen)
    loop = EventLoop(screen: screen)
    self.preferences = preferences
    let options = Self.options(preferences, screen)
    let author = Author(name: options.name, session: options.session)
    self.document = SharedDocument(document.file, author: author, isReadOnly: document.isReadOnly)
    (theme, shownTheme) = (preferences.theme, preferences.theme)
    workbench = Workbench(
      document.journey, path: document.file?.path, isNew: document.isNew, size: screen.size,
      options: options)
    problems = preferences.problems + document.warnings
    isWaitingForTemplate = document.offersTemplates
    if let name = document.following { workbench.follow(name) }
    _ = tellTime()
    if document.offersTemplates { offerTemplates() }
    if let notice = problems.first ?? screen.notice { workbench.say(notice, .warning) }
    // What a journal holds belongs on the first screen; to make one, there is time afterwards.
    if let path = workbench.path, !self.document.isReadOnly, Journal.exists(for: path) {
      isWaitingForTemplate = false
      beginJournal()
    }
  }

  private func offerTemplates() {
    workbench.options.samples = Samples.list()
    if workbench.path == nil { findLeftBehind() }
    workbench.openStartScreen(path: workbench.path)
  }

  private func findLeftBehind() {
    leftBehind = Journal.leftBehind()
    workbench.options.leftBehind = leftBehind.map { found in
      (found.title ?? words("Untitled"), LocalTime.text(found.date))
    }
  }

  /// Whoever starts on a window on which not even a sentence can be read is better told so; one that becomes
  /// so small later is waited for.
  private static func checkSize(of screen: TerminalScreen) throws(TerminalProblem) {
    guard screen.size.rows < 2 || screen.size.columns < 10 else { return }
    screen.close()
    throw .tooSmall(screen.size)
  }

  private static func options(_ preferences: Preferences, _ screen: TerminalScreen) -> Options {
    var options = Options(
      typography: Typography(isUnicode: screen.usesUnicode, width: columnWidth), author: preferences.author,
      theme: preferences.theme.name,
      mouse: preferences.mouse, keys: preferences.keys)
    options.session = String(UInt64.random(in: 0 ... .max), radix: 36)
    options.time = { LocalTime.text($0) }
    return options
  }

  /// Until the person quits or the terminal goes.
  func run() -> End {
    draw()
    let first = loop.wait(atMost: 20)
    prepare()
    beginJournal()
    draw()
    take(first)
    document.settle()
    while end == nil { turn() }
    let isDone = !workbench.holdsUnsavedWork && workbench.sharing.vote == nil
    document.end(keeping: !isDone || !document.fileIsAsNoted(workbench), in: &workbench)
    screen.close()
    return end ?? .quit
  }

  /// Waits for what comes. Long work gets its turn only when nothing waits to be dealt with.
  private func turn() {
    guard workbench.hasWork else { return take(loop.wait(atMost: patience())) }
    let events = loop.wait(atMost: 0)
    if !events.isEmpty || untilTime == 0 { return take(events) }
    carryOut(workbench.handle(.idle))
    if !workbench.hasWork { draw() }
  }

  /// Milliseconds until the workbench is to be told the time again; nil: it does not wait for it.
  private var untilTime: Int? {
    workbench.patience.map { max(0, timeToldAt + $0 - Clock.milliseconds()) }
  }

  /// Tells the workbench what time it is, if it has waited long enough for that or the day is another. True if
  /// it was told.
  private func tellTime() -> Bool {
    let isDue = untilTime == 0
    guard let now = LocalTime.now() else {
      // Asked again and again, a clock that can't be read would keep the processor busy.
      if isDue { timeToldAt = Clock.milliseconds() + 60_000 }
      return false
    }
    guard isDue || workbench.today != now.date else { return false }
    timeToldAt = Clock.milliseconds()
    carryOut(workbench.handle(.moment(now)))
    return true
  }

  /// Joins the journal of the document that is open, unless there is none yet or it is held already.
  private func beginJournal() {
    isWaitingForTemplate = isWaitingForTemplate && workbench.documentNumber == 0
    guard !isWaitingForTemplate else { return }
    document.begin(in: &workbench)
  }

  /// How long to wait for events at most. Others' doings are looked for 30 times a second and no more, however
  /// many they are and however much they do: whoever types here is not to wait for that.
  private func patience() -> Int? {
    let rest = newsTakenAt + 33 - Clock.milliseconds()
    loop.others = rest > 0 ? [] : document.watchDescriptor.map { [$0] } ?? []
    return [rest > 0 ? rest : nil, document.patience, untilTime].compactMap { $0 }.min()
  }

  /// What is not needed for the first screen.
  private func prepare() {
    workbench.options.themes = preferences.library.entries().map { ($0.name, $0.title) }
    workbench.options.samples = Samples.list()
    workbench.options.exportFormats = Exchange.formats
  }

  private func draw() { screen.draw(workbench.frame(), theme: shownTheme) }

  private func take(_ events: [TerminalEvent]) {
    var isSeen = document.tick(in: &workbench)
    isSeen = tellTime() || isSeen
    for event in events where end == nil { isSeen = take(event) || isSeen }
    guard end == nil, isSeen else { return }
    if isWaitingForTemplate || document.needsJournal(for: workbench) { beginJournal() }
    document.present(workbench)
    draw()
  }

  /// False if nothing of it can be seen: what this program itself tells the others wakes it, too.
  private func take(_ event: TerminalEvent) -> Bool {
    switch event {
    case .event(let event): handle(event)
    case .suspend: suspend()
    case .continued: handle(.resize(screen.size))
    case .terminate(let signal): end = .signal(signal)
    case .hangup: end = .signal(SIGHUP)
    case .readable:
      newsTakenAt = Clock.milliseconds()
      guard let effects = document.takeNews(in: &workbench) else { return false }
      carryOut(effects)
    }
    return true
  }

  private func handle(_ event: Event) { carryOut(document.handle(event, in: &workbench)) }

  private func suspend() {
    document.flush(all: true, in: &workbench)
    screen.suspend()
    handle(.resize(screen.size))
  }

  // MARK: Effects

  private func carryOut(_ effects: [Effect]) {
    for effect in effects {
      if let outcome = carryOut(effect) { handle(.outcome(outcome)) }
    }
  }

  private func carryOut(_ effect: Effect) -> Outcome? {
    switch effect {
    case .save(let path, let overwrite): return document.save(path, overwrite: overwrite, in: &workbench)
    case .openSample(let name, let path):
      return Samples.journey(named: name).map { .opened($0, path: path) }
        ?? .openFailed(problem: words("There is no sample “%@”.", name))
    case .export(let request): return Exchange.export(request, of: workbench)
    case .readImport(let path, let map): return Exchange.read(path, for: map, of: workbench)
    case .edit(let text, let name): return edit(text, name)
    case .theme(let name, let isPreview): return show(theme: name, isPreview: isPreview)
    case .endThemePreview: shownTheme = theme
    case .mouse(let isOn): screen.setMouse(isOn)
    case .suspend: suspend()
    case .redraw: screen.redrawAll()
    case .quit: end = .quit
    case .setAside: return document.setAside(in: &workbench)
    case .resume(let index): return resume(index)
    case .discardWork: document.discard()
    case .journal(let isOn): return document.setKept(isOn, in: &workbench)
    }
    return nil
  }

  private func resume(_ index: Int) -> Outcome? {
    guard leftBehind.indices.contains(index) else { return nil }
    let outcome = document.resume(leftBehind[index], in: &workbench)
    isWaitingForTemplate = false
    return outcome
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
