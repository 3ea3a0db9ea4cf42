/// Only online, or only offline, channels are used. While it is not known of each which it is, nothing is said.
enum OneSidedRule: FindingRule {
  static let code = "one-sided"
  static let heading = "Only one side of the journey"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    let used = facts.usedChannels
    guard let setting = used.first?.setting, used.allSatisfy({ $0.setting == setting }) else { return }
    list.add(
      about: [], at: .channels, in: nil,
      setting == .online
        ? "Only online channels are used: what customers do in stores and on the phone is missing from the map."
        : "Only offline channels are used: what customers do on the web and in apps is missing from the map.")
  }
}
