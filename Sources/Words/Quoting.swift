/// A text as a message shows it: in quotation marks, cut to `limit` characters, printable.
package func quoted(_ text: String, limit: Int = 40) -> String {
  let scalars = text.unicodeScalars
  let shown = String(scalars.prefix(limit))
  return "“" + printable(shown) + (scalars.dropFirst(limit).isEmpty ? "”" : "…”")
}

/// A text without what could confuse a terminal or a reader: control characters and marks that turn the
/// direction of writing are shown as `\u{…}`.
package func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isConfusing) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if isConfusing(scalar) {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

private func isConfusing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
  default: false
  }
}
