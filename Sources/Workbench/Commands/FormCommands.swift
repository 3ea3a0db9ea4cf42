import JourneyModel
import Words

/// Opening what is selected with all its fields, and the lists of records that have no view of their own.
enum FormCommands {
  static let all: [Command] =
    [open, editText, journey, ranking, addInitiative, addIndicator]
    + [.initiative, .indicator, .decision, .dismissal, .transition, .lane, .channel, .stage].map(
      RecordLists.command)

  private static let open = Command(
    "record.open", "Open all fields",
    help: "Shows everything that is known of what is selected, to change it.",
    group: .mapping, scope: .everywhere.subtracting([.guide, .findings]), keys: ["enter"], hint: "open",
    unavailable: whyClosed
  ) { workbench, _ in
    if let form = form(of: workbench.selection, in: workbench) { workbench.open(form) }
  }

  private static func form(of selection: Selection, in workbench: Workbench) -> Form? {
    switch selection {
    case .journey: Form.ofDetails(in: workbench.journey)
    case .note(let persona, let stage, let lane):
      Form.ofNote(persona, stage, lane, on: workbench.place.map, in: workbench.journey)
    default:
      selection.reference(on: workbench.place.map).flatMap { Form.of($0, in: workbench.journey) }
    }
  }

  private static func whyClosed(_ workbench: Workbench) -> String? {
    switch workbench.selection {
    case .cell: words("Nothing is here yet: %@ adds a touchpoint.", workbench.key("touchpoint.add"))
    case let selection: form(of: selection, in: workbench) == nil ? words("Nothing is selected.") : nil
    }
  }

  private static let journey = Command(
    "journey.open", "The journey's details", help: "Title, scope, outcome wanted, owner and last review.",
    group: .mapping, aliases: ["journey"]
  ) { workbench, _ in workbench.open(Form.ofDetails(in: workbench.journey)) }

  private static let ranking = Command(
    "ranking.open", "The ranking's settings",
    help: "The model, the customer's weight, the focus and its limit.",
    group: .ranking, aliases: ["ranking-settings"]
  ) { workbench, _ in workbench.open(Form.ofRanking(in: workbench.journey)) }

  // MARK: Long texts

  private static let editText = Command(
    "record.edit-text", "Edit the long text",
    help: "Opens the notes of what is selected in your editor ($VISUAL, $EDITOR).", group: .mapping,
    keys: ["E"],
    unavailable: whyNoLongText
  ) { workbench, _ in
    guard let text = LongText(of: workbench.selection, in: workbench) else { return }
    workbench.open(text)
    workbench.ask(.edit(text: text.text, name: IDRule.slug(text.label)))
  }

  private static func whyNoLongText(_ workbench: Workbench) -> String? {
    LongText(of: workbench.selection, in: workbench) == nil
      ? words("What is selected has no long text.") : nil
  }

  // MARK: Adding

  private static let addInitiative = Command(
    "initiative.add", "Add an initiative",
    help: "The change a team decides to make because of the selected friction point.", group: .planning,
    aliases: ["initiative"], argument: .init("TITLE"),
    unavailable: whyNoInitiative
  ) { workbench, title in
    guard case .friction(let friction) = workbench.selection else { return }
    let name = workbench.journey.label(of: friction.text, .friction, on: .current)
    ask(words("Initiative for “%@”", name), title, in: &workbench) { workbench, title in
      var initiative = Initiative()
      (initiative.id, initiative.title) = (workbench.journey.freshID(from: title), title)
      initiative.friction = friction
      add(initiative, in: &workbench)
    }
  }

  private static func whyNoInitiative(_ workbench: Workbench) -> String? {
    if case .friction = workbench.selection { return nil }
    return words("Select a friction point first: an initiative is the change that mends one.")
  }

  private static let addIndicator = Command(
    "indicator.add", "Add an indicator", help: "A figure that tells whether a change worked.",
    group: .planning, aliases: ["indicator"], argument: .init("NAME")
  ) { workbench, name in
    ask(words("Indicator"), name, in: &workbench) { workbench, name in
      var indicator = Indicator()
      (indicator.id, indicator.name) = (workbench.journey.freshID(from: name), name)
      add(indicator, in: &workbench)
    }
  }

  /// Goes on with the name that was given, or asks for one.
  private static func ask(
    _ label: String, _ name: String, in workbench: inout Workbench,
    then body: @escaping @Sendable (inout Workbench, String) -> Void
  ) {
    if !name.trimmed.isEmpty { return body(&workbench, name.trimmed) }
    workbench.open(
      Prompt(label) { workbench, text in
        if !text.trimmed.isEmpty { body(&workbench, text.trimmed) }
        return .closes
      })
  }

  /// Adds a record at the end of its list and opens it to be filled in.
  private static func add<Record: JourneyRecord>(_ record: Record, in workbench: inout Workbench) {
    let reference = RecordReference(record.id, on: workbench.place.map)
    let after = workbench.journey.ids(of: reference.collection).last
    let label = words("add %@ %@", Record.kind.label, record.name)
    guard workbench.perform(label, [.insert(record, on: workbench.place.map, after: after)]),
      let form = Form.of(reference, in: workbench.journey)
    else { return }
    workbench.open(form)
  }
}
