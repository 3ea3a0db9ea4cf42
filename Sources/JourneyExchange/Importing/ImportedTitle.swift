import JourneyModel
import Words

/// The title that a source gives: a journey in which nothing stands yet takes the first; others keep their own.
struct ImportedTitle {
  private var isWanted: Bool

  init(of draft: ImportDraft) {
    let journey = draft.journey
    isWanted =
      journey.details.title.isEmpty
      || journey.personas.isEmpty && journey.channels.isEmpty && journey.map(draft.map).stages.isEmpty
  }

  mutating func put(_ title: String, line: Int, into draft: inout ImportDraft) {
    let old = draft.journey.details.title
    if isWanted, !title.isEmpty {
      isWanted = false
      draft.setDetail("title", .text(title), line: line)
    } else if !title.isEmpty, title != old {
      draft.remark(line: line, words("the title is left out, as the journey has one: %@", quoted(title)))
    }
  }
}
