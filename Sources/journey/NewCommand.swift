import ArgumentParser
import JourneyModel
import JourneyStore
import Workbench
import Words

/// Writes a new journey without opening it.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new journey, without opening it.",
    discussion: """
      journey new shop
      journey new shop.journey.json --title "Our shop" --template decision
      journey new --sample laptop | journey rank -

      The file's name gets the ending .journey.json unless it has one. A file
      that is there is left as it is, and the exit status is 73.
      """)

  @Argument(
    help: "The file to write; without one, or with -, standard output.",
    completion: .file(extensions: ["json"]))
  var file: String?

  @Option(help: "The journey's title (default: from the file's name).")
  var title: String?

  @Option(
    help: "What it begins with: \(templates.joined(separator: ", ")) (default: \(templates[0])).",
    completion: .list(templates))
  var template: String?

  @Option(
    help: "A copy of a sample: \(Samples.names.joined(separator: ", ")).", completion: .list(Samples.names))
  var sample: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  private static let templates = Template.all.map(\.name)

  func validate() throws {
    if template != nil, sample != nil { throw ValidationError("Give a template or a sample, not both.") }
    if let template { try Self.check(template, "template", among: Self.templates) }
    if let sample { try Self.check(sample, "sample", among: Samples.names) }
    if let file, file != "-", let complaint = FileName.complaint(about: file) {
      throw ValidationError(complaint)
    }
  }

  private static func check(_ name: String, _ kind: String, among names: [String]) throws {
    if names.contains(name) { return }
    throw ValidationError.unknown(kind, name, among: names)
  }

  func run() throws {
    guard let file, file != "-" else { return try emit(JourneyWriter.text(journey(at: nil))) }
    let path = FileName.completed(file)
    try Loading.checkFolder(of: path)
    var document = DocumentFile(newAt: path)
    do throws(FileProblem) {
      if force || !PathName.isThere(path), try document.save(journey(at: path), overwriting: force) == .saved
      {
        return
      }
    } catch {
      throw failure(error)
    }
    throw failure(
      words("can't write %@: there is a file of that name (--force replaces it)", path),
      ExitStatus.cannotCreate)
  }

  private func journey(at path: String?) -> Journey {
    let own = title.map(Self.oneLine) ?? ""
    if let sample, var journey = Samples.journey(named: sample) {
      let edit = Edit.set(.details, field: "title", to: .text(own))
      if !own.isEmpty { _ = try? journey.apply(edit) }
      return journey
    }
    let titles = [own, path.map(FileName.title(of:)) ?? "", words("New journey")]
    let chosen = Template.all.first { $0.name == template } ?? Template.all[0]
    return chosen.journey(title: titles.first { !$0.isEmpty } ?? "")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }
}
