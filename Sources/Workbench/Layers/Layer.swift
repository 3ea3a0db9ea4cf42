/// Something that lies over the view and takes the keys while it is there: a prompt, a form, a list.
package protocol Layer: Sendable {
  /// Takes an event. The workbench it is given is without this layer; others may be opened over it.
  mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate
  /// Draws over what is there already. `area` is the whole screen above the last line.
  func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench)
  /// What the last line says can be done here.
  func hints(_ workbench: Workbench) -> [Hint]
  /// Called once when what the outside was asked for has come out, before the workbench itself acts on it.
  mutating func receive(_ outcome: Outcome, in workbench: inout Workbench) -> LayerFate
  /// Called when what lay over it has closed and it has the keys again.
  mutating func uncovered(in workbench: inout Workbench)
  /// Whether it takes the whole screen, title and last line included.
  var coversAll: Bool { get }
}

extension Layer {
  package mutating func receive(_ outcome: Outcome, in workbench: inout Workbench) -> LayerFate { .stays }
  package mutating func uncovered(in workbench: inout Workbench) {}
  package var coversAll: Bool { false }
}

package enum LayerFate: Sendable { case stays, closes }

/// A key and what it does, for the last line: `a add`.
package struct Hint: Equatable, Sendable {
  package let keys: String
  package let does: String

  package init(_ keys: String, _ does: String) {
    self.keys = keys
    self.does = does
  }
}

extension Workbench {
  /// What layers draw in: all but the last line.
  package var layerArea: Area {
    Area(row: 0, column: 0, rows: size.rows - 1, columns: size.columns)
  }
}
