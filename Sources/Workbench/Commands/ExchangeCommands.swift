package import JourneyModel
import Words

/// Writing the journey for other programs, and taking in what they wrote.
enum ExchangeCommands {
  static let all: [Command] = [
    Command(
      "export", "Export", help: "Writes a page, a picture, a report or tables; the name’s end says which.",
      group: .document, argument: fileToWrite
    ) { workbench, name in export(as: name, persona: nil, in: &workbench) },
    Command(
      "export.persona", "Export the persona shown", help: "The same with this persona alone.",
      group: .document, argument: fileToWrite,
      unavailable: { $0.personaShown == nil ? words("Turn to one persona first.") : nil }
    ) { workbench, name in export(as: name, persona: workbench.personaShown, in: &workbench) },
    Command(
      "import", "Import", help: "Adds what a table, a diagram or a text file holds, as one step.",
      group: .document, argument: Command.Argument("file")
    ) { workbench, name in importFile(name, in: &workbench) },
  ]

  private static let fileToWrite = Command.Argument("file", choices: names)

  /// The names under which it could be written, one for each format.
  private static func names(_ workbench: Workbench) -> [String] {
    workbench.options.exportFormats.map { stem(workbench) + "." + $0.ending }
  }

  /// The document's name without what says that it is a journey.
  private static func stem(_ workbench: Workbench) -> String {
    let path = workbench.path ?? FileName.suggestion(for: workbench.journey.details.title)
    for ending in [FileName.ending, ".json"] where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }

  // MARK: Out

  private static func export(as name: String, persona: ID<Persona>?, in workbench: inout Workbench) {
    if name.isEmpty { return askForName(stem(workbench) + ".html", persona, in: &workbench) }
    if let complaint = complaint(about: name, workbench) {
      askForName(name, persona, in: &workbench)
      return workbench.say(complaint, .warning)
    }
    workbench.ask(.export(ExportRequest(path: name, map: workbench.place.map, persona: persona)))
  }

  private static func askForName(
    _ suggestion: String, _ persona: ID<Persona>?, in workbench: inout Workbench
  ) {
    var prompt = Prompt(words("Export as"), text: suggestion) { workbench, name in
      if let complaint = complaint(about: name, workbench) {
        workbench.say(complaint, .warning)
        return .stays
      }
      export(as: name, persona: persona, in: &workbench)
      return .closes
    }
    prompt.acceptHint = words("write")
    prompt.feedback = { workbench, line in [(format(of: line.text, workbench), Style(.hint))] }
    prompt.completions = { workbench, text in names(workbench).filter { $0.hasPrefix(text) || text.isEmpty } }
    workbench.open(prompt)
  }

  /// What a file of that name would hold.
  private static func format(of name: String, _ workbench: Workbench) -> String {
    workbench.options.exportFormat(of: name).map { words("%@: %@", "." + $0.ending, $0.summary) }
      ?? endings(workbench)
  }

  private static func endings(_ workbench: Workbench) -> String {
    words("Endings: %@", workbench.options.exportFormats.map { "." + $0.ending }.joined(separator: " "))
  }

  private static func complaint(about name: String, _ workbench: Workbench) -> String? {
    if let complaint = FileName.complaint(about: name) { return complaint }
    return workbench.options.exportFormat(of: name) == nil
      ? words("The end of the name says the format: none ends like that.") : nil
  }

  static func askAboutReplacing(_ request: ExportRequest, in workbench: inout Workbench) {
    workbench.open(
      Confirmation(
        words("Export"), words("%@ exists. Replace it?", request.path),
        [
          .init("y", words("replace it")) { workbench in
            var request = request
            request.overwrite = true
            workbench.ask(.export(request))
          },
          .init("n", words("keep it, write under another name")) {
            askForName(request.path, request.persona, in: &$0)
          },
        ], otherwise: words("write nothing")))
  }

  // MARK: In

  private static func importFile(_ name: String, in workbench: inout Workbench) {
    guard name.isEmpty else { return workbench.ask(.readImport(path: name, map: workbench.place.map)) }
    var prompt = Prompt(words("Import the file")) { workbench, name in
      if name.allSatisfy(\.isWhitespace) { return .closes }
      workbench.ask(.readImport(path: name, map: workbench.place.map))
      return .closes
    }
    prompt.acceptHint = words("read")
    prompt.feedback = { workbench, _ in
      [
        (
          words("CSV, Mermaid, Markdown or indented text, CJML. Nothing is changed before you agree."),
          Style(.hint)
        )
      ]
    }
    workbench.open(prompt)
  }

  /// Says what the file would do to the journey, and does it once the person agrees.
  static func take(_ offer: ImportOffer, in workbench: inout Workbench) {
    if offer.change.edits.isEmpty, offer.remarks.isEmpty {
      return workbench.say(words("%@: %@.", offer.name, offer.summary))
    }
    let remarks =
      offer.remarks.isEmpty ? "" : " " + words("%@ (r).", words(offer.remarks.count, "remark", "remarks"))
    let agree = Confirmation.Choice("i", words("import it")) { add(offer, in: &$0) }
    let list = Confirmation.Choice("r", words("read the remarks"), asksOn: true) {
      $0.open(self.remarks(of: offer))
    }
    workbench.open(
      Confirmation(
        words("Import"), words("%@: %@.", offer.name, offer.summary) + remarks,
        (offer.change.edits.isEmpty ? [] : [agree]) + (offer.remarks.isEmpty ? [] : [list]),
        otherwise: words("leave it")))
  }

  private static func add(_ offer: ImportOffer, in workbench: inout Workbench) {
    guard workbench.perform(offer.change.label, offer.change.edits) else { return }
    workbench.say(words("Imported %@: %@.", offer.name, offer.summary))
  }

  private static func remarks(of offer: ImportOffer) -> Picker {
    let items = offer.remarks.enumerated().map { Picker.Item("\($0.offset)", $0.element) }
    var list = Picker(words("Remarks on %@", offer.name), items) { _, _ in }
    list.acceptHint = words("back")
    return list
  }
}

extension Workbench {
  /// The persona whose map is shown; nil while everyone is.
  package var personaShown: ID<Persona>? { place.board.turn == .lanes ? place.board.persona : nil }
}
