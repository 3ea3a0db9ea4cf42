import JourneyModel
import Words

/// How the friction points are ranked: part of the document, and undone like everything in it.
enum RankingSettingsEdits {
  /// Ranks by the model of that name; without one, offers them all.
  static func chooseModel(_ name: String, in workbench: inout Workbench) {
    if name.isEmpty { return offerModels(in: &workbench) }
    guard let model = RankingModel(rawValue: name.lowercased()) else {
      let all = RankingModel.allCases.map(\.rawValue).joined(separator: ", ")
      return workbench.say(words("There is no model %@, only %@.", quoted(name), all), .warning)
    }
    rank(by: model, in: &workbench)
  }

  private static func offerModels(in workbench: inout Workbench) {
    let items = RankingModel.allCases.map { Picker.Item($0.rawValue, $0.label, detail: $0.formula) }
    let current = workbench.journey.ranking.model ?? .impact
    workbench.open(
      Picker(words("Rank by"), items, chosen: [current.rawValue]) { workbench, chosen in
        chosen.first.flatMap(RankingModel.init(rawValue:)).map { rank(by: $0, in: &workbench) }
      })
  }

  private static func rank(by model: RankingModel, in workbench: inout Workbench) {
    guard model != workbench.journey.ranking.model ?? .impact else { return }
    let isDone = workbench.perform(
      words("rank by %@", model.label), [.set(.ranking, field: "model", to: .text(model.rawValue))])
    if isDone { workbench.say(words("Ranked by %@: %@.", model.label, model.formula)) }
  }

  static func setWeight(_ text: String, in workbench: inout Workbench) {
    guard let weight = Quantity(text: text) else {
      return workbench.say(words("%@ is not a number like 0.7.", quoted(text)), .warning)
    }
    let isDone = workbench.perform(
      words("weigh the customer's side %@", weight),
      [.set(.ranking, field: "customerWeight", to: .quantity(weight))])
    if isDone { workbench.say(words("The customer's side now weighs %@ of 1.", weight)) }
  }

  static func setLimit(_ text: String, in workbench: inout Workbench) {
    guard let limit = Int(text) else {
      return workbench.say(words("%@ is not a whole number.", quoted(text)), .warning)
    }
    let isDone = workbench.perform(
      words("limit the focus to %@", limit), [.set(.ranking, field: "focusLimit", to: .integer(limit))])
    if isDone { workbench.say(words("At most %@ may be in focus.", limit)) }
  }
}

extension RankingModel {
  /// What the model multiplies, in a few words.
  var formula: String {
    switch self {
    case .impact: words("reach × severity, frequency and business")
    case .rice: words("reach × impact × confidence ÷ effort")
    case .ice: words("impact × confidence × ease")
    case .severity: words("severity × frequency")
    case .votes: words("votes cast")
    }
  }
}
