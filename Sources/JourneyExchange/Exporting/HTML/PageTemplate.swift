import EmbeddedPage
internal import Mustache

/// The page's templates and its style, which are part of the program.
enum PageTemplate {
  /// What each file is called, and what stands in it.
  static let files: [(name: String, text: String)] = (0..<embedded_page_files_count()).map { index in
    let file = unsafe embedded_page_file_at(index)
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
    return unsafe (String(cString: file.name), String(decoding: bytes, as: UTF8.self))
  }

  static let style = files.first { $0.name == "page.css" }?.text ?? ""

  /// What a browser may do with the page: show it in its own style, and nothing else.
  static let policy: String = {
    let hash = Base64.text(SHA256.digest(of: Array(style.utf8)))
    return
      "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'"
  }()

  /// The page with its parts filled in; empty only if a template is not well-formed, which a test finds.
  static func filled(with page: PageData) -> String {
    library?.render(page, withTemplate: "page") ?? ""
  }

  private static let library = try? makeLibrary()

  /// Each template says itself that it does not escape, because what it shows is markup already. The engine's own
  /// escaping goes by whole characters: it lets a quotation mark with an accent on it pass.
  static func makeLibrary() throws -> MustacheLibrary {
    var library = MustacheLibrary()
    for file in files where file.name.hasSuffix(".mustache") {
      let text = "{{% CONTENT_TYPE: TEXT}}\n" + file.text
      try library.register(text, named: String(file.name.dropLast(".mustache".count)))
    }
    return library
  }
}
