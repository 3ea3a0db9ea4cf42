/// What one person did, so that it can be undone and done again, without limit. `Place` is where the person was.
///
/// Each step bears the number of the entry under which it stands among everyone's.
package struct History<Place: Sendable>: Sendable {
  package struct Step: Sendable {
    /// Greater than that of every earlier step; it tells two histories of the same length apart.
    package fileprivate(set) var number: Int
    /// What it did when it was last done.
    package fileprivate(set) var change: Change
    /// What takes it back, to how it was before it was last done.
    package fileprivate(set) var inverse: Change
    /// Where the person was; nil if the step was read from a journal.
    package let before: Place?
    package fileprivate(set) var after: Place?

    package var label: String { change.label }
  }

  /// The steps that undo would take back, oldest first.
  package private(set) var done: [Step] = []
  /// The steps that redo would do again, next last.
  package private(set) var undone: [Step] = []
  private var saved = Saved.at(nil)
  /// The greatest number that a step has had.
  private var lastNumber = 0

  /// When the document was saved.
  private enum Saved: Equatable {
    /// It is a new one.
    case never
    /// While the step of this number was the last one; nil: before the first.
    case at(Int?)
    /// Never in a state that undo or redo leads to.
    case elsewhere
  }

  package init() {}

  private var lastDone: Int? { done.last?.number }

  /// Whether the journey is as it was when it was last saved.
  package var isSaved: Bool { saved == .at(lastDone) }

  /// Whether the document is a new one in which nothing was done yet, so that nothing is lost with it.
  package var isUntouched: Bool { saved == .never && done.isEmpty && undone.isEmpty }

  /// Whether the document was saved when this step was the last one.
  package func wasSaved(at step: Step?) -> Bool { saved == .at(step?.number) }

  package mutating func markSaved() { saved = .at(lastDone) }

  /// Counts the document as never saved: a new one, or one opened under no name.
  package mutating func markUnsaved() { saved = .never }

  /// Counts the document as saved in a state that no undoing leads to, because others' changes are in it.
  package mutating func markSavedElsewhere() { saved = .elsewhere }

  /// Applies a change and remembers it. What was undone before can't be redone any more; it is given back.
  ///
  /// - Parameter number: greater than that of every step before; nil: the next.
  @discardableResult
  package mutating func apply(
    _ change: Change, to journey: inout Journey, at place: Place?, number: Int? = nil
  ) throws(EditError) -> [Step] {
    let inverse = try journey.apply(change)
    lastNumber = number ?? lastNumber + 1
    done.append(Step(number: lastNumber, change: change, inverse: inverse, before: place, after: place))
    defer { undone = [] }
    return undone
  }

  /// Remembers where the last change led the person, for doing it again.
  package mutating func arrived(at place: Place) {
    guard let last = done.indices.last else { return }
    done[last].after = place
  }

  /// Takes the last step back and gives it; nil if there is none.
  ///
  /// - Parameter change: the edits that do so, where they were written down; nil: the step's inverse.
  package mutating func undo(_ journey: inout Journey, by change: Change? = nil) throws(EditError) -> Step? {
    guard var step = done.last else { return nil }
    step.change = try journey.apply(change ?? step.inverse)
    done.removeLast()
    undone.append(step)
    return step
  }

  /// Does the last undone step again and gives it; nil if there is none.
  package mutating func redo(_ journey: inout Journey, by change: Change? = nil) throws(EditError) -> Step? {
    guard var step = undone.last else { return nil }
    step.inverse = try journey.apply(change ?? step.change)
    undone.removeLast()
    done.append(step)
    return step
  }

  /// Takes the last change back as if it had never been made.
  ///
  /// - Parameter undone: what could be redone before it.
  package mutating func retract(from journey: inout Journey, restoring undone: [Step]) throws(EditError) {
    guard let step = done.last else { return }
    _ = try journey.apply(step.inverse)
    done.removeLast()
    self.undone = undone
  }

  /// Renumbers all steps so that the next entry is number 1: the document goes on in another journal.
  package mutating func renumber(from position: Int) {
    for index in done.indices { done[index].number -= position }
    for index in undone.indices { undone[index].number -= position }
    if case .at(let number?) = saved { saved = .at(number - position) }
    lastNumber -= position
  }
}
