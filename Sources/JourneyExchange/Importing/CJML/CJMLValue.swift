import JourneyModel
import Words

/// What the values of a CJML document mean here.
enum CJMLValue {
  /// The emotion that an experience's rating stands for: 1–5, as the SINTEF tools write it (very dissatisfied …
  /// very satisfied), the same in words, or a number with its sign, −2 … +2. Nil: none of them.
  static func emotion(_ rating: String) -> Int? {
    let text = rating.lowercased().replacing("−", with: "-")
    if let emotion = words[text.split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: " ")] {
      return emotion
    }
    guard let number = Double(text), number == number.rounded(), let whole = Int(exactly: number) else {
      return nil
    }
    let isSigned = text.hasPrefix("+") || whole <= 0
    let emotion = isSigned ? whole : whole - 3
    return (-2...2).contains(emotion) ? emotion : nil
  }

  private static let words = [
    "very dissatisfied": -2, "dissatisfied": -1, "neutral": 0, "satisfied": 1, "very satisfied": 2,
    "very negative": -2, "negative": -1, "positive": 1, "very positive": 2,
  ]

  // MARK: Time

  /// The minutes of a duration: `PT1H30M`, or `90 s`, `15 min`, `1 h 30 min`, `2 days`. Nil: it says no unit, or
  /// nothing at all.
  static func minutes(_ duration: String) -> Double? {
    let text = duration.trimmed.uppercased()
    let isISO = text.hasPrefix("P")
    var rest = Substring(isISO ? String(text.dropFirst()) : text)
    var (total, isTime) = (0.0, !isISO)
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      if isISO, rest.first == "T" { (rest, isTime) = (rest.dropFirst(), true) }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let unit = rest.prefix { $0.isLetter && !(isISO && $0 == "T") }
      guard let number = Double(digits), let size = minutes(inUnit: String(unit), isTime: isTime) else {
        return nil
      }
      total += number * size
      rest = rest.dropFirst(unit.count).drop { $0 == " " }
    }
    return total.isFinite ? total : nil
  }

  private static func minutes(inUnit unit: String, isTime: Bool) -> Double? {
    switch unit {
    case "S", "SEC", "SECOND", "SECONDS": 1.0 / 60
    case "M": isTime ? 1 : nil
    case "MIN", "MINUTE", "MINUTES": 1
    case "H", "HOUR", "HOURS": 60
    case "D", "DAY", "DAYS": 24 * 60
    default: nil
    }
  }

  /// The minutes between two moments like `2022-11-03T10:15:00`; nil if they can't be told, or run backwards.
  static func minutes(from start: String, to end: String) -> Double? {
    guard let start = Moment(start), let end = Moment(end), start.hasZone == end.hasZone,
      end.seconds >= start.seconds
    else { return nil }
    return (end.seconds - start.seconds) / 60
  }

  private struct Moment {
    let seconds: Double
    let hasZone: Bool

    init?(_ text: String) {
      guard let day = CalendarDate(String(text.prefix(10))) else { return nil }
      let clock = text.dropFirst(10)
      guard let mark = clock.first, mark == "T" || mark == " ",
        let found = clock.dropFirst().wholeMatch(
          of: /(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(Z|[+-]\d\d:?\d\d)?/)
      else { return nil }
      guard let hours = Double(found.1), let minutes = Double(found.2), hours < 24, minutes < 60 else {
        return nil
      }
      let zone = found.4.map { Self.seconds(ofZone: $0) }
      hasZone = zone != nil
      seconds =
        Double(day.ordinal) * 86_400 + hours * 3600 + minutes * 60 + (found.3.flatMap { Double($0) } ?? 0)
        - (zone ?? 0)
    }

    private static func seconds(ofZone zone: Substring) -> Double {
      let digits = zone.filter(\.isNumber)
      guard let hours = Double(digits.prefix(2)), let minutes = Double(digits.suffix(2)) else { return 0 }
      return (zone.hasPrefix("-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
  }

  // MARK: Channels

  /// A channel's name as people read it: the tools write `internetViaPC` and `faceToFace`.
  static func channelName(_ text: String) -> String {
    if let known = channels[XMLElement.key(text)] { return known }
    if text.contains(" ") { return text.capitalizedFirst }
    var spaced = ""
    for character in text {
      let isNew = character.isUppercase && spaced.last?.isLowercase == true
      spaced += isNew ? " " + character.lowercased() : String(character)
    }
    return spaced.capitalizedFirst
  }

  private static let channels = [
    "sms": "SMS", "email": "E-mail", "facetoface": "Face to face", "face2face": "Face to face",
    "internetviapc": "Internet via PC", "internetviasmartphone": "Internet via smartphone",
    "internetviatablet": "Internet via tablet", "internetglobe": "Internet", "apponpc": "App on PC",
    "selfservicemachine": "Self-service machine", "letter": "Letter", "phone": "Phone",
    "telephone": "Phone", "cardpayment": "Card payment",
  ]

  /// Whether a channel is online, where its name says so beyond doubt.
  static func setting(of name: String) -> Channel.Setting? {
    let key = XMLElement.key(name)
    if online.contains(where: key.hasPrefix) { return .online }
    return offline.contains(key) ? .offline : nil
  }

  private static let online = ["internet", "web", "app", "email", "e-mail", "socialmedia", "chat", "online"]
  private static let offline: Set = [
    "facetoface", "phone", "letter", "fax", "parcel", "shopcounter", "servicedesk", "selfservicemachine",
    "paper", "store",
  ]
}
