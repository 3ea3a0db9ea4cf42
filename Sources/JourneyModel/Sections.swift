/// What a document holds beside the journey's own fields. Raw values are keys.
package enum DocumentSection: String, CaseIterable {
  case format = "format"
  case channels, decisions, dismissals, frictions, indicators, initiatives, lanes, maps, opportunities
  case personas, ranking
}

/// What a map holds. Raw values are keys.
package enum MapSection: String, CaseIterable {
  case notes, stages, touchpoints, transitions
}
