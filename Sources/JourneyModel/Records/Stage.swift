package import JSONText

/// A phase of the journey.
package struct Stage: JourneyRecord {
  package var id = ID<Stage>("")
  package var name = ""
  package var goal: String?
  package var unknown = JSONMembers()

  package init() {}

  package static let kind = RecordKind.stage
  package static let fields: [Field<Stage>] = [
    .id(\.id), .name("name", "Name", \.name), .text("goal", "Goal", \.goal),
  ]
}
