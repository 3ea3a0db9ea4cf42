import ArgumentParser
import JourneyModel
import Words

/// What differs between two journeys.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what differs between two journeys.",
    discussion: """
      journey diff old.journey.json new.journey.json
      git show HEAD:shop.journey.json | journey diff - shop.journey.json

      Records are the same by their ids. The exit status is 0 if both hold the
      same, else 1. “journey git-setup” has git diff show the same.
      """)

  @Argument(
    help: ArgumentHelp("Two files; - reads one of them from standard input.", valueName: "file"),
    completion: .journeys)
  var files: [String]

  @Flag(help: "Print it as JSON, with the values as the document writes them.")
  var json = false

  @Flag(help: .hidden)
  var git = false

  func validate() throws {
    if git { return }
    guard files.count == 2 else { throw ValidationError("Give two files.") }
    if files == ["-", "-"] { throw ValidationError("Only one can be read from standard input.") }
  }

  func run() throws {
    if git { return try GitDiff(arguments: files).run() }
    let (old, new) = (try Loading.journey(at: files[0]), try Loading.journey(at: files[1]))
    let report = DifferenceReport(JourneyDifference(from: old, to: new))
    try json ? emit(report.json) : emit(report.text)
    if !report.isEmpty { throw ExitStatus.found }
  }
}

/// What git asks of a program that shows differences in its place.
///
/// The path, then for the old and the new file where it lies, its hash and its mode, and for one that was
/// renamed its new path. With a path alone, the file is in conflict.
private struct GitDiff {
  let path: String
  let old: String?
  let new: String?

  init(arguments: [String]) throws {
    guard let first = arguments.first else { throw ValidationError("git gives a path at least.") }
    path = arguments.count > 8 ? words("%@ → %@", first, arguments[7]) : first
    old = arguments.count > 1 ? arguments[1] : nil
    new = arguments.count > 4 ? arguments[4] : nil
  }

  /// Ends well whatever it finds, because git would stop at this file otherwise.
  func run() throws {
    guard let old, let new else { return try emit(words("%@: not merged yet", printable(path)) + "\n") }
    do {
      let (before, after) = (try Self.journey(at: old), try Self.journey(at: new))
      let report = DifferenceReport(JourneyDifference(from: before, to: after))
      try emit(report.text(under: path))
    } catch let status as ExitCode where status != .success {
      try emit(words("%@: can't be compared", printable(path)) + "\n")
    }
  }

  /// A file that came or went has an empty one beside it.
  private static func journey(at path: String) throws -> Journey {
    try Loading.journeyOrNone(at: path) ?? Journey()
  }
}
