import JourneyModel
import Words

/// Waits for the editor in which a record's long text was opened, and takes the text over.
struct LongText: Layer {
  /// The label of the step: what was edited.
  let label: String
  let text: String
  /// The edits that put a text in; none where it is what stands there already.
  private let edits: @Sendable (Journey, String) -> [Edit]

  /// The long text of what is selected; nil if it has none.
  init?(of selection: Selection, in workbench: Workbench) {
    let (journey, map) = (workbench.journey, workbench.place.map)
    switch selection {
    case .note(let persona, let stage, let lane):
      self.init(
        journey.note(of: persona, in: stage, lane: lane, on: map)
          ?? Note(persona: persona, stage: stage, lane: lane), on: map, in: journey)
    case .journey: self.init(.details, words("edit the journey"), journey.details)
    default:
      guard let reference = selection.reference(on: map), let record = journey.record(reference) else {
        return nil
      }
      self.init(reference, record, words("edit %@ %@", reference.collection.kind.label, record.name))
    }
  }

  private init?<Record: JourneyRecord>(_ reference: RecordReference, _ record: Record, _ label: String) {
    self.init(.record(reference), label, record)
  }

  /// The last field of long text is the notes, where a record has them.
  private init?<Part: FieldedRecord>(_ target: Edit.Target, _ label: String, _ part: Part) {
    guard let field = Part.fields.last(where: { $0.kind == .text }) else { return nil }
    let (key, old) = (field.key, field.get(part))
    self.label = label
    text = old.text ?? ""
    edits = { _, text in
      let new = FieldValue(text: text)
      return new == old ? [] : [.set(target, field: key, to: new)]
    }
  }

  private init?(_ note: Note, on map: MapKind, in journey: Journey) {
    guard let lane = journey.lanes[note.lane], !lane.isRating else { return nil }
    label = words("note %@", lane.name)
    text = note.text ?? ""
    edits = { journey, text in
      var changed = note
      changed.text = text.isEmpty ? nil : text
      return WriteNote.edits(to: changed, on: map, in: journey)
    }
  }

  /// The editor has the terminal: what was typed before it came up is not meant for anything here.
  mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    event == .key(KeyStroke(.escape)) ? .closes : .stays
  }

  mutating func receive(_ outcome: Outcome, in workbench: inout Workbench) -> LayerFate {
    guard case .edited(let text) = outcome else {
      if case .editFailed = outcome { return .closes }
      return .stays
    }
    workbench.perform(label, edits(workbench.journey, text.trimmedAtEnd))
    return .closes
  }

  func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {}

  func hints(_ workbench: Workbench) -> [Hint] { [Hint("Esc", words("don't wait for the editor"))] }
}
