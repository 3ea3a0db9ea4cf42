/// What a line below a touchpoint, a friction point or an opportunity is.
enum TextDetail: Equatable {
  /// Begins with `▲` or `!`; with what is left without the mark.
  case friction(String)
  /// Begins with `◆` or `+`.
  case opportunity(String)
  case pair(key: String, value: String)
  case note

  init(_ line: TextLine) {
    switch line.kind {
    case .quote, .code: self = .note
    case .item("+"): self = .opportunity(Self.text(behind: "◆", in: line.text) ?? line.text)
    case .item, .plain: self = Self.marked(line.text) ?? Self.pair(line.text) ?? .note
    }
  }

  private static func marked(_ text: String) -> TextDetail? {
    if let rest = self.text(behind: "▲", in: text) { return .friction(rest) }
    if let rest = self.text(behind: "◆", in: text) { return .opportunity(rest) }
    let next = text.dropFirst().first
    // `+1` and `+39 055` are no opportunities.
    if text.hasPrefix("+"), next?.isWhitespace == true || next?.isLetter == true {
      return self.text(behind: "+", in: text).map { .opportunity($0) }
    }
    // An image begins with the same sign.
    guard text.hasPrefix("!"), !text.hasPrefix("![") else { return nil }
    // `!4` is a severity, and says thereby what it is.
    return .friction(next?.isNumber == true ? text : self.text(behind: "!", in: text) ?? "")
  }

  private static func text(behind mark: Character, in text: String) -> String? {
    guard text.first == mark else { return nil }
    return String(text.dropFirst().drop(while: \.isWhitespace))
  }

  private static func pair(_ text: String) -> TextDetail? {
    guard let (key, value) = TextSetting.pair(InlineMarkdown(text).text) else { return nil }
    return .pair(key: key, value: value)
  }
}
