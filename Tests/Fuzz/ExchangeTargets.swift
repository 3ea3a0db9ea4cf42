import JourneyExchange
import JourneyModel

/// Other programs' files, as they come and broken: what is read is a journey that is made by the edits it is made
/// by, and what can't be read says where.
struct ImportTarget: FuzzTarget {
  static let name = "import"
  private static let pieces = [
    "stage,title,emotion\n", "Fase;Titolo;Emozione\r\n", "a,b\n", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n",
    "journey\n", "  section A\n", "  Task: 5: Me, You\n", "%% note\n", "%%{init: {}}%%\n",
    "---\ntitle: x\n---\n",
    "```mermaid\n", "```\n", "# Stage\n", "- Item !-2\n", "  - ! friction !4\n", "  + idea\n", "▲ x\n",
    "◆ y\n",
    "\t\tdeep\n", "<?xml version=\"1.0\"?>", "<cjml>", "</cjml>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;",
    "&#0;",
    "<touchpoint id=\"1\" channelRef=\"x\"/>", "#58;", "#colon;", "\u{FEFF}", "accDescr {\n", "}\n",
    "title x\n",
    "=cmd", "'=x", "34 %", "1,5", "2026-13-40", "☹", "sep=;\n",
  ]

  func input(_ random: inout SplitMix) -> [UInt8] {
    (0..<1 + random.below(6)).flatMap { _ in OddText.make(&random, also: Self.pieces) }
  }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      var isRead = false
      for format in ImportFormat.allCases { isRead = try check(input, as: format) || isRead }
      return isRead
    }
  }

  private func check(_ input: [UInt8], as format: ImportFormat) throws(Broken) -> Bool {
    let base = Journey(title: "Shop")
    var draft = ImportDraft(into: base)
    do throws(ImportProblem) {
      try format.read(ImportSource(input, named: "input"), into: &draft)
    } catch {
      try insist(error.line >= 1 && error.column >= 1, "a problem stands nowhere: \(error)")
      try insist(!error.text.isEmpty, "a problem says nothing")
      return false
    }
    var journey = base
    guard let inverse = try? journey.apply(Change("import", draft.edits)) else {
      throw Broken("\(format): the edits can't be applied")
    }
    try insist(journey == draft.journey, "\(format): the edits make another journey")
    guard (try? journey.apply(inverse)) != nil, journey == base else {
      throw Broken("\(format): it can't be undone")
    }
    return true
  }
}

/// A journey of odd texts in every format: our own tables and diagrams come back as they went.
struct ExportTarget: FuzzTarget {
  static let name = "export"

  func input(_ random: inout SplitMix) -> [UInt8] {
    OddText.make(&random, also: ["=1+1", "|", "#", ": 3: x", "]]>"])
  }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      let written = String(decoding: input, as: UTF8.self)
      // Nothing may be without a name.
      let text = written.isEmpty ? "x" : written
      var draft = ImportDraft(into: Journey(title: text))
      var touchpoint = Touchpoint()
      (touchpoint.title, touchpoint.emotion, touchpoint.notes) = (text, -1, text)
      touchpoint.persona = draft.persona(named: text)
      touchpoint.stage = draft.stage(named: text)
      touchpoint.channel = draft.channel(named: text)
      guard let id = draft.merge(touchpoint) else { throw Broken("no touchpoint could be added") }
      var friction = FrictionPoint()
      (friction.title, friction.touchpoints, friction.severity) = (text, [id], 4)
      draft.merge(friction)
      let export = Export(draft.journey)
      for format in ExportFormat.allCases { try check(export.text(as: format), format) }
      try checkTable(export)
      return true
    }
  }

  private func check(_ text: String, _ format: ExportFormat) throws(Broken) {
    try insist(!text.isEmpty, "\(format) is empty")
    guard format == .html || format == .svg else { return }
    let controls = text.unicodeScalars.first { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) }
    try insist(controls == nil, "\(format) holds a control character")
    try insist(!text.contains("<script"), "\(format) holds a script")
  }

  /// The table of touchpoints, read into the journey it came from, changes nothing.
  private func checkTable(_ export: Export) throws(Broken) {
    var draft = ImportDraft(into: export.journey)
    let bytes = Array(export.text(as: .touchpoints).utf8)
    do throws(ImportProblem) {
      try ImportFormat.csv.read(ImportSource(bytes, named: "t.csv"), into: &draft)
    } catch {
      throw Broken("our own table can't be read: \(error)")
    }
    try insist(draft.edits.isEmpty, "our own table comes back changed: \(draft.edits)")
  }
}
