import Glibc
import JourneyModel
import Testing

/// The README lists every code that findings have.
@Suite struct FindingsInReadme {
  @Test func theTableIsWhole() throws {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    let text = try #require(Self.text(of: folder + "/README.md"))
    let table = try #require(
      text.split(separator: "<!-- findings:begin -->").last?.split(separator: "<!-- findings:end").first)
    let codes = table.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: "`")
      return parts.count > 2 ? String(parts[1]) : nil
    }
    #expect(codes == FindingRules.all.map { $0.code })
  }

  private static func text(of path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
