/// What a piece of the screen *is*. Views name roles; only a theme knows what they look like.
package enum StyleRole: UInt8, CaseIterable, Sendable {
  case text, muted, title, titleMark, unsaved
  case tab, tabActive, persona, personaActive
  case grid, stageHead, stageHeadActive, laneHead, laneHeadActive
  case touchpoint, note, empty
  case friction, frictionHigh, opportunity, momentOfTruth, conversion, focusMark
  /// Where someone else stands.
  case companion
  case emotionGood, emotionNeutral, emotionBad, curve
  case tableHead, number, unrated, bar, formula
  case key, hint, message, warning, error
  case prompt, field, fieldLabel, invalid, completion
  case panel, panelBorder, panelTitle, match
}

/// Where the attention is: laid over the role's own look.
package enum Emphasis: UInt8, CaseIterable, Sendable {
  case none
  /// The place where the next key acts.
  case focused
  /// In the same row or group as the focused place.
  case related
  /// Picked up, cut, or being dragged.
  case marked
}

/// How a cell of the frame is to look: its role, and the emphasis over it.
package struct Style: Hashable, Sendable {
  package var role: StyleRole
  package var emphasis: Emphasis

  package init(_ role: StyleRole, _ emphasis: Emphasis = .none) {
    self.role = role
    self.emphasis = emphasis
  }
}
