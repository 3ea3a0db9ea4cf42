@testable import JourneyModel

extension CalendarDate {
  /// The day on which findings are judged here.
  static let checkDay = day("2026-11-20")

  static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("no day \(text)") }
    return date
  }
}

/// A small journey in which nothing is missing: `anna` goes from `a1` over `a2` to `a3`.
func soundJourney() throws -> Journey {
  var journey = Journey(title: "Sound")
  try journey.add(
    channel("web", "online", "direct"), channel("shop", "offline", "direct"),
    channel("talk", "offline", "indirect"))
  try journey.add(make("anna", as: Persona.self))
  for stage in ["search", "buy", "use"] { try journey.add(make(stage, as: Stage.self)) }
  try journey.add(
    touchpoint("a1", "anna", "search", "web"), touchpoint("a2", "anna", "buy", "shop"),
    touchpoint("a3", "anna", "use", "talk"))
  try journey.add(transition("t1", "a1", "a2"), transition("t2", "a2", "a3"))
  _ = try journey.apply(.setIdeal(JourneyMap()))
  try journey.add(make("search", as: Stage.self), on: .ideal)
  try journey.add(touchpoint("a1", "anna", "search", "web"), on: .ideal)
  try addSoundPlan(to: &journey)
  return journey
}

private func channel(_ id: String, _ setting: String, _ contact: String) -> Channel {
  make(id, ["setting": .text(setting), "contact": .text(contact)])
}

private func addSoundPlan(to journey: inout Journey) throws {
  var login = friction("f1", at: ["a2"], ["severity": 4, "frequency": 3])
  login.evidence = [evidence("survey")]
  try journey.add(login)
  try journey.add(make("o1", ["frictions": .list(["f1"])], as: Opportunity.self))
  try journey.add(indicator("k1", read: "2026-11-01"))
  try journey.add(
    make(
      "n1",
      [
        "friction": .text("f1"), "owner": .text("shop team"), "due": .text("2026-12-01"),
        "indicator": .text("k1"),
      ], as: Initiative.self))
  try journey.set(.ranking, "focus", .list(["f1"]))
  try journey.set(.details, "reviewed", .text("2026-11-01"))
}

func indicator(_ id: String, read date: String?) -> Indicator {
  var reading = Reading()
  (reading.date, reading.value) = (date, Quantity(3))
  var indicator: Indicator = make(
    id, ["baseline": .quantity(Quantity(5)), "target": .quantity(Quantity(1))])
  indicator.readings = [reading]
  return indicator
}

func evidence(_ source: String?) -> Evidence {
  var evidence = Evidence()
  evidence.source = source
  return evidence
}

extension Journey {
  mutating func set(_ target: Edit.Target, _ field: String, _ value: FieldValue) throws {
    _ = try apply(.set(target, field: field, to: value))
  }

  mutating func set(_ collection: Collection, _ id: String, _ field: String, _ value: FieldValue) throws {
    try set(.record(RecordReference(collection, id)), field, value)
  }

  mutating func remove(_ collection: Collection, _ id: String) throws {
    for edit in removal(of: RecordReference(collection, id)) { _ = try apply(edit) }
  }

  var found: [Finding] { Findings(of: self, today: .checkDay).open }
}
