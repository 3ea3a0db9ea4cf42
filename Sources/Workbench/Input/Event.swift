package import JourneyModel

/// What comes in from outside: the only way to change a `Workbench`. Keys come by the thousand, so what is
/// large lies elsewhere.
package enum Event: Equatable, Sendable {
  case key(KeyStroke)
  case mouse(MouseEvent)
  /// Text pasted in one piece (bracketed paste); never read as keys.
  case paste(String)
  case resize(Size)
  /// How an effect that the workbench asked for came out.
  indirect case outcome(Outcome)
  /// Entries that were added to the journal, in its order.
  case journal([JournalEntry])
  /// Who else has the journey open now, and where they are.
  case people([Participant])
  /// Another program has written the document's file.
  indirect case changedOnDisk(OutsideChange)
  /// What time it is: at the start, when the day changes, and when `patience` has run out.
  case moment(Moment)
  /// Nothing else is to be done: there is time for a piece of work that waits (`hasWork`).
  case idle
}

/// What the mouse did at a cell.
package struct MouseEvent: Equatable, Sendable {
  package enum Action: Equatable, Sendable {
    /// The main button went down; `clicks` is 2 for the second press of a double click.
    case press(clicks: Int)
    case drag
    case release
    case wheelUp, wheelDown, wheelLeft, wheelRight
  }

  package var action: Action
  package var at: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.at = point
  }
}
