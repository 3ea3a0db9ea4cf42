import JourneyModel
import Words

/// Mermaid journey diagrams: alone in a file, or any number of them in Markdown.
enum MermaidImporter: Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    let text = try SourceText(source)
    draft.remark(text.remark)
    let lines = try text.lines()
    let blocks = try MermaidBlocks(lines)
    for remark in blocks.remarks { draft.remark(remark) }
    guard !blocks.journeys.isEmpty else {
      throw ImportProblem(
        line: blocks.remarks.first?.line ?? 1, words("there is no journey diagram in it"))
    }
    var placing = MermaidPlacing(in: draft)
    let diagrams = try blocks.journeys.map { lines throws(ImportProblem) in try MermaidDiagram(lines) }
    let count = diagrams.reduce(0) { $0 + $1.statements.count }
    for diagram in diagrams {
      placing.put(diagram, into: &draft) { source.tell($0, of: count) }
    }
    source.progress(source.bytes.count)
  }
}
