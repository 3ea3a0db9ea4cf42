import JourneyModel
import Words

/// What somebody typed: Markdown or indented lines, in which headings are stages and items touchpoints.
enum TextImporter: Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    let text = try SourceText(source)
    draft.remark(text.remark)
    let lines = try text.lines()
    if let line = lines.first(where: { $0.text == MarkdownReport.signature }) {
      let why = words("a report that Journey wrote is made to be read: nothing of it is imported")
      return draft.remark(line: line.number, why)
    }
    let outline = try TextOutline(lines)
    for remark in outline.remarks { draft.remark(remark) }
    var placing = TextPlacing(outline, in: draft)
    placing.put(into: &draft) { source.tell($0, of: outline.entries.count) }
    source.progress(source.bytes.count)
  }
}
