/// How shares of customers, 0–1, are written: in per cent.
package enum ShareText {
  /// As a person reads it, to one decimal: `40 %`, `12.5 %`. A sum of shares may be more than 100 %;
  /// `?` for what is no share at all.
  package static func percent(_ share: Double) -> String {
    guard share.isFinite, share.magnitude < 1e9 else { return "?" }
    return "\(Quantity((share * 1000).rounded() / 10)) %"
  }

  /// As the document has it, with all its digits: `60 %` for 0.6.
  package static func exact(_ share: Quantity) -> String {
    let hundredfold = Quantity(text: "\(share)e2") ?? Quantity(share.value * 100)
    return "\(hundredfold) %"
  }
}
