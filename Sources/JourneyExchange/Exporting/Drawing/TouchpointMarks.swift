import JourneyModel

/// The marks of a touchpoint, as cards and boxes show them.
enum TouchpointMarks {
  /// - Parameter isShort: whether who leaves is shown elsewhere, and opportunities are left out.
  static func marks(of touchpoint: Touchpoint, _ journey: Journey, isShort: Bool) -> [Mark] {
    var marks = [touchpoint.emotion.map { Mark(.face(Double($0)), Emotion.text($0)) }].compactMap { $0 }
    if touchpoint.momentOfTruth == true { marks.append(Mark(.star)) }
    if let conversion = touchpoint.conversion { marks.append(Mark(shape(conversion))) }
    if !isShort, let leaving = leaving(touchpoint) { marks.append(leaving) }
    let frictions = journey.frictions(at: touchpoint.id).count
    if frictions > 0 { marks.append(Mark(.friction, "\(frictions)")) }
    let opportunities = isShort ? 0 : journey.opportunities(at: touchpoint.id).count
    if opportunities > 0 { marks.append(Mark(.opportunity, "\(opportunities)")) }
    return marks
  }

  static func shape(_ conversion: Touchpoint.Conversion) -> Shape {
    conversion == .macro ? .macroConversion : .conversion
  }

  /// `34 % leave`: bold where so many do that it has to be explained.
  static func leaving(_ touchpoint: Touchpoint) -> Mark? {
    guard let exit = touchpoint.exit, exit.value > 0 else { return nil }
    let lettering = exit.value >= Touchpoint.manyLeave ? Lettering.smallBold : .small
    return Mark(.leaving, TouchpointText.leaving(exit), lettering)
  }
}
