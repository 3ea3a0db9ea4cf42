import Words

/// What the help says beside the commands: signs, marks of the capture line, lists and forms.
enum HelpTopics {
  struct Topic: Sendable {
    private let english: (title: String, rows: [(keys: String, title: String, help: String)])

    init(_ title: String, _ rows: [(String, String, String)]) { english = (title, rows) }

    var title: String { words(english.title) }
    var rows: [HelpRow] {
      english.rows.map { HelpRow(keys: words($0.keys), title: words($0.title), help: words($0.help)) }
    }
  }

  static let all = [signs, captureLine, textLines, lists, forms]

  private static let signs = Topic(
    "Signs on the map",
    [
      ("▲ 2", "friction points", "What goes wrong here, and how often it was noted."),
      ("◆ 1", "opportunities", "What could be better here."),
      ("★", "moment of truth", "A touchpoint that decides the outcome."),
      ("☺ · ☹", "emotion", "Good, neutral, bad; the number stands in the detail lines."),
    ])

  private static let captureLine = Topic(
    "Marks in the line that adds something",
    [
      (
        "!4", "severity 1–5", "Opportunity: value to the customer. Touchpoint: emotion −2 to 2."
      ),
      ("~4", "frequency 1–5", "How often it happens."),
      ("$5", "business 1–5", "Cost to the business. Opportunity: value to it."),
      ("%2", "effort 1–5", "What it takes to change it."),
      ("^80", "confidence 0–100", "How sure we are, in per cent."),
      ("#login", "category", "The kind of friction point; its beginning is enough."),
      ("@name", "owner", "Who takes care of it."),
      ("/store", "channel", "Touchpoint: where contact happens."),
      ("\"…\" \\", "literally", "Marks in quotes or behind a backslash stay text."),
    ])

  private static let textLines = Topic(
    "Typing a line",
    [
      ("Enter", "keep it", "And be ready for the next where more can be added."),
      ("Esc", "leave it", "Nothing is changed."),
      ("Tab", "complete", "Goes round through what fits; Shift-Tab goes back."),
      ("Up, Down", "earlier lines", "On the command line."),
      ("Ctrl-A, Ctrl-E", "beginning, end", "Home and End do the same."),
      ("Ctrl-W, Ctrl-U", "erase", "A word; everything before the cursor."),
      ("Ctrl-Y", "kept text", "Puts in what was typed for a change that could not be made."),
    ])

  private static let lists = Topic(
    "Lists to choose from",
    [
      ("letters", "find", "The list is narrowed down to what fits."),
      ("Up, Down", "move", "Also by pages, and with the mouse wheel."),
      ("Enter", "choose", "Space chooses where several can be."),
    ])

  private static let forms = Topic(
    "Forms",
    [
      ("Tab, Down", "next field", "Shift-Tab and Up go back; PageDown a page on."),
      ("letters", "edit", "What is typed goes into the field; digits rate."),
      ("Left, Right", "change", "Where a value is one of several."),
      ("Enter", "list", "Opens what can be chosen, or goes to the next field."),
      ("Ctrl-O", "editor", "Long text in the editor that VISUAL or EDITOR names."),
      ("Esc", "keep and leave", "All that was changed is one step to undo."),
      ("Ctrl-C", "discard", "Leaves everything as it was."),
    ])
}

/// An entry of the help.
struct HelpRow: Equatable, Sendable {
  let keys: String
  let title: String
  let help: String
  /// Searched, but not shown.
  var also = ""
}
