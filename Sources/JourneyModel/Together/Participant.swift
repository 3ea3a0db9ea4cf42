/// Someone who has the journey open.
package struct Participant: Hashable, Sendable {
  package let author: Author
  package let processID: Int32
  /// When they opened it: seconds since 1970, UTC.
  package let since: Int
  /// What they stand on, as their workbench wrote it for others to read; never to be trusted.
  package var place: String

  package init(author: Author, processID: Int32, since: Int, place: String = "") {
    (self.author, self.processID, self.since, self.place) = (author, processID, since, place)
  }
}
