/// No touchpoint goes through a channel on which others speak of the brand.
enum NoIndirectRule: FindingRule {
  static let code = "no-indirect"
  static let heading = "No indirect channel"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    let used = facts.usedChannels
    guard !used.isEmpty, !used.contains(where: { $0.contact == .indirect }) else { return }
    list.add(
      about: [], at: .channels, in: nil,
      used.allSatisfy { $0.contact == .direct }
        ? "No indirect channel is used: what others say (word of mouth, reviews) is missing from the map."
        : "No channel in use is known to be indirect: what others say (word of mouth, reviews) may be missing."
    )
  }
}
