import JourneyModel
import Words

extension Form {
  /// Keeps what was changed, as one step. What can't be kept holds the person back once.
  mutating func leave(_ workbench: inout Workbench) -> LayerFate {
    fields[focus].leave()
    if let wrong = fields.indices.first(where: { fields[$0].complaint != nil }), !isWarned {
      warn(of: wrong, in: &workbench)
      return .stays
    }
    let changes = self.changes
    if changes.isEmpty || keep(&workbench, changes) { return .closes }
    // What it is about may be gone for good: who has been told once is not held back again.
    if isRefused { return .closes }
    isRefused = true
    workbench.tell(words("Esc again leaves without it."))
    fields[focus].enter()
    return .stays
  }

  private mutating func warn(of wrong: Int, in workbench: inout Workbench) {
    go(to: wrong)
    fields[focus].enter()
    isWarned = true
    let count = fields.count { $0.complaint != nil }
    workbench.say(
      count == 1
        ? words("%@ can't be kept. Esc again drops it.", fields[wrong].label)
        : words("%@ fields can't be kept. Esc again drops them.", count), .warning)
  }

  private var changes: [FieldChange] {
    fields.compactMap { field in
      guard field.complaint == nil, field.isChanged, let value = field.value else { return nil }
      return FieldChange(key: field.key, value: value)
    }
  }

  /// Leaves without keeping anything; redo brings it back all the same, unless it has other steps to do again.
  func discard(_ workbench: inout Workbench) -> LayerFate {
    let changes = self.changes
    guard isStep, !changes.isEmpty else { return .closes }
    guard workbench.history.undone.isEmpty else {
      workbench.say(words("Discarded what was changed."))
      return .closes
    }
    let steps = workbench.history.done.count
    if keep(&workbench, changes), workbench.history.done.count > steps {
      workbench.undo()
      workbench.say(words("Discarded what was changed. Redo brings it back."))
    }
    return .closes
  }

  // MARK: The editor

  /// Opens the text with the cursor in the person's editor; lists with one item a line.
  mutating func openEditor(in workbench: inout Workbench) {
    let field = fields[focus]
    let text: String? =
      switch field.kind {
      case .text, .line: field.isFixed ? nil : field.value?.text ?? ""
      case .list: (field.value?.list ?? []).joined(separator: "\n")
      default: nil
      }
    guard let text else { return workbench.say(words("Only texts open in the editor."), .warning) }
    inEditor = focus
    workbench.ask(.edit(text: text, name: IDRule.slug(title + " " + field.label)))
  }

  package mutating func receive(_ outcome: Outcome, in workbench: inout Workbench) -> LayerFate {
    guard let field = inEditor else { return .stays }
    switch outcome {
    case .edited(let text):
      go(to: field)
      put(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
      inEditor = nil
      settle(workbench)
    case .editFailed: inEditor = nil
    default: break
    }
    return .stays
  }

  /// Puts the lines of an edited text into the field with the cursor.
  private mutating func put(_ lines: [String]) {
    switch fields[focus].kind {
    case .list: fields[focus].put(.list(lines))
    case .line: fields[focus].put(FieldValue(text: lines.joined(separator: " ").trimmedAtEnd))
    case .text: fields[focus].put(FieldValue(text: lines.joined(separator: "\n").trimmedAtEnd))
    default: break
    }
    fields[focus].leave()
    fields[focus].enter()
  }
}
