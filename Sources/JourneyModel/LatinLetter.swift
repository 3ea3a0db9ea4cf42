extension Unicode.Scalar {
  /// The plain letters that an accented Latin letter is made of, in lower case: `e` for `É`, `ss` for `ß`. Nil for
  /// anything else.
  ///
  /// The Unicode name says it: LATIN SMALL LETTER E WITH ACUTE.
  package var plainLatin: String? {
    if self == "ß" { return "ss" }
    guard let name = properties.name, name.hasPrefix("LATIN "),
      let letter = name.split(separator: " ").dropFirst(3).first, letter.utf8.count <= 2
    else { return nil }
    return letter.lowercased()
  }
}
