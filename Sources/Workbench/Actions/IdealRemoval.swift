import JourneyModel
import Words

/// Taking the ideal map away.
enum IdealRemoval {
  static func remove(in workbench: inout Workbench) {
    let count = workbench.journey.withMap(.ideal) { $0.touchpoints.count }
    let edits = workbench.journey.idealRemoval
    guard workbench.perform(words("remove the ideal map"), edits, going: { $0.map = .current }) else {
      return
    }
    let touchpoints = RecordKind.touchpoint.counted(count)
    let company = company(of: edits)
    workbench.say(
      company.isEmpty
        ? words("Removed the ideal map with %@. %@ brings it back.", touchpoints, workbench.key("undo"))
        : words(
          "Removed the ideal map with %@; %@ no longer speak of it. %@ brings all back.", touchpoints,
          company, workbench.key("undo")))
  }

  /// What let go of the ideal map: `2 friction points, 1 opportunity`.
  private static func company(of edits: [Edit]) -> String {
    var holders: [RecordKind: Set<String>] = [:]
    for case .set(.record(let reference), _, _) in edits {
      holders[reference.collection.kind, default: []].insert(reference.id)
    }
    return RecordKind.allCases.compactMap { kind in holders[kind].map { kind.counted($0.count) } }
      .joined(separator: ", ")
  }
}
