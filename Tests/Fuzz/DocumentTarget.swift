import JSONText
import JourneyModel
import JourneyStore

/// The reader of documents: what it takes, it writes so that it reads the same again; what it refuses, it
/// refuses with places that can be found and sentences that can be printed.
struct DocumentTarget: FuzzTarget {
  static let name = "document"
  private let mutator = JSONMutator(seeds: Seeds.documents + Seeds.samples, words: Seeds.words)

  func input(_ random: inout SplitMix) -> [UInt8] { mutator.input(&random) }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      guard let journey = try read(input) else { return false }
      for finding in Findings(of: journey, today: CalendarDate("2026-11-20")).open.prefix(100) {
        try Laws.checkPrintable(finding.sentence)
      }
      let text = JourneyWriter.text(journey)
      guard let again = try read(text) else { throw Broken("what was written can't be read") }
      try insist(again == journey, "what was written reads as another journey")
      try insist(JourneyWriter.text(again) == text, "writing is not stable")
      return true
    }
  }

  private func read(_ bytes: [UInt8]) throws(Broken) -> Journey? {
    do {
      let read = try JourneyReader.read(bytes)
      try Laws.check(read.warnings, in: bytes)
      return read.journey
    } catch let failure as ReadingFailure {
      try insist(
        (1...JourneyReader.mostProblems).contains(failure.problems.count), "a wrong number of problems")
      try Laws.check(failure.problems, in: bytes)
      return nil
    } catch let broken as Broken {
      throw broken
    } catch {
      throw Broken("an error of another kind")
    }
  }
}

/// Laws that hold for several readers.
enum Laws {
  static func check(_ problems: [JSONProblem], in bytes: [UInt8]) throws(Broken) {
    for problem in problems {
      try insist((0...bytes.count).contains(problem.offset), "a problem at an offset that is not there")
      try insist(problem.line >= 1 && problem.column >= 1, "a problem at a place that is not there")
      try checkPrintable(problem.description)
    }
  }

  /// Nothing in it may be taken for a command by a terminal, or turn the text around.
  static func checkPrintable(_ text: String) throws(Broken) {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return }
    for scalar in text.unicodeScalars where !(0x20..<0x7F).contains(scalar.value) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        throw Broken("U+\(String(scalar.value, radix: 16)) in a sentence for a person")
      default: break
      }
    }
  }
}
