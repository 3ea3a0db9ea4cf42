import JourneyModel

/// What was cut or copied.
package struct Clipboard: Sendable {
}

/// Cut, copy and paste.
enum ClipboardCommands {
  static let all: [Command] = []
}
