/// A sentence with its quotation marks made plain, so that what is expected of it reads well in a test.
func straight(_ sentence: String) -> String {
  String(sentence.map { $0 == "“" || $0 == "”" ? "\"" : $0 })
}
