import JourneyModel
import Words

/// Readings as they are typed: `71.5`, `2026-10-31 71.5`, or several with a date each, as they are pasted from a
/// table. A decimal comma counts as a point.
struct ReadingLine: Sendable {
  struct Entry: Equatable, Sendable {
    let date: CalendarDate
    let value: Quantity
  }

  /// What was understood; empty where there is a problem.
  private(set) var entries: [Entry] = []
  /// Why it can't be taken, as a sentence; nil if it can, or if nothing is typed.
  private(set) var problem: String?

  private static let any = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  private static let example = "2026-10-31 71.5"

  /// - Parameters:
  ///   - today: the date of a single value that has none.
  ///   - unit: of the indicator; where it stands behind a value it is passed over.
  init(_ text: String, today: CalendarDate?, unit: String? = nil) {
    var found: [(date: CalendarDate?, value: Quantity)] = []
    var date: CalendarDate?
    for piece in Self.pieces(of: text, unit: unit) where problem == nil {
      if let day = CalendarDate(piece) {
        if date != nil { problem = Self.missingValue(on: day) }
        date = day
      } else if let value = FormNumber.quantity(piece, in: Self.any) {
        found.append((date, value))
        date = nil
      } else {
        problem = Self.complaint(about: piece)
      }
    }
    if let date, problem == nil { problem = Self.missingValue(on: date) }
    if problem == nil { take(found, today) }
  }

  /// One reading that is known already.
  init(_ value: Quantity, on date: CalendarDate) { entries = [Entry(date: date, value: value)] }

  private mutating func take(_ found: [(date: CalendarDate?, value: Quantity)], _ today: CalendarDate?) {
    let dated = found.compactMap { reading in
      (reading.date ?? today).map { Entry(date: $0, value: reading.value) }
    }
    if found.count > 1, found.contains(where: { $0.date == nil }) {
      problem = words("Of several readings each needs its date: %@.", Self.example)
    } else if dated.count < found.count {
      problem = words("What day it is, is not known: write it before the value, %@.", Self.example)
    } else {
      entries = dated
    }
  }

  /// The dates and values, one after the other, without the words of the unit.
  private static func pieces(of text: String, unit: String?) -> [String] {
    let unitWords = (unit ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { FormNumber.quantity($0, in: any) == nil }
    let skipped = Set(unitWords + ["%"])
    return text.split { $0.isWhitespace || $0 == ";" || $0 == "|" }.map(String.init)
      .filter { !skipped.contains($0) }.flatMap(parts)
  }

  /// `2026-10-31,71.5` is a date and a value, and `71.5%` a value.
  private static func parts(_ word: String) -> [String] {
    let (head, tail) = (String(word.prefix(10)), word.dropFirst(10))
    if CalendarDate(head) != nil, let mark = tail.first, [",", ":", "="].contains(mark) {
      return [head] + (tail.count > 1 ? [withoutPercent(tail.dropFirst())] : [])
    }
    return [withoutPercent(word[...])]
  }

  private static func withoutPercent(_ word: Substring) -> String {
    String(word.hasSuffix("%") ? word.dropLast() : word)
  }

  private static func missingValue(on day: CalendarDate) -> String {
    words("What was it on %@? A value is missing.", day)
  }

  private static func complaint(about word: String) -> String {
    words(
      "%@ is neither a number nor a date: %@ is understood, or only the value.", quoted(word), example)
  }
}

extension ReadingLine {
  /// The readings with those that were typed: in the order of their dates, one of the same day replaced.
  ///
  /// - Returns: also what was replaced.
  func merged(into old: [Reading]) -> (readings: [Reading], replaced: [Entry]) {
    var readings = old
    var replaced: [Entry] = []
    for entry in entries {
      let date = entry.date.description
      if let same = readings.lastIndex(where: { $0.date == date }) {
        if let value = readings[same].value { replaced.append(Entry(date: entry.date, value: value)) }
        readings[same].value = entry.value
      } else {
        var reading = Reading()
        (reading.date, reading.value) = (date, entry.value)
        let before = readings.lastIndex { $0.date.map { $0 < date } ?? false }
        readings.insert(reading, at: before.map { $0 + 1 } ?? 0)
      }
    }
    return (readings, replaced)
  }
}
