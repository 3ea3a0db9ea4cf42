import Words

/// A journey to start from: stages, channels and lanes as the field commonly sets them, all of them editable.
package struct Template: Sendable {
  /// How it is called where a name is typed: `retention`.
  package let name: String
  package let stages: [String]

  private init(_ name: String, stages: String...) {
    (self.name, self.stages) = (name, stages)
  }

  /// Nothing but a title.
  package static let empty = Template("empty")

  /// In the order in which they are offered.
  package static let all: [Template] = [
    Template(
      "retention", stages: "Awareness", "Consideration", "Purchase", "Retention",
      "Advocacy"),
    Template(
      "post-purchase", stages: "Awareness", "Decision", "Purchase",
      "Post-purchase", "Advocacy"),
    Template("decision", stages: "Awareness", "Consideration", "Decision"), empty,
  ]

  /// One line that says what is in it.
  package var summary: String {
    stages.isEmpty ? words("Nothing but a title") : stages.joined(separator: " · ")
  }

  /// What a journey made from it holds besides the stages, as a sentence.
  package var contents: String {
    if stages.isEmpty { return words("Stages, channels and personas are all your own.") }
    let channels = Self.channels.map(\.name).joined(separator: ", ")
    let lanes = Self.lanes.map(\.name).joined(separator: ", ")
    return words(
      "With a first persona, “%@”, the channels %@, and notes for %@.", Self.customer.name, channels, lanes)
  }

  /// A new journey. All but the empty one have a first persona, “Customer”, because the map shows the way of
  /// a persona: so the first touchpoint can be written down at once, and the persona named later.
  package func journey(title: String) -> Journey {
    guard !stages.isEmpty else { return Journey(title: title) }
    var parts = JourneyParts()
    parts.details.title = title
    parts.personas.append(Self.customer)
    for stage in stages { parts.current.stages.append(Self.stage(stage)) }
    for channel in Self.channels { parts.channels.append(channel) }
    for lane in Self.lanes { parts.lanes.append(lane) }
    return Journey(parts)
  }

  private static var customer: Persona {
    var persona = Persona()
    (persona.id, persona.name) = (ID("customer"), "Customer")
    return persona
  }

  private static func stage(_ name: String) -> Stage {
    var stage = Stage()
    (stage.id, stage.name) = (ID(IDRule.slug(name)), name)
    return stage
  }

  /// What is noted for each persona and stage.
  private static var lanes: [Lane] {
    ["Goals", "Actions", "Content seen", "Thoughts", "Quality", "Exit points"].map { name in
      var lane = Lane()
      (lane.id, lane.name) = (ID(IDRule.slug(name)), name)
      if name == "Quality" { lane.laneKind = .rating }
      return lane
    }
  }

  /// The seven in which a brand meets its customers, and the two in which customers speak of it.
  private static var channels: [Channel] {
    [
      channel("Website", .online), channel("Mobile app", .online), channel("Social media", .online),
      channel("E-mail", .online), channel("SMS", .online), channel("Physical store", .offline),
      channel("Customer service", .offline), channel("Word of mouth", .offline, .indirect),
      channel("Reviews", .online, .indirect),
    ]
  }

  private static func channel(
    _ name: String, _ setting: Channel.Setting, _ contact: Channel.Contact = .direct
  ) -> Channel {
    var channel = Channel()
    (channel.id, channel.name) = (ID(IDRule.slug(name)), name)
    (channel.setting, channel.contact) = (setting, contact)
    return channel
  }
}
