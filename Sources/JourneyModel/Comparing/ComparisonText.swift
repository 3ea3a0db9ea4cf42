import Words

/// Says in the field's words what differs between the maps.
package struct ComparisonText {
  private let journey: Journey
  private let before: ValueText
  private let after: ValueText

  package init(_ journey: Journey) {
    self.journey = journey
    before = ValueText(journey, on: .current)
    after = ValueText(journey, on: .ideal)
  }

  /// `Channel “Website” → “Mobile app”`. Evidence and notes are about what is known, not about the journey: of
  /// them it is said only that they differ.
  package func text(_ field: FieldDifference) -> String {
    if case .evidence? = field.kind { return evidence(field) }
    if field.key == "notes" { return notes(field) }
    return words("%@ %@", DifferenceText.label(field), DifferenceText.change(field, before, after))
  }

  private func evidence(_ field: FieldDifference) -> String {
    let counts = [field.old, field.new].map { if case .evidence(let all) = $0 { all.count } else { 0 } }
    if counts[0] == counts[1] { return words("other evidence") }
    return words("Evidence %@ → %@", counts[0], counts[1])
  }

  private func notes(_ field: FieldDifference) -> String {
    if field.old.isAbsent { return words("notes added") }
    return field.new.isAbsent ? words("notes removed") : words("other notes")
  }

  /// The two halves of the same, for a text that takes a line each: `Action “…”` and `→ “…”`.
  package func halves(_ field: FieldDifference) -> (old: String, new: String) {
    var (old, new) = (before.text(field.old, field.kind), after.text(field.new, field.kind))
    if case .text(let oldText) = field.old, case .text(let newText) = field.new {
      (old, new) = DifferenceText.excerpts(oldText, newText)
    }
    return (words("%@ %@", DifferenceText.label(field), old), words("→ %@", new))
  }

  /// `→ “Checkout”: Context Lost → Carried`, as it stands under where the way leads from.
  package func text(_ way: TransitionComparison) -> String {
    let id = way.to
    let title = (journey.touchpoint(id, on: way.state == .removed ? .current : .ideal))?.title ?? id.text
    let target = words("→ %@", ValueText.quoted(title))
    switch way.state {
    case .kept: return target
    case .changed: return words("%@: %@", target, Self.contextFirst(way).map(text).joined(separator: ", "))
    case .removed: return words("%@: way removed", target)
    case .added:
      let known = Self.contextFirst(way).map { words("%@ %@", $0.label, after.text($0.new, $0.kind)) }
      let text = words("%@: way added", target)
      return known.isEmpty ? text : words("%@ (%@)", text, known.joined(separator: ", "))
    }
  }

  /// What becomes of the customer's context matters most.
  private static func contextFirst(_ way: TransitionComparison) -> [FieldDifference] {
    way.fields.filter { $0.key == "context" } + way.fields.filter { $0.key != "context" }
  }
}
