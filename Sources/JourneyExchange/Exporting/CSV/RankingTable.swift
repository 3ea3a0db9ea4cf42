import JourneyModel
import Words

/// The ranking as a table: places and scores with their calculations, and the ratings that they are made of.
///
/// Of this table only what somebody decided can be read back: the ratings, the votes and the focus.
struct RankingTable {
  private let export: Export
  private let ranking: Ranking
  private let holds: [ID<FrictionPoint>: Double]
  private let focus: Set<ID<FrictionPoint>>

  init(_ export: Export) {
    self.export = export
    ranking = Ranking(of: export.journey)
    var computation = HoldComputation(of: export.journey, ranking: ranking)
    computation.advance()
    holds = computation.result
    focus = Set(export.journey.ranking.focus)
  }

  var text: String {
    var writer = CSVWriter(isRaw: export.isRaw, isMarked: true)
    writeHeadings(&writer)
    let filter = ExportFilter(export)
    for entry in ranking.frictions { write(entry.id, entry, filter, to: &writer) }
    for entry in ranking.unrated { write(entry.id, nil, filter, to: &writer) }
    return writer.text
  }

  private static let ratings = OwnTable.ratingKeys.compactMap { FrictionPoint.field($0) }

  private func writeHeadings(_ writer: inout CSVWriter) {
    let first = [
      OwnTable.rankHeading, OwnTable.ranking.idHeading, FrictionPoint.field("title")?.label ?? "",
      OwnTable.focusHeading,
    ]
    for heading in first + OwnTable.computedHeadings.dropFirst() + Self.ratings.map(\.label) {
      writer.text(heading)
    }
    writer.endRow()
  }

  private func write(
    _ id: ID<FrictionPoint>, _ entry: RankedFriction?, _ filter: ExportFilter, to writer: inout CSVWriter
  ) {
    guard let friction = export.journey.frictions[id], filter.concerns(friction) else { return }
    writer.plain(entry.map { String($0.rank) } ?? "")
    writer.plain(id.text)
    writer.text(friction.title)
    writer.plain(focus.contains(id) ? "yes" : "no")
    writeScore(of: friction, entry, to: &writer)
    for field in Self.ratings { writer.plain(field.get(friction).integer.map { String($0) } ?? "") }
    writer.endRow()
  }

  /// What is computed, with all its digits. Hold and reach are shares, 0–1; a reach that is assumed is left out.
  private func writeScore(of friction: FrictionPoint, _ entry: RankedFriction?, to writer: inout CSVWriter) {
    let score = export.journey.score(of: friction, by: ranking.model)
    writer.plain(ranking.model.rawValue)
    writer.plain(entry.map { Quantity($0.score).description } ?? "")
    writer.text(score.formula)
    writer.plain(entry.flatMap { holds[$0.id] }.map { Quantity($0).description } ?? "")
    writer.plain(score.reach.isAssumed ? "" : Quantity(score.reach.value).description)
    writer.text(export.journey.quadrant(of: friction)?.label ?? "")
    writer.text(CellList.text(of: score.missing.map { FrictionPoint.field($0)?.label ?? $0 }))
  }
}
