import Glibc
import Testing

/// Texts that are kept beside the tests and compared with what the program shows. With
/// `JOURNEY_UPDATE_GOLDEN=1` they are written anew: look at the difference before committing it.
enum GoldenFile {
  /// - Parameter name: of the file in `Golden`, without its ending.
  static func expect(
    _ text: String, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
  ) {
    let path = folder(of: file) + "/Golden/" + name + ".txt"
    if isUpdating { write(text + "\n", to: path) }
    #expect(text + "\n" == read(path), "see \(path)", sourceLocation: location)
  }

  static var isUpdating: Bool { unsafe getenv("JOURNEY_UPDATE_GOLDEN") != nil }

  static func folder(of file: String) -> String {
    file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// A file's text; nil if it can't be read.
  static func read(_ path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    guard let file = unsafe fopen(path, "w") else { return }
    defer { unsafe fclose(file) }
    for byte in text.utf8 { unsafe putc(Int32(byte), file) }
  }
}
