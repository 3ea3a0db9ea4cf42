import Terminal
import Testing

@testable import JourneyModel
@testable import Workbench

/// The whole board as it is printed.
@Suite struct BoardPrintTests {
  private func print(
    _ journey: Journey = .laptop, of whose: BoardPrint.Whose? = nil, width: Int, map: MapKind = .current,
    unicode: Bool = true
  ) -> BoardPrint {
    BoardPrint(
      journey, map: map, of: whose ?? .persona(journey.personas.first?.id), width: width,
      typography: unicode ? .test : .testASCII)
  }

  private func text(_ print: BoardPrint, unicode: Bool = true) -> String {
    var text = FrameText(
      usesUnicode: unicode, theme: Theme(name: "", title: "", roles: [:], emphases: [:]), depth: nil)
    return String(print.frames.map { text.text(of: $0) }.joined().dropLast())
  }

  @Test func wholeBoards() {
    GoldenFile.expect(text(print(width: 120)), "show-120")
    GoldenFile.expect(text(print(width: 80)), "show-80")
    GoldenFile.expect(text(print(width: 20)), "show-20")
    GoldenFile.expect(text(print(of: .everyone, width: 80)), "show-everyone-80")
    GoldenFile.expect(
      text(print(of: .persona(ID("marco")), width: 60, unicode: false), unicode: false), "show-ascii-60")
    GoldenFile.expect(text(print(.wide, width: 60)), "show-wide-60")
    GoldenFile.expect(text(print(Journey(title: "Nothing yet"), width: 40)), "show-empty-40")
  }

  @Test(arguments: ["laptop", "fashion", "bank-account", "visita"], [20, 40, 80, 120, 200])
  func everySampleAtEveryWidth(_ name: String, _ width: Int) throws {
    let journey = try #require(SampleJourney.read(name))
    for map in journey.mapKinds {
      for whose in [.everyone] + journey.personas.map({ BoardPrint.Whose.persona($0.id) }) {
        let print = print(journey, of: whose, width: width, map: map)
        let frames = print.frames
        #expect(frames.allSatisfy { $0.size.columns == width && $0.cursor == nil })
        for cell in frames.flatMap(\.cells) {
          #expect(cell.style.emphasis == .none)
          #expect(![.stageHeadActive, .laneHeadActive, .hint, .key].contains(cell.style.role))
        }
        for frame in frames where frame[0, width / 2].base == "─" || frame.size.rows > 3 { expectGrid(frame) }
        let shown = text(print)
        for number in 1...journey.map(map).stages.count { #expect(shown.contains("│ \(number) ")) }
        #expect(shown.split(separator: "\n").allSatisfy { Typography.test.width(of: String($0)) <= width })
      }
    }
  }

  /// Where the first line has ┬, every line of the grid has a line or the curve.
  private func expectGrid(_ frame: Frame) {
    let lines = (0..<frame.size.columns).filter { frame[0, $0].base == "┬" }
    for row in 1..<frame.size.rows {
      for column in lines {
        #expect("│┼┴─╮╯╰╭".unicodeScalars.contains(frame[row, column].base), "\(row):\(column)")
      }
    }
  }

  @Test func nothingIsHidden() throws {
    var journey = Journey.laptop
    for number in 1...9 {
      var friction = FrictionPoint()
      (friction.id, friction.title) = (ID("f\(number)"), "F\(number)")
      friction.touchpoints = [ID("checkout")]
      journey.build(friction)
    }
    let shown = text(print(journey, width: 80))
    for number in 1...9 { #expect(shown.contains("▲ F\(number) ")) }
  }

  @Test func manyRowsComeInManyFrames() throws {
    var draft = JourneyParts()
    draft.details.title = "Many"
    let base = Journey.laptop
    for persona in base.personas { draft.personas.append(persona) }
    for channel in base.channels { draft.channels.append(channel) }
    for stage in base.current.stages { draft.current.stages.append(stage) }
    for number in 1...2500 {
      var touchpoint = Touchpoint()
      (touchpoint.id, touchpoint.title) = (ID("t\(number)"), "T\(number)")
      (touchpoint.persona, touchpoint.stage) = (ID("giulia"), ID("purchase"))
      touchpoint.channel = ID("store")
      draft.current.touchpoints.append(touchpoint)
    }
    let frames = print(Journey(draft), width: 200).frames
    #expect(frames.count == 4)
    #expect(frames.map(\.size.rows).max() == BoardPrint.mostRows + BoardLayout.headRows)
    let shown = text(print(Journey(draft), width: 200))
    for number in [1, 998, 999, 1000, 2500] { #expect(shown.contains("│ T\(number) ")) }
    #expect(shown.split(separator: "\n").count { $0.contains("│ T") } == 2500)
  }

  @Test func titlesThatWouldBeCommandsAreHarmless() {
    var journey = Journey(title: "Red \u{1B}[31m\u{1B}]0;x\u{7} \u{202E}dne\nline")
    journey.build(Persona.of("p", "\u{1B}c"))
    journey.build(Stage.of("s", "\u{9B}2J"))
    journey.build(Channel.of("c", "\r\u{8}"))
    for width in [20, 80] {
      for unicode in [true, false] {
        let shown = text(print(journey, width: width, unicode: unicode), unicode: unicode)
        for scalar in shown.unicodeScalars where scalar != "\n" {
          #expect(scalar.properties.generalCategory != .control && scalar.value != 0x202E)
          if !unicode { #expect(scalar.isASCII) }
        }
      }
    }
  }

  @Test func theIdealMapIsNamed() throws {
    let journey = try #require(SampleJourney.read("laptop"))
    #expect(text(print(journey, width: 80, map: .ideal)).contains("Ideal map\n"))
    #expect(text(print(journey, width: 20, map: .ideal)).contains("\n Ideal map\n"))
  }
}

extension Journey {
  /// Names and titles of wide characters, marks and emoji.
  fileprivate static let wide: Journey = {
    var journey = Journey(title: "ノートパソコンを買う")
    journey.build(Persona.of("sora", "空"))
    journey.build(Channel.of("shop", "店舗と電話の窓口です"), Channel.of("web", "ウェブ"))
    journey.build(Stage.of("know", "知る👩‍💻"), Stage.of("buy", "e\u{301}購入する段階のとても長い名前"))
    for (id, title, stage, channel) in [
      ("a", "広告を見て興味を持つようになりました", "know", "web"), ("b", "店🛒", "buy", "shop"),
      ("c", "支払い", "buy", "web"),
    ] {
      var touchpoint = Touchpoint()
      (touchpoint.id, touchpoint.title, touchpoint.emotion) = (ID(id), title, 1)
      (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (ID("sora"), ID(stage), ID(channel))
      journey.build(touchpoint)
    }
    return journey
  }()
}
