import ArgumentParser

/// Prints the manual's pages, made from what the program goes by.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print a page of the manual, for man.",
    discussion: """
      journey manual | man -l -
      journey manual 5 | man -l -

      Page 1 is on the program: its commands, options and keys. Page 5 is on the
      document: every record, with its fields and what they may hold. The pages
      are in the language of mdoc(7).
      """)

  enum Page: String, CaseIterable, ExpressibleByArgument {
    case program = "1"
    case document = "5"
  }

  @Argument(help: "The section of the manual.")
  var page = Page.program

  func run() throws {
    switch page {
    case .program: try emit(ProgramManual.text())
    case .document: try emit(DocumentManual.text())
    }
  }
}
