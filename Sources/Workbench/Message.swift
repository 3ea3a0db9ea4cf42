/// A sentence on the message line, until the next key.
package struct Message: Equatable, Sendable {
  package enum Tone: Equatable, Sendable { case plain, warning, error }

  package let text: String
  package let tone: Tone

  package init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}
