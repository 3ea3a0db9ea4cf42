/// A text as a message shows it: in quotation marks, cut to `limit` characters, with whatever could confuse
/// a terminal or a reader (control characters, marks that turn the direction of writing) as `\u{…}`.
package func quoted(_ text: String, limit: Int = 40) -> String {
  var shown = "\""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    guard count < limit else { return shown + "…\"" }
    if isConfusing(scalar) {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown + "\""
}

private func isConfusing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
  default: false
  }
}
