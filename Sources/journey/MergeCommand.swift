import ArgumentParser
import JourneyModel
import JourneyStore
import Words

/// Three-way merging, as git does it with lines.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bring two changed copies of a journey together.",
    discussion: """
      journey merge base.json mine.json theirs.json -o mine.json

      Records are the same by their ids, and each of their fields is merged by
      itself. What both changed in different ways stays as in <ours>; theirs is
      kept in the journey as a conflict, and is listed on standard error. The
      exit status is 0 if there is no conflict, else 1. An empty <base> is none.
      “journey git-setup” has git merge journeys in this way.
      """)

  @Argument(help: "The journey that both started from.", completion: .journeys)
  var base: String

  @Argument(help: "The journey into which the other is merged.", completion: .journeys)
  var ours: String

  @Argument(help: "The journey that is merged into it.", completion: .journeys)
  var theirs: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, instead of standard output.", valueName: "file"),
    completion: .journeys)
  var output: String?

  @Option(help: ArgumentHelp("Who or what <theirs> is, as the conflicts say it.", valueName: "name"))
  var by: String?

  /// What the files stand for, where git gives temporary ones.
  @Option(help: .hidden)
  var path: String?

  func validate() throws {
    if [base, ours, theirs].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one can be read from standard input.")
    }
  }

  func run() throws {
    let start = try Loading.journeyOrNone(at: base) ?? Journey()
    let (mine, other) = (try Loading.journey(at: ours), try Loading.journey(at: theirs))
    let merge = Merge(base: start, ours: mine, theirs: other, by: by ?? (path == nil ? theirs : nil))
    try Output(path: output).write(merge.result)
    if merge.conflicts.isEmpty { return }
    tell(merge)
    throw ExitStatus.found
  }

  private func tell(_ merge: Merge) {
    let name = path ?? output ?? ours
    let count = words(merge.conflicts.count, "conflict is left", "conflicts are left")
    complain(words("%@: %@ to be decided; until then, it is as in ours:", name, count))
    for conflict in merge.conflicts {
      complain("  " + conflict.sentence)
      complain("    " + words("ours: %@", conflict.oursText(in: merge.result)))
      complain("    " + words("theirs: %@", conflict.theirsText(in: merge.result)))
    }
  }
}
