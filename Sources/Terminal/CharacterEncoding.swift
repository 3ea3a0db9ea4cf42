import Glibc

/// Which characters may be sent to the terminal.
enum CharacterEncoding {
  /// Sets the process' character type for curses, and says whether it is UTF-8.
  ///
  /// A locale that says nothing (none set) or names UTF-8 without being installed is taken as UTF-8, which
  /// every terminal of today speaks. One that names something else (`C`, `it_IT.ISO-8859-1`) is believed.
  static func adopt() -> Bool {
    if wantsUnicode(locale: chosenLocale()), unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil { return true }
    guard unsafe setlocale(LC_CTYPE, "") != nil else { return false }
    return unsafe String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
  }

  /// The locale that counts for characters, by the order of setlocale(3).
  private static func chosenLocale() -> String {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
  }

  static func wantsUnicode(locale: String) -> Bool {
    let name = locale.lowercased()
    return name.isEmpty || name.contains("utf-8") || name.contains("utf8")
  }
}
