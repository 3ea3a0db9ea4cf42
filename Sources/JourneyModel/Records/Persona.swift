package import JSONText

/// A fictional customer who stands for a group.
package struct Persona: JourneyRecord {
  package var id = ID<Persona>("")
  package var name = ""
  /// In years.
  package var age: Int?
  package var occupation: String?
  package var quote: String?
  /// The part of all customers that the persona stands for, 0–1.
  package var share: Quantity?
  package var demographics: String?
  package var traits: [String] = []
  package var goals: [String] = []
  package var needs: [String] = []
  package var motivations: [String] = []
  package var behaviours: [String] = []
  package var preferences: [String] = []
  package var hobbies: [String] = []
  package var painPoints: [String] = []
  package var channels: [ID<Channel>] = []
  package var notes: String?
  package var unknown = JSONMembers()

  package init() {}

  package static let kind = RecordKind.persona
  package static let fields: [Field<Persona>] = [
    .id(\.id), .name("name", "Name", \.name), .integer("age", "Age", \.age, 0...150),
    .line("occupation", "Occupation", \.occupation), .text("quote", "Quote", \.quote),
    .quantity("share", "Share of customers", \.share, 0...1),
    .text("demographics", "Demographics", \.demographics), .list("traits", "Traits", \.traits),
    .list("goals", "Goals", \.goals), .list("needs", "Needs", \.needs),
    .list("motivations", "Motivations", \.motivations),
    .list("behaviours", "Behaviours and habits", \.behaviours),
    .list("preferences", "Preferences", \.preferences), .list("hobbies", "Hobbies", \.hobbies),
    .list("painPoints", "Pain points", \.painPoints),
    .references("channels", "Preferred channels", \.channels), .text("notes", "Notes", \.notes),
  ]
}
