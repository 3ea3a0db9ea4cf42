import JourneyModel
import Words

/// Going where a step of the guide is done.
enum GuideGoing {
  /// Goes where what the cursor stands on is done.
  static func go(in workbench: inout Workbench) {
    switch GuideView.row(in: workbench) {
    case .step(let step):
      // One that was done already is only looked at.
      workbench.guideState.isAway = step.progress != .done
      go(to: step.target, in: &workbench)
      workbench.updateLayer(Form.self) { $0.stand(onFirstOpenOf: step.fields) }
    case .check, .question: capture(in: &workbench)
    case nil: break
    }
  }

  /// What comes of a question or a check is written down where that is what the phase is for.
  private static func capture(in workbench: inout Workbench) {
    switch GuidePhase.Kind(rawValue: workbench.guideState.phase) {
    case .annotations: run("friction.add", in: &workbench)
    case .ideal: run("opportunity.add", in: &workbench)
    default:
      workbench.say(words("A question for the group: its answer goes on the map."))
    }
  }

  /// What a line that is opened on a check has in it already; empty anywhere else.
  static func suggestion(_ kind: RecordKind, in workbench: Workbench) -> String {
    guard workbench.place.view == .guide, case .check(let check, _) = GuideView.row(in: workbench) else {
      return ""
    }
    if kind == .opportunity { return check.should }
    return check.friction + (check.category.map { " #" + $0 } ?? "")
  }

  private static func run(_ name: String, in workbench: inout Workbench) {
    if let command = CommandTable.named(name) { workbench.run(command) }
  }

  /// Turns to a view and runs a command there.
  private static func run(_ name: String, on view: ViewKind, in workbench: inout Workbench) {
    workbench.place.view = view
    run(name, in: &workbench)
  }

  private static func open(_ reference: RecordReference, in workbench: inout Workbench) {
    if let form = Form.of(reference, in: workbench.journey) { workbench.open(form) }
  }

  // MARK: Targets

  static func go(to target: GuideTarget, in workbench: inout Workbench) {
    if case .see(let room) = target {
      workbench.place.view = room.view
      return
    }
    workbench.place.map = .current
    switch target {
    case .addPersona: run("persona.add", on: .personas, in: &workbench)
    case .addStage: run("stage.add", on: .board, in: &workbench)
    case .addChannel: run("channel.add", on: .board, in: &workbench)
    case .addLane: run("lane.add", on: .board, in: &workbench)
    case .cell(let persona, let stage, let channel):
      stand(on: .channel(channel), stage, persona, in: &workbench)
      run("touchpoint.add-many", in: &workbench)
    case .note(let persona, let stage, let lane, let isRating):
      Revealing.show(.note(persona, stage, lane), in: &workbench)
      if isRating {
        workbench.say(words("1–5 rates the stage."))
      } else {
        run("touchpoint.add", in: &workbench)
      }
    case .makeIdeal: run("map.switch", on: .board, in: &workbench)
    case .review:
      workbench.place.view = .board
      workbench.open(Form.ofDetails(in: workbench.journey))
    default: goToRecord(target, in: &workbench)
    }
  }

  private static func goToRecord(_ target: GuideTarget, in workbench: inout Workbench) {
    switch target {
    case .persona(let id):
      Revealing.show(.persona(id), in: &workbench)
      open(RecordReference(id), in: &workbench)
    case .touchpoint(let id):
      Revealing.show(.touchpoint(id), in: &workbench)
      open(RecordReference(id, on: .current), in: &workbench)
    case .emotion(let id):
      Revealing.show(.touchpoint(id), in: &workbench)
      workbench.say(
        words("%@ and %@ say how it feels.", workbench.key("emotion.up"), workbench.key("emotion.down")))
    case .way(let id):
      Revealing.show(.touchpoint(id), in: &workbench)
      run("transition.add", in: &workbench)
    case .transition(let id):
      Revealing.show(.transition(id), in: &workbench)
      open(RecordReference(id, on: .current), in: &workbench)
    case .idealTransition(let id):
      workbench.place.map = .ideal
      Revealing.show(.transition(id), in: &workbench)
      open(RecordReference(id, on: .ideal), in: &workbench)
    default: goToAnnotation(target, in: &workbench)
    }
  }

  private static func goToAnnotation(_ target: GuideTarget, in workbench: inout Workbench) {
    switch target {
    case .annotate(let id):
      Revealing.show(.touchpoint(id), in: &workbench)
      run("friction.add", in: &workbench)
    case .addFriction: run("friction.add", on: .board, in: &workbench)
    case .rate(let id):
      Revealing.show(.friction(id), in: &workbench)
      workbench.say(words("%@ rates what the cursor stands on.", workbench.key("ranking.rate")))
    case .resolve(let id):
      Revealing.show(.friction(id), in: &workbench)
      run("opportunity.add", in: &workbench)
    case .friction(let id):
      Revealing.show(.friction(id), in: &workbench)
      open(RecordReference(id), in: &workbench)
    case .opportunity(let id):
      Revealing.show(.opportunity(id), in: &workbench)
      open(RecordReference(id), in: &workbench)
    default: goToPlan(target, in: &workbench)
    }
  }

  private static func goToPlan(_ target: GuideTarget, in workbench: inout Workbench) {
    switch target {
    case .choose:
      workbench.place.view = .ranking
      workbench.place.ranking.list = .frictions
      workbench.say(words("%@ puts a friction point into focus.", workbench.key("ranking.focus")))
    case .initiate(let id):
      Revealing.show(.friction(id), in: &workbench)
      run("initiative.add", in: &workbench)
    case .initiative(let id):
      Revealing.show(.initiative(id), in: &workbench)
      open(RecordReference(id), in: &workbench)
    case .addIndicator: run("indicator.add", on: .plan, in: &workbench)
    case .indicator(let id):
      Revealing.show(.indicator(id), in: &workbench)
      open(RecordReference(id), in: &workbench)
    default: break
    }
  }

  private static func stand(
    on row: BoardPlace.Row, _ stage: ID<Stage>, _ persona: ID<Persona>, in workbench: inout Workbench
  ) {
    workbench.place.view = .board
    (workbench.place.board.turn, workbench.place.board.persona) = (.lanes, persona)
    (workbench.place.board.row, workbench.place.board.stage, workbench.place.board.item) = (row, stage, 0)
  }
}

extension GuideTarget.Room {
  var view: ViewKind {
    switch self {
    case .board: .board
    case .path: .path
    case .ranking: .ranking
    case .plan: .plan
    case .compare: .compare
    case .personas: .personas
    }
  }
}
