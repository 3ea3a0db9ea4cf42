import JourneyModel
import Words

/// The seven phases of the work: what is done and what is next.
package enum GuideView: View {
  package static func selection(in workbench: Workbench) -> Selection { .nothing }

  /// What the cursor stands on.
  static func row(in workbench: Workbench) -> GuideRow? {
    workbench.guideState.rows[at: workbench.place.guide.row]
  }

  package static func settle(in workbench: inout Workbench) {
    let wanted = workbench.place.guide.phase
    workbench.guideState.refresh(
      workbench.journey, revision: workbench.revision, today: workbench.today, phase: wanted)
    workbench.place.guide.phase = workbench.guideState.phase
    if wanted == nil { workbench.place.guide.row = nextStep(in: workbench.guideState.phase, of: workbench) }
    if workbench.guideState.isAway { comeBack(in: &workbench) }
    let count = workbench.guideState.rows.count
    workbench.place.guide.row = min(max(0, workbench.place.guide.row), max(0, count - 1))
    reveal(in: &workbench)
  }

  /// Whoever comes back from a step and has done it stands on the next one, in the next phase if need be.
  private static func comeBack(in workbench: inout Workbench) {
    let guide = workbench.guideState.guide
    let phase = guide?.phases[at: workbench.guideState.phase]
    guard phase?.steps[at: workbench.place.guide.row]?.progress == .done else { return }
    workbench.guideState.isAway = false
    let isOver = phase?.steps.allSatisfy { $0.progress == .done } == true
    let next = isOver ? guide?.next?.kind.rawValue ?? workbench.guideState.phase : workbench.guideState.phase
    workbench.place.guide = GuidePlace()
    (workbench.place.guide.phase, workbench.place.guide.row) = (next, nextStep(in: next, of: workbench))
    workbench.guideState.refresh(
      workbench.journey, revision: workbench.revision, today: workbench.today, phase: next)
  }

  /// The row of the first step of a phase that is not done.
  private static func nextStep(in phase: Int, of workbench: Workbench) -> Int {
    let steps = workbench.guideState.guide?.phases[at: phase]?.steps ?? []
    return steps.firstIndex { $0.progress != .done } ?? 0
  }

  /// Scrolls so that the row of the cursor is in sight; at the first one the phase's purpose is, too.
  private static func reveal(in workbench: inout Workbench) {
    let area = GuideLayout(in: workbench.bodyArea).page
    let page = GuidePage(workbench, columns: area.columns)
    guard let range = page.range(ofRow: workbench.place.guide.row) else { return }
    var top = max(workbench.guideState.top, range.upperBound - area.rows)
    top = min(top, max(0, page.lines.count - area.rows), range.lowerBound)
    // Above the first of a list stands what the list is.
    let isUnderHeading = range.lowerBound > 0 && page.lines[range.lowerBound - 1].row == nil
    if isUnderHeading, top == range.lowerBound, area.rows > range.count { top -= 1 }
    if workbench.place.guide.row == 0, range.upperBound <= area.rows { top = 0 }
    workbench.guideState.top = max(0, top)
  }

  // MARK: Moving

  package static func move(_ step: MoveStep, in workbench: inout Workbench) {
    let rows = max(1, GuideLayout(in: workbench.bodyArea).page.rows / 2)
    let (phase, row) = (workbench.guideState.phase, workbench.place.guide.row)
    switch step {
    case .left: turn(to: phase - 1, in: &workbench)
    case .right: turn(to: phase + 1, in: &workbench)
    case .rowStart: turn(to: 0, in: &workbench)
    case .rowEnd: turn(to: GuidePhase.Kind.allCases.count - 1, in: &workbench)
    case .up: stand(on: row - 1, in: &workbench)
    case .down: stand(on: row + 1, in: &workbench)
    case .pageUp: stand(on: row - rows, in: &workbench)
    case .pageDown: stand(on: row + rows, in: &workbench)
    case .first: stand(on: 0, in: &workbench)
    case .last: stand(on: workbench.guideState.rows.count - 1, in: &workbench)
    }
  }

  /// Shows another phase, and there what is next.
  static func turn(to phase: Int, in workbench: inout Workbench) {
    guard GuidePhase.Kind.allCases.indices.contains(phase), phase != workbench.place.guide.phase else {
      return
    }
    workbench.guideState.isAway = false
    workbench.place.guide.phase = phase
    let steps = workbench.guideState.guide?.phases[at: phase]?.steps ?? []
    workbench.place.guide.row = steps.firstIndex { $0.progress != .done } ?? 0
  }

  private static func stand(on row: Int, in workbench: inout Workbench) {
    workbench.guideState.isAway = false
    workbench.place.guide.row = min(max(0, row), max(0, workbench.guideState.rows.count - 1))
  }

  // MARK: The mouse

  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    switch mouse.action {
    case .wheelUp: move(.up, in: &workbench)
    case .wheelDown: move(.down, in: &workbench)
    case .press(let clicks): press(mouse.at, isDouble: clicks == 2, in: &workbench)
    default: break
    }
  }

  private static func press(_ point: Point, isDouble: Bool, in workbench: inout Workbench) {
    let layout = GuideLayout(in: workbench.bodyArea)
    if let phase = layout.phase(at: point) { return turn(to: phase, in: &workbench) }
    if layout.next.contains(point) { return goToNext(isDouble: isDouble, in: &workbench) }
    if let head = layout.head, head.contains(point) {
      return move(point.column < head.column + head.columns / 2 ? .left : .right, in: &workbench)
    }
    guard layout.page.contains(point) else { return }
    let page = GuidePage(workbench, columns: layout.page.columns)
    let line = workbench.guideState.top + point.row - layout.page.row
    guard let row = page.lines[at: line]?.row else { return }
    stand(on: row, in: &workbench)
    if isDouble { GuideGoing.go(in: &workbench) }
  }

  private static func goToNext(isDouble: Bool, in workbench: inout Workbench) {
    guard let next = workbench.guideState.guide?.next else { return }
    workbench.place.guide.phase = next.kind.rawValue
    workbench.place.guide.row = nextStep(in: next.kind.rawValue, of: workbench)
    settle(in: &workbench)
    if isDouble { GuideGoing.go(in: &workbench) }
  }
}
