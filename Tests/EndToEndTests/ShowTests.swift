import JourneyModel
import PseudoTerminal
import Testing

/// `journey show` by itself.
@Suite struct ShowTests {
  private let workspace = Workspace()

  private func shell(_ command: String, environment: [String: String?] = [:]) throws -> ShellRun {
    try ShellRun(command, in: workspace, environment: environment)
  }

  init() throws {
    #expect(try shell("\"$0\" new laptop --sample laptop").code == 0)
  }

  @Test func toAFileItIsUTF8WithoutColours() throws {
    let result = try shell("\"$0\" show laptop.journey.json")
    #expect(result.code == 0 && result.errors == "")
    #expect(result.lines[0].hasPrefix(" Buying a laptop across channels "))
    #expect(result.lines[0].hasSuffix("Current map") && result.lines[0].count == 99)
    #expect(result.lines[1] == " ‹ Nadia ›  Tom  Priya  Everyone")
    #expect(result.output.contains("│ Checkout       ★ ☹ ▲3 ◆2"))
    #expect(result.output.hasSuffix("┴──────────────────────────\n"))
    #expect(!result.output.contains("\u{1B}"))
    for number in 1...5 { #expect(result.output.contains("│ \(number) ")) }
  }

  @Test func standardInputIsReadAndNobodyNeedsToReadItAll() throws {
    let result = try shell("cat laptop.journey.json | \"$0\" show - --width 40; echo $?")
    #expect(result.output.hasSuffix("\n0\n") && result.output.hasPrefix(" Buying a laptop across channels\n"))
    let cut = try shell(
      "{ \"$0\" show laptop.journey.json --width 20; echo $? >status; } | head -1")
    #expect(cut.output == " Buying a laptop\n" && cut.errors == "")
    #expect(workspace.read("status") == "0\n")
  }

  @Test(arguments: ["--plain", "LC_ALL=C", "LC_ALL=it_IT.ISO-8859-1"])
  func whatCanOnlyBeASCIIIsASCII(_ way: String) throws {
    let isOption = way.hasPrefix("-")
    let result = try shell(
      "\(isOption ? "" : way) \"$0\" show laptop.journey.json \(isOption ? way + " --color always" : "")")
    #expect(result.code == 0)
    #expect(result.output.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    #expect(result.output.contains("| Checkout       * ( !3 +2"))
  }

  // MARK: Colours

  @Test(
    arguments: [
      ("--color always", [:], true), ("", [:], false), ("--color never", [:], false),
      ("--color always", ["NO_COLOR": "1"], true),
    ] as [(String, [String: String?], Bool)])
  func toAFileColourIsForThoseWhoAsk(
    _ option: String, _ environment: [String: String?], _ isColored: Bool
  ) throws {
    let result = try shell(
      "\"$0\" show laptop.journey.json \(option)", environment: environment)
    #expect(result.output.contains("\u{1B}[") == isColored)
    #expect(result.code == 0)
  }

  @Test func themesGiveTheColours() throws {
    let direct: [String: String?] = ["COLORTERM": "truecolor"]
    let dark = try shell(
      "\"$0\" show laptop.journey.json --color always --theme dark", environment: direct)
    #expect(dark.output.contains(";48;2;"))
    let eight = try shell(
      "\"$0\" show laptop.journey.json --color always --theme dark",
      environment: ["COLORTERM": nil, "TERM": "xterm"])
    #expect(!eight.output.contains(";48;2;") && eight.output.contains("\u{1B}[0;37;40m"))
    let unknown = try shell("\"$0\" show laptop.journey.json --theme nosuch")
    #expect(unknown.code == 0 && unknown.errors.contains("nosuch"))
  }

  private func onTerminal(_ options: String..., environment: [String: String?] = [:]) throws
    -> PseudoTerminalSession
  {
    let session = try PseudoTerminalSession(
      BuiltProgram.path("journey"), ["show", "laptop.journey.json"] + options, environment: environment,
      rows: 200, columns: 72, folder: workspace.path)
    #expect(try session.waitForEnd() == .code(0))
    return session
  }

  @Test func onATerminalItIsAsWideAndColoured() throws {
    let session = try onTerminal()
    let lines = session.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasSuffix("Current map") == true && lines.first?.count == 71)
    #expect(session.hasColors)
    #expect(try !onTerminal("--color", "never").hasColors)
    #expect(try !onTerminal("--plain").hasColors)
    #expect(try !onTerminal(environment: ["NO_COLOR": "1"]).hasColors)
    #expect(try !onTerminal(environment: ["TERM": "dumb"]).hasColors)
  }

  // MARK: What of the journey

  @Test func personasAreChosenByNameOrID() throws {
    for name in ["Tom", "tom", "TOM"] {
      let result = try shell("\"$0\" show laptop.journey.json --persona \(name)")
      #expect(result.lines[1] == " Nadia  ‹ Tom ›  Priya  Everyone")
    }
    let everyone = try shell("\"$0\" show laptop.journey.json --persona everyone")
    #expect(everyone.lines[1] == " Nadia  Tom  Priya  ‹ Everyone, by persona ›")
    let nobody = try shell("\"$0\" show laptop.journey.json --persona Bob")
    #expect(nobody.code == 64 && nobody.output == "")
    #expect(
      nobody.errors == "journey: there is no persona “Bob”; there are “Nadia”, “Tom”, “Priya” and everyone\n")
  }

  @Test func mapsAreChosen() throws {
    let ideal = try shell("\"$0\" show laptop.journey.json --map ideal")
    #expect(ideal.lines[0].hasSuffix("Ideal map"))
    let none = try shell("\"$0\" new t && \"$0\" show t.journey.json --map ideal")
    #expect(none.code == 64 && none.errors == "journey: t.journey.json has no ideal map\n")
  }

  @Test func whatIsWrongEndsAsElsewhere() throws {
    #expect(try shell("\"$0\" show nosuch.json").code == 66)
    workspace.write("{ \"format\": ", to: "broken.json")
    let broken = try shell("\"$0\" show broken.json")
    #expect(broken.code == 65 && broken.errors.hasPrefix("broken.json:1:"))
    for width in ["19", "1001", "-5", "wide"] {
      #expect(try shell("\"$0\" show laptop.journey.json --width=\(width)").code == 64)
    }
    #expect(try shell("\"$0\" show laptop.journey.json --width=1000").code == 0)
    #expect(try shell("\"$0\" show laptop.journey.json >/dev/full").code == 74)
  }

  @Test func titlesCannotCommandTheTerminal() throws {
    workspace.write(
      """
      { "format": "journey/1", "title": "\\u001b[2J\\u001b]0;gone\\u0007 \\u202egnol",
        "personas": [ { "id": "p", "name": "\\u009b31mRed" } ] }
      """, to: "h.json")
    for option in ["", "--plain", "--color always --theme dark"] {
      let result = try shell("\"$0\" show h.json \(option)")
      #expect(result.code == 0)
      let rest = result.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(
        rest.unicodeScalars.allSatisfy {
          $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
        })
    }
  }
}

extension PseudoTerminalSession {
  /// Whether anything on the screen differs from plain text.
  fileprivate var hasColors: Bool {
    (0..<screen.rows).contains { row in
      (0..<screen.columns).contains { screen[row, $0].isBold || screen[row, $0].foreground != .standard }
    }
  }
}
