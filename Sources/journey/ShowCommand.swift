import ArgumentParser
import JourneyModel
import Terminal
import Workbench
import Words

/// The board without the program.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the board of a journey as text.",
    discussion: """
      journey show shop.journey.json
      journey show shop.journey.json --persona everyone --width 200 | less -S
      git show HEAD:shop.journey.json | journey show - --plain

      It is the board that the program shows: all stages, in parts that fit the
      width one below the other, and all rows. Colours and marks beyond ASCII
      are those that the terminal can show; what goes elsewhere has no colours,
      and is UTF-8 unless the locale is another.
      """)

  @Argument(
    help: "The journey's file; - reads it from standard input.", completion: .journeys)
  var file: String

  @Option(
    help: ArgumentHelp(
      "Whose board: a persona's name or id, or everyone, a row for each (default: the first persona).",
      valueName: "name"), completion: .personas)
  var persona: String?

  @Option(help: "The map: current or ideal.")
  var map = MapKind.current

  @Option(
    help: ArgumentHelp("Columns, 20 to 1000 (default: the terminal's, else 100).", valueName: "count"))
  var width: Int?

  @Flag(help: "Nothing but ASCII, and no colours.")
  var plain = false

  @Option(help: "When to colour it: auto, always or never.")
  var color = ColorChoice.auto

  @Option(
    help: "The theme's name, or a theme file's path: its colours.", completion: .themes)
  var theme: String?

  private static let widths = 20...1000

  func validate() throws {
    if let width, !Self.widths.contains(width) {
      throw ValidationError("--width needs a number from 20 to 1000.")
    }
  }

  func run() throws {
    let journey = try Loading.journey(at: file)
    let output = PrintedOutput()
    let typography = Typography(isUnicode: output.usesUnicode && !plain, width: columnWidth)
    var text = try frameText(output)
    let print = BoardPrint(
      journey, map: try ChosenPart.map(map, of: journey, in: file), of: try chosenPersona(of: journey),
      width: width ?? fitted(output.columns), typography: typography)
    try print.draw { try emit(text.text(of: $0)) }
  }

  private func fitted(_ columns: Int?) -> Int {
    min(max(columns ?? 100, Self.widths.lowerBound), Self.widths.upperBound)
  }

  private func frameText(_ output: PrintedOutput) throws -> FrameText {
    let preferences = Preferences(theme: theme, author: nil, mouse: nil)
    for problem in preferences.problems { complain("journey: \(problem)") }
    let isColored =
      switch color {
      case .never: false
      case .always: !plain
      case .auto: !plain && preferences.color && output.isColorful
      }
    return FrameText(
      usesUnicode: output.usesUnicode && !plain, theme: preferences.theme,
      depth: isColored ? output.colorDepth : nil)
  }

  private func chosenPersona(of journey: Journey) throws -> BoardPrint.Whose {
    guard let persona else { return .persona(journey.personas.first?.id) }
    if persona.foldedName == "everyone" { return .everyone }
    return .persona(try ChosenPart.persona(persona, of: journey, or: [words("everyone")]))
  }
}

/// When output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal that has colours, unless `NO_COLOR` is set.
  case auto
  case always, never
}

extension MapKind: ExpressibleByArgument {}
