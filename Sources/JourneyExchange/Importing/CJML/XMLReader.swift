import CExpat
import Words

/// Reads an XML document into its elements, with expat.
///
/// Document type declarations are refused before anything in them counts: entities could grow without end, or
/// lead to other files. What is deeper, longer or more than a document that somebody wrote is refused as well.
@safe
final class XMLReader {
  private let parser: OpaquePointer
  /// The elements that are not closed yet, the innermost last, and the bytes of text in each.
  private var open: [(element: XMLElement, size: Int)] = []
  private var root: XMLElement?
  private var count = 0
  /// Why parsing was stopped.
  private var problem: ImportProblem?
  private var declaredEncoding: String?

  /// More elements than this are no map.
  static let mostElements = 500_000
  private static let chunk = 1 << 16

  /// The outermost element, and what was taken for granted about the encoding.
  static func read(_ source: ImportSource) throws(ImportProblem) -> (XMLElement, ImportRemark?) {
    let first = try XMLReader(encoding: nil)
    do {
      return (try first.read(source), nil)
    } catch {
      guard first.isProbablyWindows1252(source.bytes) else { throw error }
    }
    let root = try XMLReader(encoding: "windows-1252").read(source)
    return (root, Windows1252.remark)
  }

  /// - Parameter encoding: counts more than what the document says of itself; nil: the document is believed.
  private init(encoding: String?) throws(ImportProblem) {
    guard let parser = unsafe XML_ParserCreate(encoding) else {
      throw ImportProblem(line: 1, words("there is not enough memory"))
    }
    unsafe self.parser = parser
    setHandlers()
  }

  deinit { unsafe XML_ParserFree(parser) }

  // MARK: Parsing

  private func read(_ source: ImportSource) throws(ImportProblem) -> XMLElement {
    if SourceText.isBlank(source.bytes) { throw SourceText.blank }
    var start = 0
    while start < source.bytes.count {
      let end = min(start + Self.chunk, source.bytes.count)
      try parse(source.bytes[start..<end], isLast: end == source.bytes.count)
      start = end
      source.progress(start)
      if start - Int(unsafe XML_GetCurrentByteIndex(parser)) > ImportLimit.line { throw tooLong }
    }
    guard let root else { throw place(words("there is no element in it")) }
    return root
  }

  private func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws(ImportProblem) {
    let status = unsafe bytes.withUnsafeBytes { raw in
      unsafe XML_Parse(
        parser, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), isLast ? 1 : 0)
    }
    if let problem { throw problem }
    if status != XML_STATUS_OK { throw place(text(of: unsafe XML_GetErrorCode(parser))) }
  }

  /// Bytes that are no UTF-8, where the document does not say that they are something else.
  private func isProbablyWindows1252(_ bytes: [UInt8]) -> Bool {
    let isOpen = declaredEncoding == nil || declaredEncoding == "utf8"
    let code = unsafe XML_GetErrorCode(parser)
    guard isOpen, problem == nil, code == XML_ERROR_INVALID_TOKEN || code == XML_ERROR_PARTIAL_CHAR else {
      return false
    }
    return !bytes.contains(0) && String(validating: bytes, as: UTF8.self) == nil
  }

  private var line: Int { Int(clamping: unsafe XML_GetCurrentLineNumber(parser)) }
  private var column: Int { Int(clamping: unsafe XML_GetCurrentColumnNumber(parser)) + 1 }

  private func place(_ text: String) -> ImportProblem { ImportProblem(line: line, column: column, text) }

  private func stop(_ text: String) {
    if problem == nil { problem = place(text) }
    _ = unsafe XML_StopParser(parser, 0)
  }

  private var tooLong: ImportProblem {
    place(words("what begins here is longer than %@ bytes: nobody wrote that", ImportLimit.line))
  }

  // MARK: What expat tells

  private func setHandlers() {
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser, { unsafe XMLReader.of($0)?.begin($1, $2) }, { data, _ in unsafe XMLReader.of(data)?.end() })
    unsafe XML_SetCharacterDataHandler(parser) { unsafe XMLReader.of($0)?.take($1, $2) }
    unsafe XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
      unsafe XMLReader.of(data)?.declare(encoding)
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      unsafe XMLReader.of(data)?.refuseDoctype()
    }
    unsafe XML_SetUnknownEncodingHandler(
      parser, { _, name, encoding in unsafe XMLEncoding.describe(name, encoding) }, nil)
  }

  /// The reader that a handler is called for: it lives as long as its parser, and calls it itself.
  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    guard let data = unsafe data else { return nil }
    return unsafe Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
  }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard problem == nil, let name = unsafe name else { return }
    count += 1
    if open.count >= ImportLimit.depth {
      return stop(words("elements are nested more than %@ deep: this is no map", ImportLimit.depth))
    }
    if count > Self.mostElements {
      return stop(words("there are more than %@ elements: this is no map", Self.mostElements))
    }
    var element = XMLElement(unsafe String(cString: name), line: line, column: column)
    element.attributes = unsafe Self.pairs(attributes)
    open.append((element, 0))
  }

  /// Names and values in turn, ended by a null.
  private static func pairs(
    _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    var index = 0
    while let name = unsafe list?[index], let value = unsafe list?[index + 1] {
      let text = unsafe String(cString: name)
      if !XMLElement.isDeclaration(text) { pairs.append((text, unsafe String(cString: value))) }
      index += 2
    }
    return pairs
  }

  private func end() {
    guard problem == nil, let closed = open.popLast() else { return }
    if open.isEmpty {
      root = closed.element
    } else {
      open[open.count - 1].element.children.append(closed.element)
    }
  }

  private func take(_ text: UnsafePointer<CChar>?, _ length: Int32) {
    guard problem == nil, let text = unsafe text, length > 0, let last = open.indices.last else { return }
    open[last].size += Int(length)
    if open[last].size > ImportLimit.line {
      return stop(words("the text is longer than %@ bytes: nobody wrote that", ImportLimit.line))
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(length))
    open[last].element.text += unsafe String(decoding: bytes, as: UTF8.self)
  }

  private func declare(_ encoding: UnsafePointer<CChar>?) {
    declaredEncoding = unsafe encoding.map { unsafe XMLElement.key(String(cString: $0)) }
  }

  private func refuseDoctype() {
    stop(words("a document type (<!DOCTYPE) is not read: what it declares could grow or lead to other files"))
  }

  // MARK: In words

  private func text(of code: XML_Error) -> String {
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      endTooEarly
    case XML_ERROR_TAG_MISMATCH: mismatch
    case XML_ERROR_INVALID_TOKEN, XML_ERROR_SYNTAX: words("what stands here is no XML")
    case XML_ERROR_DUPLICATE_ATTRIBUTE: words("an attribute stands twice in one tag")
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: words("something follows where the document has ended")
    case XML_ERROR_UNDEFINED_ENTITY: words("an entity (&name;) that XML does not know")
    case XML_ERROR_BAD_CHAR_REF: words("a character (&#number;) that XML does not allow")
    case XML_ERROR_MISPLACED_XML_PI: words("<?xml may stand at the very beginning only")
    case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING:
      words("its encoding is not the one it names, or none that is known here: save it as UTF-8")
    case XML_ERROR_NO_MEMORY: words("there is not enough memory")
    default: words("this is not well-formed XML (%@)", Self.libraryText(code))
    }
  }

  private var endTooEarly: String {
    guard let inner = open.last?.element else { return words("it ends before an element has begun") }
    return words("it ends inside of <%@>, which begins in line %@", printable(inner.name), inner.line)
  }

  private var mismatch: String {
    guard let inner = open.last?.element else { return words("an end tag without a beginning") }
    return words(
      "this end tag does not close <%@>, which begins in line %@", printable(inner.name), inner.line)
  }

  private static func libraryText(_ code: XML_Error) -> String {
    unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "\(code.rawValue)"
  }
}

/// The encodings that expat does not know by itself.
private enum XMLEncoding {
  private static let names: Set = ["windows1252", "cp1252", "xcp1252", "latin1", "iso88591", "l1"]

  /// Tells expat what the bytes of an encoding stand for. False (0): it is not known here either.
  static func describe(
    _ name: UnsafePointer<CChar>?, _ encoding: UnsafeMutablePointer<XML_Encoding>?
  ) -> Int32 {
    guard let name = unsafe name, let encoding = unsafe encoding,
      names.contains(XMLElement.key(unsafe String(cString: name)))
    else { return 0 }
    unsafe encoding.pointee = XML_Encoding()
    unsafe withUnsafeMutableBytes(of: &encoding.pointee.map) { raw in
      for byte in 0..<256 {
        unsafe raw.storeBytes(
          of: Int32(clamping: Windows1252.scalar(UInt8(byte))), toByteOffset: byte * 4, as: Int32.self)
      }
    }
    return 1
  }
}
