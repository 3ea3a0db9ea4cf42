import EmbeddedSamples
import EmbeddedThemes

/// Texts to start from.
enum Seeds {
  /// The samples, whole.
  static let samples: [[UInt8]] = (0..<embedded_samples_count()).map { index in
    let sample = unsafe embedded_sample_at(index)
    return unsafe Array(UnsafeBufferPointer(start: sample.bytes, count: sample.count))
  }

  static let themes: [[UInt8]] = (0..<embedded_themes_count()).map { index in
    let theme = unsafe embedded_theme_at(index)
    return unsafe Array(UnsafeBufferPointer(start: theme.bytes, count: theme.count))
  }

  /// Small documents that together hold everything, so that many can be read in a moment.
  static let documents: [[UInt8]] = [
    #""personas":[{"id":"p","name":"P","age":3,"share":0.60,"goals":["g","h"],"channels":["web"]}],"channels":[{"id":"web","name":"Wéb","setting":"online","x":{"b":[1.50,null]}}]"#,
    #""channels":[{"id":"c","name":"C"}],"personas":[{"id":"p","name":"P"}],"lanes":[{"id":"l","name":"L","kind":"rating"}],"maps":{"current":{"stages":[{"id":"s","name":"S"},{"id":"r","name":"R"}],"notes":[{"persona":"p","stage":"s","lane":"l","value":2}],"touchpoints":[{"id":"t","title":"T","persona":"p","stage":"s","channel":"c","exit":0.34,"emotion":-2,"minutes":6,"momentOfTruth":true},{"id":"u","title":"U","persona":"p","stage":"r","channel":"c"}],"transitions":[{"id":"w","from":"t","to":"u","share":0.4,"context":"lost"}]}}"#,
    #""maps":{"current":{"y":0,"stages":[{"id":"s","name":"S"}]},"ideal":{"stages":[{"id":"s","name":"S"}]},"z":[]},"lanes":[{"id":"l","name":"L"}]"#,
    #""frictions":[{"id":"f","title":"F","severity":4,"category":"login","status":"open","votes":7,"confidence":80,"evidence":[{"source":"crm","date":"2026-10-31","link":"x"}]}],"ranking":{"focus":["f"],"model":"rice","customerWeight":0.5,"focusLimit":2}"#,
    #""frictions":[{"id":"f","title":"F\n"}],"opportunities":[{"id":"o","title":"O","frictions":["f"]}],"indicators":[{"id":"k","name":"K","better":"down","baseline":71,"readings":[{"date":"2026-10-31","value":7e1}]}],"initiatives":[{"id":"i","title":"I","friction":"f","opportunities":["o"],"indicator":"k","due":"2027-02-28","feedback":[{"text":"\u00e9"}]}]"#,
  ].map { Array("{\"format\":\"journey/1\",\"title\":\"T\",\($0)}".utf8) }

  /// Every key of the format, and words that its fields take.
  static let words = [
    "format", "title", "scope", "personas", "id", "name", "age", "share", "goals", "channels", "lanes",
    "kind",
    "rating", "text", "maps", "current", "ideal", "stages", "notes", "persona", "stage", "lane", "value",
    "touchpoints",
    "channel", "emotion", "expectation", "minutes", "frequency", "exit", "conversion", "momentOfTruth",
    "evidence",
    "source", "date", "link", "transitions", "from", "to", "context", "frictions", "category", "severity",
    "business",
    "effort", "confidence", "votes", "status", "owner", "opportunities", "customerValue", "initiatives",
    "friction",
    "start", "due", "indicator", "feedback", "indicators", "unit", "better", "baseline", "target", "readings",
    "ranking", "model", "customerWeight", "focusLimit", "focus", "journey/1", "p", "s", "t", "u", "f",
    "online", "micro",
    "lost", "rice", "impact", "open", "down",
  ]
}
