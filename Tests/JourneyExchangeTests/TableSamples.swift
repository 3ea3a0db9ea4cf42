import JourneyModel
import JourneyStore

@testable import JourneyExchange

/// What tables make of journeys.
enum TableSamples {
  /// A journey after a table has been imported into it.
  static func draft(
    _ table: String, into journey: Journey = Journey(title: "Shop"), on map: MapKind = .current,
    mapping: [(column: String, field: String)] = []
  ) throws -> ImportDraft {
    try draft(Array(table.utf8), into: journey, on: map, mapping: mapping)
  }

  static func draft(
    _ bytes: [UInt8], into journey: Journey = Journey(title: "Shop"), on map: MapKind = .current,
    mapping: [(column: String, field: String)] = []
  ) throws -> ImportDraft {
    var source = ImportSource(bytes, named: "table.csv")
    source.mapping = mapping
    var draft = ImportDraft(into: journey, on: map)
    try ImportFormat.csv.read(source, into: &draft)
    return draft
  }

  /// Why a table can't be imported, with its place.
  static func problem(_ bytes: [UInt8], mapping: [(column: String, field: String)] = []) -> String? {
    do {
      _ = try draft(bytes, mapping: mapping)
      return nil
    } catch let problem as ImportProblem {
      return problem.description
    } catch {
      return "\(error)"
    }
  }

  static func problem(_ table: String, mapping: [(column: String, field: String)] = []) -> String? {
    problem(Array(table.utf8), mapping: mapping)
  }
}

extension ImportDraft {
  /// What was told, each with its line.
  var told: [String] { remarks.map { ($0.line.map { "\($0): " } ?? "") + $0.text } }

  var touchpoints: [Touchpoint] { Array(journey.map(map).touchpoints) }
}
