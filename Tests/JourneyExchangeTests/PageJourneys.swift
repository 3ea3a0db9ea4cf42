import EmbeddedSamples
import JourneyModel
import JourneyStore
import Testing

@testable import JourneyExchange

/// Journeys for the tests of the page.
enum PageJourneys {
  static let names: [String] = (0..<embedded_samples_count()).compactMap { index in
    unsafe embedded_sample_at(index).name.map { unsafe String(cString: $0) }
  }

  static func sample(_ name: String) throws -> Journey {
    let index = try #require(names.firstIndex(of: name))
    let sample = unsafe embedded_sample_at(index)
    let bytes = unsafe UnsafeBufferPointer(start: sample.bytes, count: sample.count)
    return try unsafe JourneyReader.read(Array(bytes)).journey
  }

  /// Texts that try to get out of where they stand.
  static let hostile = [
    "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "{{title}}", "{{{style}}}",
    "{{> page}}",
    "{{#words}}Personas{{/words}}", "\"\u{301} onclick=\"alert(1)", "</style></title></textarea><!--",
    "&lt;b&gt;&amp;", "\u{202E}txet denrut\u{2066}", "nul\u{0}bell\u{7}del\u{7F}high\u{9B}m",
    "\u{FFFE}\u{FFFF}",
    "%@ %d \\u{41}", "javascript:alert(1)", "<svg/onload=alert(1)>", "]]>", "𝕿 שלום",
  ]

  /// A journey in which each text of each record is hostile.
  static func hostileJourney() throws -> Journey {
    var journey = try sample("laptop")
    var number = 0
    func next() -> String {
      number += 1
      return hostile[number % hostile.count]
    }
    for kind in RecordKind.allCases {
      for map in kind == .touchpoint || kind == .stage || kind == .note ? MapKind.allCases : [.current] {
        let collection = Collection(of: kind, on: map)
        for id in journey.ids(of: collection) {
          guard let record = journey.record(RecordReference(collection, id)) else { continue }
          try spoil(record, RecordReference(collection, id), in: &journey, next)
        }
      }
    }
    for key in ["title", "scope", "outcome", "owner"] {
      _ = try journey.apply(.set(.details, field: key, to: .text(next())))
    }
    return journey
  }

  private static func spoil<Record: JourneyRecord>(
    _ record: Record, _ reference: RecordReference, in journey: inout Journey, _ next: () -> String
  ) throws {
    for field in Record.fields {
      let value: FieldValue? =
        switch field.kind {
        case .line, .text: .text(next())
        case .list: .list([next(), next()])
        case .choice(let vocabulary) where vocabulary.isOpen: .text(next())
        case .evidence: .evidence([evidence(next), evidence(next)])
        case .feedback: .feedback([feedback(next)])
        default: nil
        }
      guard let value else { continue }
      _ = try journey.apply(.set(.record(reference), field: field.key, to: value))
    }
  }

  private static func evidence(_ next: () -> String) -> Evidence {
    var evidence = Evidence()
    (evidence.source, evidence.note) = (next(), next())
    evidence.link = next()
    return evidence
  }

  private static func feedback(_ next: () -> String) -> Feedback {
    var feedback = Feedback()
    (feedback.from, feedback.text) = (next(), next())
    return feedback
  }
}
