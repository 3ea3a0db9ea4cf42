import JourneyModel
import Words

/// The course of an indicator's readings, with its baseline and its target.
enum IndicatorChart {
  /// - Parameter starts: of the initiatives that are to move it, with their titles.
  static func drawing(
    of indicator: Indicator, starts: [(date: CalendarDate, title: String)] = []
  ) -> MarkupElement {
    IndicatorPicture(indicator, starts).drawing.element()
  }
}
