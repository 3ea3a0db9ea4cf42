/// A sentence on the message line, until the next key.
package struct Message: Equatable, Sendable {
  package enum Tone: Equatable, Sendable { case plain, warning, error }

  package let text: String
  package let tone: Tone
  /// How many keys it outlasts: what others did has not been looked for, and must not vanish under the
  /// next letter typed.
  private var patience: Int

  package init(_ text: String, _ tone: Tone = .plain, patience: Int = 0) {
    (self.text, self.tone, self.patience) = (text, tone, patience)
  }

  /// What is left of it when a key is pressed.
  var afterKey: Message? {
    patience > 0 ? Message(text, tone, patience: patience - 1) : nil
  }
}
