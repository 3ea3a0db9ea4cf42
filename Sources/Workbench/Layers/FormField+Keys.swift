import JourneyModel
import Words

extension FormField {
  enum Response: Equatable {
    case done
    /// The key is not for the field.
    case ignored
    /// Why the key can't do what it might be meant to do, as a sentence.
    case refused(String)
    /// The list of what can stand here is wanted, with this typed already.
    case choose(String)
  }

  mutating func handle(_ stroke: KeyStroke) -> Response {
    if isFixed { return stroke.typed == nil ? .ignored : .refused(words("This stays as it is.")) }
    switch content {
    case .line(var line):
      let isDone = type(stroke, into: &line)
      content = .line(line)
      return isDone ? .done : .ignored
    case .items(let lines, let item): return handle(stroke, in: lines, item)
    case .value: return handleValue(stroke)
    }
  }

  private func type(_ stroke: KeyStroke, into line: inout TextLine) -> Bool {
    if stroke == KeyStroke(.enter, alt: true), kind == .text {
      line.replaceBeforeCursor(with: line.textBeforeCursor + "\n")
      return true
    }
    return line.handle(stroke)
  }

  // MARK: Lists of texts

  private mutating func handle(_ stroke: KeyStroke, in lines: [TextLine], _ item: Int) -> Response {
    var lines = lines
    guard lines.indices.contains(item) else { return .ignored }
    if lines[item].isEmpty, lines.count > 1 {
      switch stroke {
      case KeyStroke(.backspace):
        lines.remove(at: item)
        content = .items(lines, at: max(0, item - 1))
        return .done
      case KeyStroke(.delete):
        lines.remove(at: item)
        content = .items(lines, at: min(item, lines.count - 1))
        return .done
      default: break
      }
    }
    let isDone = lines[item].handle(stroke)
    content = .items(lines, at: item)
    return isDone ? .done : .ignored
  }

  /// Opens an empty item behind the one with the cursor. False: that one is empty itself.
  mutating func addItem() -> Bool {
    guard case .items(var lines, let item) = content, lines.indices.contains(item), !lines[item].isEmpty
    else { return false }
    lines.insert(TextLine(), at: item + 1)
    content = .items(lines, at: item + 1)
    return true
  }

  /// Puts pasted text in as one step. False: no text can stand here.
  mutating func paste(_ text: String) -> Bool {
    switch content {
    case .value: return false
    case .line(var line):
      if isFixed { return false }
      let clean =
        kind == .text ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) : []
      if clean.isEmpty {
        line.insert(text)
      } else {
        line.replaceBeforeCursor(with: line.textBeforeCursor + clean.joined(separator: "\n"))
      }
      content = .line(line)
    case .items(var lines, let item): return paste(text, into: &lines, item)
    }
    return true
  }

  private mutating func paste(_ text: String, into lines: inout [TextLine], _ item: Int) -> Bool {
    let pasted = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.indices.contains(item), let first = pasted.first else { return true }
    lines[item].insert(first)
    lines.insert(contentsOf: pasted.dropFirst().map { TextLine($0) }, at: item + 1)
    content = .items(lines, at: item + pasted.count - 1)
    return true
  }

  // MARK: The cursor

  /// Moves the cursor up or down between lines and items. False: there is no other that way.
  mutating func moveCursor(_ step: Int, _ context: FormContext) -> Bool {
    switch content {
    case .value: return false
    case .line(var line):
      guard moveCursor(step, in: &line, context, indent: "") else { return false }
      content = .line(line)
    case .items(var lines, let item):
      guard lines.indices.contains(item) else { return false }
      if moveCursor(step, in: &lines[item], context, indent: Self.bullet) {
        content = .items(lines, at: item)
      } else {
        guard lines.indices.contains(item + step) else { return false }
        content = .items(lines, at: item + step)
      }
    }
    return true
  }

  private func moveCursor(
    _ step: Int, in line: inout TextLine, _ context: FormContext, indent: String
  ) -> Bool {
    let wrapped = wrapped(line, context, indent: indent)
    let target = wrapped.line(of: line.cursor) + step
    guard wrapped.lines.indices.contains(target) else { return false }
    line.moveCursor(to: wrapped.place(line: target, column: wrapped.column(of: line.cursor)))
    return true
  }

  /// Puts the cursor where the mouse pointed: the item of that row, where items have one row each.
  mutating func click(row: Int) {
    guard case .items(let lines, _) = content, lines.indices.contains(row) else { return }
    content = .items(lines, at: row)
  }

  // MARK: Ratings, flags, choices

  private mutating func handleValue(_ stroke: KeyStroke) -> Response {
    if stroke == KeyStroke(.delete) || stroke == KeyStroke(.backspace) { return clear() }
    if let range = ratingRange { return rate(stroke, in: range) }
    switch kind {
    case .flag: return flag(stroke)
    case .choice(let vocabulary): return choose(stroke, from: vocabulary)
    default:
      guard let scalar = stroke.typed else { return .ignored }
      return .choose(scalar == " " ? "" : String(scalar))
    }
  }

  private mutating func clear() -> Response {
    if isRequired { return .refused(words("%@ can't be empty.", label)) }
    content = .value(.absent)
    return .done
  }

  private var current: FieldValue {
    if case .value(let value) = content { value } else { .absent }
  }

  private mutating func rate(_ stroke: KeyStroke, in range: ClosedRange<Int>) -> Response {
    switch stroke {
    case KeyStroke("+"), KeyStroke("="): return step(1, in: range)
    case KeyStroke("-"), KeyStroke("−"): return step(-1, in: range)
    case KeyStroke(.right), KeyStroke(" "): cycle(1, through: range.map(FieldValue.integer))
    case KeyStroke(.left): cycle(-1, through: range.map(FieldValue.integer))
    default:
      guard let scalar = stroke.typed else { return .ignored }
      return rate(Int(String(scalar)), in: range)
    }
    return .done
  }

  private mutating func rate(_ digit: Int?, in range: ClosedRange<Int>) -> Response {
    if let digit, range.contains(digit) {
      content = .value(.integer(digit))
    } else if digit == 0 {
      return clear()
    } else {
      return .refused(words("%@ goes from %@ to %@.", label, range.lowerBound.withMinus, range.upperBound))
    }
    return .done
  }

  /// One more or less; where nothing is known yet, from the middle of an emotion or the bottom of a rating.
  private mutating func step(_ step: Int, in range: ClosedRange<Int>) -> Response {
    let start = current.integer ?? (range.contains(0) ? 0 : range.lowerBound - max(0, step))
    content = .value(.integer(min(max(start + step, range.lowerBound), range.upperBound)))
    return .done
  }

  /// The next of the values, with unknown between the last and the first.
  private mutating func cycle(_ step: Int, through values: [FieldValue]) {
    let all = (isRequired ? [] : [.absent]) + values
    let place = all.firstIndex(of: current) ?? 0
    content = .value(all[(place + step + all.count) % all.count])
  }

  private mutating func flag(_ stroke: KeyStroke) -> Response {
    switch stroke {
    case KeyStroke(" "), KeyStroke(.right): cycle(1, through: [.flag(true), .flag(false)])
    case KeyStroke(.left): cycle(-1, through: [.flag(true), .flag(false)])
    case KeyStroke("y"), KeyStroke("Y"): content = .value(.flag(true))
    case KeyStroke("n"), KeyStroke("N"): content = .value(.flag(false))
    default:
      return stroke.typed == nil ? .ignored : .refused(words("Space goes through yes, no and unknown."))
    }
    return .done
  }

  private mutating func choose(_ stroke: KeyStroke, from vocabulary: Vocabulary) -> Response {
    switch stroke {
    case KeyStroke(.right), KeyStroke(" "): cycle(1, through: choices(vocabulary))
    case KeyStroke(.left): cycle(-1, through: choices(vocabulary))
    default: return stroke.typed.map { .choose(String($0)) } ?? .ignored
    }
    return .done
  }

  /// The words that can be chosen; one that is not known but stood here stays among them.
  private func choices(_ vocabulary: Vocabulary) -> [FieldValue] {
    let known = vocabulary.words.map { FieldValue.text($0.key) }
    return known.contains(original) || original.isAbsent ? known : known + [original]
  }
}
