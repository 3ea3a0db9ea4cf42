import JourneyModel
import Words

/// The map as a Mermaid `journey` diagram: stages are sections, touchpoints are tasks, personas are actors.
///
/// A task can't be without a score, and emotions go from −2 to 2, scores from 1 to 5. What the diagram has no
/// place for stands in comments, which `MermaidImporter` reads: channels, the personas' order, and which scores
/// are none.
enum MermaidJourney {
  static func text(of export: Export) -> String {
    var writer = MermaidJourneyWriter(export)
    writer.write()
    return writer.text
  }

  /// The comment by which a diagram is known to be one of ours.
  static let signature = "Written by Journey"
  static let personas = "Personas:"
  static let channel = "Channel:"
  /// Ends the name of a task of which the emotion is unknown.
  static let unknown = " (?)"
  /// What stands in place of an unknown emotion: a task can't be without a score.
  static let unknownScore = 3
  /// The characters that Mermaid draws at most, unless its `maxTextSize` is raised.
  static let longest = 50_000
}

private struct MermaidJourneyWriter {
  private let export: Export
  private var lines: [String] = []

  init(_ export: Export) { self.export = export }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func write() {
    lines = ["journey"]
    comment(MermaidJourney.signature + ".")
    comment(words("Scores are emotions: 1 is −2, 2 is −1, 3 is 0, 4 is +1, 5 is +2."))
    comment(
      words("(?) behind a name: the emotion is unknown; Mermaid can't do without a score, so it says 3."))
    let names = export.personas.map { MermaidText.encoded($0.name) }
    if !names.isEmpty { comment(MermaidJourney.personas + " " + names.joined(separator: ", ")) }
    writeTitle()
    writeStages()
    let length = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    if length > MermaidJourney.longest {
      comment(words("Longer than Mermaid draws by itself: its maxTextSize has to be raised."))
    }
  }

  private mutating func comment(_ text: String) { lines.append("    %% " + text) }

  private mutating func writeTitle() {
    let details = export.journey.details
    let title = MermaidText.encoded(details.title, plain: ",")
    if !title.isEmpty {
      lines.append("    title " + title)
      lines.append("    accTitle: \(title), \(export.map.title.lowercased())")
    }
    guard let scope = details.scope else { return }
    lines.append("    accDescr {")
    lines += scope.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      "        " + MermaidText.encoded(String($0), plain: ",;")
    }
    lines.append("    }")
  }

  private mutating func writeStages() {
    let shown = Set(export.personas.map(\.id))
    export.journey.withMap(export.map) { map in
      var tasks: [ID<Stage>: [Task]] = [:]
      map.touchpoints.visit { touchpoint in
        if shown.contains(touchpoint.persona) {
          tasks[touchpoint.stage, default: []].append(Task(touchpoint))
        }
      }
      for stage in map.stages {
        lines.append("    section " + MermaidText.encoded(stage.name, plain: ","))
        write(tasks[stage.id] ?? [])
      }
    }
  }

  private struct Task {
    let title: String
    let emotion: Int?
    let persona: ID<Persona>
    let channel: ID<Channel>

    init(_ touchpoint: borrowing Touchpoint) {
      (title, emotion) = (touchpoint.title, touchpoint.emotion)
      (persona, channel) = (touchpoint.persona, touchpoint.channel)
    }
  }

  /// In the document's order. A channel is named where it is another than before.
  private mutating func write(_ tasks: [Task]) {
    var last: ID<Channel>?
    for task in tasks {
      if task.channel != last, let channel = export.journey.channels[task.channel] {
        lines.append("        %% \(MermaidJourney.channel) \(MermaidText.encoded(channel.name, plain: ","))")
        last = task.channel
      }
      let persona = MermaidText.encoded(export.journey.personas[task.persona]?.name ?? "")
      lines.append("        \(Self.name(task)): \(Self.score(task)): \(persona)")
    }
  }

  /// A title that ends like the mark of the unknown is covered, so that it isn't taken for it.
  private static func name(_ task: Task) -> String {
    let name = MermaidText.encoded(task.title, plain: ",")
    if task.emotion == nil { return name + MermaidJourney.unknown }
    return name.hasSuffix(MermaidJourney.unknown) ? name.dropLast() + "#41;" : name
  }

  private static func score(_ task: Task) -> Int {
    task.emotion.map { min(max($0, -2), 2) + 3 } ?? MermaidJourney.unknownScore
  }
}
