import Words

/// Counts down the time that a group has for what it is at. It belongs to the person who set it, not to the
/// document.
///
/// It knows no clock: it runs from the moment that it is told next after it was set.
package struct PhaseTimer: Hashable, Sendable {
  private enum State: Hashable {
    /// Set, and not told the time since; so many seconds long.
    case set(Int)
    /// Runs out at that second of the clock (since 1970, UTC).
    case runs(until: Int)
    case isOver
  }

  /// A day, in seconds.
  static let longest = 24 * 60 * 60
  private var state: State

  init(seconds: Int) { state = .set(min(max(1, seconds), Self.longest)) }

  var isOver: Bool { state == .isOver }

  /// Seconds that are left.
  ///
  /// - Parameter now: the second that was told last.
  func left(at now: Int) -> Int {
    switch state {
    case .set(let seconds): seconds
    case .runs(let until): min(max(0, until &- now), Self.longest)
    case .isOver: 0
    }
  }

  /// Gives so many seconds more. False: that would be longer than a day.
  mutating func add(_ seconds: Int, at now: Int) -> Bool {
    let sum = left(at: now) + seconds
    guard sum <= Self.longest else { return false }
    switch state {
    case .set, .isOver: state = .set(sum)
    case .runs(let until): state = .runs(until: until &+ seconds)
    }
    return true
  }

  /// Takes in what time it is. True: it has run out just now.
  mutating func take(_ now: Int) -> Bool {
    switch state {
    case .set(let seconds): state = .runs(until: now &+ seconds)
    case .runs(let until) where until &- now <= 0:
      state = .isOver
      return true
    case .runs, .isOver: break
    }
    return false
  }

  /// Milliseconds until it shows something else; nil: it always will show this.
  func patience(at now: Int) -> Int? {
    switch state {
    case .set: return 0
    case .isOver: return nil
    case .runs:
      let left = left(at: now)
      return left <= 60 ? min(left, 1) * 1000 : ((left - 1) % 60 + 1) * 1000
    }
  }

  /// What the title says: minutes, begun ones counted as whole; in the last minute seconds.
  func text(at now: Int) -> String {
    let left = left(at: now)
    if isOver { return words("time is up") }
    return left < 60 ? words("⧗ %@ s", left) : words("⧗ %@ min", (left + 59) / 60)
  }
}

/// What is typed behind `:timer`.
enum TimerInput: Equatable {
  case set(seconds: Int)
  case add(seconds: Int)
  case off
  /// Nothing: how long there still is.
  case ask

  /// Reads `10` and `10m` (minutes), `90s`, `1h`, `+5m`, `0` and `off`; nil for anything else, and for more than
  /// a day.
  init?(_ text: String) {
    let text = text.lowercased().trimmed
    switch text {
    case "": self = .ask
    case "off", "stop": self = .off
    default:
      let isMore = text.hasPrefix("+")
      guard let seconds = Self.seconds(isMore ? text.dropFirst() : text[...]) else { return nil }
      self = isMore ? .add(seconds: seconds) : seconds == 0 ? .off : .set(seconds: seconds)
    }
  }

  private static let units = [
    "": 60, "m": 60, "min": 60, "s": 1, "sec": 1, "h": 3600,
  ]

  private static func seconds(_ text: Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let name = String(text.dropFirst(digits.count)).trimmed
    guard let unit = units[name], digits.utf8.count <= 6, let number = Int(digits),
      number * unit <= PhaseTimer.longest
    else { return nil }
    return number * unit
  }
}
