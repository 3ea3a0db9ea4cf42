import JourneyModel
import Words

/// Puts what diagrams say into a journey.
struct MermaidPlacing {
  private var personas: NamedRecords<Persona>
  private var stages: NamedRecords<Stage>
  private var channels: NamedRecords<Channel>
  private var missing: MissingPlaces
  private var title: ImportedTitle
  private var stage: ID<Stage>?
  private var channel: ID<Channel>?
  /// Statements.
  private var done = 0

  init(in draft: ImportDraft) {
    (personas, stages) = (NamedRecords(of: draft), NamedRecords(of: draft))
    (channels, missing) = (NamedRecords(of: draft), MissingPlaces(of: draft))
    title = ImportedTitle(of: draft)
  }

  /// - Parameter tell: told how many statements of all diagrams are done.
  mutating func put(_ diagram: MermaidDiagram, into draft: inout ImportDraft, tell: (Int) -> Void) {
    putDetails(diagram, into: &draft)
    (stage, channel) = (nil, nil)
    var sections: [[UInt8]: Int] = [:]
    for statement in diagram.statements {
      done += 1
      tell(done)
      switch statement {
      case .section(let name, let line):
        // Our own diagrams have a section for each stage; others may come back to one.
        let key = Array(name.utf8)
        let number = diagram.isOurs ? sections[key, default: 0] : 0
        sections[key] = number + 1
        (stage, channel) = (stages.id(name, number: number, in: &draft, line: line), nil)
      case .channel(let name, let line): channel = channels.id(name, in: &draft, line: line)
      case .personas(let names, let line):
        for name in names { _ = personas.id(name, in: &draft, line: line) }
      case .task(let task): put(task, into: &draft)
      case .unreadable(let text, let line, let column):
        draft.remark(line: line, column: column, words("can't be read: %@", quoted(text)))
      }
    }
  }

  // MARK: The journey itself

  private mutating func putDetails(_ diagram: MermaidDiagram, into draft: inout ImportDraft) {
    let details = draft.journey.details
    if let title = diagram.title ?? diagram.accessibleTitle {
      self.title.put(title.text, line: title.line, into: &draft)
    }
    if let title = diagram.title, let other = diagram.accessibleTitle, !other.text.hasPrefix(title.text) {
      draft.remark(line: other.line, words("the accessible title is left out: %@", quoted(other.text)))
    }
    for text in diagram.replaced {
      let remark = words("left out, as the diagram has another further down: %@", quoted(text.text))
      draft.remark(line: text.line, remark)
    }
    guard let description = diagram.description, !description.text.isEmpty else { return }
    if details.scope == nil {
      draft.setDetail("scope", .text(description.text), line: description.line)
    } else if details.scope != description.text {
      draft.remark(
        line: description.line,
        words("the description is left out, as the journey has its scope: %@", quoted(description.text)))
    }
  }

  // MARK: Touchpoints

  /// One for each of its actors.
  private mutating func put(_ task: MermaidDiagram.Task, into draft: inout ImportDraft) {
    var touchpoint = Touchpoint()
    touchpoint.title = task.title
    var notes = task.rest.map { [$0] } ?? []
    touchpoint.emotion = task.isUnknown ? nil : emotion(of: task, &notes, in: &draft)
    touchpoint.notes = notes.isEmpty ? nil : notes.joined(separator: "\n")
    touchpoint.stage = stage ?? missing.stage(in: &draft, line: task.line)
    let actors = task.actors.compactMap { personas.id($0, in: &draft, line: task.line) }
    for persona in actors.isEmpty ? [missing.persona(in: &draft, line: task.line)] : actors {
      touchpoint.persona = persona
      touchpoint.channel = channel ?? missing.channel(of: touchpoint, in: &draft, line: task.line)
      draft.merge(touchpoint, line: task.line)
    }
  }

  /// A score of 1–5 is an emotion of −2…2; another one is told, and noted.
  private func emotion(
    of task: MermaidDiagram.Task, _ notes: inout [String], in draft: inout ImportDraft
  ) -> Int? {
    guard let score = task.score else {
      draft.remark(line: task.line, column: task.column, words("no score: the emotion is unknown"))
      return nil
    }
    if let number = Double(score), number >= 1, number <= 5, number == number.rounded() {
      return Int(number) - 3
    }
    notes.append(words("Score: %@", MermaidText.decoded(score)))
    draft.remark(
      line: task.line, column: task.column,
      words("the score %@ is not a whole number between 1 and 5: kept in the notes", quoted(score)))
    return nil
  }
}
