import JourneyModel

/// The course of an indicator's readings, with its baseline and its target.
enum IndicatorChart {
  static func drawing(of indicator: Indicator) -> MarkupElement { MarkupElement("svg") }
}
