/// How a journal's file is made up, and how large its parts may be.
///
/// First a line that says what it is, then the document as it was when the journal began, then a line for each
/// deed. Numbers are decimal, checksums 16 hexadecimal digits:
///
///     journey-journal/1 <bytes of the document> <its fingerprint> <checksum of this line so far>
///     <the document's text, verbatim>
///     <checksum> <the deed as JSON on one line>
///     …
///
/// Each checksum takes in the one before it, so that lines that are torn, changed, moved, doubled or missing
/// are found. That protects against accidents and mix-ups, not against someone who may write the file.
///
/// What a line holds that is not known is damage: a deed half understood would make another journey of it. So
/// every new key or kind of deed needs a new version, which older programs leave alone.
package enum JournalFormat {
  static let name = "journey-journal"
  static let version = 1
  static let longestHeader = 256
  /// Journals stop growing there, in bytes: they are read whole.
  package static let largestFile = 2 << 30
  /// A line may hold a whole document as a text, in which many a byte is written as two.
  static let longestLine = 2 * DocumentFormat.largestFile
  /// In bytes, as the following ones.
  package static let longestLabel = 4096
  package static let longestName = 100
  static let longestSession = 64
  static let longestFingerprint = 128

  /// A time that someone wrote down, between 1970 and the end of the year 9999, so that any clock can show it.
  static func shown(_ time: Int) -> Int { min(max(time, 0), 253_402_300_799) }

  /// How many lists and objects a line is allowed to nest more than a document.
  static let extraDepth = 8
}

extension String {
  /// The text cut to so many bytes, between two characters.
  func cut(to bytes: Int) -> String {
    if utf8.count <= bytes { return self }
    var end = startIndex
    var count = 0
    while end < endIndex {
      count += self[end].utf8.count
      if count > bytes { break }
      end = index(after: end)
    }
    return String(self[..<end])
  }
}
