/// A planned or an actual journey as it stands in a CJML document.
struct CJMLJourney {
  enum Kind { case planned, actual }

  /// Nil where the document does not tell.
  var kind: Kind?
  let line: Int
  var id = ""
  var title = ""
  var summaries: [String] = []
  var phases: [CJMLPhase] = []
  var actors: [CJMLActor] = []
  var touchpoints: [CJMLTouchpoint] = []
  /// What has no place of its own: `name: value`.
  var notes: [String] = []

  /// How a remark speaks of it.
  var label: String { title.isEmpty ? id : title }
}

struct CJMLPhase {
  var id = ""
  var name = ""
  var description = ""
}

/// Who takes part in a journey.
struct CJMLActor {
  let line: Int
  var id = ""
  var name = ""
  var isEndUser = false
  /// What it is called besides, such as `patient` or `serviceProvider`.
  var role = ""
  var notes: [String] = []

  /// The name, or else the id.
  var label: String { name.isEmpty ? id : name }
}

/// A communication point, or an action that somebody does alone.
struct CJMLTouchpoint {
  /// One end of a communication.
  struct Side {
    /// The actor's id or name.
    var actor = ""
    /// What the touchpoint is to that actor.
    var label = ""
  }

  let line: Int
  var id = ""
  var title = ""
  var isAction = false
  var phase = ""
  var initiator = Side()
  var receiver = Side()
  var channel = ""
  /// `completed`, `adhoc`, `failing`, `missing`, or another word.
  var compliance = ""
  var isDeviation = false
  var rating: (text: String, line: Int)?
  var duration = ""
  var message = ""
  var times: [(name: String, value: String)] = []
  /// What has no place of its own: `name: value`.
  var notes: [String] = []
}
