package import JSONText

/// Where contact happens.
package struct Channel: JourneyRecord {
  package enum Setting: String, Sendable { case online, offline }
  /// Indirect: the brand is spoken of, but does not speak (word of mouth, reviews).
  package enum Contact: String, Sendable { case direct, indirect }

  package var id = ID<Channel>("")
  package var name = ""
  package var setting: Setting?
  package var contact: Contact?
  package var unknown = JSONMembers()

  package init() {}

  package static let kind = RecordKind.channel
  package static let fields: [Field<Channel>] = [
    .id(\.id), .name("name", "Name", \.name), .choice("setting", "Setting", \.setting, of: .setting),
    .choice("contact", "Contact", \.contact, of: .contact),
  ]
}
