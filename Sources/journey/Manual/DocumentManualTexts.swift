import JourneyModel
import JourneyStore

/// What journey(5) says that no table of fields holds.
enum DocumentManualTexts {
  static let description = """
    A customer journey is one JSON object in a file of UTF-8, at most \(DocumentFormat.largestFile >> 20) MiB. It \
    is made to be read by people, kept in version control, and written by other programs: two spaces of \
    indentation, keys in alphabetical order, and a line for each value.

    What is absent is unknown, which is never the same as zero or as an empty text; null counts as absent. Keys \
    that this version does not know may stand anywhere. They are kept where they stood, and told as warnings. \
    All else is strict: a value of another kind or out of its range, an id that stands twice, a reference that \
    leads nowhere, and a key that stands twice in an object are mistakes, told with line, column and path.

    An id is a text of 1 to \(IDRule.longest) of the characters a to z, 0 to 9, hyphen and underscore. Ids are \
    unique in the document; stages and touchpoints of the ideal map may share those of the current one, and are \
    then the same, as it is and as it should be. A date is a text like “2026-11-02”. What is called a list is an \
    array, and its order is the order on the screen.

    “journey schema” prints the same as a JSON Schema.
    """

  static let document = """
    These are the members of the object. Those that are lists may be left out if they are empty.
    """

  static let maps = """
    Each of the maps is an object. The current map says how the journey is, the ideal one how it should be. \
    Personas, channels, note lanes and what hurts are the same for both.
    """

  static let records = """
    For each record, its members are listed with the names that they have on the screen. What is not called \
    required may be absent.
    """

  static func text(on kind: RecordKind) -> String {
    switch kind {
    case .persona: "A fictional customer who stands for a group."
    case .channel: "Where contact happens. Indirect: the brand is spoken of, but does not speak."
    case .lane: "A row of notes on the map: one for each persona and stage."
    case .stage: "A phase of the journey."
    case .note: "What a note lane says of one persona in one stage. It is known by its place, and has no id."
    case .touchpoint: "One contact of a persona with the brand, in one stage, through one channel."
    case .transition: "The way from one touchpoint to the next."
    case .friction: "What goes wrong at touchpoints."
    case .opportunity: "What could be better."
    case .initiative: "The change that a team decides to make."
    case .indicator: "What tells whether a change worked."
    case .decision: "What was chosen to be fixed first, and why, as it stood on that day."
    case .dismissal: "A finding that somebody looked at and found to be no trouble."
    }
  }

  static let example = "A journey with one persona, two touchpoints, and what hurts at the second of them:"

  static let exampleDocument = """
    {
      "channels": [
        {
          "contact": "direct",
          "id": "web",
          "name": "Website",
          "setting": "online"
        }
      ],
      "format": "journey/1",
      "frictions": [
        {
          "business": 5,
          "frequency": 4,
          "id": "login-again",
          "severity": 4,
          "title": "Login again on every device",
          "touchpoints": ["checkout"]
        }
      ],
      "maps": {
        "current": {
          "stages": [
            { "id": "consideration", "name": "Consideration" },
            { "id": "purchase", "name": "Purchase" }
          ],
          "touchpoints": [
            {
              "channel": "web",
              "emotion": 1,
              "id": "product-page",
              "persona": "anna",
              "stage": "consideration",
              "title": "Product page"
            },
            {
              "channel": "web",
              "emotion": -2,
              "exit": 0.38,
              "id": "checkout",
              "persona": "anna",
              "stage": "purchase",
              "title": "Checkout"
            }
          ],
          "transitions": [
            {
              "from": "product-page",
              "id": "to-checkout",
              "share": 0.6,
              "to": "checkout"
            }
          ]
        }
      },
      "personas": [
        { "id": "anna", "name": "Anna", "share": 0.6 }
      ],
      "title": "Buying shoes"
    }
    """
}
