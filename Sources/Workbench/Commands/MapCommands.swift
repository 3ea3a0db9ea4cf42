import JourneyModel

/// Building the map: stages, lanes, channels, personas, touchpoints and the ways between them.
enum MapCommands {
  static let all: [Command] = []

  /// Adds a touchpoint for each line that was pasted outside a text field.
  static func paste(lines: String, in workbench: inout Workbench) {}
}
