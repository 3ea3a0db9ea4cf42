import JourneyExchange
import JourneyModel
import JourneyStore
import Workbench
import Words

/// Other programs' files, from within the program.
enum Exchange {
  static var formats: [(ending: String, summary: String)] {
    ExportFormat.allCases.map { ($0.ending, $0.summary) }
  }

  /// Writes what the person asked for; a file that exists only if they chose to replace it.
  static func export(_ request: ExportRequest, of workbench: Workbench) -> Outcome {
    let path = PathName.expanded(request.path)
    guard let format = ExportFormat(fileName: path) else {
      return .exportFailed(problem: words("The end of the name says no format."))
    }
    if let own = workbench.path, Output.isSame(path, own) {
      return .exportFailed(problem: words("That is the journey itself."))
    }
    if !request.overwrite, PathName.isThere(path) { return .exportExists(request) }
    let export = Export(
      workbench.journey, map: request.map, persona: request.persona, today: LocalTime.now()?.date)
    do {
      try Output.write(export.text(as: format), to: path)
      return .exported(path: path)
    } catch {
      return .exportFailed(problem: words("Can't export: %@.", error))
    }
  }

  /// Reads what another program wrote, and says what it would do to the journey.
  static func read(_ path: String, for map: MapKind, of workbench: Workbench) -> Outcome {
    let path = PathName.expanded(path)
    let bytes: [UInt8]
    do {
      bytes = try DocumentFile(reading: path).bytes
    } catch {
      return .importFailed(problem: words("Can't import: %@.", error))
    }
    do throws(ImportProblem) {
      let draft = try ImportedFile(bytes, named: path).read(
        into: workbench.journey, on: map, persona: workbench.personaShown)
      return .importRead(
        ImportOffer(
          name: path, change: Change(words("import of %@", path), draft.edits), summary: draft.sentence,
          remarks: draft.remarks.map(\.description)))
    } catch {
      return .importFailed(problem: words("Can't import %@:%@.", path, error))
    }
  }
}
