package import JourneyModel

/// What the workbench asks of the outside. The runner carries effects out in order and reports `Outcome`s.
package enum Effect: Equatable, Sendable {
  /// Write the document; `path` nil: to the file it came from. `overwrite`: the person has seen that the
  /// file exists or was changed by someone else, and chose to replace it.
  case save(path: String?, overwrite: Bool)
  /// Open one of the samples as a new document, to be saved to `path` if there is one.
  case openSample(name: String, path: String?)
  /// Go on with work that was left behind: its place in `Options.leftBehind`.
  case resume(Int)
  /// Write the journey for other programs.
  case export(ExportRequest)
  /// Read what another program wrote, to be offered for a map of the journey.
  case readImport(path: String, map: MapKind)
  /// Open `$VISUAL` or `$EDITOR` with this text.
  case edit(text: String, name: String)
  /// Show a theme. `preview`: only while the person looks.
  case theme(name: String, preview: Bool)
  /// Show the theme again that was shown before the previews.
  case endThemePreview
  case mouse(Bool)
  /// Put the changes that were not saved into a file of their own, and show the document without them.
  case setAside
  /// Forget what was not saved: the person has chosen so. The program ends next.
  case discardWork
  /// Keep changes in the journal, or in memory only.
  case journal(Bool)
  case suspend
  /// Send everything to the terminal again.
  case redraw
  case quit
}
