/// What the help says beside the commands: signs, marks of the capture line, lists and forms.
enum HelpTopics {
  struct Topic: Sendable {
    let title: String
    let rows: [HelpRow]

    init(_ title: String, _ rows: [(String, String, String)]) {
      self.title = title
      self.rows = rows.map { HelpRow(keys: $0.0, title: $0.1, help: $0.2) }
    }
  }

  static let all = [signs, captureLine, textLines, lists, forms]

  private static let signs = Topic(
    words("Signs on the map"),
    [
      ("▲ 2", words("friction points"), words("What goes wrong here, and how often it was noted.")),
      ("◆ 1", words("opportunities"), words("What could be better here.")),
      ("★", words("moment of truth"), words("A touchpoint that decides the outcome.")),
      ("☺ · ☹", words("emotion"), words("Good, neutral, bad; the number stands in the detail lines.")),
    ])

  private static let captureLine = Topic(
    words("Marks in the line that adds something"),
    [
      (
        "!4", words("severity 1–5"), words("Opportunity: value to the customer. Touchpoint: emotion −2 to 2.")
      ),
      ("~4", words("frequency 1–5"), words("How often it happens.")),
      ("$5", words("business 1–5"), words("Cost to the business. Opportunity: value to it.")),
      ("%2", words("effort 1–5"), words("What it takes to change it.")),
      ("^80", words("confidence 0–100"), words("How sure we are, in per cent.")),
      ("#login", words("category"), words("The kind of friction point; its beginning is enough.")),
      ("@name", words("owner"), words("Who takes care of it.")),
      ("/store", words("channel"), words("Touchpoint: where contact happens.")),
      ("\"…\" \\", words("literally"), words("Marks in quotes or behind a backslash stay text.")),
    ])

  private static let textLines = Topic(
    words("Typing a line"),
    [
      ("Enter", words("keep it"), words("And be ready for the next where more can be added.")),
      ("Esc", words("leave it"), words("Nothing is changed.")),
      ("Tab", words("complete"), words("Goes round through what fits; Shift-Tab goes back.")),
      ("Up, Down", words("earlier lines"), words("On the command line.")),
      ("Ctrl-A, Ctrl-E", words("beginning, end"), words("Home and End do the same.")),
      ("Ctrl-W, Ctrl-U", words("erase"), words("A word; everything before the cursor.")),
    ])

  private static let lists = Topic(
    words("Lists to choose from"),
    [
      (words("letters"), words("find"), words("The list is narrowed down to what fits.")),
      ("Up, Down", words("move"), words("Also by pages, and with the mouse wheel.")),
      ("Enter", words("choose"), words("Space chooses where several can be.")),
    ])

  private static let forms = Topic(
    words("Forms"),
    [
      ("Tab, Down", words("next field"), words("Shift-Tab and Up go back; PageDown a page on.")),
      (words("letters"), words("edit"), words("What is typed goes into the field; digits rate.")),
      ("Left, Right", words("change"), words("Where a value is one of several.")),
      ("Enter", words("list"), words("Opens what can be chosen, or goes to the next field.")),
      ("Ctrl-O", words("editor"), words("Long text in the editor that VISUAL or EDITOR names.")),
      ("Esc", words("keep and leave"), words("All that was changed is one step to undo.")),
      ("Ctrl-C", words("discard"), words("Leaves everything as it was.")),
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
