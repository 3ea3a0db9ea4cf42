/// What a document holds beside the journey's own fields. Raw values are keys.
package enum DocumentSection: String, CaseIterable {
  case format = "format"
  case channels, frictions, indicators, initiatives, lanes, maps, opportunities, personas, ranking
}

/// What a map holds. Raw values are keys.
package enum MapSection: String, CaseIterable {
  case notes, stages, touchpoints, transitions
}
