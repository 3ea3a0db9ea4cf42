package import JSONText
package import JourneyModel

/// Where things stand in the text of a document. The text is gone through once more for it, so that reading alone
/// needs not keep track.
package struct DocumentPlaces {
  private let bytes: [UInt8]
  private let journey: Journey
  private let starts: [Collection: [Int]]
  private let ranking: Int
  /// The numbers of the records of a collection, once they were asked for.
  private var numbers: [Collection: [String: Int]] = [:]

  /// - Parameter journey: what was read from the bytes, unchanged.
  package init(of journey: Journey, in bytes: [UInt8]) {
    (self.journey, self.bytes) = (journey, bytes)
    var reading = DocumentReading()
    _ = try? JSONScanner.scan(bytes) { scanner throws(JSONFault) in try reading.document(&scanner) }
    (starts, ranking) = (reading.places, reading.rankingPlace)
  }

  /// Bytes from the start of the text to what a finding is about; for what is missing, to the nearest that is there.
  package mutating func offset(of place: FindingPlace) -> Int {
    switch place {
    case .record(let reference, let field): offset(of: reference, field)
    case .cell(_, let stage): offset(of: RecordReference(stage, on: .current))
    case .focus: JSONScanner.offset(ofMember: "focus", inObjectAt: ranking, in: bytes)
    case .channels: offset(ofSection: .channels)
    case .maps: offset(ofSection: .maps)
    case .details(let field): offset(ofMember: field)
    }
  }

  /// Bytes to a record, or to the value of one of its fields if it has one.
  package mutating func offset(of reference: RecordReference, _ field: String? = nil) -> Int {
    guard let number = number(of: reference), let all = starts[reference.collection],
      all.indices.contains(number)
    else { return 0 }
    guard let field else { return all[number] }
    return JSONScanner.offset(ofMember: field, inObjectAt: all[number], in: bytes)
  }

  private func offset(ofSection section: DocumentSection) -> Int { offset(ofMember: section.rawValue) }

  /// A member of the document itself; its start if there is none.
  private func offset(ofMember name: String) -> Int {
    JSONScanner.offset(ofMember: name, inObjectAt: 0, in: bytes)
  }

  private mutating func number(of reference: RecordReference) -> Int? {
    if let known = numbers[reference.collection] { return known[reference.id] }
    var fresh: [String: Int] = [:]
    for (number, id) in journey.ids(of: reference.collection).enumerated() { fresh[id] = number }
    numbers[reference.collection] = fresh
    return fresh[reference.id]
  }

  /// The lines and columns of offsets, found in one pass over the text.
  package func places(of offsets: [Int]) -> [Int: JSONPlace] {
    let faults = Set(offsets).map { JSONFault(offset: $0, message: "") }
    return Dictionary(
      JSONLocator.problems(faults, in: bytes).map { ($0.offset, $0.place) },
      uniquingKeysWith: { one, _ in one })
  }
}
