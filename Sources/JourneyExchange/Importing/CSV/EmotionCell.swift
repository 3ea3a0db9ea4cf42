import JourneyModel
import Words

/// The scale on which a column of emotions is written, found by looking at all of it.
enum EmotionScale {
  /// −2 … +2, as maps have it.
  case balanced
  /// 1 … 5, of which 3 is neutral.
  case stars

  /// Numbers that are negative or zero speak for −2 … +2; without any, one above 2 speaks for 1 … 5.
  init(_ cells: some Sequence<String>) {
    var (hasLow, hasHigh) = (false, false)
    for cell in cells {
      guard let value = EmotionCell.number(cell) else { continue }
      if value < 1 { hasLow = true }
      if value > 2 { hasHigh = true }
    }
    self = hasHigh && !hasLow ? .stars : .balanced
  }
}

/// An emotion as people write it: a number, a word in English or Italian, a face.
enum EmotionCell {
  /// −2 … +2; nil if it can't be read.
  static func emotion(_ text: String, _ scale: EmotionScale) -> Int? {
    guard let value = number(text) else { return word(text) }
    guard let whole = Int(exactly: value) else { return nil }
    let range = scale == .stars ? 1...5 : -2...2
    guard range.contains(whole) else { return nil }
    return scale == .stars ? whole - 3 : whole
  }

  fileprivate static func number(_ text: String) -> Double? {
    CellValue.quantity(text.trimmed.hasSuffix("/5") ? String(text.trimmed.dropLast(2)) : text)?.value
  }

  private static func word(_ text: String) -> Int? {
    let signs = text.trimmed
    if let emotion = self.signs[signs] { return emotion }
    let faces = signs.unicodeScalars.compactMap { Self.faces[$0] }
    if let face = faces.first { return faces.allSatisfy { $0 == face } ? face : nil }
    let folded = HeadingText.folded(text)
    if let emotion = words[folded] { return emotion }
    let strong = ["very ", "extremely ", "molto ", "super "].first { folded.hasPrefix($0) }
    return strong.flatMap { words[String(folded.dropFirst($0.count))] }.map { $0.signum() * 2 }
  }

  private static let signs = ["++": 2, "+": 1, "--": -2, "-": -1, "−": -1, "−−": -2, "+/-": 0, "±": 0]

  private static let faces: [Unicode.Scalar: Int] = [
    "😀": 2, "😃": 2, "😄": 2, "😁": 2, "😍": 2, "🤩": 2, "🥰": 2, "😊": 1, "🙂": 1, "☺": 1, "😌": 1, "👍": 1,
    "😐": 0, "😑": 0, "😶": 0, "🙁": -1, "☹": -1, "😕": -1, "😟": -1, "😞": -1, "😔": -1, "👎": -1, "😢": -1,
    "😠": -2, "😡": -2, "🤬": -2, "😭": -2, "😤": -2, "😖": -2,
  ]

  private static let words: [String: Int] = [
    "delighted": 2, "excited": 2, "thrilled": 2, "ecstatic": 2, "enthusiastic": 2, "entusiasta": 2,
    "felicissimo": 2,
    "felicissima": 2, "happy": 1, "good": 1, "positive": 1, "satisfied": 1, "pleased": 1, "content": 1,
    "hopeful": 1,
    "relieved": 1, "curious": 1, "confident": 1, "felice": 1, "positivo": 1, "positiva": 1, "contento": 1,
    "contenta": 1, "soddisfatto": 1, "soddisfatta": 1, "buono": 1, "buona": 1, "bene": 1, "sollevato": 1,
    "sollevata": 1, "curioso": 1, "curiosa": 1, "neutral": 0, "ok": 0, "okay": 0, "indifferent": 0,
    "mixed": 0,
    "neutro": 0, "neutra": 0, "neutrale": 0, "indifferente": 0, "sad": -1, "bad": -1, "negative": -1,
    "unhappy": -1, "annoyed": -1, "confused": -1, "worried": -1, "anxious": -1, "disappointed": -1,
    "dissatisfied": -1, "frustrated": -1, "bored": -1, "triste": -1, "negativo": -1, "negativa": -1,
    "insoddisfatto": -1, "insoddisfatta": -1, "deluso": -1, "delusa": -1, "confuso": -1, "confusa": -1,
    "preoccupato": -1, "preoccupata": -1, "ansioso": -1, "ansiosa": -1, "frustrato": -1, "frustrata": -1,
    "infastidito": -1, "infastidita": -1, "male": -1, "angry": -2, "furious": -2, "terrible": -2, "awful": -2,
    "arrabbiato": -2, "arrabbiata": -2, "furioso": -2, "furiosa": -2, "pessimo": -2, "pessima": -2,
  ]
}
