package import JourneyModel
import Words

/// The interactive program without a terminal: events in, changes to the journey, a frame out.
///
/// One value, changed in one place (`handle`), drawn by `frame()`, which changes nothing. It touches no file
/// and no terminal: it asks for effects, and is told their outcome.
package struct Workbench: Sendable {
  package internal(set) var journey: Journey
  package internal(set) var history = History<Place>()
  /// The journal as far as the workbench knows it, and who else is there.
  package var sharing: Sharing
  /// Counts up whenever the journey may have changed, so that what is computed from it can be kept.
  package internal(set) var revision = 0
  /// Counts up whenever another document takes the place of this one.
  package internal(set) var documentNumber = 0
  /// The file the document is saved to; nil as long as it has none.
  package var path: String?
  package var options: Options
  package var size: Size
  package var place = Place()
  /// What lies over the view, the topmost last.
  package private(set) var layers: [any Layer] = []
  package var message: Message?
  /// The keys typed so far of a longer sequence.
  package private(set) var pendingKeys: [KeyStroke] = []
  package var clipboard: Clipboard?
  package var search = ""
  /// Where the text that was looked for last stands.
  var found: Found?
  /// What the views keep between frames.
  package var boardState = BoardState()
  package var rankingState = RankingState()
  package var personasState = PersonasState()
  package var pathState = PathState()
  package var planState = PlanState()
  package var findingsState = FindingsState()
  package var compareState = CompareState()
  package var guideState = GuideState()
  /// When it was last told what time it is.
  private(set) var moment: Moment?
  var timer: PhaseTimer?
  /// Earlier lines of the command line, the latest last.
  package var commandLines: [String] = []
  /// What is to be done once the document has been saved, because saving was asked for on its behalf.
  var afterSaving: AfterSaving?
  package let keyMap: KeyMap
  private var effects: [Effect] = []

  /// - Parameters:
  ///   - journey: the document as it was read, or a new one.
  ///   - path: the file it belongs to. With `isNew`, nothing has been written there yet.
  package init(
    _ journey: Journey, path: String? = nil, isNew: Bool = false, size: Size, options: Options
  ) {
    self.journey = journey
    (self.path, self.size, self.options) = (path, size, options)
    sharing = Sharing(me: Author(name: options.name, session: options.session))
    keyMap = KeyMap(changes: options.keys)
    place = BoardView.start(on: journey)
    if isNew { history.markUnsaved() }
    settle()
  }

  /// Takes in what happened and gives what is to be done outside because of it.
  package mutating func handle(_ event: Event) -> [Effect] {
    dispatch(event)
    settle()
    defer { effects = [] }
    return effects
  }

  private mutating func dispatch(_ event: Event) {
    switch event {
    case .resize(let size): self.size = size
    case .outcome(let outcome): take(outcome)
    case .journal(let entries): take(entries)
    case .people(let people): take(people)
    case .changedOnDisk(let outside): take(outside)
    case .moment(let moment):
      self.moment = moment
      tickTimer()
    case .idle: work()
    case .key, .mouse, .paste:
      if stopsFollowing(event) { return }
      message = message?.afterKey
      if case .key = event {} else { pendingKeys = [] }
      if !layers.isEmpty { handleInLayer(event) } else { handleInView(event) }
    }
  }

  // MARK: Layers

  package mutating func open(_ layer: some Layer) {
    pendingKeys = []
    layers.append(layer)
  }

  /// Hands the topmost layer an event. Layers it opens meanwhile come to lie over it.
  private mutating func handleInLayer(_ event: Event) {
    if case .key(let stroke) = event, case .command(let command) = keyMap.answer([stroke], in: place.view) {
      if ProgramCommands.worksOverLayers(command, stroke) { return run(command) }
      if command.name == "text.kept", stroke.typed == nil, !sharing.keptText.isEmpty {
        return handleInLayer(.paste(sharing.keptText))
      }
    }
    withTopLayer { layer, workbench in layer.handle(event, in: &workbench) }
  }

  private mutating func withTopLayer(
    _ body: (inout any Layer, inout Workbench) -> LayerFate
  ) {
    guard var layer = layers.popLast() else { return }
    let depth = layers.count
    let fate = body(&layer, &self)
    if fate == .stays {
      layers.insert(layer, at: min(depth, layers.count))
    } else if layers.count == depth {
      uncoverTopLayer()
    }
  }

  private mutating func uncoverTopLayer() {
    guard var layer = layers.popLast() else { return }
    let depth = layers.count
    layer.uncovered(in: &self)
    layers.insert(layer, at: min(depth, layers.count))
  }

  /// Changes the topmost layer, if it is one of that kind: how a list hands its choice to the form under it.
  package mutating func updateLayer<Kind: Layer>(_ kind: Kind.Type, _ body: (inout Kind) -> Void) {
    guard var layer = layers.last as? Kind, let last = layers.indices.last else { return }
    body(&layer)
    layers[last] = layer
  }

  package mutating func closeLayers() { layers = [] }

  /// Where a person stands, and what they are in the middle of.
  package struct Standing: Sendable {
    fileprivate let place: Place
    fileprivate let layers: [any Layer]
    fileprivate let clipboard: Clipboard?
    fileprivate let search: String
    fileprivate let keptText: String
  }

  package var standing: Standing {
    Standing(place: place, layers: layers, clipboard: clipboard, search: search, keptText: sharing.keptText)
  }

  /// Goes on where the person stood, after the same document had to be taken in anew.
  package mutating func stand(as standing: Standing) {
    (place, layers) = (standing.place, standing.layers)
    (clipboard, search, sharing.keptText) = (standing.clipboard, standing.search, standing.keptText)
    settle()
  }

  // MARK: Keys

  private mutating func handleInView(_ event: Event) {
    switch event {
    case .key(let stroke): handle(stroke)
    case .mouse(let mouse): handle(mouse)
    case .paste(let text): MapCommands.paste(lines: text, in: &self)
    default: break
    }
  }

  private mutating func handle(_ stroke: KeyStroke) {
    if !pendingKeys.isEmpty, stroke == KeyStroke(.escape) {
      pendingKeys = []
      return
    }
    let sequence = pendingKeys + [stroke]
    pendingKeys = []
    switch keyMap.answer(sequence, in: place.view) {
    case .command(let command): run(command, argument: keyMap.argument(of: command, stroke))
    case .pending: pendingKeys = sequence
    case .nothing:
      if stroke != KeyStroke(.escape) {
        say(words("%@ does nothing here. %@ shows what does.", sequence.label, key("help")), .warning)
      }
    }
  }

  /// Runs a command, or says why it can't be run now.
  package mutating func run(_ command: Command, argument: String = "") {
    if !command.scope.contains(Command.Scope(place.view)) {
      return say(words("%@ works in another view.", command.title), .warning)
    }
    if let reason = command.unavailable(self) { return say(reason, .warning) }
    if command.argument?.isRequired == true, argument.isEmpty {
      return CommandPrompt.open(command.name + " ", in: &self)
    }
    command.run(&self, argument)
  }

  // MARK: Outside

  package mutating func ask(_ effect: Effect) { effects.append(effect) }

  package mutating func say(_ text: String, _ tone: Message.Tone = .plain) {
    message = Message(text, tone)
  }

  /// Says what happened by itself or through others, which has not been looked for: it outlasts a few keys, and
  /// an error that stands there already stays.
  package mutating func tell(_ text: String, _ tone: Message.Tone = .plain, patience: Int = 3) {
    if let message, message.tone == .error, message.text != text {
      self.message = Message(message.text + " " + text, .error, patience: patience)
    } else {
      message = Message(text, tone, patience: patience)
    }
  }

  private mutating func take(_ outcome: Outcome) {
    if !layers.isEmpty {
      withTopLayer { layer, workbench in layer.receive(outcome, in: &workbench) }
    }
    if case .saved(let path) = outcome {
      self.path = path
      // With a journal, its entry says so, and what is in the file.
      if !sharing.isJournaled { markSaved() }
    }
    DocumentCommands.take(outcome, in: &self)
  }

  /// Brings the place back to something that is there, and into sight.
  private mutating func settle() {
    FindingsCount.keep(in: &self)
    view.settle(in: &self)
  }

  /// The same after the journey was changed outside of any event.
  mutating func settlePlace() {
    place = BoardView.start(on: journey)
    settle()
  }

  package var view: any View.Type {
    switch place.view {
    case .board: BoardView.self
    case .path: PathView.self
    case .ranking: RankingView.self
    case .plan: PlanView.self
    case .findings: FindingsView.self
    case .compare: CompareView.self
    case .guide: GuideView.self
    case .personas: PersonasView.self
    }
  }

  /// What the cursor stands on.
  package var selection: Selection { view.selection(in: self) }
}
