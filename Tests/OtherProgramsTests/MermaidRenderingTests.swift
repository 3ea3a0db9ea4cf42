import Glibc
import JSONText
import JourneyExchange
import JourneyModel
import Testing

/// Our diagrams in Mermaid itself, in a browser. Where its script is, `JOURNEY_MERMAID` says: the file
/// `mermaid.min.js`, which no package of the system brings.
@Suite struct MermaidRenderingTests {
  private static let script = unsafe getenv("JOURNEY_MERMAID").map { unsafe String(cString: $0) }
  private static var isTried: Bool { script != nil && OtherProgram.chromium.isTried }

  /// What Mermaid reads in a diagram, line by line; what it draws is thrown away, but has to succeed.
  private static let program = """
    const decoded = text => { const area = document.createElement('textarea');
      area.innerHTML = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/ﬂ°°/g, '&#').replace(/ﬂ°/g, '&')
        .replace(/¶ß/g, ';'); return area.value; };
    const shown = texts => texts.map(text => decoded(String(text)).replace(/\\n/g, '⏎')).join(' / ');
    const read = async text => {
      const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      const lines = [shown([type, db.getDiagramTitle()])];
      if (type === 'journey') {
        for (const task of db.getTasks()) lines.push(shown([task.section, task.people.join(), task.task, task.score]));
      } else {
        const { points, quadrants } = db.getQuadrantData();
        lines.push(shown(quadrants.map(one => one.text.text)));
        for (const point of points) lines.push(shown([point.text.text]));
      }
      await mermaid.render('drawing', text);
      return lines.join('\\n');
    };
    mermaid.initialize({ startOnLoad: false, maxTextSize: 500000 });
    read(source).catch(error => 'refused: ' + error).then(text => {
      document.body.innerHTML = '<pre></pre>'; document.querySelector('pre').textContent = text; });
    """

  private static func read(_ diagram: String) -> [String] {
    let folder = TemporaryFolder()
    let script = String(decoding: run("cat", [script ?? ""]).out, as: UTF8.self).replacing(
      "</script", with: "<\\/script")
    var source = JSONWriter()
    source.value(.string(diagram))
    let literal = String(decoding: source.finish(), as: UTF8.self).replacing("<", with: "\\u003c")
    let page = folder.write(
      "<!doctype html><meta charset=utf-8><body><script>\(script)</script>"
        + "<script>const source = \(literal);\n\(program)</script>", to: "page.html")
    let shown = run(
      "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
        "--virtual-time-budget=20000", "file://\(page)",
      ]
    ).text
    guard let text = shown.split(separator: "<pre>").last?.split(separator: "</pre>").first else { return [] }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      .split(separator: "\n").map(String.init)
  }

  /// What it should read: an unknown emotion has a mark.
  private static func expected(_ journey: Journey) -> [String] {
    let map = journey.current
    let tasks = map.stages.flatMap { stage in
      map.touchpoints.filter { $0.stage == stage.id }.map { touchpoint in
        let texts = [
          stage.name, journey.personas[touchpoint.persona]?.name ?? "",
          touchpoint.title + (touchpoint.emotion == nil ? " (?)" : ""), "\((touchpoint.emotion ?? 0) + 3)",
        ]
        return texts.joined(separator: " / ").replacing("\n", with: "⏎")
      }
    }
    return ["journey / " + journey.details.title] + tasks
  }

  @Test(
    "Mermaid reads what we wrote", .enabled(if: isTried),
    arguments: ["hostile", "laptop", "visita", "fashion"])
  func journeys(_ name: String) throws {
    let journey = name == "hostile" ? HostileJourney.journey : try sample(name)
    #expect(Self.read(Export(journey).text(as: .mermaid)) == Self.expected(journey))
  }

  @Test(.enabled(if: isTried))
  func theMatrix() throws {
    let journey = try sample("laptop")
    let lines = Self.read(Export(journey).text(as: .matrix))
    #expect(
      lines.prefix(2) == [
        "quadrantChart / Buying a laptop across channels", "Big bets / Quick wins / Fill-ins / Time sinks",
      ])
    #expect(lines.last == "1 App says in stock, the shelf is empty" && lines.count == 12)
    #expect(!Self.read(Export(HostileJourney.journey).text(as: .matrix)).joined().contains("refused"))
  }
}
