import JourneyExchange
import JourneyModel

/// A table of 100,000 rows made a journey. Beside it what Python's csv module takes only to read the rows.
enum ImportMeasurement: Measurement {
  static let name = "import"
  private static let rows = 100_000

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    let bytes = Array(table.utf8)
    let path = place.path("survey.csv")
    unsafe try OutputFile(path).append(bytes.span.bytes)
    let peer = Figure.Peer(name: "Python's csv reads", value: try pythonReads(path))
    let new = try Runs.measure(3) { try draft(of: bytes, into: Journey(title: "Survey")) }
    let known = try draft(of: bytes, into: Journey(title: "Survey")).journey
    let again = try Runs.measure(3) { try draft(of: bytes, into: known) }
    return [
      Figure("100,000 rows of CSV imported", new, in: .milliseconds, peer: peer, aim: .below(3000)),
      Figure(
        "the same into the journey that has them", again, in: .milliseconds, peer: peer, aim: .below(3000)),
    ]
  }

  private static func draft(of bytes: [UInt8], into journey: Journey) throws -> ImportDraft {
    var draft = ImportDraft(into: journey)
    try ImportFormat.csv.read(ImportSource(bytes, named: "survey.csv"), into: &draft)
    return draft
  }

  private static var table: String {
    var text = "Phase;Step;Channel;Persona;Mood;Minutes;Drop-off;Comment\r\n"
    for row in 0..<rows {
      text += "Phase \(row % 50);Step \(row);Channel \(row % 12);Persona \(row % 4);\(row % 5 - 2);"
      text += "\(row % 60),5;\(row % 100) %;\"said \"\"so\"\" in interview \(row % 40)\"\r\n"
    }
    return text
  }

  /// In milliseconds, measured within Python; nil where there is none.
  private static func pythonReads(_ path: String) throws -> Double? {
    guard let python = Tool.find("python3") else { return nil }
    let run = try Tool.run([python, "-c", script, path])
    return run.code == 0 ? Double(run.output.filter { !$0.isNewline }) : nil
  }

  private static let script = """
    import csv, sys, time
    start = time.perf_counter()
    with open(sys.argv[1], newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";")]
    print((time.perf_counter() - start) * 1e3)
    """
}
