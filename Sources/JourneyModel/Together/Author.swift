/// Who did something, and in which run of the program.
package struct Author: Hashable, Sendable {
  /// As the others see it: the login, or what the person chose.
  package let name: String
  /// Tells apart two runs of the program by the same person: letters and digits that nobody else drew.
  package let session: String

  package init(name: String, session: String) {
    (self.name, self.session) = (name, session)
  }
}
