@testable import JourneyModel

@testable import Workbench

extension Scene {
  /// Turned to the plan, on 22 November 2026.
  static func plan(
    _ journey: Journey = .planned, rows: Int = 24, columns: Int = 80, unicode: Bool = true,
    today: String? = "2026-11-22"
  ) -> Scene {
    var scene = Scene(journey, rows: rows, columns: columns, unicode: unicode)
    if let day = today.flatMap({ CalendarDate($0) }) {
      scene.send(.moment(Moment(date: day, seconds: 0)))
    }
    scene.type("gl")
    return scene
  }

  var initiative: Initiative? { workbench.journey.initiatives[ID("sign-on")] }
  var abandonment: Indicator? { workbench.journey.indicators[ID("abandonment")] }

  /// The dates and values of the first indicator's readings.
  var readings: [String] {
    (abandonment?.readings ?? []).map { ($0.date ?? "?") + " " + ($0.value?.description ?? "?") }
  }

  /// What the last change is called.
  var lastChange: String? { workbench.history.done.last?.label }

  /// The rows that the plan's list shows, their columns a space apart.
  var planRows: [String] {
    let list = PlanPanes(workbench).list
    return (0..<list.rows).map { row in
      let line = Array(line(list.row + row)).prefix(list.column + list.columns)
      return String(line).split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}

extension Journey {
  /// Two friction points in focus, one of them with two initiatives; another initiative; a free indicator.
  static let planned: Journey = {
    var journey = Journey.laptop
    journey.build(
      Indicator.of("abandonment", "Cart abandonment") {
        ($0.unit, $0.better, $0.baseline, $0.target) = ("%", .down, Quantity(71), Quantity(60))
        $0.readings = readings(("2026-08-31", 72), ("2026-09-30", 70), ("2026-10-31", 66.6))
      },
      Indicator.of("nps", "Net promoter score") {
        ($0.unit, $0.better, $0.baseline, $0.target) = ("points", .up, Quantity(24), Quantity(35))
        $0.readings = readings(("2026-09-30", 24), ("2026-10-31", 22))
      })
    journey.build(
      Initiative.of("sign-on", "One account for all devices", for: "login-again") {
        ($0.owner, $0.status, $0.indicator) = ("account team", "in-progress", ID("abandonment"))
        ($0.start, $0.due, $0.opportunities) = ("2026-10-05", "2026-11-10", [ID("single-sign-on")])
        $0.feedback = feedback
      },
      Initiative.of("links", "Links that open without a login", for: "login-again") { $0.due = "2027-01-29" },
      Initiative.of("totals", "Prices with delivery from the start", for: "prices") {
        ($0.owner, $0.status, $0.due) = ("shop team", "done", "2026-06-30")
      })
    journey.set("focus", to: .list(["wish-list-gone", "login-again"]))
    return journey
  }()

  private static var feedback: [Feedback] {
    ["2026-10-19 support Fewer calls.", "2026-11-02 interview At last."].map { text in
      let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
      var feedback = Feedback()
      (feedback.date, feedback.from, feedback.text) = (parts[0], parts[1], parts[2])
      return feedback
    }
  }

  static func readings(_ all: (String, Double)...) -> [Reading] {
    all.map { date, value in
      var reading = Reading()
      (reading.date, reading.value) = (date, Quantity(value))
      return reading
    }
  }

  /// Sets one of the ranking's settings.
  mutating func set(_ field: String, to value: FieldValue) {
    do {
      _ = try apply(.set(.ranking, field: field, to: value))
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

extension Initiative {
  static func of(
    _ id: String, _ title: String, for friction: String, _ fill: (inout Initiative) -> Void = { _ in }
  ) -> Initiative {
    var initiative = Initiative()
    (initiative.id, initiative.title, initiative.friction) = (ID(id), title, ID(friction))
    fill(&initiative)
    return initiative
  }
}
extension Indicator: Named {}
