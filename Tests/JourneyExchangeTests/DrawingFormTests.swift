import JourneyModel
import Testing

@testable import JourneyExchange

/// What holds for every drawing.
@Suite struct DrawingFormTests {
  @Test(arguments: SampleJourney.names) func everyDrawingIsWellFormedAndNamed(_ sample: String) throws {
    let journey = try SampleJourney.read(sample)
    var ids: Set<String> = []
    let drawings = DrawnSample.drawings(of: journey)
    #expect(drawings.count > 20)
    for drawing in drawings {
      let node = try DrawnNode(drawing.text)
      try check(node)
      for id in node.all.compactMap({ $0.attributes["id"] }) {
        #expect(ids.insert(id).inserted, "\(id) stands twice on a page")
      }
    }
  }

  private func check(_ node: DrawnNode) throws {
    #expect(node.name == "svg" && node.attributes["role"] == "img")
    let title = try #require(node.children.first)
    let description = try #require(node.children.dropFirst().first)
    #expect(title.name == "title" && !title.text.isEmpty)
    #expect(description.name == "desc" && !description.text.isEmpty)
    let names = [title, description].compactMap { $0.attributes["id"] }
    #expect(node.attributes["aria-labelledby"] == names.joined(separator: " "))
    let box = (node.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    #expect(box.count == 4 && box[2] > 100 && box[3] > 60)
    checkAttributes(node)
  }

  /// Nothing that a strict page refuses, and no number that is none.
  private func checkAttributes(_ node: DrawnNode) {
    let geometry: Set = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "d", "points"]
    for part in node.all {
      #expect(part.name != "style" && part.name != "script" && part.name != "image")
      for (key, value) in part.attributes {
        #expect(key != "style" && !key.hasPrefix("on") && key != "href", "\(key)=\(value)")
        guard geometry.contains(key) else { continue }
        #expect(!value.contains("nan") && !value.contains("inf") && !value.contains("e"), "\(key)=\(value)")
      }
    }
  }

  /// Everything that stands in a drawing stands within it.
  @Test(arguments: SampleJourney.names) func nothingStandsOutside(_ sample: String) throws {
    for drawing in DrawnSample.drawings(of: try SampleJourney.read(sample)) {
      let node = try DrawnNode(drawing.text)
      let (width, height) = (node.number("width") ?? 0, node.number("height") ?? 0)
      for part in node.all where part.name == "rect" || part.name == "circle" || part.name == "line" {
        let x = part.number("x") ?? part.number("cx") ?? part.number("x2") ?? -1
        let y = part.number("y") ?? part.number("cy") ?? part.number("y2") ?? -1
        #expect(x >= 0 && x + (part.number("width") ?? 0) <= width, "\(part)")
        #expect(y >= 0 && y + (part.number("height") ?? 0) <= height, "\(part)")
      }
      for text in node.all(named: "text") where text.attributes["transform"] == nil {
        let size = Lettering(
          size: text.number("font-size") ?? 0, isBold: text.attributes["font-weight"] == "bold")
        let measured = TextMeasure.width(of: text.text, size)
        let shares = ["start": 0.0, "middle": 0.5, "end": 1]
        let share = try #require(shares[text.attributes["text-anchor"] ?? "start"])
        let left = (text.number("x") ?? 0) - share * measured
        #expect(left >= 0 && left + measured <= width + 1, "\(text.text)")
        #expect((text.number("y") ?? -1) > 0 && (text.number("y") ?? 0) <= height, "\(text.text)")
      }
    }
  }

  @Test func nothingAtAllIsSaid() throws {
    let journey = Journey(title: "")
    let export = Export(journey)
    let board = try DrawnNode(BoardPicture.text(of: export))
    #expect(board.lines.contains("There are no personas yet."))
    #expect(board.lines.contains("There are no stages yet."))
    let curve = try DrawnNode(EmotionCurveDrawing.drawing(of: ID("nobody"), in: export).text)
    #expect(curve.description == "There are no touchpoints yet.")
    let path = try DrawnNode(PathPicture.drawing(of: ID("nobody"), in: export).text)
    #expect(path.description == "There are no touchpoints yet.")
    let matrix = try DrawnNode(MatrixPicture.drawing(of: Ranking(of: journey), in: export).text)
    #expect(matrix.description == "No friction point has a known impact and effort.")
  }

  @Test func whatIsWrittenIsNeverMarkup() throws {
    let title = "</text><script>alert('1')</script> & \"x\" \u{1}"
    var made = DrawnJourney()
    let touchpoint = made.touchpoint(title)
    made.way(touchpoint, made.touchpoint("Next"))
    made.friction(title, at: [touchpoint], 4, 4, 2)
    var indicator = Indicator()
    (indicator.name, indicator.unit) = (title, title)
    made.add(indicator)
    var persona = Persona()
    (persona.name, persona.quote) = (title, title)
    made.add(persona)
    for drawing in DrawnSample.drawings(of: made.journey) {
      let node = try DrawnNode(drawing.text)
      #expect(node.all(named: "script").isEmpty)
      #expect(!drawing.text.contains("<script") && !drawing.text.contains("\u{1}"))
    }
    let board = try DrawnNode(BoardPicture.text(of: made.export))
    #expect(board.lines.joined(separator: " ").contains("<script>alert('1')"))
  }

  /// Shapes stand out from a white page and from a dark one.
  @Test(arguments: Ink.allCases.filter { $0.color.hasPrefix("#") }) func inksStandOut(_ ink: Ink) throws {
    let own = luminance(ink.color)
    #expect(1.05 / (own + 0.05) >= 3)
    #expect((own + 0.05) / (luminance("#121212") + 0.05) >= 3)
  }

  /// Relative luminance as WCAG 2 defines it.
  private func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : exponential((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the power of 2.4, as x² times the fifth root of x².
  private func exponential(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root)
    }
    return base * base * root
  }
}
