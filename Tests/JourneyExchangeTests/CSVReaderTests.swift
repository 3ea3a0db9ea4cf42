import JourneyModel
import Synchronization
import Testing

@testable import JourneyExchange

/// How bytes become cells, and where it goes wrong.
@Suite struct CSVReaderTests {
  private func cells(_ text: String) throws -> [[String]] {
    let sheet = try CSVReader.sheet(of: Array(text.utf8))
    return sheet.rows.map { row in (0..<row.cells.count).map { sheet.text(row, $0) ?? "-" } }
  }

  private func problem(_ text: String) -> String? {
    do {
      _ = try CSVReader.sheet(of: Array(text.utf8))
      return nil
    } catch { return error.description }
  }

  @Test func asTheStandardHasIt() throws {
    #expect(try cells("a,b,c\r\nd,e,f\r\n") == [["a", "b", "c"], ["d", "e", "f"]])
    #expect(try cells("a,b,c\r\nd,e,f") == [["a", "b", "c"], ["d", "e", "f"]])
    #expect(try cells("\"a\",\"b\"\r\n\"x,y\",\"p \"\"q\"\"\"") == [["a", "b"], ["x,y", "p \"q\""]])
    #expect(try cells("a\r\n\"one\r\ntwo\"\r\n") == [["a"], ["one\r\ntwo"]])
    #expect(try cells("a,b\r\n x , y \r\n") == [["a", "b"], [" x ", " y "]])
    #expect(try cells("a,b\r\n,\r\n\"\",\"\"\"\"") == [["a", "b"], ["", ""], ["", "\""]])
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func linesEndAsTheyLike(_ end: String) throws {
    #expect(
      try cells(["a,b", "1,2", "", "3,4", ""].joined(separator: end)) == [
        ["a", "b"], ["1", "2"], ["3", "4"],
      ])
  }

  @Test func asProgramsWrite() throws {
    // A quote inside a cell is itself; spaces around a quoted cell don't count.
    #expect(
      try cells("a,b\n5\" screen,\"x\" \n \"y\",z") == [["a", "b"], ["5\" screen", "x"], ["y", "z"]])
    #expect(try cells("a,b,c\n1\n1,2,3,4") == [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]])
  }

  @Test func theSeparatorIsFound() throws {
    #expect(try cells("a;b;c\n1,5;2;3") == [["a", "b", "c"], ["1,5", "2", "3"]])
    #expect(try cells("a\tb\n1,5\t2") == [["a", "b"], ["1,5", "2"]])
    #expect(try cells("\"a,b,c\";d\n1;2") == [["a,b,c", "d"], ["1", "2"]])
    #expect(try cells("alone\nx,y") == [["alone"], ["x", "y"]])
    #expect(try cells("sep=;\r\na,b;c\r\n1;2") == [["a,b", "c"], ["1", "2"]])
    #expect(try cells("SEP=|\na|b\n1|2") == [["a", "b"], ["1", "2"]])
    #expect(try cells("sep=a,b\n1,2") == [["sep=a", "b"], ["1", "2"]])
  }

  @Test func rowsKnowTheirLines() throws {
    let sheet = try CSVReader.sheet(of: Array("sep=,\r\na,b\r\n\"1\r\n2\",3\r\n\r\n4,5".utf8))
    #expect(sheet.rows.map(\.line) == [2, 3, 6])
    #expect(sheet.rows.map(\.end) == [12, 22, 27])
  }

  @Test func whereItGoesWrong() {
    #expect(problem("a,b\n1,\"open\n\n") == "2:3: the quote that begins here is never closed")
    #expect(
      problem("a,b\n1,2\n\"ü\",\"x\"y")
        == "3:8: text stands behind a closing quote; a quote inside a cell is written twice")
    #expect(
      problem("\"a\nb\",c\n\"d\"e")
        == "3:4: text stands behind a closing quote; a quote inside a cell is written twice")
    #expect(problem(",,\n1,2,3") == "1:1: there is no heading")
    #expect(problem("\n\n") == "1:1: there is no heading")
    #expect(problem("sep=;") == "1:1: there is no heading")
  }

  @Test func limits() {
    let thousand = Array(repeating: "c", count: 1000).joined(separator: ",")
    #expect(problem(thousand) == nil)
    #expect(problem(thousand + ",x") == "1:2001: there are more than 1000 columns: this is no table of ours")
    let large = String(repeating: "x", count: 1 << 20)
    #expect(problem("a\n" + large) == nil)
    #expect(problem("a\n1,\"\(large)y\"")?.hasPrefix("2:4: the cell is larger than 1048576 bytes") == true)
  }

  @Test func whatIsNoTable() {
    #expect(TableSamples.problem("") == "1:1: there is nothing in it")
    #expect(TableSamples.problem(" \r\n ") == "1:1: there is nothing in it")
    #expect(
      TableSamples.problem([0x50, 0x4B, 0x03, 0x04]) == "1:3: byte 3 stands in no text: this is a binary file"
    )
    #expect(
      TableSamples.problem([0x61, 0x2C, 0x00, 0x62]) == "1:3: byte 0 stands in no text: this is a binary file"
    )
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
    #expect(TableSamples.problem(long)?.hasPrefix("1:1: the cell is larger than") == true)
    let wide = [UInt8](repeating: UInt8(ascii: ","), count: 10_000)
    #expect(
      TableSamples.problem(wide) == "1:1001: there are more than 1000 columns: this is no table of ours")
  }

  @Test func encodings() throws {
    let table = "Step,Stage,Channel\nÜberblick €,Kauf,Büro"
    #expect(
      try TableSamples.draft([0xEF, 0xBB, 0xBF] + Array(table.utf8)).touchpoints.first?.title == "Überblick €"
    )
    let units = table.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try TableSamples.draft([0xFF, 0xFE] + units).touchpoints.first?.title == "Überblick €")
    let windows = table.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8($0.value) }
    let draft = try TableSamples.draft(windows)
    #expect(draft.touchpoints.first?.title == "Überblick €")
    #expect(draft.told.first == "it is not UTF-8, and was read as Windows-1252")
  }

  @Test func howFarItIsIsTold() throws {
    let told = Told()
    let row = "Look,\(String(repeating: "x", count: 994))\n"
    var source = ImportSource(
      Array(("Step,Notes\n" + String(repeating: row, count: 150)).utf8), named: "t.csv")
    source.progress = { told.add($0) }
    var draft = ImportDraft(into: Journey(title: "Shop"))
    try ImportFormat.csv.read(source, into: &draft)
    #expect(told.all == [66_011, 132_011, 150_011])
  }
}

/// What was told of the progress.
private final class Told: Sendable {
  private let numbers = Mutex<[Int]>([])
  var all: [Int] { numbers.withLock { $0 } }
  func add(_ number: Int) { numbers.withLock { $0.append(number) } }
}
