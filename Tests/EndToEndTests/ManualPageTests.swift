import Glibc
import JourneyModel
import Testing

/// The manual's pages as they are kept for review: what a change of commands, keys or fields does to them is to
/// be seen. With `JOURNEY_UPDATE_GOLDEN=1` they are written anew.
@Suite struct ManualPageTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    + "/Golden"

  private func page(_ number: Int) throws -> String {
    let run = try ShellRun("\"$0\" manual \(number)", in: Workspace())
    #expect(run.code == 0 && run.errors == "")
    return run.output
  }

  @Test(arguments: [1, 5])
  func thePageIsAsItIsKept(_ number: Int) throws {
    let path = "\(Self.folder)/journey.\(number)"
    let page = try page(number)
    if unsafe getenv("JOURNEY_UPDATE_GOLDEN") != nil {
      #expect(try ShellRun("\"$0\" manual \(number) >'\(path)'", in: Workspace()).code == 0)
    }
    let kept = try ShellRun("cat '\(path)'", in: Workspace()).output
    #expect(page == kept, "see \(path)")
  }

  @Test func thePageOnTheDocumentHasEveryField() throws {
    let page = try page(5)
    func check<Record: FieldedRecord>(_ title: String, _ type: Record.Type) {
      let start = page.split(separator: "\n.Ss ").first { $0.hasPrefix(title + "\n") }
      #expect(start != nil, "\(title)")
      let keys = (start ?? "").split(separator: "\n").compactMap { line in
        line.hasPrefix(".It Cm ") ? String(line.dropFirst(7)) : nil
      }
      #expect(Array(keys.prefix(Record.fields.count)) == Record.fields.map(\.key), "\(title)")
    }
    check("Persona", Persona.self)
    check("Touchpoint", Touchpoint.self)
    check("Transition", Transition.self)
    check("\"Friction point\"", FrictionPoint.self)
    check("Opportunity", Opportunity.self)
    check("Initiative", Initiative.self)
    check("Indicator", Indicator.self)
    check("Decision", Decision.self)
    check("Ranking", RankingSettings.self)
    check("Conflict", Conflict.self)
  }

  @Test func thePagesDependOnNothingButTheProgram() throws {
    let here = try page(1)
    let elsewhere = try ShellRun(
      "cd / && TZ=Asia/Tokyo LC_ALL=C COLUMNS=40 XDG_CONFIG_HOME=/nowhere \"$0\" manual 1", in: Workspace())
    #expect(elsewhere.output == here)
  }
}
