import JourneyModel
import Words

/// A record as a cell names it: `Website`, or `Website [web]` where the name alone would not lead back to the id.
struct NamedReference: Hashable {
  let name: String
  let id: String?

  init(_ text: String) {
    let text = text.trimmed
    (name, id) = Self.split(text) ?? (text, nil)
  }

  init(name: String, id: String? = nil) { (self.name, self.id) = (name, id) }

  private static func split(_ text: String) -> (String, String)? {
    guard text.hasSuffix("]"), let start = text.lastIndex(of: "[") else { return nil }
    let id = String(text[text.index(after: start)...].dropLast())
    let name = text[..<start]
    guard IDRule.allows(id), name.isEmpty || name.last == " " else { return nil }
    return (String(name).trimmed, id)
  }

  static func text(_ name: String, id: String) -> String {
    let name = ImportDraft.cleaned(name, or: "")
    return name.isEmpty ? "[\(id)]" : "\(name) [\(id)]"
  }

  /// How each record of a list is named, by id: without the id where the name is its only bearer's, and gives that id.
  static func texts<Record: JourneyRecord>(of records: some Sequence<Record>) -> [String: String] {
    var bearers: [String: Int] = [:]
    for record in records { bearers[record.name.foldedName, default: 0] += 1 }
    var texts: [String: String] = [:]
    for record in records {
      let (name, id) = (record.name, record.id.text)
      let isClear =
        bearers[name.foldedName] == 1 && IDRule.slug(name) == id && split(name) == nil
        && CSVWriter.kept(of: ImportDraft.cleaned(name, or: "")) == name
      texts[id] = isClear ? name : text(name, id: id)
    }
    return texts
  }
}
