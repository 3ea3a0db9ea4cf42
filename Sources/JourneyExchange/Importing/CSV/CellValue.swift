import JourneyModel
import Words

/// Reads what people write into cells and behind colons: numbers with a comma or a per cent sign, `yes` and `sì`, days in two orders,
/// words of a vocabulary by key or name, in English or Italian.
enum CellValue {
  /// What a cell holds for a field of a kind; nil if it can't be read. References are not for here.
  static func value(_ text: String, of kind: FieldKind) -> FieldValue? {
    switch kind {
    case .id, .line, .text: .text(text)
    case .integer(let range): integer(text, in: range).map(FieldValue.integer)
    case .quantity(let range): (range.upperBound == 1 ? share(text) : quantity(text)).map(FieldValue.quantity)
    case .flag: flag(text).map(FieldValue.flag)
    case .choice(let vocabulary): choice(text, of: vocabulary).map(FieldValue.text)
    case .date: date(text).map(FieldValue.text)
    case .list: .list(CellList.items(of: text))
    case .evidence: .evidence(EvidenceCell.read(text))
    case .reference, .references, .feedback, .readings, .json, .conflicts: nil
    }
  }

  /// What a text says for a field, if the field may hold it. Minutes may have another unit, and what is counted a
  /// `×` behind it.
  static func value<Record>(_ text: String, for field: Field<Record>) -> FieldValue? {
    let value =
      switch field.key {
      case "minutes": minutes(text).map(FieldValue.quantity)
      case "frequency": self.value(withoutTimes(text), of: field.kind)
      default: self.value(text, of: field.kind)
      }
    return value.flatMap { field.kind.complaint(about: $0) == nil ? $0 : nil }
  }

  /// `3 ×` and `3 times` without what says that it is a count.
  private static func withoutTimes(_ text: String) -> String {
    let text = text.trimmed.lowercased()
    let unit = ["times", "x", "×"].first { text.hasSuffix($0) } ?? ""
    return String(text.dropLast(unit.count)).trimmed
  }

  // MARK: Numbers

  /// A decimal number, its decimals behind a point or a comma; thousands may be set apart.
  static func quantity(_ text: String) -> Quantity? {
    // Most are small whole numbers.
    if text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) {
      return Quantity(Double(number))
    }
    if let quantity = Quantity(text: text) { return quantity }
    var digits = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "'" && $0 != "’" }.map {
      scalar in
      scalar == "−" || scalar == "–" ? "-" : scalar
    }
    if digits.first == "+" { digits.removeFirst() }
    let (points, commas) = (digits.count { $0 == "." }, digits.count { $0 == "," })
    if points > 0, commas > 0 {
      let decimal: Unicode.Scalar = digits.last { $0 == "." || $0 == "," } ?? "."
      digits.removeAll { ($0 == "." || $0 == ",") && $0 != decimal }
    } else if points > 1 || commas > 1 {
      digits.removeAll { $0 == "." || $0 == "," }
    }
    var number = String.UnicodeScalarView()
    for scalar in digits { number.append(scalar == "," ? "." : scalar) }
    return Quantity(text: String(number))
  }

  static func integer(_ text: String, in range: ClosedRange<Int>) -> Int? {
    var text = text.trimmed
    if text.hasSuffix("%") { text = String(text.dropLast()) }
    if range == 1...5, text.hasSuffix("/5") { text = String(text.dropLast(2)) }
    guard let value = quantity(text)?.value, let number = Int(exactly: value), range.contains(number) else {
      return nil
    }
    return number
  }

  /// A share, 0–1; `34 %` is 0.34.
  static func share(_ text: String) -> Quantity? {
    let text = text.trimmed
    let share = text.hasSuffix("%") ? percent(String(text.dropLast())) : quantity(text)
    return share.flatMap { (0...1).contains($0.value) ? $0 : nil }
  }

  /// A number of per cent as a share.
  static func percent(_ text: String) -> Quantity? {
    guard let number = quantity(text) else { return nil }
    // A quotient of whole numbers is the nearest to the decimal fraction already.
    if number.written == nil, let whole = Int(exactly: number.value), (0...100).contains(whole) {
      return Quantity(number.value / 100)
    }
    let digits = number.description
    return digits.contains("e") ? Quantity(number.value / 100) : Quantity(text: digits + "e-2")
  }

  /// Minutes; hours where that is said.
  static func minutes(_ text: String) -> Quantity? {
    let text = text.trimmed.lowercased()
    let number = text.prefix { !$0.isLetter && $0 != "'" && $0 != "′" }
    let unit = String(text.dropFirst(number.count)).trimmed
    guard let amount = quantity(String(number)), amount.value >= 0 else { return nil }
    switch unit {
    case "", "m", "min", "min.", "mins", "minute", "minutes", "minuto", "minuti", "'", "′": return amount
    case "h", "hr", "hrs", "hour", "hours", "ora", "ore": return Quantity(amount.value * 60)
    case "s", "sec", "second", "seconds", "secondi": return Quantity(amount.value / 60)
    default: return nil
    }
  }

  // MARK: Words

  static func flag(_ text: String) -> Bool? {
    switch text.trimmed.lowercased() {
    case "yes", "y", "true", "x", "✓", "✔", "☑", "1", "sì", "si", "sí", "s", "vero": true
    case "no", "n", "false", "0", "-", "–", "☐", "✗", "✘", "falso": false
    default: nil
    }
  }

  /// The key of a word of a vocabulary; another word as it is where the vocabulary is open.
  static func choice(_ text: String, of vocabulary: Vocabulary) -> String? {
    word(text, of: vocabulary) ?? (vocabulary.isOpen ? text : nil)
  }

  /// The key of the word that is meant by its key, or its name in either language.
  static func word(_ text: String, of vocabulary: Vocabulary) -> String? {
    if vocabulary.contains(text) { return text }
    let wanted = HeadingText.folded(text)
    let match = vocabulary.words.first {
      HeadingText.folded($0.key) == wanted || HeadingText.folded($0.label) == wanted
    }
    return match?.key ?? italian[wanted].flatMap { vocabulary.contains($0) ? $0 : nil }
  }

  /// Words of the vocabularies in Italian.
  private static let italian: [String: String] = [
    "contesto": "context", "informazioni che non seguono il cliente": "context", "accesso": "login",
    "accesso ripetuto": "login", "scorte": "stock", "disponibilita": "stock", "regole": "policy",
    "regole incoerenti": "policy", "consigli": "recommendation", "vicolo cieco": "dead-end",
    "prezzo": "price",
    "prezzo poco chiaro": "price", "lentezza": "speed", "lento o guasto": "speed", "servizio": "service",
    "servizio scadente": "service", "consegna": "delivery", "prodotto": "product", "altro": "other",
    "analisi": "analytics", "sondaggio": "survey", "intervista": "interview", "assistenza": "support",
    "test utente": "user-test", "test con utenti": "user-test", "osservazione": "observation",
    "ipotesi": "assumed",
    "presunto": "assumed", "aperto": "open", "aperta": "open", "pianificato": "planned",
    "pianificata": "planned",
    "in corso": "in-progress", "fatto": "done", "fatta": "done", "chiuso": "done", "chiusa": "done",
    "scartato": "dismissed", "scartata": "dismissed", "microconversione": "micro",
    "macroconversione": "macro",
  ]

  // MARK: Days

  /// A day as documents write it, from `2026-10-31`, `31/10/2026`, `31.10.2026` or `31-10-2026`.
  static func date(_ text: String) -> String? {
    let text = text.trimmed
    if CalendarDate(text) != nil { return text }
    let parts = text.split { "/.-".contains($0) }.map { String($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return nil
    }
    let isYearFirst = parts[0].count == 4
    let (year, day) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
    let padded = { (number: String) in number.count == 1 ? "0" + number : number }
    return CalendarDate("\(year)-\(padded(parts[1]))-\(padded(day))")?.description
  }
}
