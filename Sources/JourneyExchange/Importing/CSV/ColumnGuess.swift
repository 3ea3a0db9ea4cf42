import JourneyModel
import Words

/// Which column of a table is which field: as it was said, the rest guessed from the headings, in English or Italian.
struct ColumnGuess {
  /// A column with its heading.
  struct Column {
    let index: Int
    let heading: String
    /// Nil: it belongs to no field, and goes to the notes.
    var field: CSVField?
  }

  private(set) var columns: [Column]

  init(_ sheet: CSVSheet, _ mapping: [(column: String, field: String)]) throws(ImportProblem) {
    columns = sheet.headings.enumerated().map { Column(index: $0, heading: $1) }
    let line = sheet.rows.first?.line ?? 1
    for (column, field) in mapping { try assign(column, field, line) }
    guess { HeadingText.folded($0) }
    guess { HeadingText.folded(HeadingText.withoutBrackets($0)) }
    guess { Self.withoutWhose(HeadingText.folded(HeadingText.withoutBrackets($0))) }
    guessByWords()
    let subjects: [CSVField.Target] = [.title, .frictions, .opportunities]
    if !columns.contains(where: { subjects.contains($0.field?.target ?? .notes) }) { throw nothing(line) }
  }

  // MARK: As it was said

  private mutating func assign(_ column: String, _ field: String, _ line: Int) throws(ImportProblem) {
    guard let field = CSVField(named: field) else {
      let names = CSVField.all.map(\.name).joined(separator: ", ")
      throw ImportProblem(line: line, words("there is no field %@; there are %@", quoted(field), names))
    }
    let wanted = column.trimmed.lowercased()
    let places = columns.indices.filter { columns[$0].heading.lowercased() == wanted }
    if places.isEmpty {
      throw ImportProblem(line: line, words("there is no column %@; there are %@", quoted(column), headings))
    }
    for place in places { columns[place].field = field }
  }

  private var headings: String {
    let shown = columns.map(\.heading).filter { !$0.isEmpty }
    let first = shown.prefix(40).map { quoted($0) }.joined(separator: ", ")
    return shown.count > 40 ? first + " …" : first
  }

  private func nothing(_ line: Int) -> ImportProblem {
    ImportProblem(
      line: line,
      words(
        "no column is known to hold touchpoints, friction points or opportunities; there are %@: say which is which, as in %@",
        headings, quoted((columns.first { !$0.heading.isEmpty }?.heading ?? "Step") + "=title")))
  }

  // MARK: Guessed

  /// Gives each field that is free still the column under the best of its headings.
  private mutating func guess(_ fold: (String) -> String) {
    let folded = columns.map { fold($0.heading) }
    for field in CSVField.all where isFree(field) {
      for heading in field.headings {
        guard let place = columns.indices.first(where: { columns[$0].field == nil && folded[$0] == heading })
        else { continue }
        columns[place].field = field
        break
      }
    }
  }

  /// The heading without words that say only whose it is: `Customer emotion`, `Emozione del cliente`.
  private static func withoutWhose(_ heading: String) -> String {
    let whose: Set<String> = [
      "customer", "customers", "user", "journey", "cliente", "clienti", "utente", "del", "the", "s",
    ]
    return heading.split(separator: " ").filter { !whose.contains(String($0)) }.joined(separator: " ")
  }

  private func isFree(_ field: CSVField) -> Bool { !columns.contains { $0.field == field } }

  /// `Pain points / problems`, `Stage name`: the words of one field, and of no other, among those of a heading.
  private mutating func guessByWords() {
    for place in columns.indices where columns[place].field == nil {
      let text = " " + HeadingText.folded(columns[place].heading) + " "
      let fitting = CSVField.all.filter { field in field.headings.contains { text.contains(" \($0) ") } }
      if fitting.count == 1, isFree(fitting[0]) { columns[place].field = fitting[0] }
    }
  }
}
