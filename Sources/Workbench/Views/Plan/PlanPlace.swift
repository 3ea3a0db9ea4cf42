package import JourneyModel

/// What the cursor stands on in the plan.
package struct PlanPlace: ViewPlace {
  /// A friction point, an initiative or an indicator.
  package var selected = Selection.nothing
  /// The initiative under which the selected indicator stands; nil where it stands by itself.
  package var initiative: ID<Initiative>?

  package init() {}
}

extension PlanPlace {
  package init(values: [String: String]) {
    selected = values["selected"].map(Self.selection) ?? .nothing
    initiative = values["under"].map { ID($0) }
  }

  package var values: [String: String] {
    var values: [String: String] = [:]
    values["selected"] = Self.text(of: selected)
    values["under"] = initiative?.text
    return values
  }

  /// `initiative:ID`.
  private static func text(of selection: Selection) -> String? {
    switch selection {
    case .friction(let id): "friction:" + id.text
    case .initiative(let id): "initiative:" + id.text
    case .indicator(let id): "indicator:" + id.text
    default: nil
    }
  }

  private static func selection(_ text: String) -> Selection {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return .nothing }
    switch parts[0] {
    case "friction": return .friction(ID(parts[1]))
    case "initiative": return .initiative(ID(parts[1]))
    case "indicator": return .indicator(ID(parts[1]))
    default: return .nothing
    }
  }
}
