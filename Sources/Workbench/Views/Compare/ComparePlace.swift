package import JourneyModel

/// What the cursor stands on in this view. On which of the two maps is the map of the place.
package struct ComparePlace: ViewPlace {
  package enum Row: Hashable, Sendable {
    case stage(ID<Stage>)
    case touchpoint(ID<Touchpoint>)
    /// One that no touchpoint of the ideal map realises.
    case opportunity(ID<Opportunity>)
    /// A line of the path's figures, where the cursor goes through them; from 0.
    case figures(Int)
  }

  /// nil: the first.
  package var row: Row?
  /// Whether what is the same on both maps is left out.
  package var hidesKept = false
  /// The map that the cursor comes back to, while it stands on a row that only the other one has.
  package var wanted: MapKind?

  package init() {}

  package var touchpoint: ID<Touchpoint>? {
    get { if case .touchpoint(let id)? = row { id } else { nil } }
    set { row = newValue.map(Row.touchpoint) }
  }
}

// MARK: In words

extension ComparePlace {
  package init(values: [String: String]) {
    row = values["row"].flatMap(Row.init(text:))
    hidesKept = values["only"] == "differences"
  }

  package var values: [String: String] {
    var values: [String: String] = [:]
    values["row"] = row?.text
    if hidesKept { values["only"] = "differences" }
    return values
  }
}

extension ComparePlace.Row {
  fileprivate var text: String {
    switch self {
    case .stage(let id): "stage:" + id.text
    case .touchpoint(let id): "touchpoint:" + id.text
    case .opportunity(let id): "opportunity:" + id.text
    case .figures(let line): "figures:\(line)"
    }
  }

  fileprivate init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.last) {
    case ("stage", let id?): self = .stage(ID(id))
    case ("touchpoint", let id?): self = .touchpoint(ID(id))
    case ("opportunity", let id?): self = .opportunity(ID(id))
    case ("figures", let line?): self = .figures(max(0, Int(line) ?? 0))
    default: return nil
    }
  }
}
